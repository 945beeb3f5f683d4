/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <shumate/shumate.h>
#include <string.h>

#include "corridor-map.h"
#include "mbtiles-maker.h"
#include "sample-basemap.h"
#include "sample-story.h"
#include "tile-fixture.h"
#include "x-input.h"

#define WIDTH 800
#define HEIGHT 600
#define SERVER_RGB 0x3366cc /* of the pictures of tile_server_send_picture() */
#define FILE_RGB 0xee88cc /* rather light, as the desktop of the tests is */
#define DEEP_RGB 0x66cc33

/* Where nothing of the story lies, and two views that share no tile. */
#define PX 640
#define PY 60
static const CorridorBbox first_view = { .west = 45.5, .south = 39, .east = 47.5, .north = 40.5 };
static const CorridorBbox second_view = { .west = 41, .south = 41, .east = 42, .north = 41.7 };

/* A few houses. */
static const CorridorBbox small = { .west = 44.2, .south = 40.5, .east = 44.206, .north = 40.504 };

typedef struct
{
  TileFixture      *tiles; /* (owned) */
  CorridorStory    *story; /* (owned) */
  CorridorSession  *session; /* (owned) */
  CorridorBasemap  *basemap; /* (owned) */
  CorridorBaseMaps *maps; /* (owned) */
  CorridorMap      *map; /* (unowned) the window's */
  GtkWidget        *widget; /* (unowned) the same */
  GtkWindow        *window; /* (unowned) destroyed at the end */
  guint             n_told; /* changes of the trouble */
} Fixture;

static void
answer (TileServer        *server,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  tile_server_send_picture (message);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->tiles = tile_fixture_new (answer);
  self->story = sample_story_new (0, 0);
  self->session = corridor_session_new (self->story);
  self->basemap = sample_basemap_load ();
  self->maps = corridor_base_maps_new ();
  g_signal_connect_swapped (self->maps, "notify::trouble", G_CALLBACK (count), &self->n_told);
  self->widget = corridor_map_new (self->session);
  self->map = CORRIDOR_MAP (self->widget);
  corridor_map_set_basemap (self->map, self->basemap);
  corridor_map_set_base_maps (self->map, self->maps, self->tiles->fetcher);
  self->window = x_input_show (self->widget, WIDTH, HEIGHT);
  corridor_map_show_bbox (self->map, first_view);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (self->window);
  tile_fixture_wait_for (self->tiles, 10); /* a map that was still being loaded is let go of in the main loop */
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->story);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_clear_object (&self->maps);
  tile_fixture_free (self->tiles);
}

static CorridorBaseMap *
add_tiles (Fixture *self)
{
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/{z}/{x}/{y}.png", self->tiles->server->port);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_TILES, NULL, "Loop", address, "© Loop", 0, 18, NULL);

  corridor_base_maps_add (self->maps, map);
  return map; /* the list's */
}

static CorridorBaseMap *
add_file (Fixture    *self,
          const char *path,
          guint       max_zoom)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_MBTILES, NULL, "File", uri, "© File", 0, max_zoom, NULL);

  corridor_base_maps_add (self->maps, map);
  return map; /* the list's */
}

static void
choose_built_in (Fixture *self)
{
  g_assert_true (corridor_base_maps_choose (self->maps, corridor_base_maps_find (self->maps, CORRIDOR_BASE_MAP_ID_BUILT_IN)));
}

/* The colour of a place of the map as it is drawn, 0xRRGGBB. */
static guint
get_pixel (Fixture *self)
{
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);

  x_input_settle (self->widget);
  paintable = gtk_widget_paintable_new (self->widget);
  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (self->widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gdk_texture_download (texture, (guchar *) pixels, WIDTH * 4);
  return pixels[PY * WIDTH + PX] & 0xffffff;
}

static CorridorTheme
get_theme (Fixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.theme;
}

/* Whom the map names for what lies over the ground. */
static const char *
get_cover (Fixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.ground_cover;
}

/* Painted tiles come in their own time. */
static guint
get_ground_pixel (Fixture *self)
{
  tile_fixture_wait_for (self->tiles, 300);
  return get_pixel (self);
}

/* Neither the list of maps, nor a map that is drawn, nor one that is refused asks anybody for anything. */
static void
test_nothing_before (Fixture      *self,
                     gconstpointer data)
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
test_switch (Fixture      *self,
             gconstpointer data)
{
  CorridorBaseMap *map = add_tiles (self);
  guint ground = get_ground_pixel (self);
  guint n;

  g_assert_cmphex (ground, !=, SERVER_RGB);
  g_assert_null (get_cover (self));
  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, get_pixel (self) == SERVER_RGB);
  g_assert_cmpstr (get_cover (self), ==, "© Loop");

  choose_built_in (self);
  g_assert_cmphex (get_pixel (self), ==, ground);
  g_assert_null (get_cover (self));

  /* And nobody is asked any more. */
  n = self->tiles->server->requests->len;
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_for (self->tiles, 300);
  g_assert_cmpuint (self->tiles->server->requests->len, ==, n);
}

static double
get_zoom (Fixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.viewport.zoom;
}

/* Whether the server was asked for a tile of a level. */
static gboolean
was_asked_for (Fixture *self,
               guint    zoom)
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
zoom_as_far_as_it_goes (Fixture    *self,
                        const char *action)
{
  double before;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  do
    {
      before = get_zoom (self);
      gtk_widget_activate_action (self->widget, action, NULL);
    }
  while (get_zoom (self) != before);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

/* The map that is chosen says how close one can come and how far one can go. */
static void
test_depth (Fixture      *self,
            gconstpointer data)
{
  CorridorViewport fit = corridor_viewport_fit_within (small, WIDTH, HEIGHT, 24, 18);
  CorridorBaseMap *map = add_tiles (self);

  g_assert_cmpfloat (fit.zoom, >, 16);
  corridor_map_show_bbox (self->map, small);
  g_assert_cmpfloat (get_zoom (self), ==, 15);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, small);
  g_assert_cmpfloat_with_epsilon (get_zoom (self), fit.zoom, 1e-9);
  tile_fixture_wait_until (self->tiles, was_asked_for (self, (guint) fit.zoom));
  tile_fixture_wait_until (self->tiles, get_pixel (self) == SERVER_RGB);

  /* Neither another theme nor another ground underneath changes that. */
  corridor_map_set_dark (self->map, TRUE);
  corridor_map_set_basemap (self->map, NULL);
  g_assert_cmpfloat_with_epsilon (get_zoom (self), fit.zoom, 1e-9);

  zoom_as_far_as_it_goes (self, "map.zoom-in");
  g_assert_cmpfloat (get_zoom (self), ==, 18);
  zoom_as_far_as_it_goes (self, "map.zoom-out");
  g_assert_cmpfloat (get_zoom (self), ==, 0);
  tile_fixture_wait_until (self->tiles, was_asked_for (self, 0));
}

/* Where the map that is chosen next does not go, there one is not left. */
static void
test_depth_back (Fixture      *self,
                 gconstpointer data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, small);
  choose_built_in (self);
  g_assert_cmpfloat (get_zoom (self), ==, 15);

  corridor_base_maps_choose (self->maps, map);
  zoom_as_far_as_it_goes (self, "map.zoom-out");
  choose_built_in (self);
  g_assert_cmpfloat (get_zoom (self), ==, 6);
  zoom_as_far_as_it_goes (self, "map.zoom-in");
  g_assert_cmpfloat (get_zoom (self), ==, 15);
}

/* A ride to where the map does not go any more ends where it goes to. */
static void
test_depth_on_the_way (Fixture      *self,
                       gconstpointer data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 44.2, .south = 40.5, .east = 44.21, .north = 40.51 });
  for (int i = 0; i < 6; i++)
    gtk_widget_activate_action (self->widget, "map.zoom-in", NULL);
  choose_built_in (self);
  tile_fixture_wait_until (self->tiles, get_zoom (self) == 15);
  tile_fixture_wait_for (self->tiles, 300);
  gtk_widget_activate_action (self->widget, "map.zoom-out", NULL);
  tile_fixture_wait_until (self->tiles, get_zoom (self) == 14);
}

/* One village is seen with what is around it, however deep the map goes. */
static void
test_depth_of_point (Fixture      *self,
                     gconstpointer data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 46, .south = 40, .east = 46, .north = 40 });
  g_assert_cmpfloat (get_zoom (self), ==, 15);
}

/* A server that goes leaves the built-in map, whole, and one message; it comes back by itself. */
static void
test_trouble (Fixture      *self,
              gconstpointer data)
{
  CorridorBaseMap *map = add_tiles (self);
  guint port = self->tiles->server->port;
  guint ground;

  corridor_map_show_bbox (self->map, second_view);
  ground = get_ground_pixel (self);
  corridor_map_show_bbox (self->map, first_view);
  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, get_pixel (self) == SERVER_RGB);

  g_clear_pointer (&self->tiles->server, tile_server_free);
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_nonnull (strstr (corridor_base_maps_get_trouble (self->maps), "127.0.0.1"));
  g_assert_cmphex (get_ground_pixel (self), ==, ground);
  g_assert_null (get_cover (self));
  tile_fixture_wait_for (self->tiles, 10 * TILE_FIXTURE_PAUSE);
  g_assert_cmpuint (self->n_told, ==, 1);

  self->tiles->server = tile_server_new_on (answer, NULL, port);
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) == NULL);
  tile_fixture_wait_until (self->tiles, get_pixel (self) == SERVER_RGB);
  g_assert_cmpstr (get_cover (self), ==, "© Loop");
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
test_tone (Fixture      *self,
           gconstpointer data)
{
  g_autoptr(MbtilesMaker) light = make_file_of (0xf2efe9);
  g_autoptr(MbtilesMaker) dark = make_file_of (0x26262a);

  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (dark), 7));
  tile_fixture_wait_until (self->tiles, get_theme (self) == CORRIDOR_THEME_DARK);
  g_assert_false (corridor_map_get_dark (self->map));

  choose_built_in (self);
  g_assert_cmpint (get_theme (self), ==, CORRIDOR_THEME_LIGHT);
  corridor_map_set_dark (self->map, TRUE);
  g_assert_cmpint (get_theme (self), ==, CORRIDOR_THEME_DARK);

  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (light), 7));
  tile_fixture_wait_until (self->tiles, get_theme (self) == CORRIDOR_THEME_LIGHT);
  g_assert_true (corridor_map_get_dark (self->map));
  corridor_map_set_dark (self->map, FALSE);
  corridor_map_set_dark (self->map, TRUE);
  g_assert_cmpint (get_theme (self), ==, CORRIDOR_THEME_LIGHT);

  choose_built_in (self);
  g_assert_cmpint (get_theme (self), ==, CORRIDOR_THEME_DARK);
}

/* While the built-in map is seen alone for a fault of the server, it is the one that counts. */
static void
test_tone_in_trouble (Fixture      *self,
                      gconstpointer data)
{
  CorridorBaseMap *map = add_tiles (self);

  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, get_theme (self) == CORRIDOR_THEME_DARK); /* what the server sends is rather dark */

  g_clear_pointer (&self->tiles->server, tile_server_free);
  corridor_map_show_bbox (self->map, second_view);
  tile_fixture_wait_until (self->tiles, get_theme (self) == CORRIDOR_THEME_LIGHT);
  g_assert_null (get_cover (self));
}

/* The deepest level is drawn larger where the map goes deeper, and what the file has not leaves the built-in map. */
static void
test_file (Fixture      *self,
           gconstpointer data)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  guint ground;

  corridor_map_show_bbox (self->map, (CorridorBbox) { 20, 41, 21, 42 });
  ground = get_ground_pixel (self);
  corridor_map_show_bbox (self->map, first_view);
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 7));
  tile_fixture_wait_until (self->tiles, get_pixel (self) == FILE_RGB);
  g_assert_cmpstr (get_cover (self), ==, "© File");

  corridor_map_show_bbox (self->map, (CorridorBbox) { 20, 41, 21, 42 });
  tile_fixture_wait_for (self->tiles, 200);
  g_assert_cmphex (get_pixel (self), ==, ground);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
}

/* Its deepest level is as close as one can come, if the built-in map is not deeper; there the tiles of the file are drawn larger. */
static void
test_file_depth (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  CorridorPoint point = corridor_mercator_project ((CorridorPosition) { 40.502, 44.203 });
  double side = 1 << 17;

  corridor_map_show_bbox (self->map, small);
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 7));
  corridor_map_show_bbox (self->map, small);
  g_assert_cmpfloat (get_zoom (self), ==, 15);
  tile_fixture_wait_until (self->tiles, get_pixel (self) == FILE_RGB);

  for (guint x = (guint) (point.x * side) - 3; x < (guint) (point.x * side) + 4; x++)
    for (guint y = (guint) (point.y * side) - 3; y < (guint) (point.y * side) + 4; y++)
      mbtiles_maker_add (maker, "png", 17, x, y, DEEP_RGB);
  choose_built_in (self);
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 17));
  corridor_map_show_bbox (self->map, small);
  zoom_as_far_as_it_goes (self, "map.zoom-in");
  g_assert_cmpfloat (get_zoom (self), ==, 17);
  tile_fixture_wait_until (self->tiles, get_pixel (self) == DEEP_RGB);
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
test_link (Fixture      *self,
           gconstpointer data)
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
  tile_fixture_wait_until (self->tiles, get_cover (self) != NULL);
  x_input_click (self->widget, WIDTH - 20, HEIGHT / 2);
  g_assert_cmpuint (opened->len, ==, 0);
  x_input_click (self->widget, WIDTH - 20, HEIGHT - 10);
  g_assert_cmpuint (opened->len, ==, 1);
  g_assert_cmpstr (opened->pdata[0], ==, "https://plans.example/");
}

/* While another program holds the file there is no map of it; then there is. */
static void
test_file_locked (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr(MbtilesMaker) maker = make_file ();
  guint ground = get_ground_pixel (self);

  mbtiles_maker_run (maker, "BEGIN EXCLUSIVE");
  corridor_base_maps_choose (self->maps, add_file (self, mbtiles_maker_get_path (maker), 7));
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_nonnull (strstr (corridor_base_maps_get_trouble (self->maps), "another program has locked it"));
  g_assert_cmphex (get_pixel (self), ==, ground);

  mbtiles_maker_run (maker, "COMMIT");
  corridor_map_show_bbox (self->map, (CorridorBbox) { .west = 45, .south = 38, .east = 48, .north = 41 }); /* asks for more */
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) == NULL);
  tile_fixture_wait_until (self->tiles, get_pixel (self) == FILE_RGB);
}

static void
test_file_missing (Fixture      *self,
                   gconstpointer data)
{
  guint ground = get_ground_pixel (self);

  corridor_base_maps_choose (self->maps, add_file (self, "/nowhere/at-all.mbtiles", 7));
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_cmpstr (corridor_base_maps_get_trouble (self->maps), ==, "/nowhere/at-all.mbtiles: cannot be read: No such file or directory");
  g_assert_cmphex (get_pixel (self), ==, ground);

  choose_built_in (self);
  g_assert_null (corridor_base_maps_get_trouble (self->maps));
}

/* Where libshumate draws no vectors, nobody is asked for a style either; where it does, what comes here is none. */
static void
test_style (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/style.json", self->tiles->server->port);
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_STYLE, NULL, "Style", address, "", 0, 18, NULL);

  corridor_base_maps_add (self->maps, map);
  corridor_base_maps_allow (self->maps, map);
  corridor_base_maps_choose (self->maps, map);
  tile_fixture_wait_until (self->tiles, corridor_base_maps_get_trouble (self->maps) != NULL);
  g_assert_null (get_cover (self));
  if (!shumate_vector_renderer_is_supported ())
    {
      g_assert_nonnull (strstr (corridor_base_maps_get_trouble (self->maps), "libshumate of this system cannot draw"));
      g_assert_cmpuint (self->tiles->server->requests->len, ==, 0);
    }
  else
    {
      g_assert_nonnull (strstr (corridor_base_maps_get_trouble (self->maps), "no style"));
      g_assert_cmpuint (self->tiles->server->requests->len, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  tile_fixture_init (&argc, &argv);
  gtk_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
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
  ADD ("/ground-cover/style", test_style);
#undef ADD

  return g_test_run ();
}
