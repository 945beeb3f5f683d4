/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <shumate/shumate.h>
#include <string.h>

#include "cover-fixture.h"
#include "mbtiles-maker.h"
#include "x-input.h"

#define WIDTH COVER_FIXTURE_WIDTH
#define HEIGHT COVER_FIXTURE_HEIGHT
#define SERVER_RGB 0x3366cc /* of the pictures of tile_server_send_picture() */
#define FILE_RGB 0xee88cc /* rather light, as the desktop of the tests is */
#define DEEP_RGB 0x66cc33

/* Another view than the first, with no tile in common. */
static const CorridorBbox second_view = { .west = 41, .south = 41, .east = 42, .north = 41.7 };

/* A few houses. */
static const CorridorBbox small = { .west = 44.2, .south = 40.5, .east = 44.206, .north = 40.504 };

static void
answer (TileServer        *server,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  tile_server_send_picture (message);
}

static const TileServerAnswer server_answer = answer;

static CorridorBaseMap *
add_tiles (CoverFixture *self)
{
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/{z}/{x}/{y}.png", self->tiles->server->port);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_TILES, NULL, "Loop", address, "© Loop", 0, 18, NULL);

  corridor_base_maps_add (self->maps, map);
  return map; /* the list's */
}

static CorridorBaseMap *
add_file (CoverFixture *self,
          const char   *path,
          guint         max_zoom)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_MBTILES, NULL, "File", uri, "© File", 0, max_zoom, NULL);

  corridor_base_maps_add (self->maps, map);
  return map; /* the list's */
}

/* Painted tiles come in their own time. */
static guint
get_ground_pixel (CoverFixture *self)
{
  tile_fixture_wait_for (self->tiles, 300);
  return cover_fixture_get_pixel (self);
}

/* Neither the list of maps, nor a map that is drawn, nor one that is refused asks anybody for anything. */
static void
test_nothing_before (CoverFixture  *self,
                     gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);

  g_assert_false (corridor_base_maps_choose (self->maps, map));
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_for (self->tiles, 300);
  g_assert_cmpuint (self->tiles->server->requests->len, ==, 0);

  corridor_base_maps_allow (self->maps, map);
  tile_fixture_wait_for (self->tiles, 100);
  g_assert_cmpuint (self->tiles->server->requests->len, ==, 0);
  g_assert_true (corridor_base_maps_choose (self->maps, map));
  tile_fixture_wait_until (self->tiles, self->tiles->server->requests->len > 0);
}

static void
test_switch (CoverFixture  *self,
             gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);
  guint ground = get_ground_pixel (self);
  guint n;

  g_assert_cmphex (ground, !=, SERVER_RGB);
  g_assert_null (cover_fixture_get_cover (self));
  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == SERVER_RGB);
  g_assert_cmpstr (cover_fixture_get_cover (self), ==, "© Loop");

  cover_fixture_choose_built_in (self);
  g_assert_cmphex (cover_fixture_get_pixel (self), ==, ground);
  g_assert_null (cover_fixture_get_cover (self));

  /* And nobody is asked any more. */
  n = self->tiles->server->requests->len;
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_for (self->tiles, 300);
  g_assert_cmpuint (self->tiles->server->requests->len, ==, n);
}

/* Whether the server was asked for a tile of a level. */
static gboolean
was_asked_for (CoverFixture *self,
               guint         zoom)
{
  g_autofree char *head = g_strdup_printf ("/%u/", zoom);
  GPtrArray *requests = self->tiles->server->requests;

  for (guint i = 0; i < requests->len; i++)
    if (g_str_has_prefix (((TileServerRequest *) requests->pdata[i])->path, head))
      return TRUE;

  return FALSE;
}

/* As often as it takes. */
static void
zoom_as_far_as_it_goes (CoverFixture *self,
                        const char   *action)
{
  double before;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  do
    {
      before = cover_fixture_get_zoom (self);
      gtk_widget_activate_action (self->widget, action, NULL);
    }
  while (cover_fixture_get_zoom (self) != before);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

/* The map that is chosen says how close one can come and how far one can go. */
static void
test_depth (CoverFixture  *self,
            gconstpointer  data)
{
  CorridorViewport fit = corridor_viewport_fit_within (small, WIDTH, HEIGHT, 24, 18);
  CorridorBaseMap *map = add_tiles (self);

  g_assert_cmpfloat (fit.zoom, >, 16);
  corridor_map_show_bbox (self->map, small);
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 15);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, small);
  g_assert_cmpfloat_with_epsilon (cover_fixture_get_zoom (self), fit.zoom, 1e-9);
  tile_fixture_wait_until (self->tiles, was_asked_for (self, (guint) fit.zoom));
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == SERVER_RGB);

  /* Neither another theme nor another ground underneath changes that. */
  corridor_map_set_dark (self->map, TRUE);
  corridor_map_set_basemap (self->map, NULL);
  g_assert_cmpfloat_with_epsilon (cover_fixture_get_zoom (self), fit.zoom, 1e-9);

  zoom_as_far_as_it_goes (self, "map.zoom-in");
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 18);
  zoom_as_far_as_it_goes (self, "map.zoom-out");
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 0);
  tile_fixture_wait_until (self->tiles, was_asked_for (self, 0));
}

/* Where the map that is chosen next does not go, there one is not left. */
static void
test_depth_back (CoverFixture  *self,
                 gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, small);
  cover_fixture_choose_built_in (self);
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 15);

  corridor_base_maps_choose (self->maps, map);
  zoom_as_far_as_it_goes (self, "map.zoom-out");
  cover_fixture_choose_built_in (self);
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 6);
  zoom_as_far_as_it_goes (self, "map.zoom-in");
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 15);
}

/* A ride to where the map does not go any more ends where it goes to. */
static void
test_depth_on_the_way (CoverFixture  *self,
                       gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 44.2, .south = 40.5, .east = 44.21, .north = 40.51 });
  for (int i = 0; i < 6; i++)
    gtk_widget_activate_action (self->widget, "map.zoom-in", NULL);
  cover_fixture_choose_built_in (self);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_zoom (self) == 15);
  tile_fixture_wait_for (self->tiles, 300);
  gtk_widget_activate_action (self->widget, "map.zoom-out", NULL);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_zoom (self) == 14);
}

/* One village is seen with what is around it, however deep the map goes. */
static void
test_depth_of_point (CoverFixture  *self,
                     gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 46, .south = 40, .east = 46, .north = 40 });
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 15);
}

/* A server that goes leaves the built-in map, whole, and one message; it comes back by itself. */
static void
test_trouble (CoverFixture  *self,
              gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);
  guint port = self->tiles->server->port;
  guint ground;

  corridor_map_show_bbox (self->map, second_view);
  ground = get_ground_pixel (self);
  corridor_map_show_bbox (self->map, COVER_FIXTURE_VIEW);
  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == SERVER_RGB);

  g_clear_pointer (&self->tiles->server, tile_server_free);
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_nonnull (strstr (corridor_base_maps_get_trouble (self->maps), "127.0.0.1"));
  g_assert_cmphex (get_ground_pixel (self), ==, ground);
  g_assert_null (cover_fixture_get_cover (self));
  tile_fixture_wait_for (self->tiles, 10 * TILE_FIXTURE_PAUSE);
  g_assert_cmpuint (self->n_told, ==, 1);

  self->tiles->server = tile_server_new_on (answer, NULL, port);
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) == NULL);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == SERVER_RGB);
  g_assert_cmpstr (cover_fixture_get_cover (self), ==, "© Loop");
  g_assert_cmpuint (self->n_told, ==, 2);
}

static MbtilesMaker *
make_file_of (guint rgb)
{
  MbtilesMaker *maker = mbtiles_maker_new ();

  mbtiles_maker_run (maker, "BEGIN");
  for (guint x = 76; x < 84; x++)
    for (guint y = 44; y < 52; y++)
      mbtiles_maker_add (maker, "png", 7, x, y, rgb);
  mbtiles_maker_run (maker, "COMMIT");
  return maker;
}

static MbtilesMaker *
make_file (void)
{
  return make_file_of (FILE_RGB);
}

/* What is dark lies on what is light, though the desktop is dark, and the other way round; the built-in map is as the desktop. */
static void
test_tone (CoverFixture  *self,
           gconstpointer  data)
{
  g_autoptr(MbtilesMaker) light = make_file_of (0xf2efe9);
  g_autoptr(MbtilesMaker) dark = make_file_of (0x26262a);

  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (dark), 7));
  tile_fixture_wait_until (self->tiles, cover_fixture_get_theme (self) == CORRIDOR_THEME_DARK);
  g_assert_false (corridor_map_get_dark (self->map));

  cover_fixture_choose_built_in (self);
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_LIGHT);
  corridor_map_set_dark (self->map, TRUE);
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_DARK);

  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (light), 7));
  tile_fixture_wait_until (self->tiles, cover_fixture_get_theme (self) == CORRIDOR_THEME_LIGHT);
  g_assert_true (corridor_map_get_dark (self->map));
  corridor_map_set_high_contrast (self->map, TRUE); /* light or dark is not all that a desktop says */
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_LIGHT_CONTRAST);
  corridor_map_set_high_contrast (self->map, FALSE);
  corridor_map_set_dark (self->map, FALSE);
  corridor_map_set_dark (self->map, TRUE);
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_LIGHT);

  cover_fixture_choose_built_in (self);
  g_assert_cmpint (cover_fixture_get_theme (self), ==, CORRIDOR_THEME_DARK);
}

/* While the built-in map is seen alone for a fault of the server, it is the one that counts. */
static void
test_tone_in_trouble (CoverFixture  *self,
                      gconstpointer  data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_theme (self) == CORRIDOR_THEME_DARK); /* what the server sends is rather dark */

  g_clear_pointer (&self->tiles->server, tile_server_free);
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_theme (self) == CORRIDOR_THEME_LIGHT);
  g_assert_null (cover_fixture_get_cover (self));
}

/* The deepest level is drawn larger where the map goes deeper, and what the file has not leaves the built-in map. */
static void
test_file (CoverFixture  *self,
           gconstpointer  data)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  guint ground;

  corridor_map_show_bbox (self->map, (CorridorBbox) { 20, 41, 21, 42 });
  ground = get_ground_pixel (self);
  corridor_map_show_bbox (self->map, COVER_FIXTURE_VIEW);
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 7));
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == FILE_RGB);
  g_assert_cmpstr (cover_fixture_get_cover (self), ==, "© File");

  corridor_map_show_bbox (self->map, (CorridorBbox) { 20, 41, 21, 42 });
  tile_fixture_wait_for (self->tiles, 200);
  g_assert_cmphex (cover_fixture_get_pixel (self), ==, ground);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
}

/* Its deepest level is as close as one can come, if the built-in map is not deeper; there the tiles of the file are drawn larger. */
static void
test_file_depth (CoverFixture  *self,
                 gconstpointer  data)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  CorridorPoint point = corridor_mercator_project ((CorridorPosition) { 40.502, 44.203 });
  double side = 1 << 17;

  corridor_map_show_bbox (self->map, small);
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 7));
  corridor_map_show_bbox (self->map, small);
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 15);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == FILE_RGB);

  for (guint x = (guint) (point.x * side) - 3; x < (guint) (point.x * side) + 4; x++)
    for (guint y = (guint) (point.y * side) - 3; y < (guint) (point.y * side) + 4; y++)
      mbtiles_maker_add (maker, "png", 17, x, y, DEEP_RGB);
  cover_fixture_choose_built_in (self);
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 17));
  corridor_map_show_bbox (self->map, small);
  zoom_as_far_as_it_goes (self, "map.zoom-in");
  g_assert_cmpfloat (cover_fixture_get_zoom (self), ==, 17);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == DEEP_RGB);
}

static void
on_open_link (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_ptr_array_add (user_data, g_variant_dup_string (parameter, NULL));
}

/* Who is named can be looked up by a click on the name, and while the built-in map is seen there is nothing to click on. */
static void
test_link (CoverFixture  *self,
           gconstpointer  data)
{
  static const GActionEntry entries[] = { { "open-link", on_open_link, "s" } };
  g_autoptr(MbtilesMaker) maker = make_file ();
  g_autofree char *uri = g_filename_to_uri (mbtiles_maker_get_path (maker), NULL, NULL);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_MBTILES, NULL, "File", uri, "© Plans https://plans.example/",
                                                          0, 7, NULL);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GPtrArray) opened = g_ptr_array_new_with_free_func (g_free);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), opened);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (actions));
  x_input_click (self->widget, WIDTH - 20, HEIGHT - 10);
  g_assert_cmpuint (opened->len, ==, 0);

  corridor_base_maps_add (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_cover (self) != NULL);
  x_input_click (self->widget, WIDTH - 20, HEIGHT / 2);
  g_assert_cmpuint (opened->len, ==, 0);
  x_input_click (self->widget, WIDTH - 20, HEIGHT - 10);
  g_assert_cmpuint (opened->len, ==, 1);
  g_assert_cmpstr (opened->pdata[0], ==, "https://plans.example/");
}

/* While another program holds the file there is no map of it; then there is. */
static void
test_file_locked (CoverFixture  *self,
                  gconstpointer  data)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  guint ground = get_ground_pixel (self);

  mbtiles_maker_run (maker, "BEGIN EXCLUSIVE");
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 7));
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_nonnull (strstr (corridor_base_maps_get_trouble (self->maps), "another program has locked it"));
  g_assert_cmphex (cover_fixture_get_pixel (self), ==, ground);

  mbtiles_maker_run (maker, "COMMIT");
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 45, .south = 38, .east = 48, .north = 41 }); /* asks for more */
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) == NULL);
  tile_fixture_wait_until (self->tiles, cover_fixture_get_pixel (self) == FILE_RGB);
}

static void
test_file_missing (CoverFixture  *self,
                   gconstpointer  data)
{
  guint ground = get_ground_pixel (self);

  corridor_base_maps_choose (self->maps, add_file (self, "/nowhere/at-all.mbtiles", 7));
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_cmpstr (corridor_base_maps_get_trouble (self->maps), ==, "/nowhere/at-all.mbtiles: cannot be read: No such file or directory");
  g_assert_cmphex (cover_fixture_get_pixel (self), ==, ground);

  cover_fixture_choose_built_in (self);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
}

int
main (int   argc,
      char *argv[])
{
  tile_fixture_init (&argc, &argv);
  gtk_init ();

#define ADD(path, test) g_test_add (path, CoverFixture, &server_answer, cover_fixture_set_up, test, cover_fixture_tear_down)
  ADD ("/ground-cover/nothing-before", test_nothing_before);
  ADD ("/ground-cover/switch", test_switch);
  ADD ("/ground-cover/depth", test_depth);
  ADD ("/ground-cover/depth/back", test_depth_back);
  ADD ("/ground-cover/depth/on-the-way", test_depth_on_the_way);
  ADD ("/ground-cover/depth/point", test_depth_of_point);
  ADD ("/ground-cover/depth/file", test_file_depth);
  ADD ("/ground-cover/trouble", test_trouble);
  ADD ("/ground-cover/tone", test_tone);
  ADD ("/ground-cover/tone/trouble", test_tone_in_trouble);
  ADD ("/ground-cover/file", test_file);
  ADD ("/ground-cover/link", test_link);
  ADD ("/ground-cover/file/locked", test_file_locked);
  ADD ("/ground-cover/file/missing", test_file_missing);
#undef ADD

  return g_test_run ();
}
