/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorEventRows:
 *
 * The rows of an event list that show something now: it makes them, fills them, names them for assistive technology, and puts the
 * headings over those that begin a group, see corridor_event_groups_dup_heading(). It does not follow the session by itself.
 */
#define CORRIDOR_TYPE_EVENT_ROWS (corridor_event_rows_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEventRows, corridor_event_rows, CORRIDOR, EVENT_ROWS, GObject)

/**
 * corridor_event_rows_new:
 * @phases: (element-type CorridorPhase): what the list shows, in time order
 *
 * Returns: (transfer full): no rows yet
 */
CorridorEventRows  *corridor_event_rows_new         (GListModel *phases);

/**
 * corridor_event_rows_get_factory:
 *
 * Returns: (transfer none): for the list; while the rows have no session, there must be no phases
 */
GtkListItemFactory *corridor_event_rows_get_factory (CorridorEventRows *self);

/**
 * corridor_event_rows_set_session:
 * @session: (nullable): whose language and time count
 */
void                corridor_event_rows_set_session (CorridorEventRows *self,
                                                     CorridorSession   *session);

/**
 * corridor_event_rows_update:
 *
 * Shows anew what depends on the session's time and on the part of it that the axis shows. A row whose phase stays in the list is not
 * bound again, though its certainty may have changed, or the row before it.
 */
void                corridor_event_rows_update      (CorridorEventRows *self);

/**
 * corridor_event_rows_find:
 * @phase: what to look for
 *
 * Returns: (transfer none) (nullable): the widget of the list that holds its row, which takes the focus; %NULL when it has none now
 */
GtkWidget          *corridor_event_rows_find        (CorridorEventRows *self,
                                                     CorridorPhase     *phase);

G_END_DECLS
