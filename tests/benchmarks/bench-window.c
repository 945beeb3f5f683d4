/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * What a step of the slider costs in the whole window at 1280x800, on the bundled story: list, details, timeline and map
 * together. All in processor time of the main thread, which other programs do not lengthen: "set" is setting the time,
 * with all that the widgets do about it at once; "layout" sizing and placing widgets; "paint" the rest of the frame, the
 * renderer included.
 */

#include <locale.h>

#include "corridor-bundle.h"
#include "corridor-renderer.h"
#include "program-window.h"
#include "timing.h"

#define WIDTH   1280
#define HEIGHT  800
#define N_STEPS 300

typedef struct
{
  CorridorSession *session; /* (owned) */
  GtkWidget       *window; /* (unowned) GTK's */
  gint64           frame_begin; /* µs of work so far, at the start of the frame under way */
  gint64           layout_end;
  gint64           frame_end;
  gboolean         painted;
} Bench;

typedef struct
{
  const char *name;
  GArray     *set; /* (owned) (element-type double) ms, and so the others */
  GArray     *layout;
  GArray     *paint;
} Steps;

static void
add_time (GArray *times,
          gint64  microseconds)
{
  double time = (double) microseconds / 1000;

  g_array_append_val (times, time);
}

static Steps
steps_new (const char *name)
{
  return (Steps) { name, g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)),
                   g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
print_times (const char *name,
             GArray     *times)
{
  double *ms = (double *) (gpointer) times->data;

  timing_sort (ms, times->len);
  g_print (", \"%s_p50_ms\": %.2f, \"%s_p95_ms\": %.2f",
           name, timing_quantile (ms, times->len, 0.5), name, timing_quantile (ms, times->len, 0.95));
  g_array_unref (times);
}

static void
steps_print (Steps *self)
{
  g_print ("{\"benchmark\": \"window\", \"what\": \"%s\", \"n\": %u", self->name, self->set->len);
  print_times ("set", self->set);
  print_times ("layout", self->layout);
  print_times ("paint", self->paint);
  g_print ("}\n");
}

static void
on_before_paint (Bench *self)
{
  self->frame_begin = timing_get_work ();
}

/* Connected after the window's own handler. */
static void
on_layout (Bench *self)
{
  self->layout_end = timing_get_work ();
}

static void
on_after_paint (Bench *self)
{
  self->frame_end = timing_get_work ();
  self->painted = TRUE;
}

static void
wait_for_frame (Bench *self)
{
  self->painted = FALSE;
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_step (Bench *self,
              gint64 now,
              Steps *steps)
{
  gint64 begin;

  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);

  begin = timing_get_work ();
  gtk_widget_queue_draw (self->window);
  corridor_session_set_now (self->session, now);
  add_time (steps->set, timing_get_work () - begin);
  wait_for_frame (self);
  add_time (steps->layout, self->layout_end - self->frame_begin);
  add_time (steps->paint, self->frame_end - self->layout_end);
}

static void
measure_random_dates (Bench *self)
{
  Steps steps = steps_new ("scrub to random dates");
  g_autoptr(GRand) rand = g_rand_new_with_seed (2024);
  CorridorStory *story = corridor_session_get_story (self->session);
  double begin = (double) corridor_story_get_begin (story);
  double end = (double) corridor_story_get_end (story);

  for (int i = 0; i < N_STEPS; i++)
    measure_step (self, (gint64) g_rand_double_range (rand, begin, end), &steps);
  steps_print (&steps);
}

static void
measure_days (Bench *self,
              const char *name)
{
  Steps steps = steps_new (name);
  gint64 first = corridor_calendar_from_civil ((CorridorCivil) { .year = 2022, .month = 11, .day = 1 });

  for (int i = 0; i < N_STEPS; i++)
    measure_step (self, first + i * CORRIDOR_DAY, &steps);
  steps_print (&steps);
}

static void
watch_frames (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_before_paint), self);
  g_signal_connect_data (clock, "layout", G_CALLBACK (on_layout), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), self);
}

static void
run_benchmark (gpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  Bench self = { .session = corridor_session_new (story) };

  self.window = GTK_WIDGET (program_window_new (self.session));
  gtk_window_set_default_size (GTK_WINDOW (self.window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self.window));
  watch_frames (&self);
  wait_for_frame (&self);

  measure_random_dates (&self);
  measure_days (&self, "scrub day by day");
  corridor_session_set_mode (self.session, CORRIDOR_MODE_UP_TO);
  measure_days (&self, "scrub day by day, up to this day");

  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (self.window), &self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.session);
}

int
main (void)
{
  setlocale (LC_ALL, "");
  corridor_renderer_choose ();
  return program_window_run (run_benchmark, NULL);
}
