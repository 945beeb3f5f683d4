/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cover-fixture.h"

#include "bundled-basemap.h"
#include "sample-story.h"
#include "x-input.h"

#define WIDTH COVER_FIXTURE_WIDTH
#define HEIGHT COVER_FIXTURE_HEIGHT

/* Of the first view, and of others that are north of it. */
#define PX 640
#define PY 60

static void
count (guint *n)
{
  (*n)++;
}

void
cover_fixture_set_up (CoverFixture  *self,
                      gconstpointer  data)
{
  const TileServerAnswer *answer = data;

  self->tiles = tile_fixture_new (*answer);
  self->story = sample_story_new (0, 0);
  self->session = corridor_session_new (self->story);
  self->basemap = bundled_basemap_load ();
  self->maps = corridor_base_maps_new ();
  g_signal_connect_swapped (self->maps, "notify::trouble", G_CALLBACK (count), &self->n_told);
  self->widget = corridor_map_new (self->session);
  self->map = CORRIDOR_MAP (self->widget);
  corridor_map_set_basemap (self->map, self->basemap);
  corridor_map_set_base_maps (self->map, self->maps, self->tiles->fetcher);
  self->window = x_input_show (self->widget, WIDTH, HEIGHT);
  corridor_map_show_bbox (self->map, COVER_FIXTURE_VIEW);
}

void
cover_fixture_tear_down (CoverFixture  *self,
                         gconstpointer  data)
{
  gtk_window_destroy (self->window);
  tile_fixture_wait_for (self->tiles, 10); /* a map that was still being loaded is let go of in the main loop */
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->story);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_clear_object (&self->maps);
  tile_fixture_free (self->tiles);
}

void
cover_fixture_choose_built_in (CoverFixture *self)
{
  g_assert_true (corridor_base_maps_choose (self->maps, corridor_base_maps_find (self->maps, CORRIDOR_BASE_MAP_ID_BUILT_IN)));
}

guint32 *
cover_fixture_draw (CoverFixture *self)
{
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);

  x_input_settle (self->widget);
  paintable = gtk_widget_paintable_new (self->widget);
  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (self->widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gdk_texture_download (texture, (guchar *) pixels, WIDTH * 4);
  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    pixels[i] &= 0xffffff;

  return pixels;
}

guint
cover_fixture_get_pixel (CoverFixture *self)
{
  g_autofree guint32 *pixels = cover_fixture_draw (self);

  return pixels[PY * WIDTH + PX];
}

double
cover_fixture_get_zoom (CoverFixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.viewport.zoom;
}

CorridorTheme
cover_fixture_get_theme (CoverFixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.theme;
}

const char *
cover_fixture_get_cover (CoverFixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.ground_cover;
}
