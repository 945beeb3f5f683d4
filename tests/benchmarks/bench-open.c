/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * What opening a file of many records does to the window: how long the main loop was held up at the worst ("stall", between two
 * turns of a timer of 2 ms; "own" is the same in processor time of that thread, which other programs do not lengthen), when the first of the records were shown and when all, and the most memory that the process
 * ever had. Of a million points each: as they are, all at one spot, all in one second, all over the whole time, all bad, and
 * with the end of the file missing. Each in a process of its own.
 *
 * "--points N" makes other sizes: ten million are a file of 1.9 GB. "--kind NAME" opens one of them only. "--longer MS" also tells
 * of every time that the main loop was held up longer than that by its own work, with the monotonic clock at its end: for who
 * looks up in the same seconds of "perf record -k CLOCK_MONOTONIC" what it was.
 */

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "corridor-bundle.h"
#include "corridor-renderer.h"
#include "program-window.h"
#include "timing.h"
#include "workload-file.h"

#define TICK 2 /* ms */

static int n_points = 1000000;
static int longer; /* ms, 0 for silence */
static char *kind_name;
static char *file_name;

static const GOptionEntry options[] = {
  { "points", 0, 0, G_OPTION_ARG_INT, &n_points, "so many points", "N" },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, "only this one", "NAME" },
  { "longer", 0, 0, G_OPTION_ARG_INT, &longer, "tell of what held up the main loop for longer", "MS" },
  { "file", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &file_name, NULL, NULL },
  { NULL }
};

typedef struct
{
  CorridorSession *session; /* (owned) */
  gint64           begin; /* µs */
  gint64           tick; /* µs, the last turn of the timer */
  gint64           stall; /* µs, the longest time between two */
  gint64           work; /* µs of this thread's work at the last turn */
  gint64           own; /* µs, the most between two */
  gint64           shown; /* µs from the beginning until there was a layer; 0 before */
  gboolean         done;
} Bench;

static double
peak_memory (void)
{
  g_autofree char *status = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  return g_ascii_strtod (strstr (status, "VmHWM:") + strlen ("VmHWM:"), NULL) / 1024;
}

static gboolean
on_timeout (gpointer user_data)
{
  Bench *self = user_data;
  gint64 now = g_get_monotonic_time ();
  gint64 work = timing_get_work ();

  if (longer > 0 && work - self->work > longer * 1000)
    g_print ("{\"at_s\": %.6f, \"after_s\": %.3f, \"own_ms\": %.1f, \"stall_ms\": %.1f}\n", (double) now / G_USEC_PER_SEC,
             (double) (now - self->begin) / G_USEC_PER_SEC, (double) (work - self->work) / 1000, (double) (now - self->tick) / 1000);
  self->stall = MAX (self->stall, now - self->tick);
  self->own = MAX (self->own, work - self->work);
  self->tick = now;
  self->work = work;
  return G_SOURCE_CONTINUE;
}

static void
on_layers_changed (Bench *self)
{
  if (self->shown == 0)
    self->shown = g_get_monotonic_time () - self->begin;
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!corridor_window_open_finish (CORRIDOR_WINDOW (source), result, &error))
    g_printerr ("%s\n", error->message);
  ((Bench *) user_data)->done = TRUE;
}

/* Until the window has come to rest. */
static void
run_for (gint64 duration)
{
  gint64 end = g_get_monotonic_time () + duration;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

static void
print_figures (Bench  *self,
               gint64  whole)
{
  guint n_views;
  const CorridorLayerView *views = corridor_session_get_views (self->session, &n_views);

  g_print ("{\"benchmark\": \"open\", \"kind\": \"%s\", \"points\": %d, \"records\": %u, \"stall_ms\": %.1f, \"own_ms\": %.1f, \"first_s\": %.2f, "
           "\"whole_s\": %.2f, \"peak_mb\": %.0f}\n",
           kind_name, n_points, n_views > 0 ? corridor_dataset_get_n_records (views[0].dataset) : 0,
           (double) self->stall / 1000, (double) self->own / 1000, (double) self->shown / G_USEC_PER_SEC, (double) whole / G_USEC_PER_SEC, peak_memory ());
}

static void
open_in_window (gpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  g_autoptr(GFile) file = g_file_new_for_path (file_name);
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  Bench self = { .session = corridor_session_new (story) };
  GtkWidget *window = GTK_WIDGET (program_window_new (self.session));
  guint timer;
  gint64 whole;

  g_ptr_array_add (files, file);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  run_for (3 * G_USEC_PER_SEC);

  g_signal_connect_swapped (corridor_session_get_layers (self.session), "items-changed", G_CALLBACK (on_layers_changed), &self);
  self.begin = self.tick = g_get_monotonic_time ();
  self.work = timing_get_work ();
  timer = g_timeout_add_full (G_PRIORITY_HIGH, TICK, on_timeout, &self, NULL);
  corridor_window_open_async (CORRIDOR_WINDOW (window), files, on_opened, &self);
  while (!self.done)
    g_main_context_iteration (NULL, TRUE);
  whole = g_get_monotonic_time () - self.begin;
  run_for (G_USEC_PER_SEC);
  g_source_remove (timer);
  print_figures (&self, whole);

  g_signal_handlers_disconnect_by_data (corridor_session_get_layers (self.session), &self);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (self.session);
}

/* Runs this program once more, for one file. */
static void
measure (const char       *program,
         WorkloadFileKind  kind,
         const char       *path)
{
  g_autofree char *points = g_strdup_printf ("--points=%d", n_points);
  g_autofree char *turns = g_strdup_printf ("--longer=%d", longer);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;

  workload_file_write (kind, (guint) n_points, path);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, points, turns, "--kind", workload_file_get_name (kind),
                              "--file", path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  setlocale (LC_ALL, "");
  corridor_renderer_choose ();
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (file_name != NULL)
    return program_window_run (open_in_window, NULL);

  folder = g_dir_make_tmp ("corridor-XXXXXX", NULL);
  path = g_build_filename (folder, "points.geojson", NULL);
  for (int i = 0; i < WORKLOAD_N_FILES; i++)
    if (kind_name == NULL || g_str_equal (kind_name, workload_file_get_name ((WorkloadFileKind) i)))
      measure (argv[0], (WorkloadFileKind) i, path);
  g_rmdir (folder);
  return 0;
}
