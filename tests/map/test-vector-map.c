/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <shumate/shumate.h>
#include <string.h>

#include "cover-fixture.h"
#include "corridor-ground-source.h"
#include "corridor-tile-exchange.h"
#include "vector-tile-maker.h"

/* The style has a dark sea, and land in stripes. */
#define N_STRIPES 8 /* a tile */
#define SEA_RGB 0x102040
#define LAND_RGB 0x40a060
#define LAYERS \
  "{\"id\": \"sea\", \"type\": \"background\", \"paint\": {\"background-color\": \"#102040\"}}," \
  "{\"id\": \"land\", \"type\": \"fill\", \"source\": \"world\", \"source-layer\": \"land\"," \
  " \"paint\": {\"fill-color\": \"#40a060\", \"fill-antialias\": false}}"
#define SOURCES "\"sources\": {\"world\": {\"type\": \"vector\", \"tiles\": [\"tiles/{z}/{x}/{y}.pbf\"], \"maxzoom\": 14}}"
#define MAX_ZOOM 20

/* What the server has; a test may have it otherwise. */
static const char *style;
static const char *description;
static guint style_status;
static gboolean has_bad_tiles;

static const CorridorBbox second_view = { .west = 41, .south = 41, .east = 42, .north = 41.7 };

static void
send_text (SoupServerMessage *message,
           const char        *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  tile_server_send_bytes (message, "application/json", bytes);
}

static void
answer (TileServer        *server,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  g_autoptr(GBytes) tile = vector_tile_make (N_STRIPES, "Berdzor");
  g_autoptr(GBytes) bad = g_bytes_new_static ("no tile", 7);

  if (g_str_equal (path, "/style.json") && style_status != SOUP_STATUS_OK)
    tile_server_send_status (message, style_status);
  else if (g_str_equal (path, "/style.json"))
    send_text (message, style);
  else if (g_str_equal (path, "/world.json"))
    send_text (message, description);
  else if (g_str_has_prefix (path, "/tiles/"))
    tile_server_send_bytes (message, "application/x-protobuf", has_bad_tiles ? bad : tile);
  else
    tile_server_send_status (message, SOUP_STATUS_NOT_FOUND);
}

static const TileServerAnswer server_answer = answer;

static void
set_up (CoverFixture  *self,
        gconstpointer  data)
{
  style = "{\"version\": 8, \"name\": \"Test\", " SOURCES ", \"layers\": [" LAYERS "]}";
  style_status = SOUP_STATUS_OK;
  description = "{}";
  has_bad_tiles = FALSE;
  cover_fixture_set_up (self, &server_answer);
}

static CorridorBaseMap *
add_style (CoverFixture *self)
{
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/style.json", self->tiles->server->port);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_STYLE, NULL, "Vectors", address, "© Vectors", 0, MAX_ZOOM, NULL);

  corridor_base_maps_add (self->maps, map);
  return map; /* the list's */
}

static CorridorBaseMap *
choose_style (CoverFixture *self)
{
  CorridorBaseMap *map = add_style (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  return map;
}

/* Whether the map is drawn, and just where it should be: tiles of 512 px, of a level that is one less than that of the view. */
static gboolean
is_drawn (CoverFixture *self)
{
  g_autofree guint32 *pixels = cover_fixture_draw (self);
  guint n_sea = 0, n_land = 0, n_other = 0;
  CorridorScene scene;
  double n;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  n = ldexp (N_STRIPES, MIN ((int) floor (scene.viewport.zoom - 1), 14)); /* stripes around the world */
  for (guint x = 560; x < 720; x++) /* between the date and the buttons, where the story has nothing */
    {
      CorridorPoint point = corridor_viewport_from_px (&scene.viewport, (CorridorPoint) { x + 0.5, 40.5 });
      double place = point.x * n - floor (point.x * n); /* in a stripe and the sea east of it */
      double coast = MIN (fabs (place - 0.5), MIN (place, 1 - place)) / n * corridor_viewport_world (&scene.viewport); /* px away */
      guint32 pixel = pixels[40 * COVER_FIXTURE_WIDTH + x];

      if (coast < 2)
        continue;

      n_land += place < 0.5 && pixel == LAND_RGB;
      n_sea += place > 0.5 && pixel == SEA_RGB;
      n_other += pixel != (place < 0.5 ? LAND_RGB : SEA_RGB);
    }
  return n_land > 0 && n_sea > 0 && n_other == 0;
}

/* With rests, for libshumate asks for its tiles when there is nothing to be drawn. */
static void
wait_until_drawn (CoverFixture *self)
{
  for (guint i = 0; i < 200 && !is_drawn (self); i++)
    tile_fixture_wait_for (self->tiles, 50);
  g_assert_true (is_drawn (self));
}

static const char *
get_trouble (CoverFixture *self)
{
  const char *trouble = corridor_base_maps_get_trouble (self->maps);

  return trouble != NULL ? trouble : "";
}

static void
wait_for_trouble (CoverFixture *self,
                  const char   *words)
{
  tile_fixture_wait_until (self->tiles, strstr (get_trouble (self), words) != NULL);
  g_assert_null (cover_fixture_get_cover (self));
}

/* Where libshumate draws no vectors, nobody is asked for a style either, and it is said why. */
static void
test_unsupported (CoverFixture  *self,
                  gconstpointer  data)
{
  choose_style (self);
  wait_for_trouble (self, "libshumate of this system cannot draw");
  g_assert_cmpuint (self->tiles->server->requests->len, ==, 0);
}

/* Nobody is asked before the reader agreed, then under our own name; wherever one looks the map lies as the story does. */
static void
test_drawn (CoverFixture  *self,
            gconstpointer  data)
{
  CorridorBaseMap *map = add_style (self);
  GPtrArray *requests = self->tiles->server->requests;

  g_assert_false (corridor_base_maps_choose (self->maps, map));
  tile_fixture_wait_for (self->tiles, 200);
  g_assert_cmpuint (requests->len, ==, 0);

  corridor_base_maps_allow (self->maps, map);
  g_assert_true (corridor_base_maps_choose (self->maps, map));
  wait_until_drawn (self);
  g_assert_cmpstr (cover_fixture_get_cover (self), ==, "© Vectors");
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
  for (guint i = 0; i < requests->len; i++)
    g_assert_cmpstr (tile_server_get_header (self->tiles->server, i, "User-Agent"), ==, CORRIDOR_TILE_USER_AGENT);
  g_assert_cmpuint (self->tiles->server->max_open, <=, 2);

  corridor_map_show_bbox (self->map, second_view);
  wait_until_drawn (self);
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 44.2, .south = 40.5, .east = 44.204, .north = 40.503 });
  g_assert_cmpfloat (cover_fixture_get_zoom (self), >, 16);
  wait_until_drawn (self);

  cover_fixture_choose_built_in (self);
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 15);
  g_assert_false (is_drawn (self));
  g_assert_null (cover_fixture_get_cover (self));
}

/* The background of the style says in which colours the story is seen on it. */
static void
test_tone (CoverFixture  *self,
           gconstpointer  data)
{
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_LIGHT);
  choose_style (self);
  wait_until_drawn (self);
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_DARK);
}

/* A source may be described elsewhere, and what libshumate cannot draw is left out. */
static void
test_described_source (CoverFixture  *self,
                       gconstpointer  data)
{
  style = "{\"version\": 8, \"sources\": {\"world\": {\"type\": \"vector\", \"url\": \"world.json\"}}, \"layers\": [" LAYERS ","
          "{\"id\": \"odd\", \"type\": \"line\", \"source\": \"world\", \"source-layer\": \"land\","
          " \"paint\": {\"line-width\": [\"no-such-thing\", 1, 2]}},"
          "{\"id\": \"hills\", \"type\": \"hillshade\", \"source\": \"relief\"}]}";
  description = "{\"tiles\": [\"tiles/{z}/{x}/{y}.pbf\"], \"maxzoom\": 14}";
  choose_style (self);
  wait_until_drawn (self);
  g_assert_cmpuint (tile_server_count (self->tiles->server, "/world.json"), ==, 1);
}

/* Names are no part of tiles, and are drawn all the same. */
static void
test_names (CoverFixture  *self,
            gconstpointer  data)
{
  g_autofree guint32 *without = NULL;
  g_autofree guint32 *with = NULL;
  guint n = 0;

  choose_style (self);
  wait_until_drawn (self);
  without = cover_fixture_draw (self);

  cover_fixture_choose_built_in (self);
  style = "{\"version\": 8, " SOURCES ", \"layers\": [" LAYERS ", {\"id\": \"names\", \"type\": \"symbol\", \"source\": \"world\","
          " \"source-layer\": \"places\", \"layout\": {\"text-field\": \"{name}\", \"text-size\": 30},"
          " \"paint\": {\"text-color\": \"#ff0000\"}}]}";
  self->tiles->now += 30 * 24 * 60 * 60; /* the server is asked for it anew */
  choose_style (self);
  tile_fixture_wait_until (self->tiles, tile_server_count (self->tiles->server, "/style.json") == 2);
  wait_until_drawn (self);
  tile_fixture_wait_for (self->tiles, 500);
  with = cover_fixture_draw (self);
  for (guint i = 0; i < COVER_FIXTURE_WIDTH * COVER_FIXTURE_HEIGHT; i++)
    n += with[i] == 0xff0000 && without[i] != 0xff0000;
  g_assert_cmpuint (n, >, 50);
}

/* A style may be a file, and then has to say in full where its tiles are. */
static void
test_file (CoverFixture  *self,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->tiles->folder, "style.json", NULL);
  g_autofree char *text = g_strdup_printf (
    "{\"version\": 8, \"sources\": {\"world\": {\"type\": \"vector\", \"tiles\": [\"http://127.0.0.1:%u/tiles/{z}/{x}/{y}.pbf\"],"
    " \"maxzoom\": 14}}, \"layers\": [" LAYERS "]}", self->tiles->server->port);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *words = g_strdup_printf ("%s: cannot be read: ", path);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_STYLE, NULL, "File", uri, "© Vectors", 0, MAX_ZOOM, NULL);

  corridor_base_maps_add (self->maps, map);
  g_assert_false (corridor_base_maps_choose (self->maps, map)); /* its tiles come from the network */
  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  wait_for_trouble (self, words);
  cover_fixture_choose_built_in (self);

  g_mkdir_with_parents (self->tiles->folder, 0700);
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  corridor_base_maps_choose (self->maps, map);
  wait_for_trouble (self, " sends is no JSON");
  cover_fixture_choose_built_in (self);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  corridor_base_maps_choose (self->maps, map);
  wait_until_drawn (self);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
  g_assert_cmpuint (tile_server_count (self->tiles->server, "/style.json"), ==, 0);
}

static void
test_no_style (CoverFixture  *self,
               gconstpointer  data)
{
  style_status = SOUP_STATUS_NOT_FOUND;
  choose_style (self);
  wait_for_trouble (self, " has no style at this address");
  cover_fixture_choose_built_in (self);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
}

/* What is no style is said to be none; that the server is asked again from time to time, and has one some day, brings the map. */
static void
test_bad_style (CoverFixture  *self,
                gconstpointer  data)
{
  const char *good = style;

  style = "{\"version\": 8, \"layers\": [";
  choose_style (self);
  wait_for_trouble (self, "What 127.0.0.1 sends is no JSON");
  style = good;
  wait_until_drawn (self);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
}

static void
test_useless_style (CoverFixture  *self,
                    gconstpointer  data)
{
  static const char *const styles[] = {
    "{\"version\": 8, \"sources\": {\"a\": {\"type\": \"raster\"}}, \"layers\": []}",
    "{\"version\": 8, \"sources\": {\"a\": {\"type\": \"vector\", \"tiles\": [\"ftp://127.0.0.1/{z}/{x}/{y}\"]}}, \"layers\": []}",
    "{\"version\": 8, \"sources\": {\"a\": {\"type\": \"vector\", \"tiles\": [\"t\"]}}, \"layers\": []}",
    "{\"version\": 8, " SOURCES ", \"layers\": [{\"id\": \"odd\", \"type\": \"fill\", \"source\": \"world\", \"paint\": {\"fill-color\": [\"no\"]}}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      style = styles[i];
      self->tiles->now += 30 * 24 * 60 * 60;
      choose_style (self);
      wait_for_trouble (self, " sent is no style that can be drawn: ");
      cover_fixture_choose_built_in (self);
    }
}

/* Tiles that are none are a fault of the server, for which the built-in map is shown, until they are some. */
static void
test_bad_tiles (CoverFixture  *self,
                gconstpointer  data)
{
  has_bad_tiles = TRUE;
  choose_style (self);
  wait_for_trouble (self, "What 127.0.0.1 sends is no vector tile");
  g_assert_false (is_drawn (self));

  has_bad_tiles = FALSE;
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) == NULL);
  wait_until_drawn (self);
  g_assert_cmpstr (cover_fixture_get_cover (self), ==, "© Vectors");
}

/* Without the server there is what was kept, old or not, the style with it; and the built-in map where nothing was. */
static void
test_server_gone (CoverFixture  *self,
                  gconstpointer  data)
{
  CorridorBaseMap *map = choose_style (self);
  guint port = self->tiles->server->port;

  wait_until_drawn (self);
  cover_fixture_choose_built_in (self);

  g_clear_pointer (&self->tiles->server, tile_server_free);
  self->tiles->now += 30 * 24 * 60 * 60;
  corridor_base_maps_choose (self->maps, map);
  wait_until_drawn (self);
  g_assert_cmpstr (cover_fixture_get_cover (self), ==, "© Vectors");
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_cover (self) == NULL);
  wait_for_trouble (self, "127.0.0.1 refuses connections");
  g_assert_false (is_drawn (self));

  self->tiles->server = tile_server_new_on (answer, NULL, port);
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) == NULL);
  wait_until_drawn (self);
}

int
main (int   argc,
      char *argv[])
{
  tile_fixture_init (&argc, &argv);
  gtk_init ();

#define ADD(path, test) g_test_add (path, CoverFixture, NULL, set_up, test, cover_fixture_tear_down)
  if (!corridor_ground_source_check (CORRIDOR_BASE_MAP_STYLE, "https://127.0.0.1/", NULL))
    {
      ADD ("/vector-map/unsupported", test_unsupported);
      return g_test_run ();
    }

  ADD ("/vector-map/drawn", test_drawn);
  ADD ("/vector-map/tone", test_tone);
  ADD ("/vector-map/described-source", test_described_source);
  ADD ("/vector-map/names", test_names);
  ADD ("/vector-map/file", test_file);
  ADD ("/vector-map/no-style", test_no_style);
  ADD ("/vector-map/bad-style", test_bad_style);
  ADD ("/vector-map/useless-style", test_useless_style);
  ADD ("/vector-map/bad-tiles", test_bad_tiles);
  ADD ("/vector-map/server-gone", test_server_gone);
#undef ADD

  return g_test_run ();
}
