/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CORRIDOR_BITS_WORDS 7 /* of 64 bits, in a block */

/**
 * CorridorBitsBlock:
 * @before: how many bits are set before the block
 * @within: how many are set before the third, fifth and seventh word of it: three numbers of 9 bits
 * @words: the bits, the first is the lowest
 *
 * As large as a cache line, so that a rank has one miss at most, and counts the bits of two words at most.
 */
typedef struct
{
  guint32 before;
  guint32 within;
  guint64 words[CORRIDOR_BITS_WORDS];
} CorridorBitsBlock;

/**
 * CorridorBits:
 * @blocks: (owned): with room for one bit more than there is, so that every rank has its block
 * @n_blocks: of them
 * @n: bits
 * @n_ones: bits that are set
 *
 * An array of bits with rank and select (G. Jacobson, "Space-efficient Static Trees and Graphs", 1989), 8/7 bits a bit.
 */
typedef struct
{
  CorridorBitsBlock *blocks;
  guint              n_blocks;
  guint              n;
  guint              n_ones;
} CorridorBits;

/* Makes @n zeros. Fill in the words, then seal. */
void  corridor_bits_init     (CorridorBits *self,
                              guint         n);
void  corridor_bits_clear    (CorridorBits *self);

/* Sets bits 64·@index to 64·@index + 63. Bits beyond the last must be zero. */
void  corridor_bits_set_word (CorridorBits *self,
                              guint         index,
                              guint64       word);

/* Counts; rank and select are right from here on. */
void  corridor_bits_seal     (CorridorBits *self);

/* The place of the @k-th one (zero), counted from 0. There must be one. O(log n). */
guint corridor_bits_select1  (const CorridorBits *self,
                              guint               k);
guint corridor_bits_select0  (const CorridorBits *self,
                              guint               k);
gsize corridor_bits_get_memory (const CorridorBits *self);

/* The bits that are set in each four. */
static inline guint64
corridor_bits_count_fours (guint64 word)
{
  word -= (word >> 1) & 0x5555555555555555u;

  return (word & 0x3333333333333333u) + ((word >> 2) & 0x3333333333333333u);
}

static inline guint
corridor_bits_add_fours (guint64 fours)
{
  fours = (fours & 0x0f0f0f0f0f0f0f0fu) + ((fours >> 4) & 0x0f0f0f0f0f0f0f0fu);

  return (guint) ((fours * 0x0101010101010101u) >> 56);
}

/* The compiler's own is a call on processors that may lack the instruction, which is what distributions build for. */
static inline guint
corridor_bits_popcount (guint64 word)
{
  return corridor_bits_add_fours (corridor_bits_count_fours (word));
}

/*
 * How many of the first @i bits are set; @i may be the number of bits. No branch: whether the word before counts is as good
 * as random.
 */
static inline guint
corridor_bits_rank1 (const CorridorBits *self,
                     guint               i)
{
  guint word = i / 64;
  const CorridorBitsBlock *block = &self->blocks[word / CORRIDOR_BITS_WORDS];
  guint within = word % CORRIDOR_BITS_WORDS;
  guint pair = within / 2;
  guint count = block->before + (guint) ((((guint64) block->within << 9) >> (9 * pair)) & 511);
  guint64 first = block->words[2 * pair] & -(guint64) (within & 1);
  guint64 last = block->words[within] & ((G_GUINT64_CONSTANT (1) << (i % 64)) - 1);

  return count + corridor_bits_add_fours (corridor_bits_count_fours (first) + corridor_bits_count_fours (last));
}

static inline guint
corridor_bits_rank0 (const CorridorBits *self,
                     guint               i)
{
  return i - corridor_bits_rank1 (self, i);
}

static inline gboolean
corridor_bits_get (const CorridorBits *self,
                   guint               i)
{
  guint word = i / 64;

  return (self->blocks[word / CORRIDOR_BITS_WORDS].words[word % CORRIDOR_BITS_WORDS] >> (i % 64)) & 1;
}

G_END_DECLS
