/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"

G_BEGIN_DECLS

/**
 * CorridorTourStep:
 * @at: the date to show
 * @bbox: the part of the world to show
 * @feature: (owned) (nullable): what to select, or %NULL to select nothing
 * @text: (owned): what to tell
 *
 * One stop of a tour.
 */
typedef struct
{
  CorridorDate     at;
  CorridorBbox     bbox;
  CorridorFeature *feature;
  CorridorText    *text;
} CorridorTourStep;

/**
 * CorridorTour:
 * @id: (owned): unique among the story's tours
 * @title: (owned): its name
 * @steps: (owned) (element-type CorridorTourStep): in the order of the telling, which need not be that of time
 *
 * A way through a story: dates, places and a text at each. Ref-counted like what phases refer to; it is filled by whoever
 * makes it and never changes after that.
 */
typedef struct
{
  char         *id;
  CorridorText *title;
  GPtrArray    *steps;
} CorridorTour;

#define CORRIDOR_TYPE_TOUR (corridor_tour_get_type ())
GType             corridor_tour_get_type  (void);

/**
 * corridor_tour_new:
 * @id: unique among the story's tours
 * @title: its name; a new reference is taken
 *
 * Returns: (transfer full): a tour without steps
 */
CorridorTour     *corridor_tour_new       (const char       *id,
                                           CorridorText     *title);

/**
 * corridor_tour_ref:
 * @self: a tour
 *
 * Returns: (transfer full): @self
 */
CorridorTour     *corridor_tour_ref       (CorridorTour     *self);

/**
 * corridor_tour_unref:
 * @self: (transfer full): a tour
 */
void              corridor_tour_unref     (CorridorTour     *self);

/**
 * corridor_tour_add_step:
 * @self: a tour that is not shared yet
 * @step: (transfer full): its next step
 */
void              corridor_tour_add_step  (CorridorTour     *self,
                                           CorridorTourStep *step);

/**
 * corridor_tour_step_new:
 * @at: the date to show
 * @bbox: the part of the world to show
 * @feature: (nullable): what to select; a new reference is taken
 * @text: what to tell; a new reference is taken
 *
 * Returns: (transfer full): a step of no tour yet
 */
CorridorTourStep *corridor_tour_step_new  (CorridorDate      at,
                                           CorridorBbox      bbox,
                                           CorridorFeature  *feature,
                                           CorridorText     *text);

/**
 * corridor_tour_step_free:
 * @self: (transfer full): a step of no tour
 */
void              corridor_tour_step_free (CorridorTourStep *self);

/**
 * corridor_tour_step_find_phase:
 * @self: a step
 *
 * Finds what is true of the step's feature on its day: certain before possible, and what began later before what goes on.
 *
 * Returns: (transfer none) (nullable): the phase to select, or %NULL when there is no feature or nothing is true of it
 */
CorridorPhase    *corridor_tour_step_find_phase (CorridorTourStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTour, corridor_tour_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTourStep, corridor_tour_step_free)

G_END_DECLS
