/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mbtiles-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATIENCE 1000 /* ms to wait for who has the file locked */
#define MAX_VALUE (16 * 1024 * 1024) /* bytes; a picture of 512 by 512 has 1 MB when nothing is packed */

struct _CorridorMbtilesFile
{
  GObject             parent_instance;
  char               *path; /* (owned) absolute */
  char               *name; /* (owned) of the file, for words */
  GMutex              lock; /* of all below */
  sqlite3            *database; /* (owned) (nullable) */
  sqlite3_stmt       *tile; /* (owned) (nullable) */
  CorridorMbtilesInfo info; /* not changed after opening */
};

G_DEFINE_FINAL_TYPE (CorridorMbtilesFile, corridor_mbtiles_file, G_TYPE_OBJECT)

/* --- errors --- */

static CorridorMbtilesError
get_code (int status)
{
  switch (status & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CORRIDOR_MBTILES_ERROR_LOCKED;
    case SQLITE_NOTADB:
      return CORRIDOR_MBTILES_ERROR_SHAPE;
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
    case SQLITE_TOOBIG:
      return CORRIDOR_MBTILES_ERROR_DAMAGED;
    default:
      return CORRIDOR_MBTILES_ERROR_READ;
    }
}

/* What SQLite has to say about a table. Always FALSE. */
static gboolean
fail (CorridorMbtilesFile *self,
      int                  status,
      const char          *table,
      GError             **error)
{
  CorridorMbtilesError code = get_code (status);

  if (code == CORRIDOR_MBTILES_ERROR_LOCKED)
    g_set_error (error, CORRIDOR_MBTILES_ERROR, (int) code, _("%s: another program has locked it; expected a file that can be read"),
                 self->name);
  else if (code == CORRIDOR_MBTILES_ERROR_SHAPE)
    g_set_error (error, CORRIDOR_MBTILES_ERROR, (int) code, _("%s: expected MBTiles, which is an SQLite database, got another kind of file"),
                 self->name);
  else if (code == CORRIDOR_MBTILES_ERROR_DAMAGED)
    g_set_error (error, CORRIDOR_MBTILES_ERROR, (int) code, _("%s: table %s: the file is damaged: %s"), self->name, table,
                 sqlite3_errmsg (self->database));
  else
    g_set_error (error, CORRIDOR_MBTILES_ERROR, (int) code, _("%s: table %s: %s"), self->name, table, sqlite3_errmsg (self->database));
  return FALSE;
}

static gboolean
fail_value (CorridorMbtilesFile  *self,
            const char           *field,
            const char           *expected,
            GError              **error)
{
  g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_VALUE, _("%s: %s: expected %s"), self->name, field, expected);
  return FALSE;
}

/* --- the database --- */

/* SQLite says no more than that it cannot, and would wait for ever for who writes into a pipe. */
static gboolean
check_readable (CorridorMbtilesFile  *self,
                GError              **error)
{
  GStatBuf status;
  const char *why = NULL;

  if (g_stat (self->path, &status) != 0)
    why = g_strerror (errno);
  else if (S_ISDIR (status.st_mode))
    why = g_strerror (EISDIR);
  else if (!S_ISREG (status.st_mode))
    why = _("expected a file that can be read from any place");
  else if (g_access (self->path, R_OK) != 0)
    why = g_strerror (errno);
  if (why == NULL)
    return TRUE;

  g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_READ, _("%s: cannot be read: %s"), self->name, why);
  return FALSE;
}

static gboolean
open_database (CorridorMbtilesFile  *self,
               GError              **error)
{
  int status;

  if (!check_readable (self, error))
    return FALSE;

  status = sqlite3_open_v2 (self->path, &self->database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
  if (status != SQLITE_OK)
    return fail (self, status, "metadata", error);

  sqlite3_busy_timeout (self->database, PATIENCE);
  sqlite3_limit (self->database, SQLITE_LIMIT_LENGTH, MAX_VALUE);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return TRUE;
}

/* NULL with @error set; a query that cannot be made means that something is not there. */
static sqlite3_stmt *
prepare (CorridorMbtilesFile  *self,
         const char           *table,
         const char           *columns,
         const char           *query,
         GError              **error)
{
  sqlite3_stmt *statement;
  int status = sqlite3_prepare_v3 (self->database, query, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  if (status == SQLITE_ERROR)
    g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_SHAPE, _("%s: expected a table %s with the columns %s, got: %s"),
                 self->name, table, columns, sqlite3_errmsg (self->database));
  else if (status != SQLITE_OK)
    fail (self, status, table, error);
  return status == SQLITE_OK ? statement : NULL;
}

/* Text that is not UTF-8 is kept readable rather than refused. (transfer full) */
static char *
dup_text (sqlite3_stmt *statement,
          int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, sqlite3_column_bytes (statement, column)) : NULL;
}

static gboolean
read_metadata (CorridorMbtilesFile  *self,
               GError              **error)
{
  g_autoptr(GHashTable) metadata = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = prepare (self, "metadata", "name, value", "SELECT name, value FROM metadata", error);
  int status;

  if (statement == NULL)
    return FALSE;

  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *name = dup_text (statement, 0);
      char *value = dup_text (statement, 1);

      if (name != NULL && value != NULL)
        g_hash_table_insert (metadata, g_steal_pointer (&name), value);
      else
        g_free (value);
    }
  if (status != SQLITE_DONE)
    fail (self, status, "metadata", error);
  sqlite3_finalize (statement);
  if (status != SQLITE_DONE)
    return FALSE;

  if (corridor_mbtiles_info_init (&self->info, metadata, error))
    return TRUE;
  g_prefix_error (error, "%s: metadata: ", self->name);
  return FALSE;
}

/* --- what the metadata does not say --- */

/* A zoom level of the tiles; -1 without tiles. */
static gboolean
query_level (CorridorMbtilesFile  *self,
             const char           *query,
             int                  *level,
             GError              **error)
{
  sqlite3_stmt *statement = prepare (self, "tiles", "zoom_level, tile_column, tile_row, tile_data", query, error);
  int status;

  if (statement == NULL)
    return FALSE;

  status = sqlite3_step (statement);
  if (status == SQLITE_ROW)
    *level = sqlite3_column_type (statement, 0) == SQLITE_INTEGER ? sqlite3_column_int (statement, 0) : -1;
  else
    fail (self, status, "tiles", error);
  sqlite3_finalize (statement);
  return status == SQLITE_ROW;
}

static gboolean
complete_levels (CorridorMbtilesFile  *self,
                 GError              **error)
{
  int min = -1, max = -1;

  if (!query_level (self, "SELECT min(zoom_level) FROM tiles", &min, error) ||
      !query_level (self, "SELECT max(zoom_level) FROM tiles", &max, error))
    return FALSE;
  if (min < 0 || max > CORRIDOR_BASE_MAP_MAX_ZOOM)
    return fail_value (self, "tiles.zoom_level", _("at least one tile, and levels from 0 to 22"), error);

  if (self->info.min_zoom < 0)
    self->info.min_zoom = MIN (min, self->info.max_zoom < 0 ? min : self->info.max_zoom);
  if (self->info.max_zoom < 0)
    self->info.max_zoom = MAX (max, self->info.min_zoom);
  return TRUE;
}

/* NULL for what is no picture. */
static const char *
recognise (const guint8 *data,
           gsize         length)
{
  if (length >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "png";
  if (length >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "jpg";
  if (length >= 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "webp";
  return NULL;
}

/* Of old files, which do not say. */
static gboolean
complete_format (CorridorMbtilesFile  *self,
                 GError              **error)
{
  sqlite3_stmt *statement;
  const char *format = NULL;
  int status;

  if (self->info.format != NULL)
    return TRUE;

  statement = prepare (self, "tiles", "tile_data", "SELECT tile_data FROM tiles WHERE tile_data IS NOT NULL LIMIT 1", error);
  if (statement == NULL)
    return FALSE;

  status = sqlite3_step (statement);
  if (status == SQLITE_ROW)
    format = recognise (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  else if (status != SQLITE_DONE)
    fail (self, status, "tiles", error);
  sqlite3_finalize (statement);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    return FALSE;

  self->info.format = g_strdup (format);
  return format != NULL || fail_value (self, "tiles.tile_data", _("pictures (png, jpg or webp)"), error);
}

static gboolean
prepare_tile (CorridorMbtilesFile  *self,
              GError              **error)
{
  self->tile = prepare (self, "tiles", "zoom_level, tile_column, tile_row, tile_data",
                        "SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3", error);
  return self->tile != NULL;
}

/* --- the object --- */

static void
corridor_mbtiles_file_finalize (GObject *object)
{
  CorridorMbtilesFile *self = CORRIDOR_MBTILES_FILE (object);

  sqlite3_finalize (self->tile);
  sqlite3_close (self->database);
  corridor_mbtiles_info_clear (&self->info);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self->name);

  G_OBJECT_CLASS (corridor_mbtiles_file_parent_class)->finalize (object);
}

static void
corridor_mbtiles_file_class_init (CorridorMbtilesFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_mbtiles_file_finalize;
}

static void
corridor_mbtiles_file_init (CorridorMbtilesFile *self)
{
  g_mutex_init (&self->lock);
}

CorridorMbtilesFile *
corridor_mbtiles_file_open (const char  *path,
                            GError     **error)
{
  g_autoptr(CorridorMbtilesFile) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_MBTILES_FILE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->name = g_filename_display_name (path);

  if (!open_database (self, error) || !read_metadata (self, error) || !prepare_tile (self, error) ||
      !complete_levels (self, error) || !complete_format (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
take_row (CorridorMbtilesFile  *self,
          GBytes              **bytes,
          GError              **error)
{
  int status = sqlite3_step (self->tile);

  if (status == SQLITE_DONE)
    return TRUE;
  if (status != SQLITE_ROW)
    return fail (self, status, "tiles", error);

  if (sqlite3_column_type (self->tile, 0) == SQLITE_BLOB)
    *bytes = g_bytes_new (sqlite3_column_blob (self->tile, 0), (gsize) sqlite3_column_bytes (self->tile, 0));
  else if (sqlite3_column_type (self->tile, 0) != SQLITE_NULL)
    return fail_value (self, "tiles.tile_data", _("a picture"), error);
  return TRUE;
}

gboolean
corridor_mbtiles_file_read (CorridorMbtilesFile  *self,
                            guint                 zoom,
                            guint                 x,
                            guint                 y,
                            GBytes              **bytes,
                            GError              **error)
{
  gboolean done;

  g_return_val_if_fail (CORRIDOR_IS_MBTILES_FILE (self), FALSE);
  g_return_val_if_fail (zoom <= CORRIDOR_BASE_MAP_MAX_ZOOM && x < (1u << zoom) && y < (1u << zoom), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  *bytes = NULL;
  g_mutex_lock (&self->lock);
  sqlite3_bind_int (self->tile, 1, (int) zoom);
  sqlite3_bind_int (self->tile, 2, (int) x);
  sqlite3_bind_int (self->tile, 3, (int) ((1u << zoom) - 1 - y));
  done = take_row (self, bytes, error);
  sqlite3_reset (self->tile);
  g_mutex_unlock (&self->lock);

  return done;
}

const CorridorMbtilesInfo *
corridor_mbtiles_file_get_info (CorridorMbtilesFile *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MBTILES_FILE (self), NULL);

  return &self->info;
}

CorridorBaseMap *
corridor_mbtiles_file_dup_base_map (CorridorMbtilesFile *self,
                                    const char          *id)
{
  g_autofree char *basename = NULL;
  g_autofree char *uri = NULL;
  const char *title;

  g_return_val_if_fail (CORRIDOR_IS_MBTILES_FILE (self), NULL);

  basename = g_filename_display_basename (self->path);
  title = self->info.name != NULL && *self->info.name != '\0' ? self->info.name : basename;
  uri = g_filename_to_uri (self->path, NULL, NULL);
  return corridor_base_map_new (CORRIDOR_BASE_MAP_MBTILES, id, title, uri, self->info.attribution,
                                (guint) self->info.min_zoom, (guint) self->info.max_zoom, NULL);
}
