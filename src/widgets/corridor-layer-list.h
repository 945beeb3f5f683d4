/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorLayerList:
 *
 * The layers beside the story, topmost first, each with what can be chosen of it; without one, what to do to have one. For a
 * popover, which it closes before something else opens.
 *
 * Property: #CorridorLayerList:session.
 */
#define CORRIDOR_TYPE_LAYER_LIST (corridor_layer_list_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLayerList, corridor_layer_list, CORRIDOR, LAYER_LIST, GtkWidget)

/**
 * corridor_layer_list_set_session:
 * @session: (nullable): the session whose layers to show
 */
void corridor_layer_list_set_session (CorridorLayerList *self,
                                      CorridorSession   *session);

G_END_DECLS
