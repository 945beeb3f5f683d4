/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-fetcher-private.h"

#include "corridor-tile-lifetime.h"

/* What goes to servers and comes from them, and how requests end. */

#define MISSING_LIFETIME (24 * 60 * 60) /* s: maps grow */

CorridorTileEntry *
corridor_tile_fetcher_make_entry (CorridorTileFetcher *self,
                                  const char          *url,
                                  CorridorTileAnswer  *answer,
                                  gint64               lifetime)
{
  CorridorTileEntry *entry = g_new0 (CorridorTileEntry, 1);

  entry->url = g_strdup (url);
  entry->body = g_bytes_ref (answer->body);
  entry->etag = g_strdup (soup_message_headers_get_one (answer->headers, "ETag"));
  entry->modified = g_strdup (soup_message_headers_get_one (answer->headers, "Last-Modified"));
  entry->expires = corridor_tile_fetcher_get_now (self) + MAX (lifetime, 0);

  return entry;
}

/* --- how a request ends --- */

static void
return_outcome (GTask        *task,
                GObject      *content, /* (nullable) */
                const GError *error) /* (nullable) */
{
  if (content != NULL)
    g_task_return_pointer (task, g_object_ref (content), g_object_unref);
  else
    g_task_return_error (task, g_error_copy (error));
}

/* Those who asked for the same tile meanwhile have their answer, too. */
static void
return_to_twins (CorridorTileQueue *queue,
                 const char        *url,
                 GObject           *content,
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
          return_outcome (task, content, error);
        }
    }
}

void
corridor_tile_fetcher_tell_trouble (GTask        *task,
                                    const GError *trouble)
{
  CorridorTileRequest *request = g_task_get_task_data (task);

  if (!request->told_trouble && request->progress != NULL)
    request->progress (NULL, trouble, request->progress_data);
  request->told_trouble = TRUE;
}

static void
tell_trouble_to_all (CorridorTileQueue *queue)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *link = queue->waiting.head; link != NULL; link = link->next)
    g_ptr_array_add (tasks, g_object_ref (link->data));
  for (guint i = 0; i < tasks->len; i++)
    corridor_tile_fetcher_tell_trouble (tasks->pdata[i], queue->host.trouble);
}

static gboolean
on_timer (gpointer data)
{
  CorridorTileQueue *queue = data;

  queue->timer = 0;
  corridor_tile_fetcher_pump (queue);
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

void
corridor_tile_fetcher_succeed (CorridorTileFetcher *self,
                               CorridorTileQueue   *queue)
{
  if (!corridor_tile_host_succeed (&queue->host))
    return;

  corridor_tile_queue_hurry (queue);
  g_signal_emit_by_name (self, "trouble-changed", queue->origin);
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
    g_signal_emit_by_name (self, "trouble-changed", queue->origin);

  if (!corridor_tile_error_is_of_host (error))
    request->not_before = now + corridor_tile_host_reckon_pause (&queue->host, request->n_failures++);
  g_queue_push_head (&queue->waiting, g_object_ref (task));
  corridor_tile_fetcher_tell_trouble (task, error);
  if (queue->host.trouble != NULL)
    tell_trouble_to_all (queue);
}

/* The server did what it could. */
static void
complete (GTask        *task,
          GObject      *content,
          const GError *error)
{
  CorridorTileRequest *request = g_task_get_task_data (task);

  corridor_tile_fetcher_succeed (g_task_get_source_object (task), request->queue);
  return_to_twins (request->queue, request->url, content, error);
  return_outcome (task, content, error);
}

static void
keep_missing (GTask              *task,
              CorridorTileAnswer *answer)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gint64 lifetime = corridor_tile_lifetime_read (answer->headers, corridor_tile_fetcher_get_now (self), MISSING_LIFETIME);

  g_clear_pointer (&answer->body, g_bytes_unref);
  answer->body = g_bytes_new (NULL, 0);
  if (lifetime >= 0)
    corridor_tile_shelf_put_missing (self->shelf, corridor_tile_fetcher_make_entry (self, request->url, answer, lifetime), corridor_tile_fetcher_get_now (self));
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
  g_autoptr(GObject) content = corridor_tile_shelf_take_finish (CORRIDOR_TILE_SHELF (source), result, &error);

  close_request (request);
  if (content != NULL)
    complete (task, content, NULL);
  else if (!g_task_return_error_if_cancelled (task))
    fail (task, error, -1);
  corridor_tile_fetcher_pump (queue);
}

static void
take (GTask              *task,
      CorridorTileAnswer *answer)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gint64 now = corridor_tile_fetcher_get_now (self);
  gint64 lifetime = corridor_tile_lifetime_read (answer->headers, now, CORRIDOR_TILE_LIFETIME_DEFAULT);

  corridor_tile_shelf_take_async (self->shelf, corridor_tile_fetcher_make_entry (self, request->url, answer, lifetime), request->queue->name,
                                  request->decode, lifetime >= 0, now, on_taken, g_object_ref (task));
}

static void
renew (GTask              *task,
       CorridorTileAnswer *answer)
{
  CorridorTileFetcher *self = g_task_get_source_object (task);
  CorridorTileRequest *request = g_task_get_task_data (task);
  gint64 now = corridor_tile_fetcher_get_now (self);
  gint64 lifetime = corridor_tile_lifetime_read (answer->headers, now, CORRIDOR_TILE_LIFETIME_DEFAULT);

  corridor_tile_shelf_renew (self->shelf, request->url, now + MAX (lifetime, 0));
  complete (task, request->stale, NULL);
}

/* "Not modified" is an answer only to who has something. */
GError *
corridor_tile_fetcher_find_fault (const char         *name,
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
  g_autoptr(GError) error = corridor_tile_fetcher_find_fault (request->queue->name, request->stale != NULL, answer, cause);

  if (g_error_matches (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING))
    {
      keep_missing (task, answer);
      complete (task, NULL, error);
    }
  else if (error != NULL)
    fail (task, error, answer != NULL ? corridor_tile_lifetime_read_retry (answer->headers, corridor_tile_fetcher_get_now (self)) : -1);
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
  corridor_tile_fetcher_pump (queue);
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
void
corridor_tile_fetcher_pump (CorridorTileQueue *queue)
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
