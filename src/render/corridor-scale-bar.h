/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

#define CORRIDOR_SCALE_BAR_HEIGHT 24.0 /* px */

/**
 * CorridorScaleBar:
 * @label: (owned) (nullable): how long it is, as "20 km"
 * @length: px
 * @box: px; its width is 0 where it has no room
 *
 * Tells how large things are, where it is: in the lower left corner, as long as is a round number. All zero is empty.
 */
typedef struct
{
  CorridorTypeset   *label;
  double             length;
  cairo_rectangle_t  box;
} CorridorScaleBar;

/**
 * corridor_scale_bar_arrange:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @scene: the picture
 * @margin: px, to the edges of the picture
 */
void corridor_scale_bar_arrange (CorridorScaleBar       *self,
                                 CorridorTypesetter     *typesetter,
                                 const CorridorScene    *scene,
                                 double                  margin);

/* Frees what it holds. */
void corridor_scale_bar_clear   (CorridorScaleBar       *self);

/* Paints it where it has room. */
void corridor_scale_bar_paint   (const CorridorScaleBar *self,
                                 const CorridorCanvas   *canvas);

G_END_DECLS
