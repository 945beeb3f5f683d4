/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "corridor-tile-data.h"
#include "corridor-tile-error.h"
#include "corridor-tile-picture.h"
#include "vector-tile-maker.h"

/* The same, packed by gzip. (transfer full) */
static GBytes *
pack (GBytes *bytes)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, converter);

  g_assert_true (g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
assert_bad (CorridorTileDecoder  decode,
            GBytes              *bytes,
            const char          *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (decode (bytes, "tiles.example", &error));
  g_assert_error (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_NOT_A_PICTURE);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_good (CorridorTileDecoder  decode,
             GBytes              *bytes,
             GBytes              *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GObject) data = decode (bytes, "tiles.example", &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (corridor_tile_data_get_bytes (CORRIDOR_TILE_DATA (data)), expected));
}

static void
test_vectors (void)
{
  g_autoptr(GBytes) tile = vector_tile_make (1, "Berdzor");
  g_autoptr(GBytes) packed = pack (tile);
  g_autoptr(GBytes) nothing = g_bytes_new (NULL, 0);

  assert_good (corridor_tile_data_decode_vectors, tile, tile);
  assert_good (corridor_tile_data_decode_vectors, packed, tile);
  assert_good (corridor_tile_data_decode_vectors, nothing, nothing);
}

/* Wherever it breaks off, other than between two layers. */
static void
test_vectors_broken (void)
{
  g_autoptr(GBytes) land = vector_tile_make (1, NULL);
  g_autoptr(GBytes) tile = vector_tile_make (1, "Berdzor");
  g_autoptr(GBytes) packed = pack (tile);

  for (gsize size = 1; size < g_bytes_get_size (tile); size++)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (tile, 0, size);

      if (size != g_bytes_get_size (land))
        assert_bad (corridor_tile_data_decode_vectors, part, "What tiles.example sends is no vector tile");
    }
  for (gsize size = 3; size < g_bytes_get_size (packed) - 8; size++)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (packed, 0, size);

      assert_bad (corridor_tile_data_decode_vectors, part, "What tiles.example sends is no vector tile");
    }
}

static void
test_vectors_other (void)
{
  static const char *const others[] = { "<!DOCTYPE html><html><body>Sign in</body></html>", "{\"error\": 1}", "\x89PNG\r\n\x1a\n" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (others[i], strlen (others[i]));

      assert_bad (corridor_tile_data_decode_vectors, bytes, "What tiles.example sends is no vector tile");
    }
}

/* A few bytes that become more than any tile has. */
static void
test_vectors_bomb (void)
{
  gsize size = 4 * CORRIDOR_TILE_PICTURE_MAX_BYTES;
  g_autoptr(GBytes) plain = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr(GBytes) packed = pack (plain);

  g_assert_cmpuint (g_bytes_get_size (packed), <, 100000);
  assert_bad (corridor_tile_data_decode_vectors, packed, "What tiles.example sends is no vector tile");
}

static void
test_json (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } bads[] = {
    { "", "What tiles.example sends is no style of a map" },
    { "<html>", "What tiles.example sends is no JSON" },
    { "{\"layers\": [", "What tiles.example sends is no JSON" },
    { "{\"name\": \"\xff\"}", "What tiles.example sends is no JSON" },
    { "[1, 2]", "What tiles.example sends is no style of a map" },
    { "\"style\"", "What tiles.example sends is no style of a map" },
  };
  g_autoptr(GBytes) good = g_bytes_new_static ("{\"version\": 8}", 14);

  assert_good (corridor_tile_data_decode_json, good, good);
  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (bads[i].text, strlen (bads[i].text));

      assert_bad (corridor_tile_data_decode_json, bytes, bads[i].message);
    }
}

/* So many brackets that a parser that calls itself for each would run out of stack; those in a text count for nothing. */
static void
test_json_deep (void)
{
  gsize size = 1024 * 1024;
  g_autofree char *brackets = g_strnfill (size, '[');
  g_autofree char *text = g_strdup_printf ("{\"name\": \"\\\"%s\"}", brackets);
  g_autoptr(GBytes) deep = g_bytes_new_static (brackets, size);
  g_autoptr(GBytes) flat = g_bytes_new_static (text, strlen (text));

  assert_bad (corridor_tile_data_decode_json, deep, "What tiles.example sends is no JSON");
  assert_good (corridor_tile_data_decode_json, flat, flat);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tile-data/vectors", test_vectors);
  g_test_add_func ("/tile-data/vectors/broken", test_vectors_broken);
  g_test_add_func ("/tile-data/vectors/other", test_vectors_other);
  g_test_add_func ("/tile-data/vectors/bomb", test_vectors_bomb);
  g_test_add_func ("/tile-data/json", test_json);
  g_test_add_func ("/tile-data/json/deep", test_json_deep);

  return g_test_run ();
}
