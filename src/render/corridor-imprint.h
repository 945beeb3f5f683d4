/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-credits.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * CorridorImprint:
 *
 * The small print under an exported picture: the story's title, the reader's own data, and the sources of what is shown.
 */
typedef struct
{
  CorridorTypeset *title; /* (owned) (nullable) where there is no room for it; then there is nothing else either */
  CorridorTypeset *datasets; /* (owned) (nullable) */
  CorridorTypeset *sources; /* (owned) (nullable) */
  double           width; /* px */
  double           height; /* px */
} CorridorImprint;

/**
 * corridor_imprint_init:
 * @self: (out caller-allocates): set up
 * @typesetter: lays out the words
 * @credits: of the picture
 * @rest: (nullable): where the sources are that there is no room for
 * @width: px
 * @max_height: px
 *
 * Lists the sources of everything in a picture, as many as there is room for, and how many more there are. What there is no
 * room for is left out, and the height is 0 where there is none for the title.
 */
void corridor_imprint_init  (CorridorImprint       *self,
                             CorridorTypesetter    *typesetter,
                             const CorridorCredits *credits,
                             const char            *rest,
                             double                 width,
                             double                 max_height);

/**
 * corridor_imprint_clear:
 * @self: an imprint
 *
 * Frees what it holds.
 */
void corridor_imprint_clear (CorridorImprint       *self);

/**
 * corridor_imprint_paint:
 * @self: an imprint
 * @canvas: where to paint
 * @y: its upper edge, px
 */
void corridor_imprint_paint (const CorridorImprint *self,
                             const CorridorCanvas  *canvas,
                             double                 y);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorImprint, corridor_imprint_clear)

G_END_DECLS
