/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorSearchPane:
 *
 * An entry for words, and what of the story has them, whatever the time: title, date and place of each, and where the words stand
 * when that is elsewhere. Enter in the entry takes the first, Down goes to the list.
 *
 * Property: #CorridorSearchPane:session.
 *
 * Signal "chosen": with the #CorridorPhase that was. Nothing has been done about it.
 */
#define CORRIDOR_TYPE_SEARCH_PANE (corridor_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSearchPane, corridor_search_pane, CORRIDOR, SEARCH_PANE, GtkWidget)

/**
 * corridor_search_pane_set_session:
 * @session: (nullable): the session whose story to search
 */
void corridor_search_pane_set_session (CorridorSearchPane *self,
                                       CorridorSession    *session);

G_END_DECLS
