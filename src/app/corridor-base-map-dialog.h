/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-base-map.h"
#include "corridor-mercator.h"
#include "corridor-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * CorridorBaseMapDialog:
 *
 * Asks what a base map is: title, address, whom to name, zoom levels. It says what is wrong while it is typed, and asks the
 * server for a tile when its button is pressed, never before.
 */
#define CORRIDOR_TYPE_BASE_MAP_DIALOG (corridor_base_map_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorridorBaseMapDialog, corridor_base_map_dialog, CORRIDOR, BASE_MAP_DIALOG, AdwWindow)

/**
 * CorridorBaseMapDialog::done:
 * @map: a #CorridorBaseMap
 *
 * The reader said what it is. Emitted once, before the dialog closes.
 */

/**
 * corridor_base_map_dialog_new:
 * @map: (nullable): what is to be changed; %NULL for a new one. Of an MBTiles file title and attribution can be changed
 * @fetcher: what asks a server
 * @place: of which a tile is asked for
 *
 * Returns: (transfer none): the dialog, not yet on the screen
 */
GtkWindow *corridor_base_map_dialog_new (GtkWindow           *parent,
                                         CorridorBaseMap     *map,
                                         CorridorTileFetcher *fetcher,
                                         CorridorPosition     place);

G_END_DECLS
