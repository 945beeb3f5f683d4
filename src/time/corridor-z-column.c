/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-z-column-private.h"

static guint
bits_for (guint64 value)
{
  return value == 0 ? 0 : 64 - (guint) __builtin_clzll (value);
}

static void
measure_block (CorridorZBlock *block,
               const guint64  *codes,
               guint           n)
{
  guint64 low = codes[0];
  guint64 high = codes[0];

  for (guint i = 1; i < n; i++)
    {
      low = MIN (low, codes[i]);
      high = MAX (high, codes[i]);
    }
  block->base = low;
  block->width = bits_for (high - low);
}

static void
pack_block (const CorridorZBlock *block,
            guint64              *words,
            const guint64        *codes,
            guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      guint bit = i * block->width;
      guint64 *word = &words[block->first_word + bit / 64];
      guint64 above = codes[i] - block->base;

      word[0] |= above << (bit % 64);
      word[1] |= (above >> 1) >> (63 - bit % 64);
    }
}

void
corridor_z_column_init (CorridorZColumn *self,
                        const guint64   *codes,
                        guint            n)
{
  guint n_blocks = (n + CORRIDOR_Z_BLOCK - 1) / CORRIDOR_Z_BLOCK;

  self->n = n;
  self->n_words = 0;
  self->blocks = g_new0 (CorridorZBlock, n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      measure_block (&self->blocks[i], codes + i * CORRIDOR_Z_BLOCK, MIN (CORRIDOR_Z_BLOCK, n - i * CORRIDOR_Z_BLOCK));
      self->blocks[i].first_word = self->n_words;
      self->n_words += self->blocks[i].width; /* 64 codes of as many bits */
    }
  self->n_words += 2;
  self->words = g_new0 (guint64, self->n_words);
  for (guint i = 0; i < n_blocks; i++)
    pack_block (&self->blocks[i], self->words, codes + i * CORRIDOR_Z_BLOCK, MIN (CORRIDOR_Z_BLOCK, n - i * CORRIDOR_Z_BLOCK));
}

void
corridor_z_column_clear (CorridorZColumn *self)
{
  g_clear_pointer (&self->blocks, g_free);
  g_clear_pointer (&self->words, g_free);
}

gsize
corridor_z_column_get_memory (const CorridorZColumn *self)
{
  guint n_blocks = (self->n + CORRIDOR_Z_BLOCK - 1) / CORRIDOR_Z_BLOCK;

  return n_blocks * sizeof (CorridorZBlock) + self->n_words * sizeof (guint64);
}

/*
 * Where a search goes is as good as random: each step adds nothing or a half, which is quicker than a branch that the processor
 * guesses wrong every other time.
 */
static guint
search_codes (const CorridorZColumn *self,
              guint                  begin,
              guint                  end,
              guint64                code)
{
  guint n = end - begin;

  while (n > 0)
    {
      guint half = (n + 1) / 2;

      begin += half * (corridor_z_column_get (self, begin + half - 1) < code);
      n -= half;
    }

  return begin;
}

/* The first of the blocks whose lowest code is not below @code. */
static guint
search_blocks (const CorridorZColumn *self,
               guint                  begin,
               guint                  end,
               guint64                code)
{
  guint n = end - begin;

  while (n > 0)
    {
      guint half = (n + 1) / 2;

      begin += half * (self->blocks[begin + half - 1].base < code);
      n -= half;
    }

  return begin;
}

/* Leaves no more than two blocks to search, and calls for their lines of the cache, all at once. */
static void
narrow (const CorridorZColumn *self,
        guint                 *begin,
        guint                 *end,
        guint64                code)
{
  /* Of the blocks that are wholly in the range, the lowest code is the first. */
  guint first = (*begin + CORRIDOR_Z_BLOCK - 1) / CORRIDOR_Z_BLOCK;
  guint last = *end / CORRIDOR_Z_BLOCK;
  const guint64 *word;

  if (first < last)
    {
      guint found = search_blocks (self, first, last, code);

      if (found < last)
        *end = found * CORRIDOR_Z_BLOCK;
      if (found > first)
        *begin = (found - 1) * CORRIDOR_Z_BLOCK;
    }
  word = &self->words[self->blocks[*begin / CORRIDOR_Z_BLOCK].first_word];
  for (guint i = 0; *begin < *end && i < self->blocks[*begin / CORRIDOR_Z_BLOCK].width; i += 8)
    __builtin_prefetch (word + i);
}

void
corridor_z_column_split (const CorridorZColumn *self,
                         guint                  begin,
                         guint                  end,
                         guint64                first,
                         guint64                step,
                         guint                  places[3])
{
  guint begins[3] = { begin, begin, begin };
  guint ends[3] = { end, end, end };

  for (guint i = 0; i < 3; i++)
    {
      places[i] = end;
      if (begin < end)
        narrow (self, &begins[i], &ends[i], first + i * step);
    }
  for (guint i = 0; i < 3 && begin < end; i++)
    places[i] = search_codes (self, begins[i], ends[i], first + i * step);
}
