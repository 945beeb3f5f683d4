/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-record-store.h"

G_BEGIN_DECLS

guint corridor_record_run_measure (const CorridorRecordPlace *places,
                                   guint                      n_places,
                                   gsize                     *length);
void  corridor_record_run_match   (const char                *text,
                                   const CorridorRecordPlace *places,
                                   guint                      n_places,
                                   const CorridorKeywords    *words,
                                   GString                   *folded,
                                   gboolean                  *matches);

G_END_DECLS
