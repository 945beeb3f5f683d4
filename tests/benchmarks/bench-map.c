/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * How long the map takes in a window of 1280x800, on the bundled story and base map: a step of the slider, and a step of
 * a drag. For a step, "own" is our work (setting the time and making the picture, up to what
 * the renderer takes over; in processor time, which other programs do not lengthen), "frame" all of it (before-paint to after-paint, with the renderer, which without a graphics
 * card is most of it), "latency" what the user waits from the step to the end of the frame, with the clock's pace in it.
 */

#include <locale.h>

#include "bundled-basemap.h"
#include "bundled-story.h"
#include "corridor-map.h"
#include "timing.h"

#define WIDTH 1280
#define HEIGHT 800
#define N_DATES 500
#define N_PANS 200

/* A container that takes the time of its child's snapshot. */
#define BENCH_TYPE_STOPWATCH (bench_stopwatch_get_type ())
G_DECLARE_FINAL_TYPE (BenchStopwatch, bench_stopwatch, BENCH, STOPWATCH, GtkWidget)

struct _BenchStopwatch
{
  GtkWidget  parent_instance;
  GtkWidget *child; /* (owned) */
  gint64     time; /* µs, of the last snapshot; 0 when none was needed */
};

G_DEFINE_FINAL_TYPE (BenchStopwatch, bench_stopwatch, GTK_TYPE_WIDGET)

static void
bench_stopwatch_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  BenchStopwatch *self = BENCH_STOPWATCH (widget);
  gint64 begin = timing_get_work ();

  gtk_widget_snapshot_child (widget, self->child, snapshot);
  self->time = timing_get_work () - begin;
}

static void
bench_stopwatch_dispose (GObject *object)
{
  g_clear_pointer (&BENCH_STOPWATCH (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (bench_stopwatch_parent_class)->dispose (object);
}

static void
bench_stopwatch_class_init (BenchStopwatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_stopwatch_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_stopwatch_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bench_stopwatch_init (BenchStopwatch *self)
{
}

typedef struct
{
  BenchStopwatch  *stopwatch; /* (unowned) the window's */
  CorridorMap     *map; /* (unowned) the stopwatch's */
  CorridorSession *session; /* (owned) */
  gint64           frame_begin; /* µs, of the frame under way */
  gint64           frame_work; /* µs, of the last frame */
  gboolean         painted;
} Bench;

static void
print_times (const char *name,
             GArray     *times)
{
  double *ms = (double *) (gpointer) times->data;

  timing_sort (ms, times->len);
  g_print ("{\"benchmark\": \"%s\", \"n\": %u, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"max_ms\": %.2f}\n",
           name, times->len, timing_quantile (ms, times->len, 0.5), timing_quantile (ms, times->len, 0.95),
           timing_quantile (ms, times->len, 1));
}

static void
add_time (GArray *times,
          gint64  microseconds)
{
  double milliseconds = (double) microseconds / 1000;

  g_array_append_val (times, milliseconds);
}

static void
on_before_paint (Bench *self)
{
  self->frame_begin = g_get_monotonic_time ();
}

static void
on_after_paint (Bench *self)
{
  self->frame_work = g_get_monotonic_time () - self->frame_begin;
  self->painted = TRUE;
}

static void
on_realize (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->map));

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_before_paint), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), self);
}

static void
wait_for_frame (Bench *self)
{
  self->painted = FALSE;
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  const char *name;
  GArray     *own; /* (owned) (element-type double) ms */
  GArray     *frame; /* (owned) */
  GArray     *latency; /* (owned) */
} Steps;

static Steps
steps_new (const char *name)
{
  return (Steps) {
    .name = name,
    .own = g_array_new (FALSE, FALSE, sizeof (double)),
    .frame = g_array_new (FALSE, FALSE, sizeof (double)),
    .latency = g_array_new (FALSE, FALSE, sizeof (double)),
  };
}

static void
print_part (const char *name,
            const char *part,
            GArray     *times)
{
  g_autofree char *full_name = g_strdup_printf ("%s: %s", name, part);

  print_times (full_name, times);
  g_array_unref (times);
}

static void
steps_print (Steps *steps)
{
  print_part (steps->name, "own", steps->own);
  print_part (steps->name, "frame", steps->frame);
  print_part (steps->name, "latency", steps->latency);
}

/* Does what a user's hand does between two frames: @step, then the frame. */
static void
measure_step (Bench  *self,
              void  (*step) (Bench *self, gint64 value),
              gint64  value,
              Steps  *steps)
{
  gint64 begin, done, work;

  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);

  self->stopwatch->time = 0;
  begin = g_get_monotonic_time ();
  work = timing_get_work ();
  step (self, value);
  work = timing_get_work () - work;
  done = g_get_monotonic_time ();
  wait_for_frame (self);
  add_time (steps->own, work + self->stopwatch->time);
  add_time (steps->frame, done - begin + self->frame_work);
  add_time (steps->latency, g_get_monotonic_time () - begin);
}

static void
set_now (Bench *self,
         gint64 now)
{
  /* Asked for in any case, or a date on which nothing is another would wait for ever. */
  gtk_widget_queue_draw (GTK_WIDGET (self->map));
  corridor_session_set_now (self->session, now);
}

static void
pan (Bench *self,
     gint64 direction)
{
  gtk_widget_activate_action (GTK_WIDGET (self->map), "map.pan", "(ii)", (int) direction, 0);
}

static void
measure_random_dates (Bench *self)
{
  Steps steps = steps_new ("scrub to random dates");
  g_autoptr(GRand) rand = g_rand_new_with_seed (2024);
  CorridorStory *story = corridor_session_get_story (self->session);
  double begin = (double) corridor_story_get_begin (story);
  double end = (double) corridor_story_get_end (story);

  for (int i = 0; i < N_DATES; i++)
    measure_step (self, set_now, (gint64) g_rand_double_range (rand, begin, end), &steps);
  steps_print (&steps);
}

static void
measure_days (Bench *self)
{
  Steps steps = steps_new ("scrub day by day");
  gint64 first = corridor_calendar_from_civil ((CorridorCivil) { .year = 2022, .month = 11, .day = 1 });

  for (int i = 0; i < N_DATES; i++)
    measure_step (self, set_now, first + i * CORRIDOR_DAY, &steps);
  steps_print (&steps);
}

static void
measure_pans (Bench *self)
{
  Steps steps = steps_new ("pan");

  for (int i = 0; i < N_PANS; i++)
    measure_step (self, pan, i / 10 % 2 == 0 ? 1 : -1, &steps);
  steps_print (&steps);
}

static void
measure_window (CorridorBasemap *basemap)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  Bench self = { .session = corridor_session_new (story) };
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  self.map = CORRIDOR_MAP (corridor_map_new (self.session));
  corridor_map_set_basemap (self.map, basemap);
  g_signal_connect_swapped (self.map, "realize", G_CALLBACK (on_realize), &self);
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  self.stopwatch = g_object_new (BENCH_TYPE_STOPWATCH, NULL);
  self.stopwatch->child = GTK_WIDGET (self.map);
  gtk_widget_set_parent (self.stopwatch->child, GTK_WIDGET (self.stopwatch));
  gtk_window_set_child (window, GTK_WIDGET (self.stopwatch));
  gtk_window_present (window);
  wait_for_frame (&self);

  measure_random_dates (&self);
  measure_days (&self);
  measure_pans (&self);

  gtk_window_destroy (window);
  g_object_unref (self.session);
}

int
main (void)
{
  g_autoptr(CorridorBasemap) basemap = NULL;

  setlocale (LC_ALL, "");
  gtk_init ();
  setlocale (LC_NUMERIC, "C"); /* JSON */

  basemap = bundled_basemap_load ();
  measure_window (basemap);

  return 0;
}
