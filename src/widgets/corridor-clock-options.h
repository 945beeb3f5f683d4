/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorClockOptions:
 *
 * What one may set of the timeline: which events are shown, how it plays, and which part of the time the axis shows, the story's periods
 * among them. It is made for a popover.
 *
 * Its buttons activate the actions of corridor_clock_actions_add() under the prefix `win`.
 */
#define CORRIDOR_TYPE_CLOCK_OPTIONS (corridor_clock_options_get_type ())
G_DECLARE_FINAL_TYPE (CorridorClockOptions, corridor_clock_options, CORRIDOR, CLOCK_OPTIONS, GtkWidget)

/**
 * corridor_clock_options_set_session:
 * @session: (nullable): the session to follow
 */
void corridor_clock_options_set_session (CorridorClockOptions *self,
                                         CorridorSession      *session);

G_END_DECLS
