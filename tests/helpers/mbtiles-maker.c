/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mbtiles-maker.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

struct _MbtilesMaker
{
  char    *path; /* (owned) */
  sqlite3 *database; /* (owned) (nullable) until closed */
};

MbtilesMaker *
mbtiles_maker_new (void)
{
  MbtilesMaker *self = g_new0 (MbtilesMaker, 1);
  g_autoptr(GError) error = NULL;
  int file = g_file_open_tmp ("corridor-XXXXXX.mbtiles", &self->path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_cmpint (sqlite3_open (self->path, &self->database), ==, SQLITE_OK);
  mbtiles_maker_run (self, "PRAGMA synchronous = OFF;"
                           "CREATE TABLE metadata (name TEXT, value TEXT);"
                           "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
                           "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);");
  return self;
}

static void
insert (MbtilesMaker *self,
        sqlite3_stmt *statement)
{
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

void
mbtiles_maker_set (MbtilesMaker *self,
                   const char   *name,
                   const char   *value)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (self->database, "INSERT INTO metadata VALUES (?, ?)", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, value, -1, SQLITE_TRANSIENT);
  insert (self, statement);
}

void
mbtiles_maker_add (MbtilesMaker *self,
                   const char   *format,
                   guint         zoom,
                   guint         x,
                   guint         y,
                   guint         rgb)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 256, 256);
  g_autoptr(GError) error = NULL;
  g_autofree char *data = NULL;
  sqlite3_stmt *statement;
  gsize length;

  gdk_pixbuf_fill (pixbuf, rgb << 8 | 0xff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, format, &error, NULL);
  g_assert_no_error (error);

  g_assert_cmpint (sqlite3_prepare_v2 (self->database, "INSERT INTO tiles VALUES (?, ?, ?, ?)", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_int (statement, 1, (int) zoom);
  sqlite3_bind_int (statement, 2, (int) x);
  sqlite3_bind_int (statement, 3, (int) ((1u << zoom) - 1 - y));
  sqlite3_bind_blob (statement, 4, data, (int) length, SQLITE_TRANSIENT);
  insert (self, statement);
}

void
mbtiles_maker_run (MbtilesMaker *self,
                   const char   *sql)
{
  g_assert_cmpint (sqlite3_exec (self->database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

const char *
mbtiles_maker_get_path (MbtilesMaker *self)
{
  return self->path;
}

void
mbtiles_maker_close (MbtilesMaker *self)
{
  g_assert_cmpint (sqlite3_close (self->database), ==, SQLITE_OK);
  self->database = NULL;
}

void
mbtiles_maker_free (MbtilesMaker *self)
{
  if (self->database != NULL)
    mbtiles_maker_close (self);
  g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}
