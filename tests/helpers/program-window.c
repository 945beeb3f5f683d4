/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "program-window.h"

#include "corridor-bundle.h"
#include "widget-finder.h"

typedef struct
{
  ProgramWindowFunc func;
  gpointer          user_data;
} Errand;

static void
on_activate (GApplication *application,
             Errand       *errand)
{
  errand->func (errand->user_data);
}

int
program_window_run (ProgramWindowFunc func,
                    gpointer          user_data)
{
  g_autoptr(AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  Errand errand = { func, user_data };

  g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/corridor_map/Corridor");
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &errand);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static void
run_tests (gpointer status)
{
  *(int *) status = g_test_run ();
}

int
program_window_run_tests (void)
{
  int status = 1;

  program_window_run (run_tests, &status);
  return status;
}

CorridorWindow *
program_window_new (CorridorSession *session)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorBasemap) basemap = corridor_bundle_load_basemap (&error);
  g_autoptr(CorridorBaseMaps) base_maps = corridor_base_maps_new ();
  g_autoptr(CorridorTileFetcher) fetcher = corridor_tile_fetcher_new (NULL);

  g_assert_no_error (error);
  return corridor_window_new (ADW_APPLICATION (g_application_get_default ()), session, basemap, base_maps, fetcher);
}

void
program_window_show (CorridorWindow *window,
                     int             width,
                     int             height)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  widget_finder_settle (GTK_WIDGET (window));
}
