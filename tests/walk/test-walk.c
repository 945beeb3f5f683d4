/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "corridor-bundle.h"
#include "corridor-event-list.h"
#include "corridor-renderer.h"
#include "corridor-time-axis.h"
#include "widget-finder.h"

/* The program, how many steps, and `-m slow` for all 20,000: see the meson.build beside this. */

#define N_QUICK        1500
#define N_SLOW         20000
#define STEPS_TO_HOME  50 /* between two times of working off everything */
#define STEPS_TO_LIST  100 /* between two times of asking the program */
#define WARM           2000 /* steps until every cache has what it keeps */
#define GROWTH         1.1 /* of memory after that */

static AdwApplication *application;
static const char *program;

static void
set_up (Walk         *self,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  g_autoptr(CorridorBasemap) basemap = corridor_bundle_load_basemap (NULL);
  g_autoptr(CorridorBaseMaps) base_maps = corridor_base_maps_new ();
  g_autoptr(CorridorTileFetcher) fetcher = corridor_tile_fetcher_new (NULL);
  GtkWidget *list;

  g_assert_no_error (error);
  self->program = program;
  self->session = corridor_session_new (story);
  self->bars = corridor_axis_bars_new ();
  self->window = corridor_window_new (application, self->session, basemap, base_maps, fetcher);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  widget_finder_settle (GTK_WIDGET (self->window));

  list = widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_EVENT_LIST, NULL);
  self->list = GTK_LIST_VIEW (widget_finder_find (list, GTK_TYPE_LIST_VIEW, NULL));
  self->heading = GTK_LABEL (widget_finder_find (list, GTK_TYPE_LABEL, NULL));
  self->map = CORRIDOR_MAP (widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_MAP, NULL));
  self->axis = widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_TIME_AXIS, NULL);
}

static void
tear_down (Walk         *self,
           gconstpointer data)
{
  g_clear_pointer (&self->bookmark, corridor_bookmark_free);
  g_clear_pointer (&self->bars, corridor_axis_bars_free);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (g_steal_pointer (&self->session));
}

void
walk_settle (Walk *self)
{
  widget_finder_settle (GTK_WIDGET (self->window));
}

void
walk_go_home (Walk *self)
{
  GListModel *layers = corridor_session_get_layers (self->session);

  corridor_session_set_playing (self->session, FALSE);
  corridor_session_set_tour (self->session, NULL);
  corridor_session_set_comparing (self->session, FALSE);
  corridor_session_clear_filter (self->session);
  while (g_list_model_get_n_items (layers) > 0)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, 0);

      corridor_session_remove_layer (self->session, layer);
    }
  walk_settle (self);
}

/* MB that this process keeps of the machine's memory, and that it has asked for and not given back. */
static double
get_resident (void)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  fields = g_strsplit (text, " ", 3);
  return (double) g_ascii_strtoull (fields[1], NULL, 10) * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

static double
measure (Walk *self)
{
  double resident;

  walk_go_home (self);
  malloc_trim (0);
  resident = get_resident ();
  g_test_message ("after %u steps: %.1f MB resident, %.1f MB in use", self->n_steps, resident, (double) mallinfo2 ().uordblks / 1e6);
  return resident;
}

/* Some of what waits is done, or none, or all. */
static void
let_run (Walk *self)
{
  if (self->n_steps % STEPS_TO_HOME == 0)
    walk_settle (self);
  else
    for (guint i = walk_below (6); i > 0; i--)
      g_main_context_iteration (NULL, FALSE);
}

static void
go_on (Walk  *self,
       guint  n_steps)
{
  while (self->n_steps < n_steps)
    {
      walk_step (self);
      walk_check (self);
      let_run (self);
      walk_check (self);
      if (self->n_steps % STEPS_TO_LIST == 0)
        walk_check_program (self);
    }
}

static void
test_quick (Walk         *self,
            gconstpointer data)
{
  go_on (self, N_QUICK);
  g_assert_cmpuint (self->n_listed, >, 0);
}

static void
test_slow (Walk         *self,
           gconstpointer data)
{
  static const guint stops[] = { 5000, 10000, 15000, N_SLOW };
  gint64 begin = g_get_monotonic_time ();
  double warm;

  if (!g_test_slow ())
    {
      g_test_skip ("takes minutes: -m slow");
      return;
    }

  go_on (self, WARM);
  warm = measure (self);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      go_on (self, stops[i]);
      g_assert_cmpfloat (measure (self), <, warm * GROWTH);
    }
  g_test_message ("%u steps in %.0f s, the program asked %u times", self->n_steps,
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, self->n_listed);
}

static void
on_activate (GApplication *app,
             gpointer      user_data)
{
  *(int *) user_data = g_test_run ();
}

int
main (int    argc,
      char **argv)
{
  int status = 1;

  corridor_renderer_choose ();
  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  g_test_add ("/walk/quick", Walk, NULL, set_up, test_quick, tear_down);
  g_test_add ("/walk/slow", Walk, NULL, set_up, test_slow, tear_down);

  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/corridor_map/Corridor");
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &status);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_object_unref (application);
  return status;
}
