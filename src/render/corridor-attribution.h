/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * CorridorAttribution:
 * @text: (owned) (nullable): its words
 * @box: px; its width is 0 where there is nothing to be said, or no room
 *
 * Where the ground and the story of a picture are from, in its lower right corner. All zero is empty.
 */
typedef struct
{
  CorridorTypeset   *text;
  cairo_rectangle_t  box;
} CorridorAttribution;

/**
 * corridor_attribution_arrange:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @scene: the picture
 * @room: px, how wide the words may be
 */
void corridor_attribution_arrange (CorridorAttribution       *self,
                                   CorridorTypesetter        *typesetter,
                                   const CorridorScene       *scene,
                                   double                     room);

/* Frees what it holds. */
void corridor_attribution_clear   (CorridorAttribution       *self);

/* Paints it where it has room. */
void corridor_attribution_paint   (const CorridorAttribution *self,
                                   const CorridorCanvas      *canvas);

G_END_DECLS
