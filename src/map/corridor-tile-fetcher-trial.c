/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-fetcher-private.h"

#include "corridor-tile-lifetime.h"

typedef struct
{
  char                *url; /* (owned) */
  CorridorTileDecoder  decode;
} Trial;

static void
trial_free (Trial *trial)
{
  g_free (trial->url);
  g_free (trial);
}

static void
on_test_taken (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileFetcher *self = g_task_get_source_object (task);
  GError *error = NULL;
  GObject *content = corridor_tile_shelf_take_finish (CORRIDOR_TILE_SHELF (source), result, &error);
  CorridorTileQueue *queue = corridor_tile_fetcher_get_queue (self, ((Trial *) g_task_get_task_data (task))->url);

  if (content == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  corridor_tile_fetcher_succeed (self, queue);
  corridor_tile_fetcher_pump (queue);
  g_task_return_pointer (task, content, g_object_unref);
}

static void
on_test_answered (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileFetcher *self = g_task_get_source_object (task);
  Trial *trial = g_task_get_task_data (task);
  const char *name = corridor_tile_fetcher_get_queue (self, trial->url)->name;
  g_autoptr(GError) cause = NULL;
  g_autoptr(CorridorTileAnswer) answer = corridor_tile_exchange_finish (SOUP_SESSION (source), result, &cause);
  GError *error = NULL;
  gint64 lifetime;

  if (g_task_return_error_if_cancelled (task))
    return;
  error = corridor_tile_fetcher_find_fault (name, FALSE, answer, cause);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  lifetime = corridor_tile_lifetime_read (answer->headers, corridor_tile_fetcher_get_now (self), CORRIDOR_TILE_LIFETIME_DEFAULT);
  corridor_tile_shelf_take_async (self->shelf, corridor_tile_fetcher_make_entry (self, trial->url, answer, lifetime), name, trial->decode,
                                  lifetime >= 0, corridor_tile_fetcher_get_now (self), on_test_taken, g_steal_pointer (&task));
}

void
corridor_tile_fetcher_try_async (CorridorTileFetcher  *self,
                                 const char           *url,
                                 CorridorTileDecoder   decode,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  Trial *trial;

  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (self));
  g_return_if_fail (url != NULL);
  g_return_if_fail (decode != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_tile_fetcher_try_async);
  trial = g_new (Trial, 1);
  *trial = (Trial) { g_strdup (url), decode };
  g_task_set_task_data (task, trial, (GDestroyNotify) trial_free);

  corridor_tile_exchange_async (self->session, url, NULL, NULL, self->deadline, cancellable, on_test_answered, g_steal_pointer (&task));
}
