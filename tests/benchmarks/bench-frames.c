/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * How many pictures a second the whole window shows at 1280x800 while the slider is moved without a pause: a new time for
 * each frame, as fast as frames come. First the bundled story alone, then with a layer of a million points beside it; a hand
 * that drags by a week a step, then jumps. "own" is the processor time of the main thread a frame, with GTK's part; "all"
 * that of all threads, which without a graphics card is mostly the drawing itself.
 *
 * "--points N" makes the layer bigger or smaller; "--seconds N" measures for longer.
 */

#include <locale.h>
#include <time.h>

#include "corridor-bundle.h"
#include "corridor-renderer.h"
#include "corridor-window.h"
#include "workload-records.h"
#include "workload.h"

#define WIDTH     1280
#define HEIGHT    800
#define DRAG_FROM 6000 /* days */
#define DRAG_STEP 7
#define N_CATEGORIES 5

static int n_points = 1000000;
static int n_seconds = 10;

static const GOptionEntry options[] = {
  { "points", 0, 0, G_OPTION_ARG_INT, &n_points, "so many points in the layer", "N" },
  { "seconds", 0, 0, G_OPTION_ARG_INT, &n_seconds, "measure for so long", "N" },
  { NULL }
};

typedef struct
{
  CorridorSession *session; /* (owned) */
  GtkWidget       *window; /* (unowned) GTK's */
  GRand           *rand; /* (owned) */
  guint            n_points; /* of the layer, once it is there */
  gboolean         jumps;
  guint            n_frames;
  gboolean         painted;
} Bench;

/* µs of work so far: of this thread, or of all. */
static gint64
get_work (clockid_t whose)
{
  struct timespec work;

  clock_gettime (whose, &work);
  return (gint64) work.tv_sec * G_USEC_PER_SEC + work.tv_nsec / 1000;
}

static gint64
next_time (Bench *self)
{
  guint day = DRAG_FROM + self->n_frames * DRAG_STEP;

  return workload_day (self->jumps ? (guint) g_rand_int_range (self->rand, 0, WORKLOAD_N_DAYS) : day % WORKLOAD_N_DAYS);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Bench *self = user_data;

  corridor_session_set_now (self->session, next_time (self));
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
on_after_paint (Bench *self)
{
  self->n_frames++;
  self->painted = TRUE;
}

static void
measure (Bench      *self,
         const char *what,
         gboolean    jumps)
{
  guint tick = gtk_widget_add_tick_callback (self->window, on_tick, self, NULL);
  gint64 begin = g_get_monotonic_time ();
  gint64 own = get_work (CLOCK_THREAD_CPUTIME_ID);
  gint64 all = get_work (CLOCK_PROCESS_CPUTIME_ID);
  double seconds;

  self->jumps = jumps;
  self->n_frames = 0;
  while (g_get_monotonic_time () - begin < n_seconds * G_USEC_PER_SEC)
    g_main_context_iteration (NULL, TRUE);
  own = get_work (CLOCK_THREAD_CPUTIME_ID) - own;
  all = get_work (CLOCK_PROCESS_CPUTIME_ID) - all;
  seconds = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
  gtk_widget_remove_tick_callback (self->window, tick);

  g_print ("{\"benchmark\": \"frames\", \"what\": \"%s\", \"points\": %u, \"frames_per_second\": %.1f, \"own_ms\": %.1f, "
           "\"all_ms\": %.1f}\n",
           what, self->n_points, self->n_frames / seconds,
           (double) own / 1000 / MAX (self->n_frames, 1), (double) all / 1000 / MAX (self->n_frames, 1));
}

static void
add_layer (Bench *self)
{
  g_autoptr(CorridorDataset) dataset = workload_records_new ((guint) n_points, N_CATEGORIES);
  g_autoptr(CorridorLayer) layer = corridor_layer_new (dataset);

  corridor_session_add_layer (self->session, layer);
  self->n_points = (guint) n_points;
}

static void
on_activate (AdwApplication *application)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  g_autoptr(CorridorBasemap) basemap = corridor_bundle_load_basemap (&error);
  Bench self = { .session = corridor_session_new (story), .rand = g_rand_new_with_seed (2024) };

  self.window = GTK_WIDGET (corridor_window_new (application, self.session, basemap));
  gtk_window_set_default_size (GTK_WINDOW (self.window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self.window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (self.window), "after-paint", G_CALLBACK (on_after_paint), &self);
  while (!self.painted)
    g_main_context_iteration (NULL, TRUE);

  measure (&self, "the story, dragged", FALSE);
  measure (&self, "the story, jumping", TRUE);
  add_layer (&self);
  measure (&self, "with a layer, dragged", FALSE);
  measure (&self, "with a layer, jumping", TRUE);
  corridor_session_set_mode (self.session, CORRIDOR_MODE_UP_TO);
  measure (&self, "with a layer, dragged, up to this day", FALSE);

  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (self.window), &self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_rand_free (self.rand);
  g_object_unref (self.session);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(AdwApplication) application = NULL;
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");
  corridor_renderer_choose ();
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/corridor_map/Corridor");
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
