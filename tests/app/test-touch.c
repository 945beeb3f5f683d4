/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-map.h"
#include "corridor-session-axis.h"
#include "corridor-time-axis.h"
#include "fingers.h"
#include "program-window.h"
#include "story-maker.h"
#include "widget-finder.h"

/* The window under real fingers. It fills the screen, so its coordinates are the screen's. */

#define SCREEN_WIDTH  1280
#define SCREEN_HEIGHT 800

typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorWindow  *window; /* (unowned) the application's */
  CorridorMap     *map; /* (unowned) the window's */
  GtkWidget       *axis; /* (unowned) the timeline's */
  Fingers         *fingers; /* (owned) */
} Fixture;

static CorridorSession *
make_session (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "somewhere", "event", story_maker_point (40, 46.5), "2020-03-01/2020-12-01", NULL);
  corridor_story_seal (story);
  return corridor_session_new (story);
}

static gboolean
fills_screen (Fixture *f)
{
  return gtk_widget_get_width (GTK_WIDGET (f->window)) == SCREEN_WIDTH &&
         gtk_widget_get_height (GTK_WIDGET (f->window)) == SCREEN_HEIGHT;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{

  f->session = make_session ();
  corridor_session_set_now (f->session, story_maker_time ("2020-06-01"));
  f->window = program_window_new (f->session);
  gtk_window_fullscreen (GTK_WINDOW (f->window));
  gtk_window_present (GTK_WINDOW (f->window));
  while (!fills_screen (f))
    g_main_context_iteration (NULL, TRUE);
  widget_finder_settle (GTK_WIDGET (f->window));
  f->map = CORRIDOR_MAP (widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_MAP, NULL));
  f->axis = widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_TIME_AXIS, NULL);
  f->fingers = fingers_new ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  fingers_free (f->fingers);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
}

static CorridorViewport
get_viewport (Fixture *f)
{
  CorridorScene scene;

  widget_finder_settle (GTK_WIDGET (f->window));
  g_assert_true (corridor_map_get_scene (f->map, &scene));
  return scene.viewport;
}

/* Where something of a widget is on the screen. */
static CorridorPoint
to_screen (Fixture   *f,
           GtkWidget *widget,
           double     x,
           double     y)
{
  CorridorPoint at;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (f->window), x, y, &at.x, &at.y));
  return at;
}

static CorridorPoint
middle_of_map (Fixture *f)
{
  GtkWidget *map = GTK_WIDGET (f->map);

  return to_screen (f, map, gtk_widget_get_width (map) / 2.0, gtk_widget_get_height (map) / 2.0);
}

static double
get_distance (CorridorPoint a,
              CorridorPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* What is under the finger stays there. */
static void
test_pan (Fixture      *f,
          gconstpointer data)
{
  CorridorPoint start = middle_of_map (f);
  CorridorViewport before = get_viewport (f);
  CorridorPoint middle = { before.width / 2.0, before.height / 2.0 };
  CorridorPoint place = corridor_viewport_from_px (&before, middle);
  CorridorViewport after;
  CorridorPoint px;

  fingers_drag (f->fingers, start.x, start.y, -160, 90);
  after = get_viewport (f);
  px = corridor_viewport_to_px (&after, place);
  g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom, 1e-6);
  g_assert_cmpfloat (get_distance (px, (CorridorPoint) { middle.x - 160, middle.y + 90 }), <, 20); /* GTK waits for a threshold */
}

/* It gets larger as the fingers go apart, and what was between them stays there. */
static void
test_pinch (Fixture      *f,
            gconstpointer data)
{
  CorridorPoint middle = middle_of_map (f);
  CorridorViewport before = get_viewport (f);
  CorridorPoint px = { before.width / 2.0 + 60, before.height / 2.0 };
  CorridorPoint place = corridor_viewport_from_px (&before, px);
  CorridorViewport after;

  fingers_pinch (f->fingers, middle.x + 60, middle.y, 50, 200);
  after = get_viewport (f);
  g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom + 2, 0.2);
  g_assert_cmpfloat (get_distance (corridor_viewport_to_px (&after, place), px), <, 10);

  fingers_pinch (f->fingers, middle.x + 60, middle.y, 200, 50);
  after = get_viewport (f);
  g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom, 0.3);
}

/* A finger is broad: beside the marker is good enough, farther away is not; and a drag is no tap. */
static void
test_tap (Fixture      *f,
          gconstpointer data)
{
  CorridorPhase *phase = story_maker_phase (corridor_session_get_story (f->session), "somewhere", 0);
  CorridorViewport viewport = get_viewport (f);
  CorridorPoint px = corridor_viewport_to_px (&viewport, corridor_mercator_project ((CorridorPosition) { 40, 46.5 }));
  CorridorPoint at = to_screen (f, GTK_WIDGET (f->map), px.x, px.y);

  fingers_drag (f->fingers, at.x, at.y, 0, 60);
  g_assert_null (corridor_session_get_selected (f->session));
  fingers_tap (f->fingers, at.x + 60, at.y + 60);
  g_assert_null (corridor_session_get_selected (f->session));

  viewport = get_viewport (f);
  px = corridor_viewport_to_px (&viewport, corridor_mercator_project ((CorridorPosition) { 40, 46.5 }));
  at = to_screen (f, GTK_WIDGET (f->map), px.x, px.y);
  fingers_tap (f->fingers, at.x + 14, at.y);
  g_assert_true (corridor_session_get_selected (f->session) == phase);
}

static CorridorPoint
on_axis (Fixture *f,
         double   share)
{
  graphene_rect_t track;
  GtkWidget *slider = corridor_time_axis_get_slider (CORRIDOR_TIME_AXIS (f->axis));

  g_assert_true (gtk_widget_compute_bounds (slider, GTK_WIDGET (f->window), &track));
  return (CorridorPoint) { track.origin.x + track.size.width * share, track.origin.y + track.size.height / 2.0 };
}

static double
get_share (Fixture *f,
           gint64   time)
{
  CorridorAxis axis = corridor_session_get_axis (f->session);

  return (double) (time - axis.begin) / (double) (axis.end - axis.begin);
}

/* Two fingers show more or less of the time around them, and never change it, although the first comes before the second. */
static void
test_pinch_axis (Fixture      *f,
                 gconstpointer data)
{
  gint64 now = corridor_session_get_now (f->session);
  CorridorAxis whole = corridor_session_get_axis (f->session);
  CorridorPoint at = on_axis (f, 0.7);
  gint64 between = whole.begin + (gint64) (0.7 * (double) (whole.end - whole.begin));
  CorridorAxis axis;

  fingers_pinch (f->fingers, at.x, at.y, 50, 200);
  axis = corridor_session_get_axis (f->session);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
  g_assert_cmpfloat_with_epsilon ((double) (whole.end - whole.begin) / (double) (axis.end - axis.begin), 4, 0.4);
  g_assert_cmpfloat_with_epsilon (get_share (f, between), 0.7, 0.02);

  fingers_pinch (f->fingers, at.x, at.y, 200, 40);
  g_assert_true (corridor_session_shows_whole_axis (f->session));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
}

/* The thumb can be gripped at its side, and the time goes as far as the finger. */
static void
test_drag_thumb (Fixture      *f,
                 gconstpointer data)
{
  double share = get_share (f, corridor_session_get_now (f->session));
  CorridorPoint from = on_axis (f, share);
  CorridorPoint to = on_axis (f, share + 0.2);

  fingers_drag (f->fingers, from.x + 18, from.y, to.x - from.x, 0);
  g_assert_cmpfloat_with_epsilon (get_share (f, corridor_session_get_now (f->session)), share + 0.2, 0.01);
}

/* Where only a part of the time is shown, a finger on it goes to another part, and the time stays. */
static void
test_pan_axis (Fixture      *f,
               gconstpointer data)
{
  gint64 now = corridor_session_get_now (f->session);
  CorridorPoint at = on_axis (f, 0.5);
  CorridorAxis before, after;

  fingers_pinch (f->fingers, at.x, at.y, 50, 200);
  before = corridor_session_get_axis (f->session);
  fingers_drag (f->fingers, at.x, at.y - 25, -200, 0);
  after = corridor_session_get_axis (f->session);
  g_assert_cmpint (after.begin, >, before.begin);
  g_assert_cmpint (after.end - after.begin, ==, before.end - before.begin);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/touch/map/pan", test_pan);
  ADD ("/touch/map/pinch", test_pinch);
  ADD ("/touch/map/tap", test_tap);
  ADD ("/touch/axis/pinch", test_pinch_axis);
  ADD ("/touch/axis/thumb", test_drag_thumb);
  ADD ("/touch/axis/pan", test_pan_axis);

  return program_window_run_tests ();
}
