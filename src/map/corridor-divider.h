/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorDivider:
 *
 * The handle of the line between two days that are compared: it is dragged, or moved with the arrow keys, with Shift in
 * larger steps. Hidden while nothing is compared. The line itself is painted with the map.
 */
#define CORRIDOR_TYPE_DIVIDER (corridor_divider_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDivider, corridor_divider, CORRIDOR, DIVIDER, GtkWidget)

/**
 * corridor_divider_new:
 * @overlay: what lies over the map, and is as large
 *
 * Returns: (transfer none): a handle on the overlay
 */
CorridorDivider *corridor_divider_new         (GtkOverlay      *overlay);

/**
 * corridor_divider_set_session:
 * @self: a divider
 * @session: (nullable): whose two days it parts
 */
void             corridor_divider_set_session (CorridorDivider *self,
                                               CorridorSession *session);

G_END_DECLS
