/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorSpanColumn:
 * @begins: (owned): the rank of each begin among the different begins
 * @ends: (owned): likewise of ends
 * @is_wide: whether ranks take 32 bits; 16 else
 *
 * Spans to be looked at one by one, where a range is too short to be worth a walk through the wavelet matrices.
 */
typedef struct
{
  gpointer begins;
  gpointer ends;
  gboolean is_wide;
  guint    n;
} CorridorSpanColumn;

/**
 * CorridorRankWindow:
 * @begin_below: an item is active when the rank of its begin is below this
 * @end_from: and that of its end is this or above
 */
typedef struct
{
  guint32 begin_below;
  guint32 end_from;
} CorridorRankWindow;

/* @n_ranks: no rank, and no bound of a window, is above this. */
void  corridor_span_column_init       (CorridorSpanColumn *self,
                                       const guint32      *begins,
                                       const guint32      *ends,
                                       guint               n,
                                       guint               n_ranks);
void  corridor_span_column_clear      (CorridorSpanColumn *self);
gsize corridor_span_column_get_memory (const CorridorSpanColumn *self);
guint corridor_span_column_get_begin  (const CorridorSpanColumn *self,
                                       guint                     i);
guint corridor_span_column_get_end    (const CorridorSpanColumn *self,
                                       guint                     i);

/* How many of the spans in [@from, @to), up to 2^15, are active. */
guint corridor_span_column_count      (const CorridorSpanColumn *self,
                                       guint                     from,
                                       guint                     to,
                                       CorridorRankWindow        window);

/* Writes which are, ascending, to @places, which has room for them all. Returns: how many */
guint corridor_span_column_collect    (const CorridorSpanColumn *self,
                                       guint                     from,
                                       guint                     to,
                                       CorridorRankWindow        window,
                                       guint                    *places);

G_END_DECLS
