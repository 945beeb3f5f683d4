/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-visit.h"

#include "corridor-session-filter.h"

struct _CorridorBookmark
{
  CorridorStory  *story; /* (owned) */
  gint64          now;
  CorridorMode    mode;
  CorridorAxis    axis;
  CorridorPhase  *selected; /* (owned) (nullable) */
  CorridorFilter *filter; /* (owned) */
};

CorridorBookmark *
corridor_session_dup_bookmark (CorridorSession *self)
{
  CorridorBookmark *bookmark;
  CorridorPhase *selected;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  selected = corridor_session_get_selected (self);
  bookmark = g_new0 (CorridorBookmark, 1);
  bookmark->story = g_object_ref (corridor_session_get_story (self));
  bookmark->now = corridor_session_get_now (self);
  bookmark->mode = corridor_session_get_mode (self);
  bookmark->axis = corridor_session_get_axis (self);
  bookmark->selected = selected != NULL ? g_object_ref (selected) : NULL;
  bookmark->filter = corridor_filter_copy (corridor_session_get_filter (self));
  return bookmark;
}

void
corridor_bookmark_free (CorridorBookmark *self)
{
  g_clear_object (&self->selected);
  corridor_filter_free (self->filter);
  g_object_unref (self->story);
  g_free (self);
}

void
corridor_session_return_to (CorridorSession        *self,
                            const CorridorBookmark *bookmark)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (bookmark != NULL);

  if (corridor_session_get_story (self) != bookmark->story)
    return;

  corridor_session_set_playing (self, FALSE);
  corridor_session_set_filter (self, bookmark->filter);
  corridor_session_set_mode (self, bookmark->mode);
  corridor_session_set_now (self, bookmark->now);
  corridor_session_set_axis (self, bookmark->axis);
  corridor_session_set_selected (self, bookmark->selected);
}

void
corridor_session_visit (CorridorSession *self,
                        CorridorPhase   *phase)
{
  gint64 day;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  corridor_session_set_playing (self, FALSE);
  day = corridor_calendar_floor_day (corridor_session_get_now (self));
  if (corridor_phase_certainty (phase, day, day + CORRIDOR_DAY) == CORRIDOR_CERTAINTY_NOT)
    corridor_session_set_now (self, corridor_phase_get_begin (phase));
  corridor_session_reveal (self, phase, corridor_session_get_now (self));
  corridor_session_set_selected (self, phase);
}
