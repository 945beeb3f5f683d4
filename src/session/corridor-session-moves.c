/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

#include <math.h>

/* How time moves: by calendar units, from event to event, and by itself. */

void
corridor_session_step (CorridorSession  *self,
                       int               n,
                       CorridorPrecision unit)
{
  gint64 from;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  from = unit == CORRIDOR_PRECISION_DAY ? corridor_calendar_floor_day (self->query.now) : self->query.now;
  corridor_session_set_now (self, corridor_calendar_add (from, n, unit));
}

/* Takes @day into *@nearest if it lies ahead of @from and nearer. */
static void
take_if_nearer (gint64  day,
                gint64  from,
                int     direction,
                gint64 *nearest)
{
  if (direction > 0 && day > from)
    *nearest = MIN (*nearest, day);
  else if (direction < 0 && day < from)
    *nearest = MAX (*nearest, day);
}

static void
take_starts_of_story (CorridorSession *self,
                      gint64           from,
                      int              direction,
                      gint64          *nearest)
{
  GPtrArray *phases = corridor_story_get_phases (self->story);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));
      guint n_spans;
      const CorridorSpan *spans = corridor_phase_get_spans (phase, &n_spans);

      if (g_hash_table_contains (self->hidden, category))
        continue;
      for (guint j = 0; j < n_spans; j++)
        take_if_nearer (corridor_calendar_floor_day (spans[j].start_earliest), from, direction, nearest);
    }
}

static void
take_start_of_view (const CorridorLayerView *view,
                    gint64                   from,
                    int                      direction,
                    gint64                  *nearest)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (view->dataset);
  gint64 begin;

  if (direction > 0 ? corridor_time_index_next_begin (index, from + CORRIDOR_DAY - 1, view->filter.hidden, &begin)
                    : corridor_time_index_previous_begin (index, from, view->filter.hidden, &begin))
    take_if_nearer (corridor_calendar_floor_day (begin), from, direction, nearest);
}

static gint64
find_nearest_start (CorridorSession *self,
                    int              direction)
{
  gint64 from = corridor_calendar_floor_day (self->query.now);
  gint64 nearest = direction > 0 ? CORRIDOR_TIME_MAX : CORRIDOR_TIME_MIN;

  take_starts_of_story (self, from, direction, &nearest);
  for (guint i = 0; i < self->views->len; i++)
    take_start_of_view (&g_array_index (self->views, CorridorLayerView, i), from, direction, &nearest);

  return nearest;
}

/* Lower is more important. */
static CorridorPhase *
find_most_important_start (CorridorSession *self)
{
  CorridorPhase *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < self->hits->len; i++)
    {
      CorridorPhase *phase = g_array_index (self->hits, CorridorHit, i).phase;
      guint importance = corridor_feature_get_importance (corridor_phase_get_feature (phase));

      if (importance < least && corridor_session_is_new (self, phase))
        {
          best = phase;
          least = importance;
        }
    }

  return best;
}

/* Records have no importance: of those that begin on the day it is the first. */
static CorridorPhase *
dup_first_start_of_layers (CorridorSession *self)
{
  gint64 day = corridor_calendar_floor_day (self->query.now);

  for (guint i = 0; i < self->views->len; i++)
    {
      const CorridorLayerView *view = &g_array_index (self->views, CorridorLayerView, i);
      CorridorTimeIndex *index = corridor_dataset_get_index (view->dataset);
      CorridorTimeFilter before = { view->filter.begin, MAX (day, view->filter.begin), view->filter.hidden };
      guint slot;

      if (corridor_time_index_nth_active (index, &view->filter, corridor_time_index_count (index, NULL, &before, NULL), &slot))
        return corridor_dataset_dup_row (view->dataset, slot);
    }

  return NULL;
}

static void
select_start (CorridorSession *self)
{
  CorridorPhase *phase = find_most_important_start (self);
  g_autoptr(CorridorPhase) record = phase == NULL ? dup_first_start_of_layers (self) : NULL;

  corridor_session_set_selected (self, phase != NULL ? phase : record);
}

gboolean
corridor_session_step_event (CorridorSession *self,
                             int              direction)
{
  gint64 nearest;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (direction != 0, FALSE);

  nearest = find_nearest_start (self, direction);
  if (nearest < corridor_session_get_begin (self) || nearest >= corridor_session_get_end (self))
    return FALSE;

  corridor_session_set_now (self, nearest);
  select_start (self);
  return TRUE;
}

gboolean
corridor_session_get_playing (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return self->playing;
}

void
corridor_session_set_playing (CorridorSession *self,
                              gboolean         playing)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->playing == !!playing)
    return;

  if (playing && self->query.now >= corridor_session_get_last_day (self))
    corridor_session_set_now (self, corridor_session_get_begin (self));

  self->playing = !!playing;
  self->rest = 0;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_PLAYING);
}

void
corridor_session_advance (CorridorSession *self,
                          double           seconds)
{
  double days;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (seconds >= 0);

  if (!self->playing)
    return;

  days = floor (self->rest + seconds * self->speed);
  self->rest += seconds * self->speed - days;
  if (days >= 1)
    corridor_session_step (self, (int) MIN (days, G_MAXINT), CORRIDOR_PRECISION_DAY);
  if (self->query.now >= corridor_session_get_last_day (self))
    corridor_session_set_playing (self, FALSE);
}
