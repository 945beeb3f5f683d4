/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-bits-private.h"
#include "corridor-span-column-private.h"

G_BEGIN_DECLS

/* Windows whose sums are kept: those of two days that are compared, and of what is looked for beside them. */
#define CORRIDOR_TIME_INVERSE_KEPT 4

/**
 * CorridorTimeMissed:
 *
 * For a window how many inverse items before each block of them it misses on both sides. Reference counted by g_atomic_rc_box.
 */
typedef struct
{
  CorridorRankWindow window;
  guint              sums[];
} CorridorTimeMissed;

/**
 * CorridorTimeInverse:
 * @is_inverse: of each slot
 * @turned: the ranks of inverse items, in order of slots: what ends first is their begin here
 * @lock: of @kept
 * @kept: (element-type CorridorTimeMissed) (owned) (nullable): of the windows that were asked for last, the newest first
 *
 * The items that do not begin before they end. One of these may be over at the begin of a window and not have begun at its end,
 * so that those which have begun, less those which are over, are not what is active: the ones that are missed on both sides have
 * to be given back. For each window they are counted in one go, eight at a time, and summed up in blocks.
 */
typedef struct
{
  CorridorBits        is_inverse;
  CorridorSpanColumn  turned;
  GMutex              lock;
  CorridorTimeMissed *kept[CORRIDOR_TIME_INVERSE_KEPT];
} CorridorTimeInverse;

/*
 * corridor_time_inverse_new:
 * @begins: ranks, of each slot
 * @ends: likewise
 * @begin_times: of ranks
 * @end_times: likewise
 *
 * Returns: (transfer full) (nullable): %NULL when every item begins before it ends
 */
CorridorTimeInverse *corridor_time_inverse_new        (const guint32       *begins,
                                                       const guint32       *ends,
                                                       guint                n,
                                                       const gint64        *begin_times,
                                                       const gint64        *end_times,
                                                       guint                n_ranks);
void                 corridor_time_inverse_free       (CorridorTimeInverse *self);
gsize                corridor_time_inverse_get_memory (CorridorTimeInverse *self);

/* Returns: (transfer full) (nullable): %NULL when the window cannot miss any; any thread may ask */
CorridorTimeMissed  *corridor_time_inverse_ask        (CorridorTimeInverse *self,
                                                       CorridorRankWindow   window);
void                 corridor_time_missed_unref       (CorridorTimeMissed  *self);

/* How many of the items before @slot are inverse and missed. */
guint                corridor_time_inverse_rank       (const CorridorTimeInverse *self,
                                                       const CorridorTimeMissed  *missed,
                                                       guint                      slot);

G_END_DECLS
