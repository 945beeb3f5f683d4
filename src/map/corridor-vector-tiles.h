/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-ground-tone.h"
#include "corridor-tile-fetcher.h"
#include "corridor-tile-teller.h"

G_BEGIN_DECLS

/**
 * CorridorVectorTiles:
 *
 * Vector tiles from a server, for libshumate's renderer to draw. They are got and kept by a #CorridorTileFetcher, so under our own
 * name, few at a time, and as long as the server says.
 *
 * A tile that cannot be had is left open until its server is well again; libshumate takes it then.
 */
#define CORRIDOR_TYPE_VECTOR_TILES (corridor_vector_tiles_get_type ())
G_DECLARE_FINAL_TYPE (CorridorVectorTiles, corridor_vector_tiles, CORRIDOR, VECTOR_TILES, ShumateDataSource)

/**
 * corridor_vector_tiles_new:
 * @template: the addresses
 * @min_zoom: the first zoom level that the server has
 * @max_zoom: the last
 * @tone: what the map that they make looks like
 * @fetcher: what gets the tiles
 */
CorridorVectorTiles *corridor_vector_tiles_new        (CorridorTileTemplate *template,
                                                       guint                 min_zoom,
                                                       guint                 max_zoom,
                                                       CorridorTone          tone,
                                                       CorridorTileFetcher  *fetcher);

/* What the map that they make looks like. */
CorridorTone         corridor_vector_tiles_get_tone   (CorridorVectorTiles  *self);

/**
 * corridor_vector_tiles_get_teller:
 *
 * Returns: (transfer none): what tells how the tiles fare; its trouble is a %CORRIDOR_TILE_ERROR
 */
CorridorTileTeller  *corridor_vector_tiles_get_teller (CorridorVectorTiles  *self);

/**
 * corridor_vector_tiles_stop:
 *
 * Ends all requests, now and for good, and lets go of the fetcher: libshumate 1.4 never lets go of a renderer that it had a layer
 * for, nor so of this.
 */
void                 corridor_vector_tiles_stop       (CorridorVectorTiles  *self);

G_END_DECLS
