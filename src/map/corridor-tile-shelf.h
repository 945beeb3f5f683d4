/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-tile-content.h"
#include "corridor-tile-store.h"

G_BEGIN_DECLS

/**
 * CorridorTileShelf:
 *
 * The threads that fetch tiles from the store, decode them and put them there, so that the main loop never waits for the
 * disk. The functions are called from the main thread.
 */
#define CORRIDOR_TYPE_TILE_SHELF (corridor_tile_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTileShelf, corridor_tile_shelf, CORRIDOR, TILE_SHELF, GObject)

/**
 * corridor_tile_shelf_new:
 * @store: (transfer full): where tiles are kept
 *
 * Returns: (transfer full): a shelf
 */
CorridorTileShelf *corridor_tile_shelf_new         (CorridorTileStore   *store);

/**
 * corridor_tile_shelf_find_async:
 * @url: an address
 * @decode: what makes of it what is wanted
 * @now: seconds since 1970
 *
 * Looks for what is kept of a tile. What does not decode is thrown away.
 */
void               corridor_tile_shelf_find_async  (CorridorTileShelf   *self,
                                                    const char          *url,
                                                    CorridorTileDecoder  decode,
                                                    gint64               now,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);

/**
 * corridor_tile_shelf_find_finish:
 * @content: (out) (transfer full) (nullable): what is wanted, if what is kept is not that there is none
 *
 * Returns: (transfer full) (nullable): what is kept
 */
CorridorTileEntry *corridor_tile_shelf_find_finish (CorridorTileShelf   *self,
                                                    GAsyncResult        *result,
                                                    GObject            **content,
                                                    GError             **error);

/**
 * corridor_tile_shelf_take_async:
 * @entry: (transfer full): what came
 * @host: from whom, for messages
 * @decode: what makes of it what is wanted
 * @keep: whether it may be kept
 * @now: seconds since 1970
 *
 * Decodes what came from a server, and keeps it if it is what is wanted, even if @cancellable is cancelled meanwhile.
 */
void               corridor_tile_shelf_take_async  (CorridorTileShelf   *self,
                                                    CorridorTileEntry   *entry,
                                                    const char          *host,
                                                    CorridorTileDecoder  decode,
                                                    gboolean             keep,
                                                    gint64               now,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);

/**
 * corridor_tile_shelf_take_finish:
 * @self: a shelf
 *
 * Returns: (transfer full) (nullable): what was made of it, or %NULL with @error set to what @decode found wrong with it
 */
GObject           *corridor_tile_shelf_take_finish (CorridorTileShelf   *self,
                                                    GAsyncResult        *result,
                                                    GError             **error);

/**
 * corridor_tile_shelf_put_missing:
 * @self: a shelf
 * @entry: (transfer full): without a picture
 * @now: seconds since 1970
 *
 * The server has no such tile: keeps that.
 */
void               corridor_tile_shelf_put_missing (CorridorTileShelf   *self,
                                                    CorridorTileEntry   *entry,
                                                    gint64               now);

/**
 * corridor_tile_shelf_renew:
 * @self: a shelf
 * @url: an address
 * @expires: seconds since 1970: until when what is kept is good
 *
 * The server said that the tile did not change.
 */
void               corridor_tile_shelf_renew       (CorridorTileShelf   *self,
                                                    const char          *url,
                                                    gint64               expires);

G_END_DECLS
