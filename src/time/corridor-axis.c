/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis.h"

#include <math.h>

/* How far from the edge of the next page the time comes in, as a part of the page. */
#define MARGIN 0.1

static gint64
get_length (CorridorAxis self)
{
  return self.end - self.begin;
}

CorridorAxis
corridor_axis_fit (CorridorAxis self,
                   CorridorAxis whole)
{
  gint64 longest = get_length (whole);
  gint64 length;

  g_return_val_if_fail (whole.begin < whole.end, self);

  length = CLAMP (get_length (self), MIN (CORRIDOR_AXIS_SHORTEST, longest), longest);
  self.begin = CLAMP (self.begin, whole.begin, whole.end - length);
  self.end = self.begin + length;
  return self;
}

CorridorAxis
corridor_axis_zoom (CorridorAxis self,
                    CorridorAxis whole,
                    gint64       at,
                    double       factor)
{
  double length, shortest, longest, share;

  g_return_val_if_fail (self.begin < self.end, self);
  g_return_val_if_fail (whole.begin < whole.end, self);
  g_return_val_if_fail (factor > 0, self);

  longest = (double) get_length (whole);
  shortest = MIN ((double) CORRIDOR_AXIS_SHORTEST, longest);
  share = (double) (at - self.begin) / (double) get_length (self);
  length = CLAMP ((double) get_length (self) * factor, shortest, longest);
  self.begin = at - llround (share * length);
  self.end = self.begin + llround (length);
  return corridor_axis_fit (self, whole);
}

CorridorAxis
corridor_axis_pan (CorridorAxis self,
                   CorridorAxis whole,
                   gint64       by)
{
  gint64 farthest_back = whole.begin - self.begin;
  gint64 farthest_on = whole.end - self.end;

  by = CLAMP (by, MIN (farthest_back, 0), MAX (farthest_on, 0));
  return corridor_axis_fit ((CorridorAxis) { self.begin + by, self.end + by }, whole);
}

CorridorAxis
corridor_axis_follow (CorridorAxis self,
                      CorridorAxis whole,
                      gint64       from,
                      gint64       to)
{
  double length = (double) get_length (self);
  double place = 0.5;

  if (corridor_axis_has (self, to))
    return self;

  if (corridor_axis_has (self, from) && fabs ((double) to - (double) from) < length)
    place = to > from ? MARGIN : 1 - MARGIN;
  self.begin = to - llround (place * length);
  self.end = self.begin + llround (length);
  return corridor_axis_fit (self, whole);
}

gboolean
corridor_axis_has (CorridorAxis self,
                   gint64       time)
{
  return time >= self.begin && time < self.end;
}

gboolean
corridor_axis_equal (CorridorAxis a,
                     CorridorAxis b)
{
  return a.begin == b.begin && a.end == b.end;
}
