/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

/* How many items of the category there are to step to. */
static guint
count_all (const CorridorTimeIndex *self,
           guint                    category)
{
  const guint *firsts = self->inverse != NULL ? self->first_starts : self->first_slots;

  return firsts[category + 1] - firsts[category];
}

/* How many of these begin before @rank. */
static guint
count_begun (const CorridorTimeIndex *self,
             guint                    category,
             guint                    rank)
{
  CorridorWaveletProbe probe;

  if (self->inverse != NULL)
    return corridor_time_index_count_starts (self, category, rank);

  probe = corridor_wavelet_matrix_probe (&self->begin_matrix, rank);

  return corridor_wavelet_matrix_rank_below (&self->begin_matrix, &probe, self->first_slots[category + 1]) -
         corridor_wavelet_matrix_rank_below (&self->begin_matrix, &probe, self->first_slots[category]);
}

static guint
nth_begin (const CorridorTimeIndex *self,
           guint                    category,
           guint                    n)
{
  if (self->inverse != NULL)
    return self->starts[self->first_starts[category] + n];

  return corridor_wavelet_matrix_quantile (&self->begin_matrix, self->first_slots[category],
                                           self->first_slots[category + 1], n);
}

gboolean
corridor_time_index_next_begin (const CorridorTimeIndex *self,
                                gint64                   time,
                                const gboolean          *hidden,
                                gint64                  *begin)
{
  guint next = G_MAXUINT;
  guint rank;

  g_return_val_if_fail (self != NULL && begin != NULL, FALSE);

  rank = corridor_time_rank (self->begins, self->n_begins, time, TRUE);
  for (guint c = 0; c < self->n_categories; c++)
    {
      guint n = count_all (self, c);
      guint begun = corridor_time_is_hidden (hidden, c) ? n : count_begun (self, c, rank);

      if (begun < n)
        next = MIN (next, nth_begin (self, c, begun));
    }
  if (next == G_MAXUINT)
    return FALSE;

  *begin = self->begins[next];

  return TRUE;
}

gboolean
corridor_time_index_previous_begin (const CorridorTimeIndex *self,
                                    gint64                   time,
                                    const gboolean          *hidden,
                                    gint64                  *begin)
{
  gint64 previous = CORRIDOR_TIME_MIN;
  guint rank;

  g_return_val_if_fail (self != NULL && begin != NULL, FALSE);

  rank = corridor_time_rank (self->begins, self->n_begins, time, FALSE);
  for (guint c = 0; c < self->n_categories; c++)
    {
      guint begun = corridor_time_is_hidden (hidden, c) ? 0 : count_begun (self, c, rank);

      if (begun > 0)
        previous = MAX (previous, self->begins[nth_begin (self, c, begun - 1)]);
    }
  if (previous == CORRIDOR_TIME_MIN)
    return FALSE;

  *begin = previous;

  return TRUE;
}
