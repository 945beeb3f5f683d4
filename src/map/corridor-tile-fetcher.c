/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-fetcher.h"

#include "corridor-tile-exchange.h"
#include "corridor-tile-lifetime.h"
#include "corridor-tile-queue.h"
#include "corridor-tile-shelf.h"

#define CACHE_SIZE (200 * 1024 * 1024) /* bytes */
#define DEADLINE 20000 /* ms */
#define FIRST_PAUSE 2000 /* ms */
#define LONGEST_PAUSE (5 * 60 * 1000) /* ms */
#define MISSING_LIFETIME (24 * 60 * 60) /* s: maps grow */
#define IDLE_TIMEOUT 30 /* s a connection stays open */

struct _CorridorTileFetcher
{
  GObject            parent_instance;

  SoupSession       *session; /* (owned) */
  CorridorTileShelf *shelf; /* (owned) */
  GHashTable        *queues; /* (owned) (element-type utf8 CorridorTileQueue) by origin */

  guint              deadline; /* ms */
  gint64             first_pause; /* microseconds */
  gint64             longest_pause;
  CorridorTileClock  clock;
  gpointer           clock_data;
};

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

static gint64
get_now (CorridorTileFetcher *self)
{
  return self->clock (self->clock_data);
}

static void pump (CorridorTileQueue *queue);

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
          pump (queue);
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

static CorridorTileQueue *
get_queue (CorridorTileFetcher *self,
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

static CorridorTileEntry *
make_entry (CorridorTileFetcher *self,
            const char          *url,
            CorridorTileAnswer  *answer,
            gint64               lifetime)
{
  CorridorTileEntry *entry = g_new0 (CorridorTileEntry, 1);

  entry->url = g_strdup (url);
  entry->body = g_bytes_ref (answer->body);
  entry->etag = g_strdup (soup_message_headers_get_one (answer->headers, "ETag"));
  entry->modified = g_strdup (soup_message_headers_get_one (answer->headers, "Last-Modified"));
  entry->expires = get_now (self) + MAX (lifetime, 0);

  return entry;
}

/* --- how a request ends --- */

static void
return_outcome (GTask        *task,
                GdkTexture   *texture, /* (nullable) */
                const GError *error) /* (nullable) */
{
  if (texture != NULL)
    g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
  else
    g_task_return_error (task, g_error_copy (error));
}

/* Those who asked for the same tile meanwhile have their answer, too. */
static void
return_to_twins (CorridorTileQueue *queue,
                 const char        *url,
                 GdkTexture        *texture,
                 const GError      *error)
{
  GList *next;

  for (GList *link = queue->waiting.head; link != NULL; link = next)
    {
      CorridorTileRequest *request = g_task_get_task_data (link->data);

      next = link->next;
      if (g_str_equal (request->url, url))
        {
          g_autoptr(GTask) task = link->data;

          g_queue_delete_link (&queue->waiting, link);
          return_outcome (task, texture, error);
        }
    }
}

/* Tells a request that it has to wait; one with an old picture makes do with that, and waits no more. */
static gboolean
tell_trouble (GTask        *task,
              const GError *trouble)
{
  CorridorTileRequest *request = g_task_get_task_data (task);

  if (request->stale != NULL)
    {
      g_task_return_pointer (task, g_object_ref (request->stale), g_object_unref);
      return TRUE;
    }
  if (!request->told_trouble && request->progress != NULL)
    request->progress (NULL, trouble, request->progress_data);
  request->told_trouble = TRUE;
  return FALSE;
}

static void
tell_trouble_to_all (CorridorTileQueue *queue)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *link = queue->waiting.head; link != NULL; link = link->next)
    g_ptr_array_add (tasks, g_object_ref (link->data));
  for (guint i = 0; i < tasks->len; i++)
    if (tell_trouble (tasks->pdata[i], queue->host.trouble) && g_queue_remove (&queue->waiting, tasks->pdata[i]))
      g_object_unref (tasks->pdata[i]);
}

static gboolean
on_timer (gpointer data)
{
  CorridorTileQueue *queue = data;

  queue->timer = 0;
  pump (queue);
  return G_SOURCE_REMOVE;
}

static void
arm_timer (CorridorTileQueue *queue,
           gint64             next)
{
  gint64 delay = next - g_get_monotonic_time ();

  g_clear_handle_id (&queue->timer, g_source_remove);
  if (next != G_MAXINT64 && !g_queue_is_empty (&queue->waiting))
    queue->timer = g_timeout_add ((guint) CLAMP (delay / 1000 + 1, 1, G_MAXINT), on_timer, queue);
}

static void
close_request (CorridorTileRequest *request)
{
  request->queue->host.n_open--;
  g_hash_table_remove (request->queue->open_urls, request->url);
}

static void
succeed (CorridorTileFetcher *self,
         CorridorTileQueue   *queue)
{
  if (!corridor_tile_host_succeed (&queue->host))
    return;

  corridor_tile_queue_hurry (queue);
  g_signal_emit (self, signals[TROUBLE_CHANGED], 0, queue->origin);
}

/* Puts the request back, behind all others: they may fare better. */
static void
fail (GTask        *task,
      const GError *error,
      gint64        retry_after)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  CorridorTileQueue *queue = request->queue;
  gint64 now = g_get_monotonic_time ();

  if (corridor_tile_host_fail (&queue->host, error, retry_after, now))
    g_signal_emit (self, signals[TROUBLE_CHANGED], 0, queue->origin);

  if (!corridor_tile_error_is_of_host (error))
    request->not_before = now + corridor_tile_host_reckon_pause (&queue->host, request->n_failures++);
  if (!tell_trouble (task, error))
    g_queue_push_head (&queue->waiting, g_object_ref (task));
  if (queue->host.trouble != NULL)
    tell_trouble_to_all (queue);
}

/* The server did what it could. */
static void
complete (GTask        *task,
          GdkTexture   *texture,
          const GError *error)
{
  CorridorTileRequest *request = g_task_get_task_data (task);

  succeed (g_task_get_source_object (task), request->queue);
  return_to_twins (request->queue, request->url, texture, error);
  return_outcome (task, texture, error);
}

static void
keep_missing (GTask              *task,
              CorridorTileAnswer *answer)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gint64 lifetime = corridor_tile_lifetime_read (answer->headers, get_now (self), MISSING_LIFETIME);

  g_clear_pointer (&answer->body, g_bytes_unref);
  answer->body = g_bytes_new (NULL, 0);
  if (lifetime >= 0)
    corridor_tile_shelf_put_missing (self->shelf, make_entry (self, request->url, answer, lifetime), get_now (self));
}

/* --- from the wire --- */

static void
on_taken (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileRequest *request = g_task_get_task_data (task);
  CorridorTileQueue *queue = request->queue;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = corridor_tile_shelf_take_finish (CORRIDOR_TILE_SHELF (source), result, &error);

  close_request (request);
  if (texture != NULL)
    complete (task, texture, NULL);
  else if (!g_task_return_error_if_cancelled (task))
    fail (task, error, -1);
  pump (queue);
}

static void
take (GTask              *task,
      CorridorTileAnswer *answer)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gint64 now = get_now (self);
  gint64 lifetime = corridor_tile_lifetime_read (answer->headers, now, CORRIDOR_TILE_LIFETIME_DEFAULT);

  corridor_tile_shelf_take_async (self->shelf, make_entry (self, request->url, answer, lifetime), request->queue->name,
                                  lifetime >= 0, now, on_taken, g_object_ref (task));
}

static void
renew (GTask              *task,
       CorridorTileAnswer *answer)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gint64 now = get_now (self);
  gint64 lifetime = corridor_tile_lifetime_read (answer->headers, now, CORRIDOR_TILE_LIFETIME_DEFAULT);

  corridor_tile_shelf_renew (self->shelf, request->url, now + MAX (lifetime, 0));
  complete (task, request->stale, NULL);
}

/* "Not modified" is an answer only to who has something. */
static GError *
find_fault (const char         *name,
            gboolean            has_some,
            CorridorTileAnswer *answer, /* (nullable) */
            const GError       *cause)
{
  if (answer == NULL)
    return corridor_tile_error_from_cause (name, cause);
  if (answer->status == SOUP_STATUS_NOT_MODIFIED && !has_some)
    return corridor_tile_error_from_status (name, SOUP_STATUS_INTERNAL_SERVER_ERROR);
  return corridor_tile_error_from_status (name, answer->status);
}

static void
take_answer (GTask              *task,
             CorridorTileAnswer *answer, /* (nullable) */
             const GError       *cause)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  g_autoptr(GError) error = find_fault (request->queue->name, request->stale != NULL, answer, cause);

  if (g_error_matches (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING))
    {
      keep_missing (task, answer);
      complete (task, NULL, error);
    }
  else if (error != NULL)
    fail (task, error, answer != NULL ? corridor_tile_lifetime_read_retry (answer->headers, get_now (self)) : -1);
  else
    renew (task, answer);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileRequest *request = g_task_get_task_data (task);
  CorridorTileQueue *queue = request->queue;
  g_autoptr(GError) cause = NULL;
  g_autoptr(CorridorTileAnswer) answer = corridor_tile_exchange_finish (SOUP_SESSION (source), result, &cause);

  if (answer != NULL && (answer->status == SOUP_STATUS_OK || answer->status == SOUP_STATUS_NON_AUTHORITATIVE))
    {
      take (task, answer); /* it stays open until it is known to be a picture */
      return;
    }

  close_request (request);
  if (!g_task_return_error_if_cancelled (task))
    take_answer (task, answer, cause);
  pump (queue);
}

static void
send (CorridorTileFetcher *self,
      GTask               *task)
{
  CorridorTileRequest *request = g_task_get_task_data (task);
  const CorridorTileEntry *entry = request->stale != NULL ? request->entry : NULL;

  request->queue->host.n_open++;
  g_hash_table_add (request->queue->open_urls, g_strdup (request->url));
  corridor_tile_exchange_async (self->session, request->url,
                                entry != NULL ? entry->etag : NULL, entry != NULL ? entry->modified : NULL,
                                self->deadline, g_task_get_cancellable (task), on_answered, g_object_ref (task));
}

/* Sends what may go, and sees to it that this is done again when more may. */
static void
pump (CorridorTileQueue *queue)
{
  gint64 next;
  GTask *popped;

  while ((popped = corridor_tile_queue_pop (queue, g_get_monotonic_time (), &next)) != NULL)
    {
      g_autoptr(GTask) task = popped;

      send (g_task_get_source_object (task), task);
    }
  arm_timer (queue, next);
}

/* --- from the shelf --- */

static void
wait_in_line (GTask *task)
{
  CorridorTileRequest *request = g_task_get_task_data (task);
  CorridorTileQueue *queue = request->queue;

  if (queue->host.trouble != NULL && tell_trouble (task, queue->host.trouble))
    return;

  g_queue_push_tail (&queue->waiting, g_object_ref (task));
  pump (queue);
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

  is_fresh = request->entry != NULL && get_now (self) < request->entry->expires;
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

/* --- trying out --- */

static void
on_test_taken (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileFetcher *self = g_task_get_source_object (task);
  GError *error = NULL;
  GdkTexture *texture = corridor_tile_shelf_take_finish (CORRIDOR_TILE_SHELF (source), result, &error);
  CorridorTileQueue *queue = get_queue (self, g_task_get_task_data (task));

  if (texture == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  succeed (self, queue);
  pump (queue);
  g_task_return_pointer (task, texture, g_object_unref);
}

static void
on_test_answered (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorTileFetcher *self = g_task_get_source_object (task);
  const char *url = g_task_get_task_data (task);
  const char *name = get_queue (self, url)->name;
  g_autoptr(GError) cause = NULL;
  g_autoptr(CorridorTileAnswer) answer = corridor_tile_exchange_finish (SOUP_SESSION (source), result, &cause);
  GError *error = NULL;
  gint64 lifetime;

  if (g_task_return_error_if_cancelled (task))
    return;
  error = find_fault (name, FALSE, answer, cause);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  lifetime = corridor_tile_lifetime_read (answer->headers, get_now (self), CORRIDOR_TILE_LIFETIME_DEFAULT);
  corridor_tile_shelf_take_async (self->shelf, make_entry (self, url, answer, lifetime), name, lifetime >= 0, get_now (self),
                                  on_test_taken, g_steal_pointer (&task));
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
corridor_tile_fetcher_fetch_async (CorridorTileFetcher *self,
                                   const char          *url,
                                   CorridorTileProgress progress,
                                   gpointer             progress_data,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  CorridorTileRequest *request;

  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (self));
  g_return_if_fail (url != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_tile_fetcher_fetch_async);

  request = g_new0 (CorridorTileRequest, 1);
  request->url = g_strdup (url);
  request->progress = progress;
  request->progress_data = progress_data;
  request->queue = get_queue (self, url);
  g_task_set_task_data (task, request, (GDestroyNotify) corridor_tile_request_free);
  watch_cancellable (task);

  corridor_tile_shelf_find_async (self->shelf, url, get_now (self), cancellable, on_found, g_steal_pointer (&task));
}

GdkTexture *
corridor_tile_fetcher_fetch_finish (CorridorTileFetcher *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
  g_autoptr(GTask) task = NULL;
  char *url;

  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (self));
  g_return_if_fail (template != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_tile_fetcher_test_async);
  url = corridor_tile_template_expand (template, zoom, x, y, 1);
  g_task_set_task_data (task, url, g_free);

  corridor_tile_exchange_async (self->session, url, NULL, NULL, self->deadline, cancellable, on_test_answered, g_steal_pointer (&task));
}

GdkTexture *
corridor_tile_fetcher_test_finish (CorridorTileFetcher *self,
                                   GAsyncResult        *result,
                                   GError             **error)
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
