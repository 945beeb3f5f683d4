/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorFilterLayers:
 *
 * The kinds of things in the session's layers, to be chosen from: a check for each, under the title of its layer, with how many are
 * true at the time shown. What a click on a row of the legend does, for the keyboard. Layers that are not shown are left out.
 */
#define CORRIDOR_TYPE_FILTER_LAYERS (corridor_filter_layers_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFilterLayers, corridor_filter_layers, CORRIDOR, FILTER_LAYERS, GtkWidget)

/**
 * corridor_filter_layers_show:
 * @self: the widget
 * @session: whose layers, as they are now
 *
 * To be called when the session has changed. The checks stay as long as there are the same kinds, and the focus with them.
 */
void corridor_filter_layers_show (CorridorFilterLayers *self,
                                  CorridorSession      *session);

G_END_DECLS
