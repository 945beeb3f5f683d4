/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis-view.h"

#include <math.h>

/* px that an hour needs to be aimed at. */
#define HOUR_WIDTH 4.0

static double
get_seconds (const CorridorAxisView *self)
{
  return (double) (self->axis.end - self->axis.begin);
}

double
corridor_axis_view_time_to_x (const CorridorAxisView *self,
                              gint64                  time)
{
  double share = ((double) time - (double) self->axis.begin) / get_seconds (self);

  return self->left + self->width * (self->is_right_to_left ? 1 - share : share);
}

gint64
corridor_axis_view_x_to_time (const CorridorAxisView *self,
                              double                  x)
{
  double share = CLAMP ((x - self->left) / self->width, 0, 1);
  gint64 time = self->axis.begin + llround ((self->is_right_to_left ? 1 - share : share) * get_seconds (self));

  return MIN (time, self->axis.end - 1);
}

gint64
corridor_axis_view_snap (const CorridorAxisView *self,
                         gint64                  time)
{
  gint64 midnight = corridor_calendar_floor_day (time);

  if (self->width * CORRIDOR_HOUR < HOUR_WIDTH * get_seconds (self))
    return midnight;

  return midnight + (time - midnight) / CORRIDOR_HOUR * CORRIDOR_HOUR;
}

gint64
corridor_axis_view_length (const CorridorAxisView *self,
                           double                  pixels)
{
  return llround (pixels / self->width * get_seconds (self)) * (self->is_right_to_left ? -1 : 1);
}

gboolean
corridor_axis_view_equal (const CorridorAxisView *a,
                          const CorridorAxisView *b)
{
  return corridor_axis_equal (a->axis, b->axis) && a->left == b->left && a->width == b->width &&
         a->is_right_to_left == b->is_right_to_left && a->theme == b->theme;
}
