/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-basemap.h"
#include "timing.h"

/*
 * Paints tiles of the built-in base map at random places of the region, as the map does when the user pans. Surfaces
 * are made before the clock runs: the tile source reuses them.
 */

#define N_TILES 500
#define MIN_ZOOM 5
#define MAX_ZOOM 14
#define MAX_SCALE 2

/* The region in full detail, degrees. */
static const CorridorBbox region = { .west = 39, .south = 37.5, .east = 50, .north = 43 };

static CorridorViewport
random_tile (guint zoom)
{
  CorridorPosition position = {
    g_random_double_range (region.south, region.north),
    g_random_double_range (region.west, region.east),
  };
  CorridorPoint point = corridor_mercator_project (position);
  double n = ldexp (1, (int) zoom);

  return corridor_viewport_tile (zoom, (guint) (point.x * n), (guint) (point.y * n));
}

static double
time_tile (CorridorBasemap *basemap,
           cairo_surface_t *surface,
           guint            zoom)
{
  CorridorViewport viewport = random_tile (zoom);
  double start = timing_get_own ();
  cairo_t *cr = cairo_create (surface);

  corridor_basemap_paint (basemap, cr, &viewport, CORRIDOR_THEME_LIGHT);
  cairo_destroy (cr);

  return timing_get_own () - start;
}

static void
measure (CorridorBasemap *basemap,
         guint            zoom,
         int              scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 256 * scale, 256 * scale);
  double times[N_TILES];

  cairo_surface_set_device_scale (surface, scale, scale);
  for (guint i = 0; i < N_TILES; i++)
    times[i] = time_tile (basemap, surface, zoom);
  cairo_surface_destroy (surface);

  timing_sort (times, N_TILES);
  g_print ("{\"benchmark\": \"tile\", \"zoom\": %u, \"scale\": %d, \"n\": %d, \"p50_ms\": %.3f, \"p95_ms\": %.3f}\n",
           zoom, scale, N_TILES, timing_quantile (times, N_TILES, 0.5), timing_quantile (times, N_TILES, 0.95));
}

static CorridorBasemap *
load (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (CORRIDOR_BASEMAP_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  gint64 start = g_get_monotonic_time ();
  g_autoptr(CorridorBasemap) basemap = NULL;

  g_assert_no_error (error);
  basemap = corridor_basemap_new (bytes, &error);
  g_assert_no_error (error);
  g_print ("{\"benchmark\": \"basemap-load\", \"ms\": %.3f}\n", (double) (g_get_monotonic_time () - start) / 1000.0);

  return g_steal_pointer (&basemap);
}

int
main (void)
{
  g_autoptr(CorridorBasemap) basemap = load ();

  g_random_set_seed (42);
  for (int scale = 1; scale <= MAX_SCALE; scale++)
    for (guint zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++)
      measure (basemap, zoom, scale);

  return 0;
}
