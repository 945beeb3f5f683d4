/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-curve.h"

#include <math.h>

/* The sharpest turn that is still rounded, as its cosine. */
#define RIGHT_ANGLE 0.0
#define HAIRPIN -1.0

/*
 * The tangent at @at of a Catmull-Rom spline, for the segment of length @length that begins or ends there.
 * Weighted with the lengths of both segments: it never gets longer than the segment, so no curve overshoots
 * where a long segment meets a short one. The sharper the turn, the shorter: at a turn of @sharpest a corner stays.
 */
static CorridorPoint
tangent (CorridorPoint before,
         CorridorPoint at,
         CorridorPoint after,
         double        length,
         double        sharpest)
{
  double a = corridor_point_distance (before, at);
  double b = corridor_point_distance (at, after);
  double cosine = 1;
  double weight;

  if (a > 0 && b > 0)
    cosine = ((at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y)) / (a * b);
  weight = a + b > 0 ? MAX (cosine - sharpest, 0) / (1 - sharpest) * length / (a + b) : 0;

  return (CorridorPoint) { (after.x - before.x) * weight, (after.y - before.y) * weight };
}

static CorridorCurve
curve (CorridorPoint before,
       CorridorPoint from,
       CorridorPoint to,
       CorridorPoint after,
       double        sharpest)
{
  double length = corridor_point_distance (from, to);
  CorridorPoint out = tangent (before, from, to, length, sharpest);
  CorridorPoint in = tangent (from, to, after, length, sharpest);

  return (CorridorCurve) {
    from,
    { from.x + out.x / 3, from.y + out.y / 3 },
    { to.x - in.x / 3, to.y - in.y / 3 },
    to,
  };
}

CorridorCurve
corridor_curve_through (CorridorPoint before,
                        CorridorPoint from,
                        CorridorPoint to,
                        CorridorPoint after)
{
  return curve (before, from, to, after, RIGHT_ANGLE);
}

CorridorCurve
corridor_curve_bend (CorridorPoint before,
                     CorridorPoint from,
                     CorridorPoint to,
                     CorridorPoint after)
{
  return curve (before, from, to, after, HAIRPIN);
}

CorridorPoint
corridor_curve_at (const CorridorCurve *self,
                   double               t)
{
  double s = 1 - t;
  double a = s * s * s;
  double b = 3 * s * s * t;
  double c = 3 * s * t * t;
  double d = t * t * t;

  return (CorridorPoint) {
    a * self->from.x + b * self->first.x + c * self->second.x + d * self->to.x,
    a * self->from.y + b * self->first.y + c * self->second.y + d * self->to.y,
  };
}
