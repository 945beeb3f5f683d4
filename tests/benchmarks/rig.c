/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* struct ucred */
#include "config.h"

#include "rig.h"

#include <gdk/x11/gdkx.h>
#include <locale.h>
#include <math.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "corridor-bundle.h"
#include "corridor-renderer.h"
#include "program-window.h"
#include "widget-finder.h"
#include "workload-records.h"
#include "workload.h"

#define DRAG_FROM    6000 /* days */
#define DRAG_STEP    7
#define N_CATEGORIES 5
#define PAN_CENTRE_LATITUDE  39.9
#define PAN_CENTRE_LONGITUDE 46.6
#define PAN_RADIUS   0.45 /* degrees */
#define PAN_ROUND    240.0 /* frames */
#define ZOOM_MIDDLE  9.3
#define ZOOM_SWING   1.7
#define ZOOM_ROUND   150.0 /* frames */

/* µs of work so far: of this thread, of all, or of another process. */
static gint64
get_work (clockid_t whose)
{
  struct timespec work;

  if (clock_gettime (whose, &work) != 0)
    return 0;
  return (gint64) work.tv_sec * G_USEC_PER_SEC + work.tv_nsec / 1000;
}

/* Who is at the other end of the socket is who serves the display. */
static clockid_t
get_server_clock (GdkDisplay *display)
{
  int socket = ConnectionNumber (GDK_DISPLAY_XDISPLAY (display));
  struct ucred server;
  socklen_t size = sizeof server;
  clockid_t clock;

  if (getsockopt (socket, SOL_SOCKET, SO_PEERCRED, &server, &size) != 0 || clock_getcpuclockid (server.pid, &clock) != 0)
    return -1;
  return clock;
}

typedef struct
{
  Rig     *rig;
  RigStep  step; /* (nullable) */
} Player;

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Player *player = user_data;

  if (player->step != NULL)
    player->step (player->rig, player->rig->n_frames);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
on_after_paint (Rig *self)
{
  gint64 work = get_work (CLOCK_THREAD_CPUTIME_ID);
  double ms = (double) (work - self->work) / 1000;

  self->work = work;
  self->n_frames++;
  self->painted = TRUE;
  g_array_append_val (self->works, ms);
}

static int
compare_works (gconstpointer a,
               gconstpointer b)
{
  double p = *(const double *) a;
  double q = *(const double *) b;

  return p < q ? -1 : p > q;
}

/* Of the frames in order of work, the one so far from the least to the most. */
static double
pick_work (Rig    *self,
           double  share)
{
  if (self->works->len == 0)
    return 0;

  g_array_sort (self->works, compare_works);
  return g_array_index (self->works, double, (guint) (share * (self->works->len - 1)));
}

static void
wait_for_frame (Rig *self)
{
  self->painted = FALSE;
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);
}

RigPlay
rig_play_in (Rig       *self,
             GtkWidget *window,
             RigStep    step,
             double     seconds)
{
  Player player = { self, step };
  clockid_t clocks[] = { CLOCK_THREAD_CPUTIME_ID, CLOCK_PROCESS_CPUTIME_ID, get_server_clock (gtk_widget_get_display (window)) };
  GdkFrameClock *frames = gtk_widget_get_frame_clock (window);
  gulong handler = g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (on_after_paint), self);
  guint tick = gtk_widget_add_tick_callback (window, on_tick, &player, NULL);
  gint64 begin, passed, work[3];

  self->n_frames = 0;
  wait_for_frame (self);
  self->n_frames = 0;
  g_array_set_size (self->works, 0);
  begin = g_get_monotonic_time ();
  for (int i = 0; i < 3; i++)
    work[i] = get_work (clocks[i]);
  while (g_get_monotonic_time () - begin < seconds * G_USEC_PER_SEC)
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 3; i++)
    work[i] = get_work (clocks[i]) - work[i];
  passed = g_get_monotonic_time () - begin;

  gtk_widget_remove_tick_callback (window, tick);
  g_signal_handler_disconnect (frames, handler);
  return (RigPlay) {
    .frames_per_second = (double) self->n_frames * G_USEC_PER_SEC / (double) passed,
    .own = (double) work[0] / 1000 / MAX (self->n_frames, 1),
    .late = pick_work (self, 0.95),
    .most = pick_work (self, 1),
    .all = (double) work[1] / 1000 / MAX (self->n_frames, 1),
    .server = (double) work[2] / 1000 / MAX (self->n_frames, 1),
  };
}

RigPlay
rig_play (Rig     *self,
          RigStep  step,
          double   seconds)
{
  return rig_play_in (self, self->window, step, seconds);
}

void
rig_add_layer (Rig   *self,
               guint  n_points)
{
  g_autoptr(CorridorDataset) dataset = workload_records_new (n_points, N_CATEGORIES);
  g_autoptr(CorridorLayer) layer = corridor_layer_new (dataset);

  corridor_session_add_layer (self->session, layer);
  self->n_points = n_points;
}

/* --- scripts --- */

void
rig_drag_time (Rig   *self,
               guint  frame)
{
  corridor_session_set_now (self->session, workload_day ((DRAG_FROM + frame * DRAG_STEP) % WORKLOAD_N_DAYS));
}

void
rig_jump_in_time (Rig   *self,
                  guint  frame)
{
  corridor_session_set_now (self->session, workload_day ((guint) g_rand_int_range (self->rand, 0, WORKLOAD_N_DAYS)));
}

void
rig_pan (Rig   *self,
         guint  frame)
{
  double angle = 2 * G_PI * frame / PAN_ROUND;

  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), PAN_CENTRE_LATITUDE + PAN_RADIUS * 0.7 * sin (angle),
                                 PAN_CENTRE_LONGITUDE + PAN_RADIUS * cos (angle));
}

void
rig_zoom (Rig   *self,
          guint  frame)
{
  shumate_viewport_set_zoom_level (self->viewport, ZOOM_MIDDLE + ZOOM_SWING * sin (2 * G_PI * frame / ZOOM_ROUND));
}

void
rig_pan_and_zoom (Rig   *self,
                  guint  frame)
{
  g_object_freeze_notify (G_OBJECT (self->viewport));
  rig_zoom (self, frame);
  rig_pan (self, frame);
  g_object_thaw_notify (G_OBJECT (self->viewport));
}

/* --- the window --- */

typedef struct
{
  void (*bench) (Rig *self);
} Plan;

static void
run_plan (gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  Plan *plan = user_data;
  Rig self = { .session = corridor_session_new (story), .rand = g_rand_new_with_seed (2024) };
  GdkFrameClock *frames;

  self.works = g_array_new (FALSE, FALSE, sizeof (double));
  self.window = GTK_WIDGET (program_window_new (self.session));
  gtk_window_set_default_size (GTK_WINDOW (self.window), RIG_WIDTH, RIG_HEIGHT);
  gtk_window_present (GTK_WINDOW (self.window));
  frames = gtk_widget_get_frame_clock (self.window);
  g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (on_after_paint), &self);
  wait_for_frame (&self);
  g_signal_handlers_disconnect_by_data (frames, &self);
  self.viewport = shumate_map_get_viewport (SHUMATE_MAP (widget_finder_find (self.window, SHUMATE_TYPE_MAP, NULL)));

  setlocale (LC_NUMERIC, "C"); /* JSON */
  plan->bench (&self);

  gtk_window_destroy (GTK_WINDOW (self.window));
  g_array_unref (self.works);
  g_rand_free (self.rand);
  g_object_unref (self.session);
}

int
rig_run (int                 argc,
         char              **argv,
         const GOptionEntry *options,
         void              (*bench) (Rig *self))
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  Plan plan = { bench };

  setlocale (LC_ALL, "");
  corridor_renderer_choose ();
  if (options != NULL)
    g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  return program_window_run (run_plan, &plan);
}

char *
rig_dup_machine (void)
{
  g_autofree char *text = NULL;
  g_autoptr(GRegex) pattern = g_regex_new ("^model name\\s*: (.*)$", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *model = NULL;

  if (g_file_get_contents ("/proc/cpuinfo", &text, NULL, NULL) && g_regex_match (pattern, text, 0, &match))
    model = g_match_info_fetch (match, 1);
  return g_strdup_printf ("%s, %u cores", model != NULL ? model : "unknown processor", g_get_num_processors ());
}
