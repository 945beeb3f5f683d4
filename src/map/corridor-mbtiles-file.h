/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-map.h"
#include "corridor-mbtiles-info.h"

G_BEGIN_DECLS

/**
 * CorridorMbtilesFile:
 *
 * An MBTiles file that is open for reading: an SQLite database with a table of pictures. Nothing is ever written to it, nor
 * beside it. Any thread may use it; they take turns.
 *
 * The file is not trusted: no function of the program can be called from its schema, and a value of more than 16 MB is an
 * error. Source: MBTiles specification 1.3.
 */
#define CORRIDOR_TYPE_MBTILES_FILE (corridor_mbtiles_file_get_type ())
G_DECLARE_FINAL_TYPE (CorridorMbtilesFile, corridor_mbtiles_file, CORRIDOR, MBTILES_FILE, GObject)

/**
 * corridor_mbtiles_file_open:
 * @path: (type filename): where it is
 *
 * Opens a file and reads its metadata. Waits up to a second for who has it locked.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set to a #CorridorMbtilesError
 */
CorridorMbtilesFile       *corridor_mbtiles_file_open         (const char           *path,
                                                               GError              **error);

/**
 * corridor_mbtiles_file_read:
 * @zoom: level
 * @x: column, from 180° W
 * @y: row, from the north (the file counts them from the south)
 * @bytes: (out) (transfer full) (nullable): a picture in the file's format; %NULL where it has none
 *
 * Reads one tile.
 *
 * Returns: %FALSE with @error set to a #CorridorMbtilesError
 */
gboolean                   corridor_mbtiles_file_read         (CorridorMbtilesFile  *self,
                                                               guint                 zoom,
                                                               guint                 x,
                                                               guint                 y,
                                                               GBytes              **bytes,
                                                               GError              **error);

/**
 * corridor_mbtiles_file_get_info:
 *
 * Returns: (transfer none): its metadata; format and zoom levels are there in any case, taken from the tiles if need be
 */
const CorridorMbtilesInfo *corridor_mbtiles_file_get_info     (CorridorMbtilesFile  *self);

/**
 * corridor_mbtiles_file_dup_base_map:
 * @id: (nullable): of the base map, %NULL for a new one
 *
 * Returns: (transfer full): what it is as a base map; without a name it is called like the file
 */
CorridorBaseMap           *corridor_mbtiles_file_dup_base_map (CorridorMbtilesFile  *self,
                                                               const char           *id);

G_END_DECLS
