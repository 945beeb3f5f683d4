/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-shelf.h"

#define N_WORKERS 2

struct _CorridorTileShelf
{
  GObject            parent_instance;

  CorridorTileStore *store; /* (owned) */
  GThreadPool       *workers; /* (owned) of GTask */
};

G_DEFINE_FINAL_TYPE (CorridorTileShelf, corridor_tile_shelf, G_TYPE_OBJECT)

/* What a worker is to do, and what it found. */
typedef struct
{
  GTaskThreadFunc    func;
  char              *url; /* (owned) (nullable) */
  char              *host; /* (owned) (nullable) */
  CorridorTileDecoder decode; /* (nullable) */
  CorridorTileEntry *entry; /* (owned) (nullable) */
  GObject           *content; /* (owned) (nullable) */
  gboolean           keep;
  gint64             time; /* seconds since 1970 */
} Work;

static void
work_free (Work *work)
{
  g_free (work->url);
  g_free (work->host);
  g_clear_pointer (&work->entry, corridor_tile_entry_free);
  g_clear_object (&work->content);
  g_free (work);
}

static void
run (gpointer data,
     gpointer unused)
{
  g_autoptr(GTask) task = data;
  Work *work = g_task_get_task_data (task);

  work->func (task, g_task_get_source_object (task), work, g_task_get_cancellable (task));
}

static void
push (CorridorTileShelf   *self,
      Work                *work,
      gpointer             tag,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_thread_pool_push (self->workers, g_steal_pointer (&task), NULL);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  CorridorTileShelf *self = source;
  Work *work = data;

  if (g_task_return_error_if_cancelled (task))
    return;

  work->entry = corridor_tile_store_find (self->store, work->url, work->time);
  if (work->entry != NULL && g_bytes_get_size (work->entry->body) > 0)
    {
      work->content = work->decode (work->entry->body, "", NULL);
      if (work->content == NULL)
        {
          corridor_tile_store_remove (self->store, work->url);
          g_clear_pointer (&work->entry, corridor_tile_entry_free);
        }
    }
  g_task_return_boolean (task, TRUE);
}

static void
take_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  CorridorTileShelf *self = source;
  Work *work = data;
  GError *error = NULL;
  GObject *content = work->decode (work->entry->body, work->host, &error);

  if (content == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (work->keep)
    corridor_tile_store_put (self->store, work->entry, work->time);
  else
    corridor_tile_store_remove (self->store, work->entry->url);
  g_task_return_pointer (task, content, g_object_unref);
}

static void
put_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  CorridorTileShelf *self = source;
  Work *work = data;

  corridor_tile_store_put (self->store, work->entry, work->time);
  g_task_return_boolean (task, TRUE);
}

static void
renew_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  CorridorTileShelf *self = source;
  Work *work = data;

  corridor_tile_store_renew (self->store, work->url, work->time);
  g_task_return_boolean (task, TRUE);
}

/* Tasks hold the shelf, and are let go of in the main thread, so nothing is left in the pool. */
static void
corridor_tile_shelf_finalize (GObject *object)
{
  CorridorTileShelf *self = CORRIDOR_TILE_SHELF (object);

  g_thread_pool_free (self->workers, FALSE, FALSE);
  g_clear_pointer (&self->store, corridor_tile_store_free);

  G_OBJECT_CLASS (corridor_tile_shelf_parent_class)->finalize (object);
}

static void
corridor_tile_shelf_class_init (CorridorTileShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_tile_shelf_finalize;
}

static void
corridor_tile_shelf_init (CorridorTileShelf *self)
{
  self->workers = g_thread_pool_new (run, NULL, N_WORKERS, FALSE, NULL);
}

CorridorTileShelf *
corridor_tile_shelf_new (CorridorTileStore *store)
{
  CorridorTileShelf *self = g_object_new (CORRIDOR_TYPE_TILE_SHELF, NULL);

  self->store = store;
  return self;
}

void
corridor_tile_shelf_find_async (CorridorTileShelf   *self,
                                const char          *url,
                                CorridorTileDecoder  decode,
                                gint64               now,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Work *work = g_new0 (Work, 1);

  work->func = find_in_thread;
  work->url = g_strdup (url);
  work->decode = decode;
  work->time = now;
  push (self, work, corridor_tile_shelf_find_async, cancellable, callback, user_data);
}

CorridorTileEntry *
corridor_tile_shelf_find_finish (CorridorTileShelf  *self,
                                 GAsyncResult       *result,
                                 GObject           **content,
                                 GError            **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  *content = g_steal_pointer (&work->content);
  return g_steal_pointer (&work->entry);
}

void
corridor_tile_shelf_take_async (CorridorTileShelf   *self,
                                CorridorTileEntry   *entry,
                                const char          *host,
                                CorridorTileDecoder  decode,
                                gboolean             keep,
                                gint64               now,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Work *work = g_new0 (Work, 1);

  work->func = take_in_thread;
  work->entry = entry;
  work->host = g_strdup (host);
  work->decode = decode;
  work->keep = keep;
  work->time = now;
  push (self, work, corridor_tile_shelf_take_async, NULL, callback, user_data);
}

GObject *
corridor_tile_shelf_take_finish (CorridorTileShelf  *self,
                                 GAsyncResult       *result,
                                 GError            **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
corridor_tile_shelf_put_missing (CorridorTileShelf *self,
                                 CorridorTileEntry *entry,
                                 gint64             now)
{
  Work *work = g_new0 (Work, 1);

  work->func = put_in_thread;
  work->entry = entry;
  work->time = now;
  push (self, work, corridor_tile_shelf_put_missing, NULL, NULL, NULL);
}

void
corridor_tile_shelf_renew (CorridorTileShelf *self,
                           const char        *url,
                           gint64             expires)
{
  Work *work = g_new0 (Work, 1);

  work->func = renew_in_thread;
  work->url = g_strdup (url);
  work->time = expires;
  push (self, work, corridor_tile_shelf_renew, NULL, NULL, NULL);
}
