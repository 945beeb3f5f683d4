/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-base-maps.h"

G_BEGIN_DECLS

/**
 * CorridorBaseMapList:
 *
 * The base maps to choose from, each with whom it wants named, and what adds, changes and removes the reader's own.
 *
 * Its buttons are the actions `win.base-map (s)`, `win.base-map-add`, `win.base-map-open`, `win.base-map-edit (s)`,
 * `win.base-map-remove (s)`, where `s` is the id of a map, and `win.open-link (s)`.
 */
#define CORRIDOR_TYPE_BASE_MAP_LIST (corridor_base_map_list_get_type ())
G_DECLARE_FINAL_TYPE (CorridorBaseMapList, corridor_base_map_list, CORRIDOR, BASE_MAP_LIST, GtkWidget)

/**
 * corridor_base_map_list_set_maps:
 * @maps: (nullable): what is listed
 */
void corridor_base_map_list_set_maps (CorridorBaseMapList *self,
                                      CorridorBaseMaps    *maps);

G_END_DECLS
