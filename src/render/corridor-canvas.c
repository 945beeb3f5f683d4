/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-canvas.h"

#include <math.h>

#include "corridor-pixels.h"

void
corridor_canvas_set_target (CorridorCanvas *self,
                            cairo_t        *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double scale_x, scale_y;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);

  self->cr = cr;
  self->scale = scale_x * matrix.xx;
  self->pixels = cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE &&
                 matrix.xy == 0 && matrix.yx == 0 && matrix.xx > 0 &&
                 fabs (scale_x * matrix.xx - scale_y * matrix.yy) < 1e-9;
}

CorridorPoint
corridor_canvas_snap (const CorridorCanvas *self,
                      CorridorPoint         px)
{
  double scale_x, scale_y;

  if (!self->pixels)
    return px;

  cairo_surface_get_device_scale (cairo_get_group_target (self->cr), &scale_x, &scale_y);
  cairo_user_to_device (self->cr, &px.x, &px.y);
  px.x = round (px.x * scale_x) / scale_x;
  px.y = round (px.y * scale_y) / scale_y;
  cairo_device_to_user (self->cr, &px.x, &px.y);

  return px;
}

cairo_surface_t *
corridor_canvas_new_sprite (const CorridorCanvas *self,
                            double                width,
                            double                height)
{
  cairo_surface_t *sprite = corridor_pixels_new ((int) ceil (width * self->scale), (int) ceil (height * self->scale));

  cairo_surface_set_device_scale (sprite, self->scale, self->scale);

  return sprite;
}

void
corridor_canvas_put_sprite (const CorridorCanvas *self,
                            cairo_surface_t      *sprite,
                            CorridorPoint         px)
{
  cairo_set_source_surface (self->cr, sprite, px.x, px.y);
  cairo_pattern_set_filter (cairo_get_source (self->cr), CAIRO_FILTER_NEAREST);
  cairo_paint (self->cr);
}
