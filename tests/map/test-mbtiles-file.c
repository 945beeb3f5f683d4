/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "corridor-mbtiles-file.h"
#include "mbtiles-maker.h"

#define RED 0xff0000

static MbtilesMaker *
make_file (void)
{
  MbtilesMaker *maker = mbtiles_maker_new ();

  mbtiles_maker_set (maker, "name", "Survey of 1942");
  mbtiles_maker_set (maker, "format", "png");
  return maker;
}

static CorridorMbtilesFile *
open_good (MbtilesMaker *maker)
{
  g_autoptr(GError) error = NULL;
  CorridorMbtilesFile *file = corridor_mbtiles_file_open (mbtiles_maker_get_path (maker), &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

/* The message without the path, which every one of them begins with. (transfer full) */
static char *
open_bad (const char           *path,
          CorridorMbtilesError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_mbtiles_file_open (path, &error));
  g_assert_error (error, CORRIDOR_MBTILES_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, path));
  return g_strdup (error->message + strlen (path) + strlen (": "));
}

static void
assert_bad (MbtilesMaker         *maker,
            CorridorMbtilesError  code,
            const char           *message)
{
  g_autofree char *got = open_bad (mbtiles_maker_get_path (maker), code);

  g_assert_cmpstr (got, ==, message);
}

static void
test_info (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  g_autoptr(CorridorMbtilesFile) file = NULL;
  g_autoptr(CorridorBaseMap) map = NULL;
  g_autofree char *uri = g_filename_to_uri (mbtiles_maker_get_path (maker), NULL, NULL);
  const CorridorMbtilesInfo *info;

  mbtiles_maker_set (maker, "bounds", "44.5, 38.4,50.9,41.9");
  mbtiles_maker_set (maker, "center", "46.5,39.8,8");
  mbtiles_maker_set (maker, "minzoom", "3");
  mbtiles_maker_set (maker, "maxzoom", "12");
  mbtiles_maker_set (maker, "type", "overlay");
  mbtiles_maker_set (maker, "attribution", "&copy; <a href='https://example.org/'>Army&nbsp;Map Service</a>");
  mbtiles_maker_set (maker, "description", "what nobody reads");
  mbtiles_maker_add (maker, "png", 3, 5, 3, RED);
  file = open_good (maker);
  info = corridor_mbtiles_file_get_info (file);

  g_assert_cmpstr (info->name, ==, "Survey of 1942");
  g_assert_cmpstr (info->format, ==, "png");
  g_assert_true (info->is_overlay);
  g_assert_true (info->has_bounds);
  g_assert_cmpfloat (info->west, ==, 44.5);
  g_assert_cmpfloat (info->south, ==, 38.4);
  g_assert_cmpfloat (info->east, ==, 50.9);
  g_assert_cmpfloat (info->north, ==, 41.9);
  g_assert_true (info->has_center);
  g_assert_cmpfloat (info->longitude, ==, 46.5);
  g_assert_cmpfloat (info->latitude, ==, 39.8);
  g_assert_cmpint (info->zoom, ==, 8);

  map = corridor_mbtiles_file_dup_base_map (file, "survey");
  g_assert_cmpint (corridor_base_map_get_kind (map), ==, CORRIDOR_BASE_MAP_MBTILES);
  g_assert_cmpstr (corridor_base_map_get_id (map), ==, "survey");
  g_assert_cmpstr (corridor_base_map_get_title (map), ==, "Survey of 1942");
  g_assert_cmpstr (corridor_base_map_get_location (map), ==, uri);
  g_assert_cmpstr (corridor_base_map_get_attribution (map), ==, "© Army Map Service (https://example.org/)");
  g_assert_cmpuint (corridor_base_map_get_min_zoom (map), ==, 3);
  g_assert_cmpuint (corridor_base_map_get_max_zoom (map), ==, 12);
}

/* Old files have a name and pictures, and tell nothing of them. */
static void
test_old (void)
{
  static const struct { const char *pixbuf; const char *format; } formats[] = { { "png", "png" }, { "jpeg", "jpg" }, { "webp", "webp" } };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(MbtilesMaker) maker = mbtiles_maker_new ();
      g_autoptr(CorridorMbtilesFile) file = NULL;
      g_autoptr(CorridorBaseMap) map = NULL;
      g_autofree char *name = g_path_get_basename (mbtiles_maker_get_path (maker));

      mbtiles_maker_add (maker, formats[i].pixbuf, 4, 1, 1, RED);
      mbtiles_maker_add (maker, formats[i].pixbuf, 7, 1, 1, RED);
      file = open_good (maker);
      g_assert_cmpstr (corridor_mbtiles_file_get_info (file)->format, ==, formats[i].format);
      map = corridor_mbtiles_file_dup_base_map (file, NULL);
      g_assert_cmpstr (corridor_base_map_get_title (map), ==, name);
      g_assert_cmpuint (corridor_base_map_get_min_zoom (map), ==, 4);
      g_assert_cmpuint (corridor_base_map_get_max_zoom (map), ==, 7);
    }
}

/* Rows are counted from the other side; a view instead of the table is as good. */
static void
test_read (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  g_autoptr(CorridorMbtilesFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) nothing = NULL;
  g_autoptr(GError) error = NULL;

  mbtiles_maker_add (maker, "png", 3, 5, 2, RED);
  mbtiles_maker_run (maker, "ALTER TABLE tiles RENAME TO pictures; CREATE VIEW tiles AS SELECT * FROM pictures;");
  file = open_good (maker);

  g_assert_true (corridor_mbtiles_file_read (file, 3, 5, 2, &bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, "\x89PNG", 4);

  g_assert_true (corridor_mbtiles_file_read (file, 3, 5, 5, &nothing, &error));
  g_assert_no_error (error);
  g_assert_null (nothing);
}

static void
test_metadata_bad (void)
{
  static const struct { const char *name; const char *value; CorridorMbtilesError code; const char *message; } cases[] = {
    { "format", "gif", CORRIDOR_MBTILES_ERROR_VALUE, "metadata: format: expected png, jpg or webp, got \"gif\"" },
    { "format", "pbf", CORRIDOR_MBTILES_ERROR_VECTOR,
      "metadata: format: expected pictures (png, jpg or webp), got \"pbf\": vector tiles, which have no look without a style" },
    { "type", "base", CORRIDOR_MBTILES_ERROR_VALUE, "metadata: type: expected overlay or baselayer, got \"base\"" },
    { "bounds", "banana", CORRIDOR_MBTILES_ERROR_VALUE,
      "metadata: bounds: expected west,south,east,north in degrees, west before east and south before north, got \"banana\"" },
    { "bounds", "44,38,51", CORRIDOR_MBTILES_ERROR_VALUE,
      "metadata: bounds: expected west,south,east,north in degrees, west before east and south before north, got \"44,38,51\"" },
    { "bounds", "51,38,44,42", CORRIDOR_MBTILES_ERROR_VALUE,
      "metadata: bounds: expected west,south,east,north in degrees, west before east and south before north, got \"51,38,44,42\"" },
    { "bounds", "44,38,51,nan", CORRIDOR_MBTILES_ERROR_VALUE,
      "metadata: bounds: expected west,south,east,north in degrees, west before east and south before north, got \"44,38,51,nan\"" },
    { "center", "46,139,8", CORRIDOR_MBTILES_ERROR_VALUE, "metadata: center: expected longitude,latitude,zoom, got \"46,139,8\"" },
    { "minzoom", "-1", CORRIDOR_MBTILES_ERROR_VALUE, "metadata: minzoom: expected a whole number from 0 to 22, got \"-1\"" },
    { "minzoom", "3.5", CORRIDOR_MBTILES_ERROR_VALUE, "metadata: minzoom: expected a whole number from 0 to 22, got \"3.5\"" },
    { "maxzoom", "", CORRIDOR_MBTILES_ERROR_VALUE, "metadata: maxzoom: expected a whole number from 0 to 22, got \"\"" },
    { "maxzoom", "99999999999999999999", CORRIDOR_MBTILES_ERROR_VALUE,
      "metadata: maxzoom: expected a whole number from 0 to 22, got \"99999999999999999999\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MbtilesMaker) maker = mbtiles_maker_new ();

      mbtiles_maker_set (maker, cases[i].name, cases[i].value);
      mbtiles_maker_add (maker, "png", 3, 5, 2, RED);
      assert_bad (maker, cases[i].code, cases[i].message);
    }
}

static void
test_zooms_bad (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();

  mbtiles_maker_set (maker, "minzoom", "9");
  mbtiles_maker_set (maker, "maxzoom", "8");
  mbtiles_maker_add (maker, "png", 9, 5, 2, RED);
  assert_bad (maker, CORRIDOR_MBTILES_ERROR_VALUE, "metadata: maxzoom: expected 9 (minzoom) or more, got \"8\"");
}

static void
test_shape_bad (void)
{
  static const struct { const char *sql; CorridorMbtilesError code; const char *message; } cases[] = {
    { "DROP TABLE metadata", CORRIDOR_MBTILES_ERROR_SHAPE,
      "expected a table metadata with the columns name, value, got: no such table: metadata" },
    { "DROP TABLE tiles", CORRIDOR_MBTILES_ERROR_SHAPE,
      "expected a table tiles with the columns zoom_level, tile_column, tile_row, tile_data, got: no such table: tiles" },
    { "ALTER TABLE tiles RENAME COLUMN tile_row TO row", CORRIDOR_MBTILES_ERROR_SHAPE,
      "expected a table tiles with the columns zoom_level, tile_column, tile_row, tile_data, got: no such column: tile_row" },
    { "DELETE FROM tiles", CORRIDOR_MBTILES_ERROR_VALUE, "tiles.zoom_level: expected at least one tile, and levels from 0 to 22" },
    { "UPDATE tiles SET zoom_level = 40", CORRIDOR_MBTILES_ERROR_VALUE,
      "tiles.zoom_level: expected at least one tile, and levels from 0 to 22" },
    { "UPDATE tiles SET tile_data = 'picture'", CORRIDOR_MBTILES_ERROR_VALUE,
      "tiles.tile_data: expected pictures (png, jpg or webp)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MbtilesMaker) maker = mbtiles_maker_new ();

      mbtiles_maker_add (maker, "png", 3, 5, 2, RED);
      mbtiles_maker_run (maker, cases[i].sql);
      assert_bad (maker, cases[i].code, cases[i].message);
    }
}

static void
test_locked (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  g_autoptr(CorridorMbtilesFile) file = NULL;

  mbtiles_maker_add (maker, "png", 3, 5, 2, RED);
  mbtiles_maker_run (maker, "BEGIN EXCLUSIVE");
  assert_bad (maker, CORRIDOR_MBTILES_ERROR_LOCKED, "another program has locked it; expected a file that can be read");

  mbtiles_maker_run (maker, "COMMIT");
  file = open_good (maker);
}

static void
test_no_file (void)
{
  g_autofree char *missing = g_build_filename (g_get_tmp_dir (), "corridor-there-is-no-such.mbtiles", NULL);
  g_autofree char *message = open_bad (missing, CORRIDOR_MBTILES_ERROR_READ);
  g_autofree char *of_folder = open_bad (g_get_tmp_dir (), CORRIDOR_MBTILES_ERROR_READ);

  g_assert_cmpstr (message, ==, "cannot be read: No such file or directory");
  g_assert_cmpstr (of_folder, ==, "cannot be read: Is a directory");
}

/* Nobody writes into it: reading would wait for ever. */
static void
test_pipe (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();

  mbtiles_maker_close (maker);
  g_unlink (mbtiles_maker_get_path (maker));
  g_assert_cmpint (mkfifo (mbtiles_maker_get_path (maker), 0600), ==, 0);
  assert_bad (maker, CORRIDOR_MBTILES_ERROR_READ, "cannot be read: expected a file that can be read from any place");
}

static void
write_to (const char *path,
          const char *contents,
          gssize      length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
}

static void
test_not_sqlite (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  const char *path = mbtiles_maker_get_path (maker);

  mbtiles_maker_close (maker);
  write_to (path, "{ \"type\": \"FeatureCollection\" } and more, for a header is a hundred bytes long ...............................", -1);
  assert_bad (maker, CORRIDOR_MBTILES_ERROR_SHAPE, "expected MBTiles, which is an SQLite database, got another kind of file");

  /* Nothing at all is a database without tables. */
  write_to (path, "", 0);
  assert_bad (maker, CORRIDOR_MBTILES_ERROR_SHAPE,
              "expected a table metadata with the columns name, value, got: no such table: metadata");
}

/* A file that breaks off, wherever that is, is an error or has all that is asked for, but never ends the program. */
static void
test_truncated (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  const char *path = mbtiles_maker_get_path (maker);
  g_autofree char *contents = NULL;
  guint n_refused = 0;
  gsize length;

  for (guint x = 0; x < 32; x++)
    mbtiles_maker_add (maker, "png", 5, x, 7, RED + x);
  mbtiles_maker_close (maker);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  for (gsize cut = 0; cut < length; cut += 509)
    {
      g_autoptr(CorridorMbtilesFile) file = NULL;
      g_autoptr(GError) error = NULL;

      write_to (path, contents, (gssize) cut);
      file = corridor_mbtiles_file_open (path, &error);
      for (guint x = 0; x < 32 && error == NULL; x++)
        {
          g_autoptr(GBytes) bytes = NULL;

          corridor_mbtiles_file_read (file, 5, x, 7, &bytes, &error);
        }
      n_refused += error != NULL;
      if (error != NULL)
        g_assert_true (error->domain == CORRIDOR_MBTILES_ERROR && g_str_has_prefix (error->message, path));
    }
  g_assert_cmpuint (n_refused, >, 0);
}

/* One page is damaged: what is elsewhere can still be read. */
static void
test_corrupt_page (void)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  const char *path = mbtiles_maker_get_path (maker);
  g_autoptr(CorridorMbtilesFile) file = NULL;
  g_autofree char *contents = NULL;
  guint n_good = 0, n_bad = 0;
  gsize length;

  for (guint x = 0; x < 32; x++)
    mbtiles_maker_add (maker, "png", 5, x, 7, RED + x);
  mbtiles_maker_close (maker);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 7 * 4096);
  memset (contents + 6 * 4096, 0xaa, 4096); /* the leaf of a table: the pages before it have the schema, metadata and roots */
  write_to (path, contents, (gssize) length);

  file = open_good (maker);
  for (guint x = 0; x < 32; x++)
    {
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;

      if (corridor_mbtiles_file_read (file, 5, x, 7, &bytes, &error))
        {
          n_good++;
          continue;
        }
      g_assert_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, ": table tiles: the file is damaged: database disk image is malformed"));
      n_bad++;
    }
  g_assert_cmpuint (n_good, >, 0);
  g_assert_cmpuint (n_bad, >, 0);
}

static void
test_plain_text (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { " © A &amp; B ", "© A & B" },
    { "<a href=\"https://a.example/x?y=1\" target=_blank>A</a> | <b>B</b>", "A (https://a.example/x?y=1) | B" },
    { "<a href=https://a.example>A</A><br/>B", "A (https://a.example) B" },
    { "<a href='javascript:alert(1)'>A</a>", "A" },
    { "<a name='top'>A</a> <abbr title='x'>B</abbr>", "A B" },
    { "1 < 2 > 0 & &unknown; &#169; &#xA9; &#0; &#x110000;", "1 < 2 > 0 & &unknown; © © &#0; &#x110000;" },
    { "<script>x</script>", "x" },
    { "<a href='https://a.example'>open", "open" },
    { "a <b", "a <b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = corridor_mbtiles_plain_text (cases[i][0]);

      g_assert_cmpstr (plain, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mbtiles/info", test_info);
  g_test_add_func ("/mbtiles/old", test_old);
  g_test_add_func ("/mbtiles/read", test_read);
  g_test_add_func ("/mbtiles/metadata/bad", test_metadata_bad);
  g_test_add_func ("/mbtiles/metadata/bad-zooms", test_zooms_bad);
  g_test_add_func ("/mbtiles/shape/bad", test_shape_bad);
  g_test_add_func ("/mbtiles/locked", test_locked);
  g_test_add_func ("/mbtiles/no-file", test_no_file);
  g_test_add_func ("/mbtiles/pipe", test_pipe);
  g_test_add_func ("/mbtiles/not-sqlite", test_not_sqlite);
  g_test_add_func ("/mbtiles/truncated", test_truncated);
  g_test_add_func ("/mbtiles/corrupt-page", test_corrupt_page);
  g_test_add_func ("/mbtiles/plain-text", test_plain_text);

  return g_test_run ();
}
