/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-maps.h"
#include "corridor-mbtiles-file.h"
#include "corridor-opener.h"
#include "corridor-tile-fetcher.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/**
 * corridor_base_map_actions_add:
 * @window: gets the actions
 * @maps: what they change
 * @fetcher: what asks servers, in the test of an address
 * @opener: opens MBTiles files
 *
 * Adds `base-map (s)`, whose state is the id of the chosen map, `base-map-add`, `base-map-open`, `base-map-edit (s)` and
 * `base-map-remove (s)`, which take ids.
 *
 * Whoever chooses a map that needs the network is asked first, once for each map.
 */
void corridor_base_map_actions_add  (CorridorWindow      *window,
                                     CorridorBaseMaps    *maps,
                                     CorridorTileFetcher *fetcher,
                                     CorridorOpener      *opener);

/**
 * corridor_base_map_actions_tell:
 * @file: that has become the base map
 *
 * Says so, and goes where it has something to show, unless that is in view.
 */
void corridor_base_map_actions_tell (CorridorWindow      *window,
                                     CorridorMbtilesFile *file);

G_END_DECLS
