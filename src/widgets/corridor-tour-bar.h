/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTourBar:
 *
 * What a tour tells: its title, the step's place in it, the step's text, and buttons to the steps on either side, back to the
 * step after a stray, and out. It is invisible without a tour, and as high as the longest text of the tour needs, so that the
 * rest of the window stands still from step to step.
 *
 * Its buttons activate the actions of corridor_tour_actions_add() under the prefix `win`.
 *
 * For assistive technology it is a group named "Tour" whose description is the step's place and text.
 *
 * Property: #CorridorTourBar:session.
 */
#define CORRIDOR_TYPE_TOUR_BAR (corridor_tour_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTourBar, corridor_tour_bar, CORRIDOR, TOUR_BAR, GtkWidget)

/**
 * corridor_tour_bar_set_session:
 * @session: (nullable): the session whose tour to tell
 */
void corridor_tour_bar_set_session (CorridorTourBar *self,
                                    CorridorSession *session);

G_END_DECLS
