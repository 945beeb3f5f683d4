/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * CorridorTurnedLetter:
 * @start: where it begins in the text, bytes
 * @length: bytes
 * @px: the left end of its base line
 * @angle: of its base line, radians clockwise
 *
 * A letter of a text along a line.
 */
typedef struct
{
  guint         start;
  guint         length;
  CorridorPoint px;
  double        angle;
} CorridorTurnedLetter;

/**
 * corridor_svg_text_append:
 * @texts: grows by the elements
 * @canvas: of the SVG
 * @faceset: a text
 * @px: top left of its box
 * @ink: its colour
 *
 * Writes a text as one <text> element a line. textLength keeps it as long as it was laid out, whatever font the viewer has.
 */
void corridor_svg_text_append        (GString                    *texts,
                                      const CorridorCanvas       *canvas,
                                      const CorridorTypeset      *typeset,
                                      CorridorPoint               px,
                                      CorridorInk                 ink);

/**
 * corridor_svg_text_append_turned:
 * @texts: grows by the elements
 * @canvas: of the SVG
 * @typeset: a text of one line
 * @letters: (array length=n_letters): where its letters are
 * @n_letters: how many
 * @ink: its colour
 *
 * Writes a text along a line as a group with one <text> element a letter, which every viewer draws alike, and a <title>
 * in which the words can be found as a whole.
 */
void corridor_svg_text_append_turned (GString                    *texts,
                                      const CorridorCanvas       *canvas,
                                      const CorridorTypeset      *typeset,
                                      const CorridorTurnedLetter *letters,
                                      guint                       n_letters,
                                      CorridorInk                 ink);

G_END_DECLS
