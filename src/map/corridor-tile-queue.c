/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-queue.h"

void
corridor_tile_request_free (CorridorTileRequest *request)
{
  if (request->cancelled != NULL)
    g_source_destroy (request->cancelled);
  g_clear_pointer (&request->cancelled, g_source_unref);
  g_clear_pointer (&request->entry, corridor_tile_entry_free);
  g_clear_object (&request->stale);
  g_free (request->url);
  g_free (request);
}

/* For people: without scheme and port. */
static char *
dup_name (const char *origin)
{
  g_autoptr(GUri) uri = g_uri_parse (origin, G_URI_FLAGS_NONE, NULL);

  return g_strdup (uri != NULL ? g_uri_get_host (uri) : origin);
}

CorridorTileQueue *
corridor_tile_queue_new (gpointer    fetcher,
                         const char *origin,
                         gint64      first_pause,
                         gint64      longest_pause)
{
  CorridorTileQueue *self = g_new0 (CorridorTileQueue, 1);

  corridor_tile_host_init (&self->host, first_pause, longest_pause);
  self->origin = g_strdup (origin);
  self->name = dup_name (origin);
  g_queue_init (&self->waiting);
  self->open_urls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fetcher = fetcher;

  return self;
}

void
corridor_tile_queue_free (CorridorTileQueue *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_pointer (&self->open_urls, g_hash_table_unref);
  corridor_tile_host_clear (&self->host);
  g_free (self->origin);
  g_free (self->name);
  g_free (self);
}

GTask *
corridor_tile_queue_pop (CorridorTileQueue *self,
                         gint64             now,
                         gint64            *next)
{
  *next = now < self->host.pause_end ? self->host.pause_end : G_MAXINT64;
  if (!corridor_tile_host_may_send (&self->host, now))
    return NULL;

  for (GList *link = self->waiting.tail; link != NULL; link = link->prev)
    {
      CorridorTileRequest *request = g_task_get_task_data (link->data);

      if (g_hash_table_contains (self->open_urls, request->url))
        continue;
      if (request->not_before <= now)
        {
          GTask *task = link->data;

          g_queue_delete_link (&self->waiting, link);
          return task;
        }
      *next = MIN (*next, request->not_before);
    }

  return NULL;
}

void
corridor_tile_queue_hurry (CorridorTileQueue *self)
{
  self->host.pause_end = 0;
  for (GList *link = self->waiting.head; link != NULL; link = link->next)
    ((CorridorTileRequest *) g_task_get_task_data (link->data))->not_before = 0;
}
