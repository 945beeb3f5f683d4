/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"


#include "corridor-dataset-certain.h"
#include "corridor-frame.h"
#include "corridor-scene-cache-private.h"
#include "timing.h"
#include "workload-records.h"
#include "workload.h"

/*
 * A scrub step, as far as a layer is drawn: a view of 1280 by 800 pixels that all of its points are in. A hand drags the thumb
 * by a week a step; then the time jumps. Each step is asked on this day and up to it. "place" is what finds what is drawn,
 * "step" also paints it.
 *
 * The points are of one category, then of twelve. "--largest N" stops at so many points, "--categories N" spreads them over
 * so many and no other number, "--scale N" paints on a finer screen; "--picture FILE" also writes what was painted last.
 *
 * "--shapes" takes 100,000 squares and lines of 0.2 to 2 km about the points, then a million; "--closer N" looks at the middle
 * of them from N zoom levels closer.
 *
 * "--certain" takes points of which most begin some day of a month, and draws only what is certain.
 */

#define WIDTH 1280
#define HEIGHT 800
#define N_STEPS 500
#define DRAG_FROM 6000
#define DRAG_STEP 7

typedef struct
{
  CorridorLayerView layer;
  CorridorScene     scene;
  cairo_surface_t  *surface; /* (owned) */
} Stage;

typedef struct
{
  double place[N_STEPS]; /* ms of our own work */
  double step[N_STEPS];
  double wall[N_STEPS]; /* ms by the clock on the wall */
  guint  n_clusters;
  guint  n_singles;
  guint  n_traces;
} Times;

static gint largest = 10000000;
static gint with_categories;
static gint n_categories; /* of the dataset */
static gint scale = 1;
static gboolean dark;
static gboolean shapes;
static gboolean certain;
static gdouble closer;
static char *picture;

static const GOptionEntry options[] = {
  { "largest", 0, 0, G_OPTION_ARG_INT, &largest, "stop at so many points", "N" },
  { "categories", 0, 0, G_OPTION_ARG_INT, &with_categories, "spread them over so many", "N" },
  { "scale", 0, 0, G_OPTION_ARG_INT, &scale, "device pixels per px", "N" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "paint on a dark ground", NULL },
  { "shapes", 0, 0, G_OPTION_ARG_NONE, &shapes, "lines and areas instead of points", NULL },
  { "certain", 0, 0, G_OPTION_ARG_NONE, &certain, "only what is certain of points that are not known to the day", NULL },
  { "closer", 0, 0, G_OPTION_ARG_DOUBLE, &closer, "zoom levels from the view of all", "N" },
  { "picture", 0, 0, G_OPTION_ARG_FILENAME, &picture, "write a PNG", "FILE" },
  { NULL }
};

static CorridorStory *
make_story (void)
{
  g_autoptr(CorridorText) title = corridor_text_new ("Workload");
  CorridorBbox bbox = { WORKLOAD_WEST, WORKLOAD_SOUTH, WORKLOAD_WEST + WORKLOAD_WIDTH, WORKLOAD_SOUTH + WORKLOAD_HEIGHT };
  CorridorStory *story = corridor_story_new (title, workload_day (0), workload_day (WORKLOAD_N_DAYS), bbox);

  corridor_story_seal (story);

  return story;
}

static void
step (Stage   *stage,
      gint64   day,
      gboolean up_to,
      Times   *times,
      guint    i)
{
  gint64 wall_start = g_get_monotonic_time ();
  double start = timing_get_own ();
  const CorridorClusterLayout *layout;
  cairo_t *cr;

  stage->scene.query.now = workload_day ((guint) day);
  stage->layer.filter.begin = up_to ? CORRIDOR_TIME_MIN : stage->scene.query.now;
  stage->layer.filter.end = stage->scene.query.now + CORRIDOR_DAY;
  layout = corridor_frame_get_clusters (corridor_scene_cache_take (stage->scene.cache, &stage->scene));
  times->place[i] = timing_get_own () - start;

  cr = cairo_create (stage->surface);
  corridor_scene_paint_layers (&stage->scene, cr);
  cairo_destroy (cr);
  times->step[i] = timing_get_own () - start;
  times->wall[i] = (double) (g_get_monotonic_time () - wall_start) / 1000.0;
  times->n_clusters += layout->clusters->len;
  times->n_singles += layout->singles->len;
  times->n_traces += layout->lines->len + layout->areas->len;
}

static void
print_part (const char *name,
            double     *times)
{
  timing_sort (times, N_STEPS);
  g_print (", \"%s_p50_ms\": %.3f, \"%s_p95_ms\": %.3f",
           name, timing_quantile (times, N_STEPS, 0.5), name, timing_quantile (times, N_STEPS, 0.95));
}

static void
measure (Stage   *stage,
         guint    n,
         gboolean jumps,
         gboolean up_to)
{
  g_autofree Times *times = g_new0 (Times, 1);

  for (guint i = 0; i < 20; i++) /* caches become warm */
    step (stage, DRAG_FROM - 20 * DRAG_STEP + i * DRAG_STEP, up_to, times, 0);
  times->n_clusters = times->n_singles = times->n_traces = 0;
  for (guint i = 0; i < N_STEPS; i++)
    step (stage, jumps ? g_random_int_range (0, WORKLOAD_N_DAYS) : DRAG_FROM + (gint64) i * DRAG_STEP, up_to, times, i);

  g_print ("{\"benchmark\": \"layers\", \"%s\": %u, \"categories\": %d, \"scale\": %d, \"steps\": \"%s\", \"mode\": \"%s\", "
           "\"clusters\": %u, \"singles\": %u, \"traces\": %u", shapes ? "shapes" : "points", n, n_categories, scale, jumps ? "jumps" : "drag",
           up_to ? "up to this day" : "on this day", times->n_clusters / N_STEPS, times->n_singles / N_STEPS,
           times->n_traces / N_STEPS);
  print_part ("place", times->place);
  print_part ("step", times->step);
  print_part ("wall", times->wall);
  g_print ("}\n");
}

/* The last step, on the first day of the drag, with legend and caption. */
static void
write_picture (Stage *stage)
{
  cairo_t *cr = cairo_create (stage->surface);

  corridor_theme_set_source (cr, corridor_theme_ink (stage->scene.theme, CORRIDOR_INK_LAND), 1);
  cairo_paint (cr);
  corridor_scene_paint (&stage->scene, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (stage->surface, picture);
}

/* Returns: (transfer full): of it only what is certain */
static CorridorDataset *
dup_certain (CorridorDataset *dataset)
{
  double start = timing_get_own ();
  CorridorDataset *part = corridor_dataset_dup_certain (dataset);

  g_print ("{\"benchmark\": \"layers\", \"points\": %u, \"make_certain_ms\": %.1f, \"bytes_per_point\": %.1f, \"bytes_per_point_more\": %.1f}\n",
           corridor_dataset_get_n_records (dataset), timing_get_own () - start,
           (double) corridor_time_index_get_memory (corridor_dataset_get_index (dataset)) / corridor_dataset_get_n_records (dataset),
           (double) corridor_time_index_get_memory (corridor_dataset_get_index (part)) / corridor_dataset_get_n_records (dataset));
  return part;
}

static void
measure_size (Stage *stage,
              guint  n)
{
  g_autoptr(CorridorDataset) dataset = shapes  ? workload_shapes_new (n, (guint) n_categories)
                                     : certain ? workload_uncertain_new (n, (guint) n_categories)
                                               : workload_records_new (n, (guint) n_categories);
  g_autoptr(CorridorDataset) seen = certain ? dup_certain (dataset) : g_object_ref (dataset);

  stage->layer.dataset = seen;
  for (guint i = 0; i < 4; i++)
    measure (stage, n, i % 2 == 1, i / 2 == 1);
  if (picture != NULL)
    {
      step (stage, DRAG_FROM, FALSE, &(Times) { 0 }, 0);
      write_picture (stage);
    }
}

int
main (int    argc,
      char **argv)
{
  static const int numbers[] = { 1, 12 };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = make_story ();
  g_autoptr(CorridorSceneCache) cache = corridor_scene_cache_new ();
  Stage stage = {
    .scene = {
      .story = story,
      .viewport = corridor_viewport_fit (corridor_story_get_view (story), WIDTH, HEIGHT, 0),
      .cache = cache,
      .language = "en",
      .n_layers = 1,
    },
  };

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);

  g_random_set_seed (42);
  stage.scene.layers = &stage.layer;
  stage.scene.theme = dark ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT;
  stage.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * scale, HEIGHT * scale);
  cairo_surface_set_device_scale (stage.surface, scale, scale);
  stage.scene.viewport.zoom += closer;
  largest = shapes ? MIN (largest, 1000000) : largest;
  for (guint n = (guint) MIN (largest, shapes ? 100000 : 1000000); n <= (guint) largest; n *= 10)
    for (guint i = 0; i < (with_categories > 0 ? 1 : G_N_ELEMENTS (numbers)); i++)
      {
        n_categories = with_categories > 0 ? with_categories : numbers[i];
        measure_size (&stage, n);
      }
  cairo_surface_destroy (stage.surface);
  g_free (picture);

  return 0;
}
