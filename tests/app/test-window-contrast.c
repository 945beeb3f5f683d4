/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map.h"
#include "corridor-time-axis.h"
#include "corridor-timeline.h"
#include "corridor-tone.h"
#include "program-window.h"
#include "story-maker.h"
#include "widget-finder.h"

/* A desktop that asks for high contrast: libadwaita takes ADW_DEBUG_HIGH_CONTRAST, which this test is run with, for one. */

typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorWindow  *window; /* (unowned) the application's */
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "spot", "event", story_maker_point (40, 46), "2020", NULL);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->window = program_window_new (f->session);
  program_window_show (f->window, 1000, 700);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
}

static void
test_map (Fixture      *f,
          gconstpointer data)
{
  GtkWidget *map = widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_MAP, NULL);
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (CORRIDOR_MAP (map), &scene));
  g_assert_true (corridor_theme_has_contrast (scene.theme));
}

static void
test_timeline (Fixture      *f,
               gconstpointer data)
{
  GtkWidget *axis = widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_TIME_AXIS, NULL);
  const GdkRGBA ink = { 0, 0, 0, 0.8f };

  g_assert_true (corridor_theme_has_contrast (corridor_tone_get_theme (axis)));
  g_assert_cmpfloat_with_epsilon (corridor_tone_fade (&ink, CORRIDOR_THEME_LIGHT, 0.5).alpha, 0.4, 1e-6);
  g_assert_cmpfloat_with_epsilon (corridor_tone_fade (&ink, CORRIDOR_THEME_LIGHT_CONTRAST, 0.5).alpha, 0.8, 1e-6);
}

/* Colours of GTK's own widgets come from style-hc.css. */
static void
test_style (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *axis = widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_TIME_AXIS, NULL);
  GtkWidget *timeline = gtk_widget_get_ancestor (axis, CORRIDOR_TYPE_TIMELINE);
  GtkStyleContext *style = gtk_widget_get_style_context (timeline);
  GtkBorder border;
  GdkRGBA ink, view;

  gtk_style_context_get_color (style, &ink);
  g_assert_true (gtk_style_context_lookup_color (style, "view_fg_color", &view));
  g_assert_true (gdk_rgba_equal (&ink, &view));
  gtk_style_context_get_border (style, &border);
  g_assert_cmpint (border.top, >=, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/window-contrast/map", Fixture, NULL, set_up, test_map, tear_down);
  g_test_add ("/window-contrast/timeline", Fixture, NULL, set_up, test_timeline, tear_down);
  g_test_add ("/window-contrast/style", Fixture, NULL, set_up, test_style, tear_down);

  return program_window_run_tests ();
}
