/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-base-map.h"
#include "corridor-vector-tiles.h"

G_BEGIN_DECLS

/**
 * corridor_vector_source_load_async:
 * @map: a base map of kind %CORRIDOR_BASE_MAP_STYLE
 * @fetcher: what gets the style, what describes its source, and then the tiles
 * @progress: (nullable): told why it has to wait, as often as something has to; without it the server is asked once, and what it is
 *   in trouble with ends the matter
 * @progress_data: for @progress
 *
 * Gets a style and makes of it what draws the map. Layers that libshumate cannot draw are left out.
 */
void              corridor_vector_source_load_async  (CorridorBaseMap       *map,
                                                      CorridorTileFetcher   *fetcher,
                                                      CorridorTileProgress   progress,
                                                      gpointer               progress_data,
                                                      GCancellable          *cancellable,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);

/**
 * corridor_vector_source_load_finish:
 *
 * Returns: (transfer full) (nullable): libshumate's renderer; %NULL with @error set to %CORRIDOR_GROUND_SOURCE_ERROR_STYLE, or to a
 *   %CORRIDOR_TILE_ERROR
 */
ShumateMapSource *corridor_vector_source_load_finish (CorridorBaseMap       *map,
                                                      GAsyncResult          *result,
                                                      GError               **error);

/* (transfer none) (nullable): where a renderer that was made here has its tiles from. */
CorridorVectorTiles *corridor_vector_source_get_tiles (ShumateMapSource     *source);

G_END_DECLS
