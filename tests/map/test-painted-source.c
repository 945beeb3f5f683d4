/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "bundled-basemap.h"
#include "corridor-mercator.h"
#include "corridor-painted-source.h"

/* What became of a request. */
typedef struct
{
  ShumateTile *tile; /* (owned) */
  GError      *error; /* (owned) (nullable) */
  gboolean     answered;
  guint       *n_open; /* (unowned) */
} Request;

static void
request_clear (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->tile);
  g_clear_error (&request->error);
}

static void
on_filled (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Request *request = user_data;
  gboolean filled = shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, &request->error);

  g_assert_false (request->answered);
  g_assert_cmpint (filled, ==, request->error == NULL);
  request->answered = TRUE;
  (*request->n_open)--;
}

static ShumateTile *
make_tile (guint zoom,
           int   dx,
           int   dy)
{
  CorridorPoint point = corridor_mercator_project ((CorridorPosition) { 39.82, 46.75 });
  double n = ldexp (1, (int) zoom);

  return shumate_tile_new_full ((guint) (point.x * n + dx), (guint) (point.y * n + dy), 256, zoom);
}

static void
fill (CorridorPaintedSource *source,
      Request               *request,
      GCancellable          *cancellable)
{
  shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (source), request->tile, cancellable, on_filled, request);
}

static void
wait_for (guint *n_open)
{
  while (*n_open > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The workers let go of a request, and so of its source, a moment after it was answered. */
static void
assert_goes (GWeakRef *weak)
{
  gint64 deadline = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  gpointer survivor;

  while ((survivor = g_weak_ref_get (weak)) != NULL && g_get_monotonic_time () < deadline)
    {
      g_object_unref (survivor);
      g_usleep (1000);
    }
  g_assert_null (survivor);
  g_weak_ref_clear (weak);
}

static GBytes *
get_pixels (GdkTexture *texture)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  gsize size = stride * (gsize) gdk_texture_get_height (texture);
  guchar *pixels = g_malloc (size);

  gdk_texture_download (texture, pixels, stride);
  return g_bytes_new_take (pixels, size);
}

/* At every zoom level, in either scale: the tile arrives, has its size, and is what painting it on the spot gives. */
static void
test_fill (gconstpointer data)
{
  int scale = GPOINTER_TO_INT (data);
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (basemap, CORRIDOR_THEME_LIGHT, scale);

  for (guint zoom = CORRIDOR_PAINTED_SOURCE_MIN_ZOOM; zoom <= CORRIDOR_PAINTED_SOURCE_MAX_ZOOM; zoom++)
    {
      guint n_open = 1;
      Request request = { make_tile (zoom, 0, 0), .n_open = &n_open };
      g_autoptr(GdkTexture) twin = NULL;
      g_autoptr(GBytes) pixels = NULL;
      g_autoptr(GBytes) twin_pixels = NULL;
      GdkTexture *texture;

      fill (source, &request, NULL);
      wait_for (&n_open);

      g_assert_no_error (request.error);
      g_assert_cmpint (shumate_tile_get_state (request.tile), ==, SHUMATE_STATE_DONE);
      texture = GDK_TEXTURE (shumate_tile_get_paintable (request.tile));
      g_assert_cmpint (gdk_texture_get_width (texture), ==, 256 * scale);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, 256 * scale);

      twin = corridor_painted_source_paint_tile (source, zoom, shumate_tile_get_x (request.tile),
                                                 shumate_tile_get_y (request.tile));
      pixels = get_pixels (texture);
      twin_pixels = get_pixels (twin);
      g_assert_cmpmem (g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels),
                       g_bytes_get_data (twin_pixels, NULL), g_bytes_get_size (twin_pixels));
      request_clear (&request);
    }
}

static void
test_themes (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorPaintedSource) light = corridor_painted_source_new (basemap, CORRIDOR_THEME_LIGHT, 1);
  g_autoptr(CorridorPaintedSource) dark = corridor_painted_source_new (basemap, CORRIDOR_THEME_DARK, 1);
  g_autoptr(CorridorPaintedSource) strong = corridor_painted_source_new (basemap, CORRIDOR_THEME_LIGHT_CONTRAST, 1);
  g_autoptr(CorridorPaintedSource) fine = corridor_painted_source_new (basemap, CORRIDOR_THEME_LIGHT, 2);
  g_autoptr(GdkTexture) light_tile = corridor_painted_source_paint_tile (light, 8, 160, 97);
  g_autoptr(GdkTexture) dark_tile = corridor_painted_source_paint_tile (dark, 8, 160, 97);
  g_autoptr(GBytes) light_pixels = get_pixels (light_tile);
  g_autoptr(GBytes) dark_pixels = get_pixels (dark_tile);
  const char *id = shumate_map_source_get_id (SHUMATE_MAP_SOURCE (light));

  g_assert_false (g_bytes_equal (light_pixels, dark_pixels));
  g_assert_cmpstr (id, !=, shumate_map_source_get_id (SHUMATE_MAP_SOURCE (dark)));
  g_assert_cmpstr (id, !=, shumate_map_source_get_id (SHUMATE_MAP_SOURCE (strong)));
  g_assert_cmpstr (id, !=, shumate_map_source_get_id (SHUMATE_MAP_SOURCE (fine)));
}

static void
test_cancelled_before (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (basemap, CORRIDOR_THEME_LIGHT, 1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  guint n_open = 1;
  Request request = { make_tile (8, 0, 0), .n_open = &n_open };

  g_cancellable_cancel (cancellable);
  fill (source, &request, cancellable);
  wait_for (&n_open);

  g_assert_error (request.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (shumate_tile_get_paintable (request.tile));
  request_clear (&request);
}

/* A fast zoom: many requests, half of them cancelled while two workers are at it. Each is answered once, and rightly. */
static void
test_cancel_in_flight (void)
{
  enum { N = 200 };
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (basemap, CORRIDOR_THEME_LIGHT, 1);
  Request requests[N] = { 0 };
  GCancellable *cancellables[N];
  guint n_open = N;

  for (int i = 0; i < N; i++)
    {
      requests[i] = (Request) { make_tile (12, i % 20, i / 20), .n_open = &n_open };
      cancellables[i] = g_cancellable_new ();
      fill (source, &requests[i], cancellables[i]);
    }
  for (int i = 0; i < N; i += 2)
    {
      g_main_context_iteration (NULL, FALSE);
      g_cancellable_cancel (cancellables[i]);
    }
  wait_for (&n_open);

  for (int i = 0; i < N; i++)
    {
      if (requests[i].error != NULL)
        g_assert_error (requests[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (shumate_tile_get_paintable (requests[i].tile) != NULL, ==, requests[i].error == NULL);
      g_assert_true (requests[i].error == NULL || g_cancellable_is_cancelled (cancellables[i]));
      request_clear (&requests[i]);
      g_object_unref (cancellables[i]);
    }
}

/* A source that nobody else holds any more still answers, and goes when it has. */
static void
test_unref_pending (void)
{
  enum { N = 50 };
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  CorridorPaintedSource *source = corridor_painted_source_new (basemap, CORRIDOR_THEME_DARK, 1);
  Request requests[N] = { 0 };
  guint n_open = N;
  GWeakRef weak;

  g_weak_ref_init (&weak, source);
  for (int i = 0; i < N; i++)
    {
      requests[i] = (Request) { make_tile (11, i % 10, i / 10), .n_open = &n_open };
      fill (source, &requests[i], NULL);
    }
  g_object_unref (source);
  wait_for (&n_open);
  assert_goes (&weak);

  for (int i = 0; i < N; i++)
    {
      g_assert_no_error (requests[i].error);
      g_assert_nonnull (shumate_tile_get_paintable (requests[i].tile));
      request_clear (&requests[i]);
    }
}

static void
test_no_basemap (void)
{
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (NULL, CORRIDOR_THEME_LIGHT, 1);
  g_autoptr(GdkTexture) tile = corridor_painted_source_paint_tile (source, 8, 160, 97);
  g_autoptr(GBytes) pixels = get_pixels (tile);
  const guchar *bytes = g_bytes_get_data (pixels, NULL);

  for (gsize i = 0; i < g_bytes_get_size (pixels); i++)
    g_assert_cmpint (bytes[i], ==, 0);
}

/* The map takes its own limits from these. */
static void
test_levels (void)
{
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (NULL, CORRIDOR_THEME_LIGHT, 1);

  g_assert_cmpuint (shumate_map_source_get_min_zoom_level (SHUMATE_MAP_SOURCE (source)), ==, 6);
  g_assert_cmpuint (shumate_map_source_get_max_zoom_level (SHUMATE_MAP_SOURCE (source)), ==, 15);
  g_assert_cmpuint (shumate_map_source_get_tile_size (SHUMATE_MAP_SOURCE (source)), ==, 256);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_data_func ("/painted-source/fill/scale-1", GINT_TO_POINTER (1), test_fill);
  g_test_add_data_func ("/painted-source/fill/scale-2", GINT_TO_POINTER (2), test_fill);
  g_test_add_func ("/painted-source/fill/cancelled-before", test_cancelled_before);
  g_test_add_func ("/painted-source/fill/cancel-in-flight", test_cancel_in_flight);
  g_test_add_func ("/painted-source/fill/unref-pending", test_unref_pending);
  g_test_add_func ("/painted-source/paint-tile/themes", test_themes);
  g_test_add_func ("/painted-source/paint-tile/no-basemap", test_no_basemap);

  g_test_add_func ("/painted-source/new/levels", test_levels);

  return g_test_run ();
}
