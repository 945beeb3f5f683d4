/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-camera-private.h"

#include <math.h>

/* How a reader moves the map by hand. */

void
corridor_camera_pan_by (CorridorCamera *self,
                        double          dx,
                        double          dy)
{
  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  corridor_camera_end_ride (self);
  corridor_glide_pan_by (self->glide, (CorridorPoint) { dx, dy });
}

void
corridor_camera_zoom_step (CorridorCamera *self,
                           int             direction,
                           CorridorPoint   about)
{
  double zoom;

  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  corridor_camera_end_ride (self);
  /* A level that is as good as reached does not count. */
  zoom = corridor_glide_get_zoom (self->glide);
  corridor_glide_zoom_to (self->glide, direction > 0 ? floor (zoom + 1.25) : ceil (zoom - 1.25), about);
}

gboolean
corridor_camera_can_zoom (CorridorCamera *self,
                          int             direction)
{
  double zoom;

  g_return_val_if_fail (CORRIDOR_IS_CAMERA (self), FALSE);

  zoom = shumate_viewport_get_zoom_level (self->viewport);
  return direction > 0 ? zoom < shumate_viewport_get_max_zoom_level (self->viewport)
                       : zoom > shumate_viewport_get_min_zoom_level (self->viewport);
}

void
corridor_camera_zoom_about (CorridorCamera *self,
                            CorridorPoint   about,
                            double          levels)
{
  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  corridor_camera_end_ride (self);
  corridor_glide_zoom_to (self->glide, corridor_glide_get_zoom (self->glide) + levels, about);
}

void
corridor_camera_fling (CorridorCamera *self,
                       CorridorPoint   velocity)
{
  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  corridor_camera_end_ride (self);
  corridor_glide_fling (self->glide, velocity);
}
