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

guint
corridor_z_column_lower_bound (const CorridorZColumn *self,
                               guint                  begin,
                               guint                  end,
                               guint64                code)
{
  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;

      if (corridor_z_column_get (self, middle) < code)
        begin = middle + 1;
      else
        end = middle;
    }

  return begin;
}
