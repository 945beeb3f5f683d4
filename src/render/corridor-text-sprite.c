/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-text-sprite.h"

gboolean
corridor_text_sprite_fits (const CorridorTextSprite *self,
                           const CorridorCanvas     *canvas,
                           CorridorInk               ink)
{
  return self->surface != NULL && self->theme == canvas->theme && self->ink == ink && self->scale == canvas->scale;
}

cairo_t *
corridor_text_sprite_begin (CorridorTextSprite   *self,
                            const CorridorCanvas *canvas,
                            CorridorInk           ink,
                            double                width,
                            double                height)
{
  corridor_text_sprite_clear (self);
  self->surface = corridor_canvas_new_sprite (canvas, width, height);
  self->theme = canvas->theme;
  self->ink = ink;
  self->scale = canvas->scale;

  return cairo_create (self->surface);
}

void
corridor_text_sprite_clear (CorridorTextSprite *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

void
corridor_text_sprite_put (const CorridorTextSprite *self,
                          const CorridorCanvas     *canvas,
                          CorridorPoint             px)
{
  corridor_canvas_put_sprite (canvas, self->surface, corridor_canvas_snap (canvas, px));
}
