/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story.h"

G_DEFINE_ENUM_TYPE (CorridorMode, corridor_mode,
                    G_DEFINE_ENUM_VALUE (CORRIDOR_MODE_ON_DAY, "on-day"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_MODE_WINDOW, "window"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_MODE_UP_TO, "up-to"))

static gint64
first_moment_of_events (const CorridorQuery *query,
                        gint64               day,
                        gint64               day_end)
{
  switch (query->mode)
    {
    case CORRIDOR_MODE_ON_DAY:
      return day;
    case CORRIDOR_MODE_WINDOW:
      return corridor_calendar_add (day_end, -(gint64) MAX (query->window_days, 1), CORRIDOR_PRECISION_DAY);
    case CORRIDOR_MODE_UP_TO:
      return CORRIDOR_TIME_MIN;
    default:
      g_return_val_if_reached (day);
    }
}

CorridorQueryRange
corridor_query_get_range (const CorridorQuery *query)
{
  gint64 day = corridor_calendar_floor_day (query->now);
  gint64 day_end = corridor_calendar_add (day, 1, CORRIDOR_PRECISION_DAY);

  return (CorridorQueryRange) {
    .events_begin = first_moment_of_events (query, day, day_end),
    .day_begin = day,
    .end = day_end,
  };
}

CorridorCertainty
corridor_query_certainty (const CorridorQuery *self,
                          CorridorPhase       *phase)
{
  CorridorQueryRange range;
  gboolean is_event;

  g_return_val_if_fail (self != NULL, CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (corridor_phase_get_feature (phase) != NULL, CORRIDOR_CERTAINTY_NOT);

  range = corridor_query_get_range (self);
  is_event = corridor_feature_is_event (corridor_phase_get_feature (phase));
  return corridor_phase_certainty (phase, is_event ? range.events_begin : range.day_begin, range.end);
}
