/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-period.h"
#include "corridor-vocabulary-reader-private.h"

G_BEGIN_DECLS

/*
 * CorridorPeriodSetting:
 *
 * What periods refer to.
 */
typedef struct
{
  const CorridorVocabulary *vocabulary; /* (unowned) */
  gint64                    begin; /* of the timeline, seconds, inclusive */
  gint64                    end; /* exclusive; not after begin when the header has no good ends, and then any date will do */
} CorridorPeriodSetting;

void corridor_period_reader_read (const CorridorJsonCursor    *header,
                                  const CorridorPeriodSetting *setting,
                                  GPtrArray                   *periods);

G_END_DECLS
