/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tour.h"

G_DEFINE_BOXED_TYPE (CorridorTour, corridor_tour, corridor_tour_ref, corridor_tour_unref)

static void
clear (CorridorTour *self)
{
  g_free (self->id);
  corridor_text_unref (self->title);
  g_ptr_array_unref (self->steps);
}

CorridorTour *
corridor_tour_new (const char   *id,
                   CorridorText *title)
{
  CorridorTour *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorTour);
  self->id = g_strdup (id);
  self->title = corridor_text_ref (title);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_tour_step_free);

  return self;
}

CorridorTour *
corridor_tour_ref (CorridorTour *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_tour_unref (CorridorTour *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
corridor_tour_add_step (CorridorTour     *self,
                        CorridorTourStep *step)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (step != NULL);

  g_ptr_array_add (self->steps, step);
}

CorridorTourStep *
corridor_tour_step_new (CorridorDate     at,
                        CorridorBbox     bbox,
                        CorridorFeature *feature,
                        CorridorText    *text)
{
  CorridorTourStep *self;

  g_return_val_if_fail (feature == NULL || CORRIDOR_IS_FEATURE (feature), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (CorridorTourStep, 1);
  self->at = at;
  self->bbox = bbox;
  g_set_object (&self->feature, feature);
  self->text = corridor_text_ref (text);

  return self;
}

void
corridor_tour_step_free (CorridorTourStep *self)
{
  g_clear_object (&self->feature);
  corridor_text_unref (self->text);
  g_free (self);
}

CorridorPhase *
corridor_tour_step_find_phase (CorridorTourStep *self)
{
  gint64 day;
  GPtrArray *phases;
  CorridorPhase *found = NULL;
  CorridorCertainty best = CORRIDOR_CERTAINTY_NOT;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->feature == NULL)
    return NULL;

  day = corridor_calendar_floor_day (self->at.begin);
  phases = corridor_feature_get_phases (self->feature);
  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorCertainty certainty = corridor_phase_certainty (phase, day, day + CORRIDOR_DAY);

      if (certainty == CORRIDOR_CERTAINTY_NOT || certainty < best ||
          (certainty == best && corridor_phase_get_begin (phase) < corridor_phase_get_begin (found)))
        continue;
      found = phase;
      best = certainty;
    }

  return found;
}
