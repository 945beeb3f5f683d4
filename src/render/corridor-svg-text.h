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

void corridor_svg_text_append        (GString                    *texts,
                                      const CorridorCanvas       *canvas,
                                      const CorridorTypeset      *typeset,
                                      CorridorPoint               px,
                                      CorridorInk                 ink);
void corridor_svg_text_append_turned (GString                    *texts,
                                      const CorridorCanvas       *canvas,
                                      const CorridorTypeset      *typeset,
                                      const CorridorTurnedLetter *letters,
                                      guint                       n_letters,
                                      CorridorInk                 ink);

G_END_DECLS
