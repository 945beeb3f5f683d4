/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* The time, and what is asked of it. */

gint64
corridor_session_get_last_day (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_TIME_MAX);

  return corridor_calendar_floor_day (corridor_session_get_end (self) - 1);
}

gboolean
corridor_session_has_date (CorridorSession    *self,
                           const CorridorDate *date)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return date->begin < corridor_session_get_end (self) && date->end > corridor_session_get_begin (self);
}

gint64
corridor_session_clamp (CorridorSession *self,
                        gint64           now)
{
  gint64 begin = corridor_session_get_begin (self);

  if (now >= corridor_session_get_end (self))
    return MAX (corridor_session_get_last_day (self), begin);

  return MAX (now, begin);
}

gint64
corridor_session_get_now (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->query.now;
}

void
corridor_session_set_now (CorridorSession *self,
                          gint64           now)
{
  gint64 before;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  now = corridor_session_clamp (self, now);
  before = self->query.now;
  if (before == now)
    return;

  self->query.now = now;
  corridor_session_note_move (self, before);
  corridor_session_follow_axis (self, before);
  corridor_session_query_changed (self, CORRIDOR_SESSION_PROP_NOW);
}

CorridorMode
corridor_session_get_mode (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_MODE_ON_DAY);

  return self->query.mode;
}

void
corridor_session_set_mode (CorridorSession *self,
                           CorridorMode     mode)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (mode >= CORRIDOR_MODE_ON_DAY && mode <= CORRIDOR_MODE_UP_TO);

  if (self->query.mode == mode)
    return;

  self->query.mode = mode;
  corridor_session_query_changed (self, CORRIDOR_SESSION_PROP_MODE);
}

guint
corridor_session_get_window_days (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_SESSION_DEFAULT_WINDOW_DAYS);

  return self->query.window_days;
}

void
corridor_session_set_window_days (CorridorSession *self,
                                  guint            days)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (days > 0);

  if (self->query.window_days == days)
    return;

  self->query.window_days = days;
  corridor_session_query_changed (self, CORRIDOR_SESSION_PROP_WINDOW_DAYS);
}
