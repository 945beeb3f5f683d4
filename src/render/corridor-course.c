/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-course.h"

#include <math.h>

/* Places on either side of one that are averaged for a smooth line. */
#define N_SMOOTH 3

CorridorCourse *
corridor_course_new (const CorridorPoint *points,
                     guint                n_points)
{
  CorridorCourse *self;

  g_return_val_if_fail (n_points >= 2, NULL);

  self = g_new0 (CorridorCourse, 1);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->along = g_new0 (double, n_points);
  self->n_points = n_points;
  self->min = self->max = points[0];
  for (guint i = 1; i < n_points; i++)
    {
      self->along[i] = self->along[i - 1] + hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
      self->min = (CorridorPoint) { MIN (self->min.x, points[i].x), MIN (self->min.y, points[i].y) };
      self->max = (CorridorPoint) { MAX (self->max.x, points[i].x), MAX (self->max.y, points[i].y) };
    }
  self->length = self->along[n_points - 1];

  return self;
}

void
corridor_course_free (CorridorCourse *self)
{
  g_free (self->points);
  g_free (self->along);
  g_free (self);
}

/* The number of the last point that is not beyond @along, but never of the very last. */
static guint
find_segment (const CorridorCourse *self,
              double                along)
{
  guint low = 0;
  guint high = self->n_points - 1;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->along[middle] <= along)
        low = middle;
      else
        high = middle;
    }

  return low;
}

CorridorPoint
corridor_course_at (const CorridorCourse *self,
                    double                along)
{
  guint i = find_segment (self, along);
  CorridorPoint a = self->points[i];
  CorridorPoint b = self->points[i + 1];
  double length = self->along[i + 1] - self->along[i];
  double t = length > 0 ? (along - self->along[i]) / length : 0;

  return (CorridorPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

CorridorPoint
corridor_course_smooth (const CorridorCourse *self,
                        double                along,
                        double                reach)
{
  CorridorPoint sum = { 0, 0 };

  for (int i = -N_SMOOTH; i <= N_SMOOTH; i++)
    {
      CorridorPoint point = corridor_course_at (self, along + reach * i / N_SMOOTH);

      sum.x += point.x;
      sum.y += point.y;
    }

  return (CorridorPoint) { sum.x / (2 * N_SMOOTH + 1), sum.y / (2 * N_SMOOTH + 1) };
}

static gboolean
reaches_into (CorridorPoint a,
              CorridorPoint b,
              CorridorPoint min,
              CorridorPoint max)
{
  return MIN (a.x, b.x) <= max.x && MAX (a.x, b.x) >= min.x && MIN (a.y, b.y) <= max.y && MAX (a.y, b.y) >= min.y;
}

gboolean
corridor_course_range (const CorridorCourse *self,
                       CorridorPoint         min,
                       CorridorPoint         max,
                       double               *from,
                       double               *to)
{
  guint first = 1;
  guint last = self->n_points - 1;

  if (!reaches_into (self->min, self->max, min, max))
    return FALSE;

  while (first <= last && !reaches_into (self->points[first - 1], self->points[first], min, max))
    first++;
  if (first > last)
    return FALSE;
  while (!reaches_into (self->points[last - 1], self->points[last], min, max))
    last--;
  *from = self->along[first - 1];
  *to = self->along[last];

  return TRUE;
}
