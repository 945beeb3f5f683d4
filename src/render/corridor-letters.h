/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CorridorLetter:
 * @font: (owned): whose glyphs they are
 * @glyphs: (owned): one letter with all its accents
 * @middle: px from the start of the text to its middle
 * @width: px
 * @start: where it begins in the text, bytes
 * @length: bytes
 *
 * A letter of a text that is set on a curve.
 */
typedef struct
{
  PangoFont        *font;
  PangoGlyphString *glyphs;
  double            middle;
  double            width;
  guint             start;
  guint             length;
} CorridorLetter;

/**
 * corridor_letters_new:
 * @layout: a text whose first line is meant; written from left to right
 *
 * Takes a line of text apart, so that each letter can be put where a curve has it.
 *
 * Returns: (transfer full) (element-type CorridorLetter): the letters, from left to right
 */
GArray *corridor_letters_new (PangoLayout *layout);

G_END_DECLS
