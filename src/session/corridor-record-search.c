/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-search.h"

#include "corridor-dataset-search.h"

/* Often enough to be seen as it comes, and seldom enough not to keep who shows it from anything else. */
#define NEWS_INTERVAL (100 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  GPtrArray               *datasets; /* (owned) (element-type CorridorDataset) */
  CorridorKeywords        *words; /* (owned) */
  guint                    n_most;
  CorridorRecordSearchNews news;
  gpointer                 user_data;
} Request;

/* What is on its way to the caller's main context. */
typedef struct
{
  GTask  *task; /* (owned) */
  guint   dataset;
  GArray *slots; /* (owned) (element-type guint) */
  guint   n_found;
} News;

/* Of one dataset, in the thread. */
typedef struct
{
  GTask  *task; /* (unowned) */
  guint   dataset;
  GArray *slots; /* (owned) (element-type guint) that nobody has been told of */
  guint   n_told;
  guint   n_found;
  guint   n_found_told;
  gint64  told;
} Search;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_ptr_array_unref (self->datasets);
  corridor_keywords_unref (self->words);
  g_free (self);
}

static void
news_free (gpointer data)
{
  News *self = data;

  g_array_unref (self->slots);
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
on_news (gpointer user_data)
{
  News *self = user_data;
  Request *request = g_task_get_task_data (self->task);

  if (!g_task_get_completed (self->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    request->news (self->dataset, (const guint *) (gpointer) self->slots->data, self->slots->len, self->n_found, request->user_data);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that may call in this thread. */
static void
send_news (Search *search)
{
  g_autoptr(GSource) source = NULL;
  News *news;

  search->told = g_get_monotonic_time ();
  if (search->n_found == search->n_found_told)
    return;

  source = g_idle_source_new ();
  news = g_new (News, 1);
  *news = (News) { g_object_ref (search->task), search->dataset, search->slots, search->n_found };
  search->n_told += search->slots->len;
  search->n_found_told = search->n_found;
  search->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_source_set_priority (source, g_task_get_priority (search->task));
  g_source_set_callback (source, on_news, news, news_free);
  g_source_attach (source, g_task_get_context (search->task));
}

static void
on_batch (const guint    *slots,
          const gboolean *matches,
          guint           n,
          gpointer        user_data)
{
  Search *search = user_data;
  const Request *request = g_task_get_task_data (search->task);

  for (guint i = 0; i < n; i++)
    {
      if (!matches[i])
        continue;
      search->n_found++;
      if (search->n_told + search->slots->len < request->n_most)
        g_array_append_val (search->slots, slots[i]);
    }
  if (g_get_monotonic_time () - search->told >= NEWS_INTERVAL)
    send_news (search);
}

/* The first news come as soon as there is any. */
static gboolean
search_dataset (GTask         *task,
                guint          dataset,
                GCancellable  *cancellable,
                GError       **error)
{
  Request *request = g_task_get_task_data (task);
  Search search = { .task = task, .dataset = dataset, .slots = g_array_new (FALSE, FALSE, sizeof (guint)) };
  gboolean good = corridor_dataset_search (g_ptr_array_index (request->datasets, dataset), request->words, on_batch, &search,
                                           cancellable, error);

  send_news (&search);
  g_array_unref (search.slots);
  return good;
}

/* One that cannot be read any more keeps nobody from looking into the next. */
static void
search_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Request *request = task_data;
  GError *first = NULL;

  for (guint i = 0; i < request->datasets->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr(GError) error = NULL;

      if (!search_dataset (task, i, cancellable, &error) && first == NULL)
        first = g_steal_pointer (&error);
    }

  if (first != NULL)
    g_task_return_error (task, first);
  else
    g_task_return_boolean (task, TRUE);
}

void
corridor_record_search_async (GPtrArray                *datasets,
                              CorridorKeywords         *words,
                              guint                     n_most,
                              CorridorRecordSearchNews  news,
                              GCancellable             *cancellable,
                              GAsyncReadyCallback       callback,
                              gpointer                  user_data)
{
  g_autoptr(GTask) task = NULL;
  Request *request;

  g_return_if_fail (datasets != NULL);
  g_return_if_fail (words != NULL);
  g_return_if_fail (news != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  request = g_new (Request, 1);
  *request = (Request) { g_ptr_array_ref (datasets), corridor_keywords_ref (words), n_most, news, user_data };
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_record_search_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, search_in_thread);
}

gboolean
corridor_record_search_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, corridor_record_search_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
