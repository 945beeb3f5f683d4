/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CORRIDOR_Z_BLOCK 64

typedef struct
{
  guint64 base;
  guint32 first_word;
  guint32 width;
} CorridorZBlock;

/**
 * CorridorZColumn:
 * @blocks: (owned): for each 64 codes the lowest, where the bits of the others begin, and how many bits each has
 * @words: (owned): what the codes are above the lowest of their block, and one word more, so that two can be read anywhere
 *
 * Z-order codes, sorted but for a few steps back, in about five bytes each instead of eight.
 */
typedef struct
{
  CorridorZBlock *blocks;
  guint64        *words;
  guint           n;
  guint           n_words;
} CorridorZColumn;

void  corridor_z_column_init        (CorridorZColumn *self,
                                     const guint64   *codes,
                                     guint            n);
void  corridor_z_column_clear       (CorridorZColumn *self);
gsize corridor_z_column_get_memory  (const CorridorZColumn *self);

/*
 * For each of the codes @first, @first + @step and @first + 2 · @step the first place in [@begin, @end), in which codes ascend,
 * whose code is not below it; @end when there is none.
 */
void  corridor_z_column_split       (const CorridorZColumn *self,
                                     guint                  begin,
                                     guint                  end,
                                     guint64                first,
                                     guint64                step,
                                     guint                  places[3]);

static inline guint64
corridor_z_column_get (const CorridorZColumn *self,
                       guint                  i)
{
  const CorridorZBlock *block = &self->blocks[i / CORRIDOR_Z_BLOCK];
  guint bit = (i % CORRIDOR_Z_BLOCK) * block->width;
  const guint64 *words = &self->words[block->first_word + bit / 64];
  guint64 above = words[0] >> (bit % 64) | (words[1] << 1) << (63 - bit % 64);
  guint64 mask = block->width == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << block->width) - 1;

  return block->base + (above & mask);
}

G_END_DECLS
