/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-tile-fetcher.h"
#include "corridor-tile-teller.h"

G_BEGIN_DECLS

/**
 * CorridorNetworkSource:
 *
 * A map from a server as a tile source for libshumate, to lie above the built-in map: a tile that is not there (yet) is
 * transparent, so that a dead network leaves a map.
 *
 * libshumate asks for each tile once, and not again for one that failed. So a tile that has to wait is answered at once,
 * with an error that libshumate takes in silence and the tile transparent; the source remembers the tile without holding
 * it, and fills it in when its picture comes after all. A tile that is let go of, or whose cancellable is cancelled, is not
 * asked for any more.
 */
#define CORRIDOR_TYPE_NETWORK_SOURCE (corridor_network_source_get_type ())
G_DECLARE_FINAL_TYPE (CorridorNetworkSource, corridor_network_source, CORRIDOR, NETWORK_SOURCE, ShumateMapSource)

/**
 * corridor_network_source_new:
 * @template: the addresses
 * @min_zoom: the first zoom level that the server has
 * @max_zoom: the last
 * @attribution: (nullable): who made the map, as shown on it; kept as shumate_map_source_get_license()
 * @fetcher: what gets the tiles
 * @scale: device pixels per px; from 2 on, `{r}` is used
 */
CorridorNetworkSource *corridor_network_source_new        (CorridorTileTemplate  *template,
                                                           guint                  min_zoom,
                                                           guint                  max_zoom,
                                                           const char            *attribution,
                                                           CorridorTileFetcher   *fetcher,
                                                           int                    scale);

/**
 * corridor_network_source_get_teller:
 *
 * Returns: (transfer none): what tells how the tiles fare; its trouble is a %CORRIDOR_TILE_ERROR
 */
CorridorTileTeller    *corridor_network_source_get_teller (CorridorNetworkSource *self);

/**
 * corridor_network_source_stop:
 * @self: a source that is not shown any more
 *
 * Ends all requests, now and for good: a layer that was taken off the map lives on until its requests are answered, and
 * asks for more whenever the view moves.
 */
void                   corridor_network_source_stop       (CorridorNetworkSource *self);

G_END_DECLS
