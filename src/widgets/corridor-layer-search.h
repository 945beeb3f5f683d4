/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorLayerSearch:
 *
 * Where a reader writes what the records of a layer are to have among their words, and how many have it.
 *
 * It asks the layer for that when nothing has been typed for a moment, and says how far it is, or why it cannot be told.
 */
#define CORRIDOR_TYPE_LAYER_SEARCH (corridor_layer_search_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLayerSearch, corridor_layer_search, CORRIDOR, LAYER_SEARCH, GtkWidget)

/**
 * corridor_layer_search_set_layer:
 * @layer: what to ask
 *
 * To be called once.
 */
void corridor_layer_search_set_layer (CorridorLayerSearch *self,
                                      CorridorLayer       *layer);

G_END_DECLS
