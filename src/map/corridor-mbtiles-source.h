/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-mbtiles-file.h"
#include "corridor-tile-teller.h"

G_BEGIN_DECLS

/**
 * CorridorMbtilesSource:
 *
 * An MBTiles file as a tile source for libshumate, to lie above the built-in map: a tile that the file has not is
 * transparent.
 *
 * The file is opened, read and its pictures are unpacked in a thread.
 */
#define CORRIDOR_TYPE_MBTILES_SOURCE (corridor_mbtiles_source_get_type ())
G_DECLARE_FINAL_TYPE (CorridorMbtilesSource, corridor_mbtiles_source, CORRIDOR, MBTILES_SOURCE, ShumateMapSource)

/**
 * corridor_mbtiles_source_new:
 * @map: a base map of kind %CORRIDOR_BASE_MAP_MBTILES
 */
CorridorMbtilesSource *corridor_mbtiles_source_new          (CorridorBaseMap       *map);

/**
 * corridor_mbtiles_source_get_teller:
 *
 * Returns: (transfer none): what tells how the tiles fare; its trouble names the file, and is never that a tile has to wait. A file
 *   that cannot be opened is tried again with the next tile.
 */
CorridorTileTeller    *corridor_mbtiles_source_get_teller   (CorridorMbtilesSource *self);

/**
 * corridor_mbtiles_source_check_format:
 * @format: `png`, `jpg` or `webp`
 *
 * Returns: %FALSE with @error set, to %CORRIDOR_MBTILES_ERROR_VALUE, when this system cannot read such pictures
 */
gboolean               corridor_mbtiles_source_check_format (const char           *format,
                                                             GError              **error);

G_END_DECLS
