/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-job.h"

typedef struct
{
  CorridorTileJob what;
  ShumateTile    *tile; /* (owned) (nullable) touched by the main thread alone */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->tile);
  g_free (job);
}

void
corridor_tile_job_start (GTask       *task,
                         ShumateTile *tile,
                         GThreadPool *workers)
{
  Job *job = g_new (Job, 1);

  job->what.zoom = shumate_tile_get_zoom_level (tile);
  job->what.x = shumate_tile_get_x (tile);
  job->what.y = shumate_tile_get_y (tile);
  job->tile = g_object_ref (tile);
  g_task_set_task_data (task, job, job_free);

  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  g_thread_pool_push (workers, task, NULL);
}

const CorridorTileJob *
corridor_tile_job_get (GTask *task)
{
  const Job *job = g_task_get_task_data (task);

  return &job->what;
}

ShumateTile *
corridor_tile_job_take_tile (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  return g_steal_pointer (&job->tile);
}
