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

static void
run_in_worker (gpointer data,
               gpointer user_data)
{
  g_autoptr(GTask) task = data;
  CorridorTileMaker make = (CorridorTileMaker) user_data;
  const Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  GdkTexture *picture;

  if (g_task_return_error_if_cancelled (task))
    return;

  picture = make (g_task_get_source_object (task), &job->what, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, picture, g_object_unref);
}

GThreadPool *
corridor_tile_job_new_workers (CorridorTileMaker maker,
                               int               n)
{
  return g_thread_pool_new (run_in_worker, (gpointer) maker, n, FALSE, NULL);
}

void
corridor_tile_job_start (GThreadPool         *workers,
                         ShumateMapSource    *source,
                         ShumateTile         *tile,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);
  Job *job = g_new (Job, 1);

  g_task_set_source_tag (task, corridor_tile_job_start);
  job->what.zoom = shumate_tile_get_zoom_level (tile);
  job->what.x = shumate_tile_get_x (tile);
  job->what.y = shumate_tile_get_y (tile);
  job->tile = g_object_ref (tile);
  g_task_set_task_data (task, job, job_free);

  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  g_thread_pool_push (workers, task, NULL);
}

/* The tile is taken out of the task: else the worker might drop the last reference. */
gboolean
corridor_tile_job_finish (ShumateMapSource  *source,
                          GAsyncResult      *result,
                          GError           **error)
{
  g_autoptr(ShumateTile) tile = NULL;
  g_autoptr(GdkTexture) picture = NULL;
  GError *why = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_tile_job_start), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  tile = g_steal_pointer (&((Job *) g_task_get_task_data (G_TASK (result)))->tile);
  picture = g_task_propagate_pointer (G_TASK (result), &why);
  if (!g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      shumate_tile_set_paintable (tile, GDK_PAINTABLE (picture));
      shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
    }
  if (why == NULL)
    return TRUE;

  g_propagate_error (error, why);
  return FALSE;
}
