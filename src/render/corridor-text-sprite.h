/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

/**
 * CorridorTextSprite:
 * @surface: (owned) (nullable): the picture
 *
 * A text that was drawn once, to be copied from then on to canvases of the same theme and scale. All zero is none.
 */
typedef struct
{
  cairo_surface_t *surface;

  /*< private >*/
  CorridorTheme    theme;
  CorridorInk      ink;
  double           scale;
} CorridorTextSprite;

/* Whether it is there, and as it would be drawn for a canvas in some colour. */
gboolean corridor_text_sprite_fits  (const CorridorTextSprite *self,
                                     const CorridorCanvas     *canvas,
                                     CorridorInk               ink);

/**
 * corridor_text_sprite_begin:
 * @canvas: what it is for
 * @ink: its colour
 * @width: px
 * @height: px
 *
 * Makes an empty picture, instead of what was there.
 *
 * Returns: (transfer full): what to draw it with, in px
 */
cairo_t *corridor_text_sprite_begin (CorridorTextSprite       *self,
                                     const CorridorCanvas     *canvas,
                                     CorridorInk               ink,
                                     double                    width,
                                     double                    height);

/* Lets go of the picture. */
void     corridor_text_sprite_clear (CorridorTextSprite       *self);

/* Copies it to a canvas made of pixels, with its top left as near to @px as is on a corner of a device pixel. */
void     corridor_text_sprite_put   (const CorridorTextSprite *self,
                                     const CorridorCanvas     *canvas,
                                     CorridorPoint             px);

G_END_DECLS
