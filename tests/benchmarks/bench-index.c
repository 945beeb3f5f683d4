/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "corridor-mercator.h"
#include "corridor-time-cells.h"
#include "corridor-time-index.h"
#include "timing.h"
#include "workload.h"

/*
 * A scrub step, as far as the time index answers it: a view of 1280 by 800 pixels that all points are in, cells of about 64 and
 * of about 8 pixels. A hand drags the thumb by a week a step; then the time jumps. Each step is asked on this day and up to it.
 * Then the rows of a list, what is under the pointer, and the histogram.
 *
 * "--largest N" stops at so many points; "--categories N" spreads them over so many.
 */

#define WIDTH 1280
#define HEIGHT 800
#define N_STEPS 500
#define DRAG_FROM 6000
#define DRAG_STEP 7
#define MAX_SINGLE 1
#define N_BINS 200

typedef struct
{
  CorridorTimeIndex *index;        /* (owned) */
  guint              n;
  guint              n_categories;
  CorridorUnitBox    view;
  double             zoom;         /* at which the view is 1280 pixels wide */
  double             build_s;
} Stage;

typedef struct
{
  double ms[N_STEPS];
  guint64 n_cells;
  guint64 n_singles;
} Steps;

typedef void (*Question) (Stage *stage,
                          gint64 day,
                          Steps *steps);

static CorridorTimeIndexBuilder *
add_points (Stage *stage)
{
  CorridorTimeIndexBuilder *builder = corridor_time_index_builder_new (stage->n_categories);
  Workload workload;

  workload_init (&workload);
  for (guint i = 0; i < stage->n; i++)
    {
      WorkloadPoint point = workload_next (&workload);
      CorridorPoint place = corridor_mercator_project ((CorridorPosition) { point.latitude, point.longitude });

      corridor_time_index_builder_add_point (builder, place.x, place.y, point.begin, point.end, i % stage->n_categories);
    }

  return builder;
}

/* The box of the screen's shape about the middle of the points that holds them all. */
static void
set_view (Stage *stage)
{
  CorridorPoint north_west = corridor_mercator_project ((CorridorPosition) { WORKLOAD_SOUTH + WORKLOAD_HEIGHT, WORKLOAD_WEST });
  CorridorPoint south_east = corridor_mercator_project ((CorridorPosition) { WORKLOAD_SOUTH, WORKLOAD_WEST + WORKLOAD_WIDTH });
  double pixel = MAX ((south_east.x - north_west.x) / WIDTH, (south_east.y - north_west.y) / HEIGHT);
  double middle_x = (north_west.x + south_east.x) / 2;
  double middle_y = (north_west.y + south_east.y) / 2;

  stage->view = (CorridorUnitBox) { middle_x - pixel * WIDTH / 2, middle_y - pixel * HEIGHT / 2,
                                    middle_x + pixel * WIDTH / 2, middle_y + pixel * HEIGHT / 2 };
  stage->zoom = log2 (1 / pixel / 256);
}

static void
build (Stage *stage)
{
  CorridorTimeIndexBuilder *builder = add_points (stage);
  double start = timing_get_own ();

  stage->index = corridor_time_index_builder_finish (builder, NULL);
  stage->build_s = (timing_get_own () - start) / 1e3;
}

static CorridorTimeFilter
on_day (gint64 day)
{
  return (CorridorTimeFilter) { .begin = workload_day ((guint) day), .end = workload_day ((guint) day + 1) };
}

static CorridorTimeFilter
up_to_day (gint64 day)
{
  return (CorridorTimeFilter) { .begin = CORRIDOR_TIME_MIN, .end = workload_day ((guint) day + 1) };
}

static void
count_cell (const CorridorTimeCell *cell,
            gpointer                user_data)
{
  ((Steps *) user_data)->n_cells++;
}

static void
count_single (guint    slot,
              gpointer user_data)
{
  ((Steps *) user_data)->n_singles++;
}

static void
visit (Stage             *stage,
       CorridorTimeFilter filter,
       double             pixels,
       Steps             *steps)
{
  guint depth = (guint) round (stage->zoom + 8 - log2 (pixels));

  g_autoptr(CorridorTimeCells) cells = corridor_time_cells_new (stage->index, &stage->view, depth, 0);

  corridor_time_cells_visit (cells, &filter, MAX_SINGLE, count_cell, count_single, steps);
  corridor_time_index_visit_boxes (stage->index, &stage->view, &filter, 0, count_single, steps);
}

static void
ask_day_64 (Stage *stage,
            gint64 day,
            Steps *steps)
{
  visit (stage, on_day (day), 64, steps);
}

static void
ask_day_8 (Stage *stage,
           gint64 day,
           Steps *steps)
{
  visit (stage, on_day (day), 8, steps);
}

static void
ask_up_to_64 (Stage *stage,
              gint64 day,
              Steps *steps)
{
  visit (stage, up_to_day (day), 64, steps);
}

static void
ask_up_to_8 (Stage *stage,
             gint64 day,
             Steps *steps)
{
  visit (stage, up_to_day (day), 8, steps);
}

/* The row at the day's own place in the list of all so far, and back. */
static void
ask_list_row (Stage *stage,
              gint64 day,
              Steps *steps)
{
  CorridorTimeFilter filter = up_to_day (day);
  guint n = corridor_time_index_count (stage->index, NULL, &filter, NULL);
  guint slot, row;

  if (!corridor_time_index_nth_active (stage->index, &filter, n / 2, &slot))
    return;
  corridor_time_index_rank_active (stage->index, &filter, slot, &row);
  g_assert_cmpuint (row, ==, n / 2);
  steps->n_singles++;
}

/* Eight pixels square about a place that moves over the view. */
static void
ask_pointer (Stage *stage,
             gint64 day,
             Steps *steps)
{
  double pixel = (stage->view.max_x - stage->view.min_x) / WIDTH;
  double x = stage->view.min_x + (stage->view.max_x - stage->view.min_x) * (0.1 + 0.8 * (double) (day * 37 % 1000) / 1000);
  double y = stage->view.min_y + (stage->view.max_y - stage->view.min_y) * (0.1 + 0.8 * (double) (day * 91 % 1000) / 1000);
  CorridorUnitBox box = { x - 4 * pixel, y - 4 * pixel, x + 4 * pixel, y + 4 * pixel };
  CorridorTimeFilter filter = on_day (day);
  g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));

  corridor_time_index_find_standing (stage->index, &box, &filter, 0, slots);
  steps->n_singles += slots->len;
  corridor_time_index_visit_boxes (stage->index, &box, &filter, 0, count_single, steps);
}

/* A quarter of the view. */
static void
ask_histogram (Stage *stage,
               gint64 day,
               Steps *steps)
{
  CorridorUnitBox box = { (stage->view.min_x * 3 + stage->view.max_x) / 4, (stage->view.min_y * 3 + stage->view.max_y) / 4,
                          (stage->view.min_x + stage->view.max_x * 3) / 4, (stage->view.min_y + stage->view.max_y * 3) / 4 };
  gint64 edges[N_BINS + 1];
  g_autofree guint *counts = g_new (guint, N_BINS * stage->n_categories);

  for (guint i = 0; i <= N_BINS; i++)
    edges[i] = workload_day (WORKLOAD_N_DAYS * i / N_BINS);
  corridor_time_index_histogram (stage->index, &box, edges, N_BINS, counts);
  steps->n_cells += N_BINS;
}

static void
run (Stage      *stage,
     const char *name,
     Question    question,
     gboolean    is_drag)
{
  g_autofree Steps *steps = g_new0 (Steps, 1);

  for (guint i = 0; i < N_STEPS; i++)
    {
      gint64 day = is_drag ? DRAG_FROM + DRAG_STEP * (gint64) i : g_random_int_range (0, WORKLOAD_N_DAYS);
      double start = timing_get_own ();

      question (stage, day, steps);
      steps->ms[i] = timing_get_own () - start;
    }
  timing_sort (steps->ms, N_STEPS);
  g_print ("{\"benchmark\": \"index\", \"points\": %u, \"categories\": %u, \"question\": \"%s\", \"steps\": \"%s\", "
           "\"n\": %d, \"p50_ms\": %.4f, \"p95_ms\": %.4f, \"max_ms\": %.4f, \"mean_cells\": %.1f, \"mean_singles\": %.1f}\n",
           stage->n, stage->n_categories, name, is_drag ? "7 days" : "random", N_STEPS, timing_quantile (steps->ms, N_STEPS, 0.5),
           timing_quantile (steps->ms, N_STEPS, 0.95), timing_quantile (steps->ms, N_STEPS, 1), (double) steps->n_cells / N_STEPS,
           (double) steps->n_singles / N_STEPS);
}

static void
measure (guint n,
         guint n_categories)
{
  static const struct
  {
    const char *name;
    Question    question;
  } questions[] = {
    { "on this day, cells of 64 px", ask_day_64 },
    { "on this day, cells of 8 px", ask_day_8 },
    { "up to this day, cells of 64 px", ask_up_to_64 },
    { "up to this day, cells of 8 px", ask_up_to_8 },
    { "a row of the list and back", ask_list_row },
    { "what is within 4 px", ask_pointer },
    { "histogram of a quarter", ask_histogram },
  };
  Stage stage = { .n = n, .n_categories = n_categories };

  build (&stage);
  set_view (&stage);
  g_print ("{\"benchmark\": \"index\", \"points\": %u, \"categories\": %u, \"build_s\": %.3f, \"bytes_per_point\": %.2f}\n",
           n, n_categories, stage.build_s, (double) corridor_time_index_get_memory (stage.index) / n);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      run (&stage, questions[i].name, questions[i].question, TRUE);
      run (&stage, questions[i].name, questions[i].question, FALSE);
    }
  corridor_time_index_unref (stage.index);
}

int
main (int   argc,
      char *argv[])
{
  int largest = 10000000;
  int n_categories = 1;
  GOptionEntry entries[] = {
    { "largest", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &largest, "The largest number of points", "N" },
    { "categories", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &n_categories, "Spread them over so many categories", "N" },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);

  g_random_set_seed (42);
  for (int n = 1000; n <= largest; n *= 10)
    measure ((guint) n, (guint) MAX (n_categories, 1));

  return 0;
}
