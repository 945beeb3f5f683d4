/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorEventRow:
 *
 * One phase in a few lines: its category's symbol, title, place and dates, and whether it is only possible at the
 * session's time. The dates of what starts on the day shown are bold, with a dot before them.
 */
#define CORRIDOR_TYPE_EVENT_ROW (corridor_event_row_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEventRow, corridor_event_row, CORRIDOR, EVENT_ROW, GtkWidget)

/**
 * corridor_event_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *corridor_event_row_new       (void);

/**
 * corridor_event_row_show:
 * @session: whose language and time count
 * @phase: what to show
 *
 * Fills the row. It does not follow the session: call corridor_event_row_update() when that has changed.
 */
void       corridor_event_row_show      (CorridorEventRow *self,
                                         CorridorSession  *session,
                                         CorridorPhase    *phase);

/**
 * corridor_event_row_set_heading:
 * @heading: (nullable): of the rows from this one on; %NULL for a row in the middle of others
 *
 * Sets what stands over the row. Assistive technology is not told: the row's own dates say the same.
 */
void       corridor_event_row_set_heading (CorridorEventRow *self,
                                           const char       *heading);

/**
 * corridor_event_row_update:
 *
 * Shows anew what depends on the session's time.
 *
 * Returns: whether the row reads differently now
 */
gboolean   corridor_event_row_update    (CorridorEventRow *self,
                                         CorridorSession  *session);

/**
 * corridor_event_row_dup_description:
 *
 * Returns: (transfer full): all that the row reads, and what its symbol stands for, for assistive technology: title, dates, kind,
 *   state, place
 */
char      *corridor_event_row_dup_description (CorridorEventRow *self);

/**
 * corridor_event_row_get_phase:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
CorridorPhase *corridor_event_row_get_phase (CorridorEventRow *self);

G_END_DECLS
