/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-fetcher-private.h"

#include "corridor-tile-picture.h"

#define CACHE_SIZE (200 * 1024 * 1024) /* bytes */
#define DEADLINE 20000 /* ms */
#define FIRST_PAUSE 2000 /* ms */
#define LONGEST_PAUSE (5 * 60 * 1000) /* ms */
#define IDLE_TIMEOUT 30 /* s a connection stays open */

enum
{
  TROUBLE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorTileFetcher, corridor_tile_fetcher, G_TYPE_OBJECT)

static gint64
tell_time (gpointer unused)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

gint64
corridor_tile_fetcher_get_now (CorridorTileFetcher *self)
{
  return self->clock (self->clock_data);
}

/* Back from a tunnel, or awake again: no reason to sit out a pause. A server that asked for it is left alone all the same. */
static void
on_network_changed (GNetworkMonitor     *monitor,
                    gboolean             available,
                    CorridorTileFetcher *self)
{
  GHashTableIter iter;
  gpointer queue;

  g_hash_table_iter_init (&iter, self->queues);
  while (available && g_hash_table_iter_next (&iter, NULL, &queue))
    {
      const GError *trouble = ((CorridorTileQueue *) queue)->host.trouble;

      if (g_error_matches (trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_UNREACHABLE) ||
          g_error_matches (trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_TIMEOUT))
        {
          corridor_tile_queue_hurry (queue);
          corridor_tile_fetcher_pump (queue);
        }
    }
}

/* Not before it is of use: it may have to be asked over a bus. */
static void
watch_network (CorridorTileFetcher *self)
{
  if (g_hash_table_size (self->queues) == 0)
    g_signal_connect_object (g_network_monitor_get_default (), "network-changed", G_CALLBACK (on_network_changed), self, 0);
}

CorridorTileQueue *
corridor_tile_fetcher_get_queue (CorridorTileFetcher *self,
                                 const char          *url)
{
  g_autofree char *origin = corridor_tile_fetcher_dup_origin (url);
  CorridorTileQueue *queue = g_hash_table_lookup (self->queues, origin);

  if (queue == NULL)
    {
      watch_network (self);
      queue = corridor_tile_queue_new (self, origin, self->first_pause, self->longest_pause);
      g_hash_table_insert (self->queues, queue->origin, queue);
    }

  return queue;
}

/* --- from the shelf --- */

static void
wait_in_line (GTask *task)
{
  CorridorTileRequest *request = g_task_get_task_data (task);
  CorridorTileQueue *queue = request->queue;

  g_queue_push_tail (&queue->waiting, g_object_ref (task));
  if (queue->host.trouble != NULL)
    corridor_tile_fetcher_tell_trouble (task, queue->host.trouble);
  corridor_tile_fetcher_pump (queue);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gboolean is_fresh;

  request->entry = corridor_tile_shelf_find_finish (CORRIDOR_TILE_SHELF (source), result, &request->stale, NULL);
  if (g_task_return_error_if_cancelled (task))
    return;

  is_fresh = request->entry != NULL && corridor_tile_fetcher_get_now (self) < request->entry->expires;
  if (is_fresh && request->stale != NULL)
    g_task_return_pointer (task, g_object_ref (request->stale), g_object_unref);
  else if (is_fresh)
    g_task_return_error (task, corridor_tile_error_from_status (request->queue->name, SOUP_STATUS_NOT_FOUND));
  else
    {
      if (request->stale != NULL && request->progress != NULL)
        request->progress (request->stale, NULL, request->progress_data);
      wait_in_line (task);
    }
}

/* One that is on its way ends by itself. */
static gboolean
on_cancelled (GCancellable *cancellable,
              gpointer      data)
{
  GTask *task = data;
  CorridorTileRequest *request = g_task_get_task_data (task);

  if (g_queue_remove (&request->queue->waiting, task))
    {
      g_task_return_error_if_cancelled (task);
      g_object_unref (task);
    }
  return G_SOURCE_REMOVE;
}

static void
watch_cancellable (GTask *task)
{
  CorridorTileRequest *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable == NULL)
    return;

  request->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_callback (request->cancelled, G_SOURCE_FUNC (on_cancelled), task, NULL);
  g_source_attach (request->cancelled, g_main_context_get_thread_default ());
}

/* --- putting it together --- */

static void
corridor_tile_fetcher_dispose (GObject *object)
{
  CorridorTileFetcher *self = CORRIDOR_TILE_FETCHER (object);

  g_clear_pointer (&self->queues, g_hash_table_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (corridor_tile_fetcher_parent_class)->dispose (object);
}

static void
corridor_tile_fetcher_class_init (CorridorTileFetcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_tile_fetcher_dispose;

  signals[TROUBLE_CHANGED] = g_signal_new ("trouble-changed", CORRIDOR_TYPE_TILE_FETCHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
corridor_tile_fetcher_init (CorridorTileFetcher *self)
{
  self->session = soup_session_new_with_options ("user-agent", CORRIDOR_TILE_USER_AGENT,
                                                 "max-conns-per-host", CORRIDOR_TILE_HOST_MAX_REQUESTS,
                                                 "idle-timeout", IDLE_TIMEOUT,
                                                 NULL);
  self->queues = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) corridor_tile_queue_free);
}

CorridorTileFetcher *
corridor_tile_fetcher_new (const CorridorTileFetcherOptions *options)
{
  static const CorridorTileFetcherOptions defaults = { NULL, };
  CorridorTileFetcher *self = g_object_new (CORRIDOR_TYPE_TILE_FETCHER, NULL);
  g_autofree char *folder = NULL;

  if (options == NULL)
    options = &defaults;

  folder = options->folder != NULL ? g_strdup (options->folder) : g_build_filename (g_get_user_cache_dir (), "corridor", "tiles", NULL);
  self->shelf = corridor_tile_shelf_new (corridor_tile_store_new (folder, options->cache_size > 0 ? options->cache_size : CACHE_SIZE));
  self->deadline = options->deadline > 0 ? options->deadline : DEADLINE;
  self->first_pause = 1000 * (gint64) (options->first_pause > 0 ? options->first_pause : FIRST_PAUSE);
  self->longest_pause = 1000 * (gint64) (options->longest_pause > 0 ? options->longest_pause : LONGEST_PAUSE);
  self->clock = options->clock != NULL ? options->clock : tell_time;
  self->clock_data = options->clock_data;

  return self;
}

void
corridor_tile_fetcher_load_async (CorridorTileFetcher  *self,
                                  const char           *url,
                                  CorridorTileDecoder   decode,
                                  CorridorTileProgress  progress,
                                  gpointer              progress_data,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  CorridorTileRequest *request;

  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (self));
  g_return_if_fail (url != NULL);
  g_return_if_fail (decode != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_tile_fetcher_load_async);

  request = g_new0 (CorridorTileRequest, 1);
  request->url = g_strdup (url);
  request->decode = decode;
  request->progress = progress;
  request->progress_data = progress_data;
  request->queue = corridor_tile_fetcher_get_queue (self, url);
  g_task_set_task_data (task, request, (GDestroyNotify) corridor_tile_request_free);
  watch_cancellable (task);

  corridor_tile_shelf_find_async (self->shelf, url, decode, corridor_tile_fetcher_get_now (self), cancellable, on_found,
                                  g_steal_pointer (&task));
}

GObject *
corridor_tile_fetcher_load_finish (CorridorTileFetcher  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static GObject *
decode_picture (GBytes      *bytes,
                const char  *host,
                GError     **error)
{
  GdkTexture *picture = corridor_tile_picture_decode (bytes, host, error);

  return picture != NULL ? G_OBJECT (picture) : NULL;
}

void
corridor_tile_fetcher_fetch_async (CorridorTileFetcher  *self,
                                   const char           *url,
                                   CorridorTileProgress  progress,
                                   gpointer              progress_data,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  corridor_tile_fetcher_load_async (self, url, decode_picture, progress, progress_data, cancellable, callback, user_data);
}

GdkTexture *
corridor_tile_fetcher_fetch_finish (CorridorTileFetcher  *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  GObject *picture = corridor_tile_fetcher_load_finish (self, result, error);

  return picture != NULL ? GDK_TEXTURE (picture) : NULL;
}

void
corridor_tile_fetcher_test_async (CorridorTileFetcher  *self,
                                  CorridorTileTemplate *template,
                                  guint                 zoom,
                                  guint                 x,
                                  guint                 y,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  g_autofree char *url = NULL;

  g_return_if_fail (template != NULL);

  url = corridor_tile_template_expand (template, zoom, x, y, 1);
  corridor_tile_fetcher_try_async (self, url, decode_picture, cancellable, callback, user_data);
}

GdkTexture *
corridor_tile_fetcher_test_finish (CorridorTileFetcher  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  return corridor_tile_fetcher_fetch_finish (self, result, error);
}

const GError *
corridor_tile_fetcher_get_trouble (CorridorTileFetcher *self,
                                   const char          *origin)
{
  CorridorTileQueue *queue;

  g_return_val_if_fail (CORRIDOR_IS_TILE_FETCHER (self), NULL);
  g_return_val_if_fail (origin != NULL, NULL);

  queue = g_hash_table_lookup (self->queues, origin);
  return queue != NULL ? queue->host.trouble : NULL;
}

char *
corridor_tile_fetcher_dup_origin (const char *url)
{
  g_autoptr(GUri) uri = g_uri_parse (url, SOUP_HTTP_URI_FLAGS, NULL);
  g_autofree char *host = uri != NULL && g_uri_get_host (uri) != NULL ? g_ascii_strdown (g_uri_get_host (uri), -1) : NULL;
  gboolean is_numeric = host != NULL && strchr (host, ':') != NULL; /* IPv6 */

  if (host == NULL)
    return g_strdup (url);

  return g_strdup_printf (is_numeric ? "%s://[%s]:%d" : "%s://%s:%d", g_uri_get_scheme (uri), host, g_uri_get_port (uri));
}
