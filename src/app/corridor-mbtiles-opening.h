/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-maps.h"
#include "corridor-mbtiles-file.h"

G_BEGIN_DECLS

/**
 * corridor_mbtiles_opening_start:
 * @maps: get the map
 * @file: an MBTiles file
 * @callback: called when the map is chosen, or is not to be
 *
 * Looks at a file in a thread, adds it to the maps unless it is there already, and chooses it.
 */
void                 corridor_mbtiles_opening_start  (CorridorBaseMaps     *maps,
                                                      GFile                *file,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);

/**
 * corridor_mbtiles_opening_finish:
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set: a #CorridorMbtilesError, or %G_IO_ERROR_CANCELLED
 */
CorridorMbtilesFile *corridor_mbtiles_opening_finish (CorridorBaseMaps     *maps,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/**
 * corridor_mbtiles_opening_check:
 * @file: an MBTiles file
 *
 * Opens a file as far as it has to be open to be drawn. Blocks.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set to a #CorridorMbtilesError
 */
CorridorMbtilesFile *corridor_mbtiles_opening_check  (GFile                *file,
                                                      GError              **error);

G_END_DECLS
