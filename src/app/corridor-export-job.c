/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-job.h"

#include <math.h>

/* What a thread works on: nobody else changes it. */
typedef struct
{
  CorridorSceneCopy    *screen; /* (owned) */
  GFile                *file; /* (owned) (nullable) to be saved to */
  double                side; /* of a preview */
  CorridorScene         scene; /* of the picture; borrows from screen */
  CorridorExportOptions options;
  CorridorExportFormat  format;
  double                width; /* found by a preview */
  double                height;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  corridor_scene_copy_unref (job->screen);
  g_free (job);
}

static Job *
job_new (CorridorSceneCopy        *screen,
         const CorridorExportPlan *plan)
{
  Job *job = g_new0 (Job, 1);

  job->screen = corridor_scene_copy_ref (screen);
  job->scene = corridor_scene_copy_get (screen);
  job->format = plan->format;
  corridor_export_plan_apply (plan, &job->scene, &job->options);

  return job;
}

static void
start (Job                 *job,
       GTaskThreadFunc      work,
       gpointer             tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr(GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
preview (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Job *job = data;
  double longer = MAX (job->scene.viewport.width, job->scene.viewport.height);
  g_autoptr(CorridorSheet) sheet = NULL;
  cairo_surface_t *surface = NULL;
  GError *error = NULL;

  if (corridor_export_check_size (&job->scene, job->options.scale, &error))
    {
      sheet = corridor_sheet_new (&job->scene, &job->options.sheet);
      job->width = round (corridor_sheet_get_width (sheet) * job->options.scale);
      job->height = round (corridor_sheet_get_height (sheet) * job->options.scale);
      surface = corridor_export_to_surface (sheet, MIN (job->options.scale, job->side / longer), cancellable, &error);
    }

  if (surface != NULL)
    g_task_return_pointer (task, make_texture (surface), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
corridor_export_job_preview_async (CorridorSceneCopy        *screen,
                                   const CorridorExportPlan *plan,
                                   double                    side,
                                   GCancellable             *cancellable,
                                   GAsyncReadyCallback       callback,
                                   gpointer                  user_data)
{
  Job *job = job_new (screen, plan);

  job->side = side;
  start (job, preview, corridor_export_job_preview_async, cancellable, callback, user_data);
}

GdkTexture *
corridor_export_job_preview_finish (GAsyncResult  *result,
                                    double        *width,
                                    double        *height,
                                    GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_export_job_preview_async), NULL);

  job = g_task_get_task_data (G_TASK (result));
  *width = job->width;
  *height = job->height;

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A place without a path is written by whoever serves it. */
static gboolean
save_remote (Job           *job,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GBytes) bytes = corridor_export_to_bytes (&job->scene, job->format, &job->options, cancellable, error);
  gsize length;
  const char *data;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  return g_file_replace_contents (job->file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

static void
save (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  const char *path = g_file_peek_path (job->file);
  GError *error = NULL;

  if (path != NULL ? corridor_export (&job->scene, &job->options, path, cancellable, &error)
                   : save_remote (job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
corridor_export_job_save_async (CorridorSceneCopy        *screen,
                                const CorridorExportPlan *plan,
                                GFile                    *file,
                                GCancellable             *cancellable,
                                GAsyncReadyCallback       callback,
                                gpointer                  user_data)
{
  Job *job = job_new (screen, plan);

  job->file = g_object_ref (file);
  start (job, save, corridor_export_job_save_async, cancellable, callback, user_data);
}

gboolean
corridor_export_job_save_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_export_job_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static char *
dup_words (Job *job)
{
  g_autoptr(CorridorCredits) credits = corridor_credits_new (&job->scene);

  return corridor_credits_to_text (credits);
}

static void
copy (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *words = dup_words (job);
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GBytes) svg = NULL;
  GdkContentProvider *flavours[3];
  GError *error = NULL;

  png = corridor_export_to_bytes (&job->scene, CORRIDOR_EXPORT_PNG, &job->options, cancellable, &error);
  if (png != NULL)
    svg = corridor_export_to_bytes (&job->scene, CORRIDOR_EXPORT_SVG, &job->options, cancellable, &error);
  if (svg == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  flavours[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  flavours[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  flavours[2] = gdk_content_provider_new_typed (G_TYPE_STRING, words);
  g_task_return_pointer (task, gdk_content_provider_new_union (flavours, G_N_ELEMENTS (flavours)), g_object_unref);
}

void
corridor_export_job_copy_async (CorridorSceneCopy        *screen,
                                const CorridorExportPlan *plan,
                                GCancellable             *cancellable,
                                GAsyncReadyCallback       callback,
                                gpointer                  user_data)
{
  start (job_new (screen, plan), copy, corridor_export_job_copy_async, cancellable, callback, user_data);
}

GdkContentProvider *
corridor_export_job_copy_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_export_job_copy_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
