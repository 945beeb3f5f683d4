/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tour.h"

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
