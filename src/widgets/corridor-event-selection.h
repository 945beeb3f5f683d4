/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorEventSelection:
 *
 * The visible model of a session, and as its selection the session's own: one row, or none when what is selected is not shown.
 * Selecting a row selects its phase in the session; a row that is selected is not unselected by itself.
 *
 * In place of a #GtkSingleSelection, which keeps a selection of its own, and when all rows change looks through all of them for
 * the item that it had: of a million records that would all be read from their file. The session knows the row of a phase.
 */
#define CORRIDOR_TYPE_EVENT_SELECTION (corridor_event_selection_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEventSelection, corridor_event_selection, CORRIDOR, EVENT_SELECTION, GObject)

/**
 * corridor_event_selection_new:
 *
 * Returns: (transfer full): of nothing
 */
CorridorEventSelection *corridor_event_selection_new          (void);

/**
 * corridor_event_selection_set_session:
 * @session: (nullable): what is shown; %NULL for an empty model
 *
 * Sets what is shown: anew also when it is the same, for whoever wants all rows bound again.
 */
void                    corridor_event_selection_set_session  (CorridorEventSelection *self,
                                                               CorridorSession        *session);

/**
 * corridor_event_selection_get_selected:
 *
 * Returns: the row that is selected, or %GTK_INVALID_LIST_POSITION
 */
guint                   corridor_event_selection_get_selected (CorridorEventSelection *self);

G_END_DECLS
