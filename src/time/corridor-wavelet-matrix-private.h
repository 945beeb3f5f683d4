/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-bits-private.h"

G_BEGIN_DECLS

#define CORRIDOR_WAVELET_MAX_LEVELS 32
#define CORRIDOR_WAVELET_MAX_PLACES 64 /* that are asked for at once */

/**
 * CorridorWaveletMatrix:
 * @levels: (owned): for each bit of a number, the highest first, the bits of all numbers in the order of that level
 * @n_levels: bits of a number
 * @n: numbers
 *
 * An array of numbers that counts, in any range of places, those below a value: a rank a level. F. Claude, G. Navarro,
 * A. Ordóñez, "The wavelet matrix" (2015). Each level sorts by its bit, stably: the order after the last is that of the numbers
 * with their bits reversed, in which equal numbers are in the order of their places.
 */
typedef struct
{
  CorridorBits *levels;
  guint         n_levels;
  guint         n;
} CorridorWaveletMatrix;

/**
 * CorridorWaveletProbe:
 * @value: numbers below this are counted
 * @offset: what a walk from place 0 counts
 * @is_all: whether all numbers are below @value
 *
 * What does not depend on the place when numbers below a value are counted.
 */
typedef struct
{
  guint32  value;
  guint    offset;
  gboolean is_all;
} CorridorWaveletProbe;

/* How many bits numbers up to @n - 1 have. */
guint                corridor_wavelet_matrix_levels_for    (guint n);

/* @values: (array length=n): below 2^@n_levels; overwritten, since they are sorted level by level. */
void                 corridor_wavelet_matrix_init          (CorridorWaveletMatrix *self,
                                                            guint32               *values,
                                                            guint                  n,
                                                            guint                  n_levels);
void                 corridor_wavelet_matrix_clear         (CorridorWaveletMatrix *self);
gsize                corridor_wavelet_matrix_get_memory    (const CorridorWaveletMatrix *self);

CorridorWaveletProbe corridor_wavelet_matrix_probe         (const CorridorWaveletMatrix *self,
                                                            guint                        value);

/* How many of the first @i numbers are below the probe's value. */
guint                corridor_wavelet_matrix_rank_below    (const CorridorWaveletMatrix *self,
                                                            const CorridorWaveletProbe  *probe,
                                                            guint                        i);

/* The same for @n places at once: four take little longer than one. */
void                 corridor_wavelet_matrix_ranks_below   (const CorridorWaveletMatrix *self,
                                                            const CorridorWaveletProbe  *probe,
                                                            const guint                 *places,
                                                            guint                       *counts,
                                                            guint                        n);

/* The @k-th number, from 0, in ascending order of those in places @begin to @end - 1. There must be one. */
guint                corridor_wavelet_matrix_quantile      (const CorridorWaveletMatrix *self,
                                                            guint                        begin,
                                                            guint                        end,
                                                            guint                        k);

/* How many of the first @i numbers are @value. */
guint                corridor_wavelet_matrix_rank          (const CorridorWaveletMatrix *self,
                                                            guint                        value,
                                                            guint                        i);

/* The place of the @k-th @value, from 0. There must be one. */
guint                corridor_wavelet_matrix_select        (const CorridorWaveletMatrix *self,
                                                            guint                        value,
                                                            guint                        k);

G_END_DECLS
