/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorEventList:
 *
 * What the session shows, as a list in time order: the twin of the map for the keyboard and for assistive technology,
 * where it is named "Events".
 *
 * The selected row is the session's selection, both ways. When the selected phase leaves the list, because the time has
 * changed, it stays the session's selection and is selected again when it comes back.
 *
 * A button over the list opens the filter. While there is one, a line says so, with a button that clears it.
 *
 * When what is shown changes, the selected row is scrolled into view, or else the rows that began last. At a fixed time
 * the reader's own scrolling is left alone; and once the reader has scrolled by wheel, bar or finger, the list stays there until a
 * button takes it back to the time, or something else is selected.
 *
 * Rows are in groups by when things began, by day, month or year as the axis asks, with a heading in the first of each.
 *
 * Property: #CorridorEventList:session.
 *
 * Signal "activated": a row was activated, with Enter or a double click; it is the session's selection by then.
 */
#define CORRIDOR_TYPE_EVENT_LIST (corridor_event_list_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEventList, corridor_event_list, CORRIDOR, EVENT_LIST, GtkWidget)

/**
 * corridor_event_list_set_session:
 * @session: (nullable): the session to show
 */
void     corridor_event_list_set_session (CorridorEventList *self,
                                          CorridorSession   *session);

/**
 * corridor_event_list_take_focus:
 *
 * Gives the keyboard focus to the row that the list is scrolled to: the selected one, else the one that began last.
 *
 * Returns: whether there was a row to take it
 */
gboolean corridor_event_list_take_focus  (CorridorEventList *self);

G_END_DECLS
