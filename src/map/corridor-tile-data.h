/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-tile-content.h"

G_BEGIN_DECLS

/**
 * CorridorTileData:
 *
 * What comes from a server of vector tiles, as it came: found to be what was asked for, and left to who draws it. Immutable.
 */
#define CORRIDOR_TYPE_TILE_DATA (corridor_tile_data_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTileData, corridor_tile_data, CORRIDOR, TILE_DATA, GObject)

GBytes  *corridor_tile_data_get_bytes      (CorridorTileData  *self); /* (transfer none) */

/**
 * corridor_tile_data_decode_vectors:
 *
 * A #CorridorTileDecoder for a Mapbox Vector Tile (https://github.com/mapbox/vector-tile-spec, version 2). Looks whether it is a
 * sequence of whole layers, each with a name: a page of HTML is none, nor what breaks off. A tile of no bytes has nothing on it.
 * One that is packed by gzip, as some servers send it without a word, is unpacked.
 */
GObject *corridor_tile_data_decode_vectors (GBytes            *bytes,
                                            const char        *host,
                                            GError           **error);

/**
 * corridor_tile_data_decode_json:
 *
 * A #CorridorTileDecoder for a style, or for what describes a source of tiles: a JSON object.
 */
GObject *corridor_tile_data_decode_json    (GBytes            *bytes,
                                            const char        *host,
                                            GError           **error);

G_END_DECLS
