/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* Which part of the time the views of it show. */

static CorridorAxis
get_whole (CorridorSession *self)
{
  return (CorridorAxis) { corridor_session_get_begin (self), corridor_session_get_end (self) };
}

static void
take_axis (CorridorSession *self,
           CorridorAxis     axis)
{
  CorridorAxis before = self->axis;

  self->shows_whole = corridor_axis_equal (axis, get_whole (self));
  if (corridor_axis_equal (before, axis))
    return;

  self->axis = axis;
  if (before.begin != axis.begin)
    corridor_session_notify (self, CORRIDOR_SESSION_PROP_AXIS_BEGIN);
  if (before.end != axis.end)
    corridor_session_notify (self, CORRIDOR_SESSION_PROP_AXIS_END);
}

void
corridor_session_fit_axis (CorridorSession *self)
{
  CorridorAxis whole = get_whole (self);

  take_axis (self, self->shows_whole ? whole : corridor_axis_fit (self->axis, whole));
}

void
corridor_session_follow_axis (CorridorSession *self,
                              gint64           from)
{
  /* Who looks elsewhere while it plays is not called back. */
  if (self->playing && !corridor_axis_has (self->axis, from))
    return;

  take_axis (self, corridor_axis_follow (self->axis, get_whole (self), from, self->query.now));
}

CorridorAxis
corridor_session_get_axis (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), (CorridorAxis) { 0 });

  return self->axis;
}

void
corridor_session_set_axis (CorridorSession *self,
                           CorridorAxis     axis)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (axis.begin < axis.end);

  take_axis (self, corridor_axis_fit (axis, get_whole (self)));
}

gboolean
corridor_session_shows_whole_axis (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return self->shows_whole;
}

void
corridor_session_show_whole_axis (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  take_axis (self, get_whole (self));
}

void
corridor_session_zoom_axis (CorridorSession *self,
                            gint64           at,
                            double           factor)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (factor > 0);

  take_axis (self, corridor_axis_zoom (self->axis, get_whole (self), at, factor));
}

void
corridor_session_show_period (CorridorSession *self,
                              CorridorPeriod  *period)
{
  CorridorAxis whole, axis;
  gint64 margin;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (period != NULL);

  whole = get_whole (self);
  if (!corridor_period_get_reach (period, whole.begin, whole.end, &axis.begin, &axis.end))
    return;

  margin = (axis.end - axis.begin) / 20 + 1; /* so that both its ends are seen */
  axis.begin = MAX (axis.begin - margin, whole.begin);
  axis.end = MIN (axis.end + margin, whole.end);
  corridor_session_set_axis (self, axis);
}
