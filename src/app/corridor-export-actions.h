/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/**
 * corridor_export_actions_add:
 * @window: gets the actions
 * @map: (unowned): what is exported; lives as long as @window
 *
 * Adds `export`, which opens the export window, and `print`, which prints what is on the map.
 */
void corridor_export_actions_add (CorridorWindow *window,
                                  CorridorMap    *map);

G_END_DECLS
