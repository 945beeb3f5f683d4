/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-filter.h"

typedef struct
{
  CorridorKeywords             *words; /* (owned) */
  CorridorDatasetFilterProgress progress; /* (nullable) */
  gpointer                      user_data;
} Request;

/* Progress on its way to the caller's main context. */
typedef struct
{
  GTask *task; /* (owned) */
  double fraction;
} News;

static void
request_free (Request *self)
{
  corridor_keywords_unref (self->words);
  g_free (self);
}

static void
news_free (News *self)
{
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
on_news (gpointer user_data)
{
  News *self = user_data;
  Request *request = g_task_get_task_data (self->task);

  if (!g_task_get_completed (self->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    request->progress (self->fraction, request->user_data);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that may call in this thread. */
static void
send_progress (double   fraction,
               gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr(GSource) source = g_idle_source_new ();
  News *news = g_new (News, 1);

  *news = (News) { g_object_ref (task), fraction };
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, on_news, news, (GDestroyNotify) news_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
filter_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Request *request = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_filter (source, request->words,
                                                                request->progress != NULL ? send_progress : NULL, task,
                                                                cancellable, &error);

  if (dataset != NULL)
    g_task_return_pointer (task, g_steal_pointer (&dataset), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
corridor_dataset_filter_async (CorridorDataset               *self,
                               CorridorKeywords              *words,
                               CorridorDatasetFilterProgress  progress,
                               GCancellable                  *cancellable,
                               GAsyncReadyCallback            callback,
                               gpointer                       user_data)
{
  g_autoptr(GTask) task = NULL;
  Request *request;

  g_return_if_fail (CORRIDOR_IS_DATASET (self));
  g_return_if_fail (words != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  request = g_new (Request, 1);
  *request = (Request) { corridor_keywords_ref (words), progress, user_data };
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_dataset_filter_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, filter_in_thread);
}

CorridorDataset *
corridor_dataset_filter_finish (CorridorDataset  *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
