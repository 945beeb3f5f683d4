/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-store.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define FILE_NAME "tiles.sqlite"
#define BUSY_TIMEOUT 1000 /* ms: another program is at it */
#define USE_GRAIN (60 * 60) /* seconds: looking at a map must not be writing all the time */

struct _CorridorTileStore
{
  GMutex   mutex;
  char    *folder; /* (owned) */
  gint64   max_size;

  sqlite3 *db; /* (owned) (nullable) */
  gboolean is_given_up; /* no file can be had */
};

/* Losing the last tiles with the power is no loss, so nothing waits for the disk. The body comes last, so that sizes are read without it. */
static const char schema[] =
  "PRAGMA synchronous = OFF;"
  "CREATE TABLE IF NOT EXISTS tile (url TEXT PRIMARY KEY, size INTEGER, used INTEGER, expires INTEGER, etag TEXT, modified TEXT,"
  "  body BLOB);"
  "CREATE INDEX IF NOT EXISTS tile_used ON tile (used, size);"
  "SELECT url, size, used, expires, etag, modified, body FROM tile LIMIT 1;";

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

void
corridor_tile_entry_free (CorridorTileEntry *entry)
{
  g_free (entry->url);
  g_clear_pointer (&entry->body, g_bytes_unref);
  g_free (entry->etag);
  g_free (entry->modified);
  g_free (entry);
}

static void
close_file (CorridorTileStore *self)
{
  g_clear_pointer (&self->db, sqlite3_close_v2); /* which waits for its statements */
}

static gboolean
open_file (CorridorTileStore *self,
           const char        *path)
{
  if (sqlite3_open (path, &self->db) == SQLITE_OK)
    {
      sqlite3_busy_timeout (self->db, BUSY_TIMEOUT);
      if (sqlite3_exec (self->db, schema, NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
    }

  g_debug ("%s: %s", path, sqlite3_errmsg (self->db));
  close_file (self);
  return FALSE;
}

/* A file that is no database, or one of another shape, has nothing that cannot be had again. */
static void
open_some_file (CorridorTileStore *self)
{
  g_autofree char *path = g_build_filename (self->folder, FILE_NAME, NULL);

  g_mkdir_with_parents (self->folder, 0700);
  if (!open_file (self, path))
    {
      g_unlink (path);
      self->is_given_up = !open_file (self, path);
    }
}

static void
look_at_fault (CorridorTileStore *self,
               int                code)
{
  g_autofree char *path = g_build_filename (self->folder, FILE_NAME, NULL);

  g_debug ("%s: %s", path, sqlite3_errmsg (self->db));
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    {
      close_file (self);
      g_unlink (path);
    }
}

static sqlite3_stmt *
prepare (CorridorTileStore *self,
         const char        *sql)
{
  sqlite3_stmt *statement = NULL;
  int code;

  if (self->db == NULL && !self->is_given_up)
    open_some_file (self);
  if (self->db == NULL)
    return NULL;

  code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);
  if (code != SQLITE_OK)
    look_at_fault (self, code);
  return statement;
}

/* Whether there is a row. */
static gboolean
step (CorridorTileStore *self,
      sqlite3_stmt      *statement)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    look_at_fault (self, code);
  return code == SQLITE_ROW;
}

static void
bind_text (sqlite3_stmt *statement,
           int           i,
           const char   *text)
{
  sqlite3_bind_text (statement, i, text, -1, SQLITE_TRANSIENT); /* NULL for NULL */
}

static char *
dup_column (sqlite3_stmt *statement,
            int           i)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, i));
}

static void
set_used (CorridorTileStore *self,
          const char        *url,
          gint64             now)
{
  g_autoptr(sqlite3_stmt) statement = prepare (self, "UPDATE tile SET used = ?2 WHERE url = ?1");

  if (statement == NULL)
    return;

  bind_text (statement, 1, url);
  sqlite3_bind_int64 (statement, 2, now);
  step (self, statement);
}

static CorridorTileEntry *
find (CorridorTileStore *self,
      const char        *url,
      gint64            *used)
{
  g_autoptr(sqlite3_stmt) statement = prepare (self, "SELECT expires, etag, modified, body, used FROM tile WHERE url = ?1");
  CorridorTileEntry *entry;

  if (statement == NULL)
    return NULL;

  bind_text (statement, 1, url);
  if (!step (self, statement))
    return NULL;

  entry = g_new0 (CorridorTileEntry, 1);
  entry->url = g_strdup (url);
  entry->expires = sqlite3_column_int64 (statement, 0);
  entry->etag = dup_column (statement, 1);
  entry->modified = dup_column (statement, 2);
  entry->body = g_bytes_new (sqlite3_column_blob (statement, 3), (gsize) sqlite3_column_bytes (statement, 3));
  *used = sqlite3_column_int64 (statement, 4);

  return entry;
}

static gboolean
remove_oldest (CorridorTileStore *self)
{
  g_autoptr(sqlite3_stmt) statement = prepare (self, "DELETE FROM tile WHERE rowid ="
                                                     " (SELECT rowid FROM tile ORDER BY used, rowid LIMIT 1)");

  if (statement == NULL)
    return FALSE;

  step (self, statement);
  return self->db != NULL && sqlite3_changes (self->db) > 0;
}

/* From the index alone: 10,000 tiles take less than a millisecond. Another program may have written, so it is not remembered. */
static gint64
get_size (CorridorTileStore *self)
{
  g_autoptr(sqlite3_stmt) statement = prepare (self, "SELECT sum(size) FROM tile");

  return statement != NULL && step (self, statement) ? sqlite3_column_int64 (statement, 0) : 0;
}

static void
make_room (CorridorTileStore *self)
{
  while (get_size (self) > self->max_size)
    if (!remove_oldest (self))
      break;
}

static void
put (CorridorTileStore       *self,
     const CorridorTileEntry *entry,
     gint64                   now)
{
  g_autoptr(sqlite3_stmt) statement = prepare (self, "INSERT OR REPLACE INTO tile (url, size, used, expires, etag, modified, body)"
                                                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  gsize size;
  const void *data = g_bytes_get_data (entry->body, &size);

  if (statement == NULL)
    return;

  bind_text (statement, 1, entry->url);
  sqlite3_bind_int64 (statement, 2, (gint64) (size + strlen (entry->url)));
  sqlite3_bind_int64 (statement, 3, now);
  sqlite3_bind_int64 (statement, 4, entry->expires);
  bind_text (statement, 5, entry->etag);
  bind_text (statement, 6, entry->modified);
  sqlite3_bind_blob64 (statement, 7, data, size, SQLITE_STATIC);
  step (self, statement);
}

CorridorTileStore *
corridor_tile_store_new (const char *folder,
                         guint64     max_size)
{
  CorridorTileStore *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_new0 (CorridorTileStore, 1);
  g_mutex_init (&self->mutex);
  self->folder = g_strdup (folder);
  self->max_size = (gint64) MIN (max_size, G_MAXINT64);

  return self;
}

void
corridor_tile_store_free (CorridorTileStore *self)
{
  g_return_if_fail (self != NULL);

  close_file (self);
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self);
}

CorridorTileEntry *
corridor_tile_store_find (CorridorTileStore *self,
                          const char        *url,
                          gint64             now)
{
  g_autoptr(GMutexLocker) locker = NULL;
  CorridorTileEntry *entry;
  gint64 used;

  g_return_val_if_fail (self != NULL && url != NULL, NULL);

  locker = g_mutex_locker_new (&self->mutex);
  entry = find (self, url, &used);
  if (entry != NULL && (now >= used + USE_GRAIN || now < used))
    set_used (self, url, now);

  return entry;
}

void
corridor_tile_store_put (CorridorTileStore       *self,
                         const CorridorTileEntry *entry,
                         gint64                   now)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL && entry != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  put (self, entry, now);
  make_room (self);
}

void
corridor_tile_store_renew (CorridorTileStore *self,
                           const char        *url,
                           gint64             expires)
{
  g_autoptr(GMutexLocker) locker = NULL;
  g_autoptr(sqlite3_stmt) statement = NULL;

  g_return_if_fail (self != NULL && url != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  statement = prepare (self, "UPDATE tile SET expires = ?2 WHERE url = ?1");
  if (statement == NULL)
    return;

  bind_text (statement, 1, url);
  sqlite3_bind_int64 (statement, 2, expires);
  step (self, statement);
}

void
corridor_tile_store_remove (CorridorTileStore *self,
                            const char        *url)
{
  g_autoptr(GMutexLocker) locker = NULL;
  g_autoptr(sqlite3_stmt) statement = NULL;

  g_return_if_fail (self != NULL && url != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  statement = prepare (self, "DELETE FROM tile WHERE url = ?1");
  if (statement == NULL)
    return;

  bind_text (statement, 1, url);
  step (self, statement);
}
