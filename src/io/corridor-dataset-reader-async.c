/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-reader.h"

typedef struct
{
  GFile                *file; /* (owned) */
  CorridorImportWatch   watch; /* the caller's */
  CorridorImportReport *report; /* (owned) (nullable) */
} Request;

/* Something for the caller, on its way to the caller's main context. */
typedef struct
{
  GTask                 *task; /* (owned) */
  CorridorDataset       *partial; /* (owned) (nullable) */
  CorridorImportProgress progress; /* without a partial dataset */
} News;

static void
request_free (Request *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->report, corridor_import_report_unref);
  g_free (self);
}

static void
news_free (News *self)
{
  g_object_unref (self->task);
  g_clear_object (&self->partial);
  g_free (self);
}

static gboolean
on_news (gpointer user_data)
{
  News *self = user_data;
  Request *request = g_task_get_task_data (self->task);

  if (g_task_get_completed (self->task) || g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    return G_SOURCE_REMOVE;

  if (self->partial != NULL)
    request->watch.partial (self->partial, request->watch.user_data);
  else
    request->watch.progress (&self->progress, request->watch.user_data);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that may call in this thread. */
static void
send (GTask *task,
      News  *news)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  news->task = g_object_ref (task);
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, on_news, news, (GDestroyNotify) news_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
on_progress (const CorridorImportProgress *progress,
             gpointer                      user_data)
{
  News *news = g_new0 (News, 1);

  news->progress = *progress;
  send (user_data, news);
}

static void
on_partial (CorridorDataset *dataset,
            gpointer         user_data)
{
  News *news = g_new0 (News, 1);

  news->partial = g_object_ref (dataset);
  send (user_data, news);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Request *request = task_data;
  CorridorImportWatch watch = {
    .progress = request->watch.progress != NULL ? on_progress : NULL,
    .partial = request->watch.partial != NULL ? on_partial : NULL,
    .user_data = task,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (request->file, &watch, cancellable, &request->report, &error);

  if (dataset != NULL)
    g_task_return_pointer (task, g_steal_pointer (&dataset), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
corridor_dataset_read_async (GFile                     *file,
                             const CorridorImportWatch *watch,
                             GCancellable              *cancellable,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  g_autoptr(GTask) task = NULL;
  Request *request;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  request = g_new0 (Request, 1);
  request->file = g_object_ref (file);
  if (watch != NULL)
    request->watch = *watch;

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_dataset_read_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, read_in_thread);
}

CorridorDataset *
corridor_dataset_read_finish (GAsyncResult          *result,
                              CorridorImportReport **report,
                              GError               **error)
{
  Request *request;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  request = g_task_get_task_data (G_TASK (result));
  if (report != NULL)
    *report = g_steal_pointer (&request->report);
  return g_task_propagate_pointer (G_TASK (result), error);
}
