/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/**
 * corridor_search_actions_add:
 * @window: gets the action, and the toast
 * @map: (unowned): what moves; lives as long as @window, and so do the others
 * @button: (unowned): opens @pane
 * @pane: (unowned): a #CorridorSearchPane
 *
 * Adds `search`, which opens the search. What is chosen there is gone to, in time and on the map, and a toast offers the way back.
 */
void corridor_search_actions_add (CorridorWindow *window,
                                  CorridorMap    *map,
                                  GtkMenuButton  *button,
                                  GtkWidget      *pane);

G_END_DECLS
