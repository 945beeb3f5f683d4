/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-import-report.h"
#include "corridor-json-cursor-private.h"
#include "corridor-span.h"

G_BEGIN_DECLS

/*
 * CorridorRecordSpan:
 *
 * When a feature is there, once.
 */
typedef struct
{
  CorridorSpan span;
  guint        phase; /* of a story's feature, the number of the phase; else 0 */
} CorridorRecordSpan;

gboolean corridor_record_dates_read (const CorridorJsonCursor *feature,
                                     gboolean                  is_line,
                                     GArray                   *spans,
                                     CorridorTimeSpelling     *spelling);

G_END_DECLS
