/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bits-private.h"

#define BITS_PER_BLOCK (64 * CORRIDOR_BITS_WORDS)

G_STATIC_ASSERT (sizeof (CorridorBitsBlock) == 64);

void
corridor_bits_init (CorridorBits *self,
                    guint         n)
{
  self->n = n;
  self->n_ones = 0;
  self->n_blocks = n / BITS_PER_BLOCK + 1;
  self->blocks = g_aligned_alloc0 (self->n_blocks, sizeof (CorridorBitsBlock), sizeof (CorridorBitsBlock));
}

void
corridor_bits_clear (CorridorBits *self)
{
  g_clear_pointer (&self->blocks, g_aligned_free);
}

gsize
corridor_bits_get_memory (const CorridorBits *self)
{
  return self->n_blocks * sizeof (CorridorBitsBlock);
}

void
corridor_bits_set_word (CorridorBits *self,
                        guint         index,
                        guint64       word)
{
  self->blocks[index / CORRIDOR_BITS_WORDS].words[index % CORRIDOR_BITS_WORDS] = word;
}

static guint
seal_block (CorridorBitsBlock *block,
            guint              before)
{
  guint count = 0;

  block->before = before;
  block->within = 0;
  for (guint i = 0; i < CORRIDOR_BITS_WORDS; i++)
    {
      if (i > 0 && i % 2 == 0)
        block->within |= count << (9 * (i / 2 - 1));
      count += corridor_bits_popcount (block->words[i]);
    }

  return before + count;
}

void
corridor_bits_seal (CorridorBits *self)
{
  self->n_ones = 0;
  for (guint i = 0; i < self->n_blocks; i++)
    self->n_ones = seal_block (&self->blocks[i], self->n_ones);
}

static guint
count_before (const CorridorBits *self,
              guint               block,
              gboolean            bit)
{
  guint ones = self->blocks[block].before;

  return bit ? ones : block * BITS_PER_BLOCK - ones;
}

/* The last block with at most @k such bits before it. */
static guint
find_block (const CorridorBits *self,
            guint               k,
            gboolean            bit)
{
  guint low = 0;
  guint high = self->n_blocks;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (count_before (self, middle, bit) <= k)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static guint
select_in_word (guint64 word,
                guint   k)
{
  while (k-- > 0)
    word &= word - 1;

  return (guint) __builtin_ctzll (word);
}

static guint
select_bit (const CorridorBits *self,
            guint               k,
            gboolean            bit)
{
  guint block = find_block (self, k, bit);

  k -= count_before (self, block, bit);
  for (guint i = 0; i < CORRIDOR_BITS_WORDS; i++)
    {
      guint64 word = bit ? self->blocks[block].words[i] : ~self->blocks[block].words[i];
      guint count = corridor_bits_popcount (word);

      if (k < count)
        return block * BITS_PER_BLOCK + i * 64 + select_in_word (word, k);
      k -= count;
    }

  g_return_val_if_reached (self->n);
}

guint
corridor_bits_select1 (const CorridorBits *self,
                       guint               k)
{
  g_return_val_if_fail (k < self->n_ones, self->n);

  return select_bit (self, k, TRUE);
}

guint
corridor_bits_select0 (const CorridorBits *self,
                       guint               k)
{
  g_return_val_if_fail (k < self->n - self->n_ones, self->n);

  return select_bit (self, k, FALSE);
}
