/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-calendar.h"

G_BEGIN_DECLS

/* The shortest stretch of time that an axis shows. */
#define CORRIDOR_AXIS_SHORTEST (3 * CORRIDOR_HOUR)

/**
 * CorridorAxis:
 * @begin: seconds, inclusive
 * @end: seconds, exclusive, after @begin
 *
 * The part of a timeline that is shown. A plain value; the functions are pure. @whole is the timeline itself in all of them:
 * what they return lies within it and is at least %CORRIDOR_AXIS_SHORTEST long, or as long as @whole where that is shorter.
 */
typedef struct
{
  gint64 begin;
  gint64 end;
} CorridorAxis;

/**
 * corridor_axis_fit:
 * @self: a part
 * @whole: the timeline
 *
 * Returns: the part that is nearest to @self of those that may be shown
 */
CorridorAxis corridor_axis_fit    (CorridorAxis self,
                                   CorridorAxis whole);

/**
 * corridor_axis_zoom:
 * @self: what is shown
 * @whole: the timeline
 * @at: seconds, what keeps its place on the screen
 * @factor: how many times as much time is shown as before: below 1 to zoom in
 *
 * Returns: what is shown then. At the ends of the timeline @at moves as far as it must.
 */
CorridorAxis corridor_axis_zoom   (CorridorAxis self,
                                   CorridorAxis whole,
                                   gint64       at,
                                   double       factor);

/**
 * corridor_axis_pan:
 * @by: seconds to go on, negative for back
 *
 * Returns: as long a part, farther on
 */
CorridorAxis corridor_axis_pan    (CorridorAxis self,
                                   CorridorAxis whole,
                                   gint64       by);

/**
 * corridor_axis_follow:
 * @from: seconds, where the time was
 * @to: seconds, where it is
 *
 * Lets the time be seen: where it left the part at one end, it comes back near that end of the part's next page, so that as many
 * steps as possible follow before the next turn; where it leapt, into the middle.
 *
 * Returns: a part as long as @self with @to in it, @self when it is
 */
CorridorAxis corridor_axis_follow (CorridorAxis self,
                                   CorridorAxis whole,
                                   gint64       from,
                                   gint64       to);

/**
 * corridor_axis_has:
 *
 * Returns: whether @time is in the part
 */
gboolean     corridor_axis_has    (CorridorAxis self,
                                   gint64       time);

/**
 * corridor_axis_equal:
 *
 * Returns: whether both are the same part
 */
gboolean     corridor_axis_equal  (CorridorAxis a,
                                   CorridorAxis b);

G_END_DECLS
