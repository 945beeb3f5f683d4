/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * CorridorTileJob:
 * @zoom: level
 * @x: column
 * @y: row
 *
 * Which tile of a source a thread has to make: what a worker needs to know, copied, because a #ShumateTile belongs to the main thread.
 */
typedef struct
{
  guint zoom;
  guint x;
  guint y;
} CorridorTileJob;

/**
 * CorridorTileMaker:
 * @source: the source that was asked for it
 * @job: which tile
 *
 * Makes what belongs on a tile. Called in a thread, in several at a time if there are several workers.
 *
 * Returns: (transfer full) (nullable): the picture, %NULL without an error where the source has none
 */
typedef GdkTexture *(*CorridorTileMaker) (ShumateMapSource       *source,
                                          const CorridorTileJob  *job,
                                          GError                **error);

/**
 * corridor_tile_job_new_workers:
 * @maker: what they do
 * @n: how many there are. GTask's own pool has ten threads and more; tiles would then compete with the main thread for its cores.
 *
 * Returns: (transfer full): for corridor_tile_job_start()
 */
GThreadPool *corridor_tile_job_new_workers (CorridorTileMaker    maker,
                                            int                  n);

/**
 * corridor_tile_job_start:
 * @workers: from corridor_tile_job_new_workers()
 *
 * Has one of @workers fill a tile; the rest is as in ShumateMapSource.fill_tile_async().
 */
void         corridor_tile_job_start       (GThreadPool         *workers,
                                            ShumateMapSource    *source,
                                            ShumateTile         *tile,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);

/**
 * corridor_tile_job_finish:
 * @result: of corridor_tile_job_start(), once
 *
 * Puts on the tile what was made, or nothing where there is none, and ends its loading; unless it was cancelled.
 *
 * Returns: %FALSE with @error set to what the maker said or %G_IO_ERROR_CANCELLED
 */
gboolean     corridor_tile_job_finish      (ShumateMapSource    *source,
                                            GAsyncResult        *result,
                                            GError             **error);

G_END_DECLS
