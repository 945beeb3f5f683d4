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
 * corridor_tile_job_start:
 * @task: (transfer full): of fill_tile_async() of a source
 * @tile: to be filled
 * @workers: (element-type GTask): ends tasks
 *
 * Lets a thread make what belongs on a tile.
 */
void                   corridor_tile_job_start     (GTask       *task,
                                                    ShumateTile *tile,
                                                    GThreadPool *workers);

/**
 * corridor_tile_job_get:
 * @task: one that was started
 *
 * Returns: (transfer none): which tile it is about
 */
const CorridorTileJob *corridor_tile_job_get       (GTask       *task);

/**
 * corridor_tile_job_take_tile:
 * @task: one that has ended, once
 *
 * To be called when it is finished, in the main thread: else the worker might drop the last reference.
 *
 * Returns: (transfer full): what was to be filled
 */
ShumateTile           *corridor_tile_job_take_tile (GTask       *task);

G_END_DECLS
