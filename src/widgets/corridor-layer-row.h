/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorLayerRow:
 *
 * A layer in the list of layers, with all that can be chosen of it: whether it is seen, its colour, its records without a
 * date, its kinds, its place, and whether it stays.
 *
 * It asks the layer and the session to change, and activates `win.layer-report (u)` and `win.layer-remove (u)` with the layer's
 * position from the lowest. For assistive technology it is a group; each of its controls names the layer.
 */
#define CORRIDOR_TYPE_LAYER_ROW (corridor_layer_row_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLayerRow, corridor_layer_row, CORRIDOR, LAYER_ROW, GtkWidget)

/**
 * CorridorLayerRow::move:
 * @direction: 1 for up, -1 for down
 *
 * The reader wants the layer to change places. The row may be gone when it has, so the list sees to it, and to the focus.
 */

/**
 * corridor_layer_row_new:
 * @session: the session that the layer is of
 * @layer: what to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget     *corridor_layer_row_new        (CorridorSession  *session,
                                              CorridorLayer    *layer);

/**
 * corridor_layer_row_get_layer:
 * @self: a row
 *
 * Returns: (transfer none): what it is about
 */
CorridorLayer *corridor_layer_row_get_layer  (CorridorLayerRow *self);

/**
 * corridor_layer_row_update_place:
 *
 * To be called when layers came, went, or changed places: the first cannot move up.
 */
void           corridor_layer_row_update_place (CorridorLayerRow *self);

/**
 * corridor_layer_row_focus_move:
 * @direction: 1 for up, -1 for down
 *
 * Puts the focus on the button that moves the layer that way, or the other when it cannot go further.
 */
void           corridor_layer_row_focus_move (CorridorLayerRow *self,
                                              int               direction);

G_END_DECLS
