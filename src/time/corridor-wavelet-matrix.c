/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-wavelet-matrix-private.h"

guint
corridor_wavelet_matrix_levels_for (guint n)
{
  return n <= 2 ? 1 : g_bit_storage (n - 1);
}

/* Whether the bit of that level is set. */
static gboolean
bit_at (const CorridorWaveletMatrix *self,
        guint                        value,
        guint                        level)
{
  return (value >> (self->n_levels - 1 - level)) & 1;
}

static guint
count_zeros (const CorridorBits *level)
{
  return level->n - level->n_ones;
}

static void
fill_level (CorridorBits  *level,
            const guint32 *values,
            guint          n,
            guint          shift)
{
  corridor_bits_init (level, n);
  for (guint i = 0; i < n; i += 64)
    {
      guint length = MIN (64, n - i);
      guint64 word = 0;

      for (guint j = 0; j < length; j++)
        word |= (guint64) ((values[i + j] >> shift) & 1) << j;
      corridor_bits_set_word (level, i / 64, word);
    }
  corridor_bits_seal (level);
}

/* Zeros first, without a branch that the processor could only guess. */
static void
sort_by_bit (const guint32 *values,
             guint32       *sorted,
             guint          n,
             guint          n_zeros,
             guint          shift)
{
  guint next[2] = { 0, n_zeros };

  for (guint i = 0; i < n; i++)
    sorted[next[(values[i] >> shift) & 1]++] = values[i];
}

void
corridor_wavelet_matrix_init (CorridorWaveletMatrix *self,
                              guint32               *values,
                              guint                  n,
                              guint                  n_levels)
{
  g_autofree guint32 *scratch = g_new (guint32, n);
  guint32 *from = values;
  guint32 *to = scratch;

  g_return_if_fail (n_levels >= 1 && n_levels <= CORRIDOR_WAVELET_MAX_LEVELS);

  self->n = n;
  self->n_levels = n_levels;
  self->levels = g_new0 (CorridorBits, n_levels);
  for (guint i = 0; i < n_levels; i++)
    {
      guint shift = n_levels - 1 - i;
      guint32 *swap = from;

      fill_level (&self->levels[i], from, n, shift);
      sort_by_bit (from, to, n, count_zeros (&self->levels[i]), shift);
      from = to;
      to = swap;
    }
}

void
corridor_wavelet_matrix_clear (CorridorWaveletMatrix *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    corridor_bits_clear (&self->levels[i]);
  g_clear_pointer (&self->levels, g_free);
}

gsize
corridor_wavelet_matrix_get_memory (const CorridorWaveletMatrix *self)
{
  gsize memory = self->n_levels * sizeof (CorridorBits);

  for (guint i = 0; i < self->n_levels; i++)
    memory += corridor_bits_get_memory (&self->levels[i]);

  return memory;
}

/* Level by level for all places: what one waits for does not hold up the others. */
static void
walk_below (const CorridorWaveletMatrix *self,
            guint                        value,
            guint                       *places,
            guint                       *counts,
            guint                        n)
{
  for (guint j = 0; j < self->n_levels; j++)
    {
      const CorridorBits *level = &self->levels[j];
      guint counted = bit_at (self, value, j) ? G_MAXUINT : 0;

      for (guint i = 0; i < n; i++)
        {
          guint zeros = corridor_bits_rank0 (level, places[i]);

          counts[i] += zeros & counted;
          places[i] = counted != 0 ? count_zeros (level) + places[i] - zeros : zeros;
        }
    }
}

CorridorWaveletProbe
corridor_wavelet_matrix_probe (const CorridorWaveletMatrix *self,
                               guint                        value)
{
  CorridorWaveletProbe probe = { .value = value };

  probe.is_all = ((guint64) value >> self->n_levels) != 0;
  if (!probe.is_all)
    {
      guint place = 0;

      walk_below (self, value, &place, &probe.offset, 1);
    }

  return probe;
}

guint
corridor_wavelet_matrix_rank_below (const CorridorWaveletMatrix *self,
                                    const CorridorWaveletProbe  *probe,
                                    guint                        i)
{
  guint count;

  corridor_wavelet_matrix_ranks_below (self, probe, &i, &count, 1);

  return count;
}

void
corridor_wavelet_matrix_ranks_below (const CorridorWaveletMatrix *self,
                                     const CorridorWaveletProbe  *probe,
                                     const guint                 *places,
                                     guint                       *counts,
                                     guint                        n)
{
  guint walking[CORRIDOR_WAVELET_MAX_PLACES];

  g_return_if_fail (n <= CORRIDOR_WAVELET_MAX_PLACES);

  for (guint i = 0; i < n; i++)
    {
      counts[i] = probe->is_all ? places[i] : -probe->offset;
      walking[i] = places[i];
    }
  if (!probe->is_all && probe->value > 0)
    walk_below (self, probe->value, walking, counts, n);
}

guint
corridor_wavelet_matrix_quantile (const CorridorWaveletMatrix *self,
                                  guint                        begin,
                                  guint                        end,
                                  guint                        k)
{
  guint value = 0;

  g_return_val_if_fail (begin <= end && end <= self->n && k < end - begin, 0);

  for (guint j = 0; j < self->n_levels; j++)
    {
      const CorridorBits *level = &self->levels[j];
      guint zeros_begin = corridor_bits_rank0 (level, begin);
      guint zeros_end = corridor_bits_rank0 (level, end);
      gboolean bit = k >= zeros_end - zeros_begin;

      value = value << 1 | (bit ? 1 : 0);
      if (bit)
        k -= zeros_end - zeros_begin;
      begin = bit ? count_zeros (level) + begin - zeros_begin : zeros_begin;
      end = bit ? count_zeros (level) + end - zeros_end : zeros_end;
    }

  return value;
}

/* Where place @i goes below the last level, if its number were @value. */
static guint
walk_down (const CorridorWaveletMatrix *self,
           guint                        value,
           guint                        i)
{
  for (guint j = 0; j < self->n_levels; j++)
    {
      const CorridorBits *level = &self->levels[j];
      guint zeros = corridor_bits_rank0 (level, i);

      i = bit_at (self, value, j) ? count_zeros (level) + i - zeros : zeros;
    }

  return i;
}

guint
corridor_wavelet_matrix_rank (const CorridorWaveletMatrix *self,
                              guint                        value,
                              guint                        i)
{
  return walk_down (self, value, i) - walk_down (self, value, 0);
}

guint
corridor_wavelet_matrix_select (const CorridorWaveletMatrix *self,
                                guint                        value,
                                guint                        k)
{
  guint i = walk_down (self, value, 0) + k;

  for (guint j = self->n_levels; j-- > 0;)
    {
      const CorridorBits *level = &self->levels[j];

      if (bit_at (self, value, j))
        i = corridor_bits_select1 (level, i - count_zeros (level));
      else
        i = corridor_bits_select0 (level, i);
    }

  return i;
}
