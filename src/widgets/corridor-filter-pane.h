/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorFilterPane:
 *
 * What to see of the story, to be chosen: a check for each kind, each state and each who claims something, with the number of
 * things that it is about at the time shown and that the rest of the filter leaves; and whether to see what is uncertain. It
 * follows the session while it is on the screen.
 *
 * Property: #CorridorFilterPane:session.
 */
#define CORRIDOR_TYPE_FILTER_PANE (corridor_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFilterPane, corridor_filter_pane, CORRIDOR, FILTER_PANE, GtkWidget)

/**
 * corridor_filter_pane_set_session:
 * @session: (nullable): the session to show
 */
void corridor_filter_pane_set_session (CorridorFilterPane *self,
                                       CorridorSession    *session);

G_END_DECLS
