/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"
#include "corridor-tour.h"

G_BEGIN_DECLS

/* A tour in progress. */

/**
 * corridor_session_get_tour:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the tour in progress
 */
CorridorTour      *corridor_session_get_tour        (CorridorSession *self);

/**
 * corridor_session_set_tour:
 * @self: a session
 * @tour: (nullable): a tour of the story, or %NULL to leave the one in progress
 *
 * Sets out on a tour at its first step, also on the one in progress. Leaving it changes neither the time nor the selection.
 */
void               corridor_session_set_tour        (CorridorSession *self, CorridorTour *tour);

/**
 * corridor_session_get_tour_step:
 * @self: a session
 *
 * Returns: its step, from 0; 0 without a tour
 */
guint              corridor_session_get_tour_step   (CorridorSession *self);

/**
 * corridor_session_set_tour_step:
 * @self: a session on a tour
 * @step: from 0, below the number of steps
 *
 * Goes to a step, or back to it from where the reader has strayed: stops playing, shows one day, the step's, lets its
 * feature's category be seen, selects the phase that is true of the feature then, and emits #CorridorSession::tour-step-shown.
 * Strays are allowed and end no tour.
 */
void               corridor_session_set_tour_step   (CorridorSession *self, guint step);

/**
 * corridor_session_is_at_tour_step:
 * @self: a session
 *
 * Tells whether time and selection still are those of the step; %FALSE without a tour.
 */
gboolean           corridor_session_is_at_tour_step (CorridorSession *self);

G_END_DECLS
