/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "corridor-time-inverse-private.h"

/* Inverse items that have one sum: what is left of a block is counted one by one, eight at a time. */
#define BLOCK 256

/* Where one that is missed is active in @turned: it ends before the window, and begins after it. */
static CorridorRankWindow
turn (CorridorRankWindow window)
{
  return (CorridorRankWindow) { .begin_below = window.end_from, .end_from = window.begin_below };
}

static guint
mark (CorridorBits  *is_inverse,
      const guint32 *begins,
      const guint32 *ends,
      guint          n,
      const gint64  *begin_times,
      const gint64  *end_times)
{
  corridor_bits_init (is_inverse, n);
  for (guint first = 0; first < n; first += 64)
    {
      guint64 word = 0;

      for (guint i = first; i < MIN (n, first + 64); i++)
        word |= (guint64) (begin_times[begins[i]] >= end_times[ends[i]]) << (i - first);
      corridor_bits_set_word (is_inverse, first / 64, word);
    }
  corridor_bits_seal (is_inverse);

  return is_inverse->n_ones;
}

static void
fill_turned (CorridorTimeInverse *self,
             const guint32       *begins,
             const guint32       *ends,
             guint                n_ranks)
{
  guint n = self->is_inverse.n_ones;
  g_autofree guint32 *first = g_new (guint32, n);
  g_autofree guint32 *last = g_new (guint32, n);
  guint k = 0;

  for (guint i = 0; i < self->is_inverse.n; i++)
    if (corridor_bits_get (&self->is_inverse, i))
      {
        first[k] = ends[i];
        last[k++] = begins[i];
      }
  corridor_span_column_init (&self->turned, first, last, n, n_ranks);
}

CorridorTimeInverse *
corridor_time_inverse_new (const guint32 *begins,
                           const guint32 *ends,
                           guint          n,
                           const gint64  *begin_times,
                           const gint64  *end_times,
                           guint          n_ranks)
{
  CorridorTimeInverse *self = g_new0 (CorridorTimeInverse, 1);

  if (mark (&self->is_inverse, begins, ends, n, begin_times, end_times) == 0)
    {
      corridor_bits_clear (&self->is_inverse);
      g_free (self);
      return NULL;
    }

  fill_turned (self, begins, ends, n_ranks);
  g_mutex_init (&self->lock);
  return self;
}

void
corridor_time_inverse_free (CorridorTimeInverse *self)
{
  for (guint i = 0; i < CORRIDOR_TIME_INVERSE_KEPT; i++)
    g_clear_pointer (&self->kept[i], corridor_time_missed_unref);
  g_mutex_clear (&self->lock);
  corridor_span_column_clear (&self->turned);
  corridor_bits_clear (&self->is_inverse);
  g_free (self);
}

gsize
corridor_time_inverse_get_memory (CorridorTimeInverse *self)
{
  return sizeof *self + corridor_bits_get_memory (&self->is_inverse) + corridor_span_column_get_memory (&self->turned);
}

void
corridor_time_missed_unref (CorridorTimeMissed *self)
{
  g_atomic_rc_box_release (self);
}

static CorridorTimeMissed *
count (const CorridorTimeInverse *self,
       CorridorRankWindow         window)
{
  guint n = self->turned.n;
  CorridorTimeMissed *missed = g_atomic_rc_box_alloc (sizeof *missed + (n / BLOCK + 1) * sizeof *missed->sums);
  guint sum = 0;

  missed->window = window;
  for (guint first = 0; first <= n; first += BLOCK)
    {
      missed->sums[first / BLOCK] = sum;
      sum += corridor_span_column_count (&self->turned, first, MIN (n, first + BLOCK), turn (window));
    }

  return missed;
}

/* Puts it first. */
static void
keep (CorridorTimeInverse *self,
      CorridorTimeMissed  *missed,
      guint                place)
{
  memmove (self->kept + 1, self->kept, place * sizeof *self->kept);
  self->kept[0] = missed;
}

CorridorTimeMissed *
corridor_time_inverse_ask (CorridorTimeInverse *self,
                           CorridorRankWindow   window)
{
  g_autoptr(GMutexLocker) locker = NULL;

  if (window.end_from == 0) /* nothing is over */
    return NULL;

  locker = g_mutex_locker_new (&self->lock);
  for (guint i = 0; i < CORRIDOR_TIME_INVERSE_KEPT && self->kept[i] != NULL; i++)
    if (self->kept[i]->window.begin_below == window.begin_below && self->kept[i]->window.end_from == window.end_from)
      {
        keep (self, self->kept[i], i);
        return g_atomic_rc_box_acquire (self->kept[0]);
      }

  g_clear_pointer (&self->kept[CORRIDOR_TIME_INVERSE_KEPT - 1], corridor_time_missed_unref);
  keep (self, count (self, window), CORRIDOR_TIME_INVERSE_KEPT - 1);
  return g_atomic_rc_box_acquire (self->kept[0]);
}

guint
corridor_time_inverse_rank (const CorridorTimeInverse *self,
                            const CorridorTimeMissed  *missed,
                            guint                      slot)
{
  guint rank = corridor_bits_rank1 (&self->is_inverse, slot);
  guint first = rank - rank % BLOCK;

  return missed->sums[rank / BLOCK] + corridor_span_column_count (&self->turned, first, rank, turn (missed->window));
}
