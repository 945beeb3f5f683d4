/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "bundled-basemap.h"
#include "bundled-story.h"
#include "corridor-scene.h"
#include "timing.h"

/*
 * A scrub step: the time is set, the story is asked, and everything that depends on time is painted over the ground,
 * which the map has as tiles. First at random dates, then day by day as a dragged thumb does.
 */

#define N_STEPS 500
#define WIDTH 1280
#define HEIGHT 800
/* The first day of the drag: 20 months with all that the story is about. */
#define DRAG_FROM "2022-11-01"

typedef void (*PaintLayer) (const CorridorScene *scene,
                            cairo_t             *cr);

typedef struct
{
  const char *name;
  PaintLayer  paint;
} Layer;

static const Layer layers[] = {
  { "areas", corridor_scene_paint_areas },
  { "borders", corridor_scene_paint_borders },
  { "lines", corridor_scene_paint_lines },
  { "markers", corridor_scene_paint_markers },
  { "labels", corridor_scene_paint_labels },
  { "furniture", corridor_scene_paint_furniture },
};

typedef struct
{
  double total[N_STEPS]; /* ms of our own work */
  double wall[N_STEPS]; /* ms by the clock on the wall */
  double layer[G_N_ELEMENTS (layers)][N_STEPS];
} Times;

typedef struct
{
  CorridorScene    scene;
  GArray          *hits; /* (owned) (element-type CorridorHit) */
  cairo_surface_t *surface; /* (owned) */
} Stage;

static void
step (Stage *stage,
      gint64 now,
      Times *times,
      guint  i)
{
  gint64 wall_start = g_get_monotonic_time ();
  double start = timing_get_own ();
  cairo_t *cr;

  stage->scene.query.now = now;
  corridor_story_query (stage->scene.story, &stage->scene.query, stage->hits);
  stage->scene.hits = (const CorridorHit *) (gpointer) stage->hits->data;
  stage->scene.n_hits = stage->hits->len;
  cr = cairo_create (stage->surface);
  for (guint j = 0; j < G_N_ELEMENTS (layers); j++)
    {
      double before = timing_get_own ();

      layers[j].paint (&stage->scene, cr);
      times->layer[j][i] = timing_get_own () - before;
    }
  cairo_destroy (cr);
  times->total[i] = timing_get_own () - start;
  times->wall[i] = (double) (g_get_monotonic_time () - wall_start) / 1000.0;
}

static void
print_layer (const char *name,
             double     *times)
{
  timing_sort (times, N_STEPS);
  g_print ("\"%s_p50_ms\": %.3f, \"%s_p95_ms\": %.3f",
           name, timing_quantile (times, N_STEPS, 0.5), name, timing_quantile (times, N_STEPS, 0.95));
}

static void
print_times (const char *what,
             double      zoom,
             Times      *times)
{
  g_print ("{\"benchmark\": \"scrub\", \"dates\": \"%s\", \"zoom\": %.2f, \"n\": %d, ", what, zoom, N_STEPS);
  print_layer ("step", times->total);
  g_print (", ");
  print_layer ("wall", times->wall);
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_print (", ");
      print_layer (layers[i].name, times->layer[i]);
    }
  g_print ("}\n");
}

static gint64
random_day (CorridorStory *story)
{
  gint64 days = (corridor_story_get_end (story) - corridor_story_get_begin (story)) / CORRIDOR_DAY;

  return corridor_story_get_begin (story) + g_random_int_range (0, (gint32) days) * CORRIDOR_DAY;
}

static void
measure (Stage       *stage,
         CorridorMode mode)
{
  const char *random_name = mode == CORRIDOR_MODE_ON_DAY ? "random" : "random, up to this day";
  const char *drag_name = mode == CORRIDOR_MODE_ON_DAY ? "day by day" : "day by day, up to this day";
  g_autoptr(GError) error = NULL;
  g_autofree Times *times = g_new0 (Times, 1);
  CorridorDate from;

  stage->scene.query.mode = mode;
  for (guint i = 0; i < N_STEPS; i++) /* caches become warm */
    step (stage, random_day (stage->scene.story), times, i);
  for (guint i = 0; i < N_STEPS; i++)
    step (stage, random_day (stage->scene.story), times, i);
  print_times (random_name, stage->scene.viewport.zoom, times);

  g_assert_true (corridor_date_parse (DRAG_FROM, &from, &error));
  for (guint i = 0; i < N_STEPS; i++)
    step (stage, from.begin + i * CORRIDOR_DAY, times, i);
  print_times (drag_name, stage->scene.viewport.zoom, times);
}

int
main (void)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorSceneCache) cache = corridor_scene_cache_new ();
  static const CorridorBbox road = { .west = 46.2, .south = 39.4, .east = 46.9, .north = 39.9 };
  CorridorBbox views[] = { corridor_story_get_view (story), road };
  Stage stage = {
    .scene = { .story = story, .basemap = basemap, .cache = cache, .language = "en" },
    .hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit)),
    .surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT),
  };

  g_random_set_seed (42);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      stage.scene.viewport = corridor_viewport_fit (views[i], WIDTH, HEIGHT, 8);
      measure (&stage, CORRIDOR_MODE_ON_DAY);
      measure (&stage, CORRIDOR_MODE_UP_TO);
    }
  cairo_surface_destroy (stage.surface);
  g_array_unref (stage.hits);

  return 0;
}
