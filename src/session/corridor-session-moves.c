/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* How time moves: by calendar units, and from event to event. */

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

/* Whether an event of @category is looked for when only those of @kind are; NULL for all. */
static gboolean
is_of_kind (CorridorCategory *category,
            CorridorCategory *kind)
{
  return kind == NULL || category == kind;
}

static void
take_starts_of_story (CorridorSession  *self,
                      CorridorCategory *kind,
                      gint64            from,
                      int               direction,
                      gint64           *nearest)
{
  GPtrArray *phases = corridor_story_get_phases (self->story);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      guint n_spans;
      const CorridorSpan *spans = corridor_phase_get_spans (phase, &n_spans);
      gint64 start;

      if (!is_of_kind (corridor_feature_get_category (corridor_phase_get_feature (phase)), kind) || !corridor_filter_allows (self->filter, phase))
        continue;
      for (guint j = 0; j < n_spans; j++)
        if (corridor_filter_find_start (self->filter, &spans[j], &start))
          take_if_nearer (corridor_calendar_floor_day (start), from, direction, nearest);
    }
}

/*
 * Returns: (transfer full) (nullable): what of a layer is left out when only @kind is looked for, NULL when that is not of the layer
 */
static gboolean *
hide_all_but (const CorridorLayerView *view,
              CorridorCategory        *kind)
{
  GPtrArray *categories = corridor_dataset_get_categories (view->dataset);
  g_autofree gboolean *hidden = g_new (gboolean, categories->len + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < categories->len; i++)
    {
      hidden[i] = !is_of_kind (categories->pdata[i], kind) || (view->filter.hidden != NULL && view->filter.hidden[i]);
      any = any || !hidden[i];
    }

  return any ? g_steal_pointer (&hidden) : NULL;
}

static void
take_start_of_view (const CorridorLayerView *view,
                    CorridorCategory        *kind,
                    gint64                   from,
                    int                      direction,
                    gint64                  *nearest)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (view->dataset);
  g_autofree gboolean *hidden = hide_all_but (view, kind);
  gint64 begin;

  if (hidden == NULL)
    return;

  if (direction > 0 ? corridor_time_index_next_begin (index, from + CORRIDOR_DAY - 1, hidden, &begin)
                    : corridor_time_index_previous_begin (index, from, hidden, &begin))
    take_if_nearer (corridor_calendar_floor_day (begin), from, direction, nearest);
}

static gint64
find_nearest_start (CorridorSession  *self,
                    CorridorCategory *kind,
                    int               direction)
{
  gint64 from = corridor_calendar_floor_day (self->query.now);
  gint64 nearest = direction > 0 ? CORRIDOR_TIME_MAX : CORRIDOR_TIME_MIN;

  take_starts_of_story (self, kind, from, direction, &nearest);
  for (guint i = 0; i < self->views->len; i++)
    take_start_of_view (&g_array_index (self->views, CorridorLayerView, i), kind, from, direction, &nearest);

  return nearest;
}

/* Lower is more important. */
static CorridorPhase *
find_most_important_start (CorridorSession  *self,
                           CorridorCategory *kind)
{
  CorridorPhase *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < self->hits->len; i++)
    {
      CorridorPhase *phase = g_array_index (self->hits, CorridorHit, i).phase;
      CorridorFeature *feature = corridor_phase_get_feature (phase);
      guint importance = corridor_feature_get_importance (feature);

      if (is_of_kind (corridor_feature_get_category (feature), kind) && importance < least && corridor_session_is_new (self, phase))
        {
          best = phase;
          least = importance;
        }
    }

  return best;
}

/* Records have no importance: of those that begin on the day it is the first. */
static CorridorPhase *
dup_first_start_of_layers (CorridorSession  *self,
                           CorridorCategory *kind)
{
  gint64 day = corridor_calendar_floor_day (self->query.now);

  for (guint i = 0; i < self->views->len; i++)
    {
      const CorridorLayerView *view = &g_array_index (self->views, CorridorLayerView, i);
      CorridorTimeIndex *index = corridor_dataset_get_index (view->dataset);
      g_autofree gboolean *hidden = hide_all_but (view, kind);
      CorridorTimeFilter all = { view->filter.begin, view->filter.end, hidden };
      CorridorTimeFilter before = { view->filter.begin, MAX (day, view->filter.begin), hidden };
      guint slot;

      if (hidden != NULL &&
          corridor_time_index_nth_active (index, &all, corridor_time_index_count (index, NULL, &before, NULL), &slot))
        return corridor_dataset_dup_row (view->dataset, slot);
    }

  return NULL;
}

static gboolean
select_start (CorridorSession  *self,
              CorridorCategory *kind)
{
  CorridorPhase *phase = find_most_important_start (self, kind);
  g_autoptr(CorridorPhase) record = phase == NULL ? dup_first_start_of_layers (self, kind) : NULL;

  corridor_session_set_selected (self, phase != NULL ? phase : record);
  return phase != NULL || record != NULL;
}

gboolean
corridor_session_select_start (CorridorSession *self)
{
  return select_start (self, NULL);
}

static gboolean
step_to_event (CorridorSession  *self,
               CorridorCategory *kind,
               int               direction)
{
  gint64 nearest = find_nearest_start (self, kind, direction);

  if (nearest < corridor_session_get_begin (self) || nearest >= corridor_session_get_end (self))
    return FALSE;

  corridor_session_set_now (self, nearest);
  select_start (self, kind);
  return TRUE;
}

gboolean
corridor_session_step_event (CorridorSession *self,
                             int              direction)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (direction != 0, FALSE);

  return step_to_event (self, NULL, direction);
}

gboolean
corridor_session_step_same_category (CorridorSession *self,
                                     int              direction)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (direction != 0, FALSE);

  if (self->selected == NULL)
    return FALSE;

  return step_to_event (self, corridor_feature_get_category (corridor_phase_get_feature (self->selected)), direction);
}
