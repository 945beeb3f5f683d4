/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"
#include "corridor-session-private.h"

/* The tour in progress, and at which of its steps the reader is. */

static CorridorTourStep *
get_step (CorridorSession *self)
{
  return g_ptr_array_index (self->tour->steps, self->tour_step);
}

/* Of its feature another phase may be in the view, too, and all of it is not to be hidden by its kind. */
static void
reveal_step (CorridorSession  *self,
             CorridorTourStep *step)
{
  CorridorPhase *phase = corridor_tour_step_find_phase (step);

  if (phase != NULL)
    corridor_session_reveal (self, phase, step->at.begin);
  else
    corridor_session_set_value_shown (self, CORRIDOR_FACET_CATEGORY, corridor_feature_get_category (step->feature)->id, TRUE);
}

/* What a step tells of is on the screen when it is told. */
static void
show_step (CorridorSession *self)
{
  CorridorTourStep *step = get_step (self);

  corridor_session_set_playing (self, FALSE);
  corridor_session_set_mode (self, CORRIDOR_MODE_ON_DAY);
  if (step->feature != NULL)
    reveal_step (self, step);
  corridor_session_set_now (self, step->at.begin);
  corridor_session_set_selected (self, corridor_tour_step_find_phase (step));
  corridor_session_emit_step_shown (self);
}

static gboolean
is_tour_of_story (CorridorSession *self,
                  CorridorTour    *tour)
{
  return g_ptr_array_find (corridor_story_get_tours (self->story), tour, NULL);
}

CorridorTour *
corridor_session_get_tour (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->tour;
}

void
corridor_session_set_tour (CorridorSession *self,
                           CorridorTour    *tour)
{
  gboolean is_other, moves;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (tour == NULL || is_tour_of_story (self, tour));

  is_other = self->tour != tour;
  moves = self->tour_step != 0;
  if (is_other)
    {
      g_clear_pointer (&self->tour, corridor_tour_unref);
      self->tour = tour != NULL ? corridor_tour_ref (tour) : NULL;
    }
  self->tour_step = 0;

  if (is_other)
    corridor_session_notify (self, CORRIDOR_SESSION_PROP_TOUR);
  if (moves)
    corridor_session_notify (self, CORRIDOR_SESSION_PROP_TOUR_STEP);
  if (self->tour != NULL)
    show_step (self);
}

guint
corridor_session_get_tour_step (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->tour_step;
}

void
corridor_session_set_tour_step (CorridorSession *self,
                                guint            step)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (self->tour != NULL);
  g_return_if_fail (step < self->tour->steps->len);

  if (self->tour_step != step)
    {
      self->tour_step = step;
      corridor_session_notify (self, CORRIDOR_SESSION_PROP_TOUR_STEP);
    }
  show_step (self);
}

gboolean
corridor_session_is_at_tour_step (CorridorSession *self)
{
  CorridorTourStep *step;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  if (self->tour == NULL)
    return FALSE;

  step = get_step (self);
  return self->query.mode == CORRIDOR_MODE_ON_DAY && self->query.now == corridor_session_clamp (self, step->at.begin) &&
         self->selected == corridor_tour_step_find_phase (step);
}
