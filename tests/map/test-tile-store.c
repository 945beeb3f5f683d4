/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "corridor-tile-store.h"

#define BODY 1000 /* bytes */

typedef struct
{
  char              *folder; /* (owned) */
  CorridorTileStore *store; /* (owned) */
} Fixture;

static void
open_store (Fixture *self,
            guint64  max_size)
{
  g_clear_pointer (&self->store, corridor_tile_store_free);
  self->store = corridor_tile_store_new (self->folder, max_size);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("corridor-store-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  open_store (self, 100 * BODY);
}

static char *
get_path (Fixture *self)
{
  return g_build_filename (self->folder, "tiles.sqlite", NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *path = get_path (self);

  g_clear_pointer (&self->store, corridor_tile_store_free);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0); /* nothing else was left there */
  g_free (self->folder);
}

static void
put (CorridorTileStore *store,
     guint              number,
     gsize              size,
     gint64             now)
{
  g_autofree char *url = g_strdup_printf ("https://example.org/%u", number);
  g_autoptr(GBytes) body = g_bytes_new_take (g_malloc0 (size), size);
  CorridorTileEntry entry = { url, body, NULL, NULL, now + 10 };

  corridor_tile_store_put (store, &entry, now);
}

static gboolean
has (CorridorTileStore *store,
     guint              number,
     gint64             now)
{
  g_autofree char *url = g_strdup_printf ("https://example.org/%u", number);
  g_autoptr(CorridorTileEntry) entry = corridor_tile_store_find (store, url, now);

  return entry != NULL;
}

static void
test_round_trip (Fixture      *self,
                 gconstpointer data)
{
  const char *url = "https://example.org/ünï?a='\"%;--";
  g_autoptr(GBytes) body = g_bytes_new_static ("\0a\0\xff", 4);
  CorridorTileEntry entry = { (char *) url, body, (char *) "W/\"1\"", (char *) "yesterday", 12345 };
  g_autoptr(CorridorTileEntry) found = NULL;
  g_autoptr(CorridorTileEntry) renewed = NULL;

  g_assert_null (corridor_tile_store_find (self->store, url, 0));
  corridor_tile_store_put (self->store, &entry, 1);
  open_store (self, 100 * BODY); /* as after the program was started again */

  found = corridor_tile_store_find (self->store, url, 2);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->url, ==, url);
  g_assert_true (g_bytes_equal (found->body, body));
  g_assert_cmpstr (found->etag, ==, "W/\"1\"");
  g_assert_cmpstr (found->modified, ==, "yesterday");
  g_assert_cmpint (found->expires, ==, 12345);

  corridor_tile_store_renew (self->store, url, 99999);
  renewed = corridor_tile_store_find (self->store, url, 2);
  g_assert_cmpint (renewed->expires, ==, 99999);
  g_assert_true (g_bytes_equal (renewed->body, body));

  corridor_tile_store_remove (self->store, url);
  g_assert_null (corridor_tile_store_find (self->store, url, 2));
}

/* The obvious way to keep what was used last: a list, the first to go in front. */
typedef struct
{
  guint number;
  gsize size;
} Kept;

static void
forget (GArray *list,
        guint   number)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, Kept, i).number == number)
      {
        g_array_remove_index (list, i);
        return;
      }
}

static gsize
add_up (GArray *list)
{
  gsize size = 0;

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", g_array_index (list, Kept, i).number);

      size += g_array_index (list, Kept, i).size + strlen (url);
    }
  return size;
}

static gboolean
is_in (GArray *list,
       guint   number)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, Kept, i).number == number)
      return TRUE;

  return FALSE;
}

/* Every step is two hours later, so that each use counts. */
static void
test_recency (Fixture      *self,
              gconstpointer data)
{
  enum { LIMIT = 6 * BODY };
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (Kept));
  gint64 now = 1000000;

  open_store (self, LIMIT);
  for (int i = 0; i < 1500; i++)
    {
      guint number = (guint) g_test_rand_int_range (0, 15);

      now += 2 * 60 * 60;
      if (g_test_rand_bit ())
        {
          Kept kept = { number, (gsize) g_test_rand_int_range (0, 3 * BODY) };

          put (self->store, number, kept.size, now);
          forget (list, number);
          g_array_append_val (list, kept);
          while (add_up (list) > LIMIT)
            g_array_remove_index (list, 0);
        }
      else
        {
          gboolean is_there = is_in (list, number);

          g_assert_cmpint (has (self->store, number, now), ==, is_there);
          for (guint j = 0; j < list->len; j++)
            {
              Kept kept = g_array_index (list, Kept, j);

              if (kept.number == number)
                {
                  g_array_remove_index (list, j);
                  g_array_append_val (list, kept);
                  break;
                }
            }
        }
    }
}

/* The file does not grow beyond what it is to hold, however much goes through it. */
static void
test_file_size (Fixture      *self,
                gconstpointer data)
{
  g_autofree char *path = get_path (self);
  GStatBuf info;

  for (guint i = 0; i < 1000; i++)
    put (self->store, i, BODY, i);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 3 * 100 * BODY);
}

static void
test_too_large (Fixture      *self,
                gconstpointer data)
{
  put (self->store, 1, 200 * BODY, 0);
  g_assert_false (has (self->store, 1, 0));
}

/* A file that is no database is replaced, and so is one whose pages were overwritten while it is in use. */
static void
test_damaged (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *path = get_path (self);
  g_autofree char *rubbish = g_strnfill (64 * 1024, 'x');
  FILE *file;

  g_assert_true (g_file_set_contents (path, rubbish, -1, NULL));
  put (self->store, 1, BODY, 0);
  g_assert_true (has (self->store, 1, 0));

  for (guint i = 0; i < 80; i++)
    put (self->store, i, BODY, 0);
  g_clear_pointer (&self->store, corridor_tile_store_free);
  file = g_fopen (path, "r+");
  g_assert_nonnull (file);
  fseek (file, 4096, SEEK_SET);
  g_assert_cmpuint (fwrite (rubbish, 1, 64 * 1024, file), ==, 64 * 1024);
  fclose (file);

  open_store (self, 100 * BODY);
  for (guint i = 0; i < 200; i++)
    put (self->store, i, BODY, i);
  g_assert_true (has (self->store, 199, 200));
}

/* An older or newer program's table, with other columns. */
static void
test_other_shape (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *path = get_path (self);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE tile (url TEXT, other TEXT)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  put (self->store, 1, BODY, 0);
  g_assert_true (has (self->store, 1, 0));
}

/* Two programs with one file. */
static void
test_shared (Fixture      *self,
             gconstpointer data)
{
  g_autoptr(CorridorTileStore) other = corridor_tile_store_new (self->folder, 100 * BODY);

  put (self->store, 1, BODY, 0);
  g_assert_true (has (other, 1, 0));
  put (other, 2, BODY, 0);
  g_assert_true (has (self->store, 2, 0));
}

static gpointer
use (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      put (data, i % 50, BODY, i);
      has (data, i % 70, i);
    }
  return NULL;
}

static void
test_threads (Fixture      *self,
              gconstpointer data)
{
  GThread *threads[3];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("use", use, self->store);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_true (has (self->store, 49, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/tile-store/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/tile-store/limit/recency", Fixture, NULL, set_up, test_recency, tear_down);
  g_test_add ("/tile-store/limit/file-size", Fixture, NULL, set_up, test_file_size, tear_down);
  g_test_add ("/tile-store/limit/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/tile-store/file/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/tile-store/file/other-shape", Fixture, NULL, set_up, test_other_shape, tear_down);
  g_test_add ("/tile-store/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add ("/tile-store/threads", Fixture, NULL, set_up, test_threads, tear_down);

  return g_test_run ();
}
