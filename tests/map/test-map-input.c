/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <shumate/shumate.h>

#include "map-fixture.h"
#include "sample-story.h"
#include "widget-finder.h"
#include "x-input.h"

/*
 * What hands do to the map, by events that go through the X server, on a desktop with animations and on one without. Not
 * here: fingers. XTEST has none, so that pinching and the touchpad's own scrolling are tried by hand.
 */

#define HEIGHT MAP_FIXTURE_HEIGHT

#define MAX_SWEEPS  40
#define LEAST_SPEED 150 /* px a second of a hand at which a map runs on for more than 30 px */

typedef MapFixture Fixture;

static void
set_up (Fixture      *self,
        gconstpointer animated)
{
  map_fixture_make (self, 0, GPOINTER_TO_INT (animated));
  map_fixture_show (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer animated)
{
  map_fixture_clear (self);
}

static CorridorPoint
find_place (Fixture *self)
{
  return map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
}

static gboolean
is_same_view (const CorridorViewport *a,
              const CorridorViewport *b)
{
  return a->zoom == b->zoom && a->center.x == b->center.x && a->center.y == b->center.y;
}

/* Until it has been the same for some frames. Returns: in how many frames it moved. */
static guint
wait_for_rest (Fixture *self)
{
  CorridorViewport before = map_fixture_get_view (self);
  guint n_moves = 0;

  for (int rested = 0; rested < 5; rested++)
    {
      CorridorViewport now;

      x_input_settle (self->widget);
      now = map_fixture_get_view (self);
      if (is_same_view (&before, &now))
        continue;
      n_moves++;
      rested = 0;
      before = now;
    }

  return n_moves;
}

static void
assert_at (CorridorPoint px,
           double        x,
           double        y,
           double        tolerance)
{
  g_assert_cmpfloat_with_epsilon (px.x, x, tolerance);
  g_assert_cmpfloat_with_epsilon (px.y, y, tolerance);
}

/* Looks on, frame by frame. */
typedef struct
{
  Fixture      *fixture; /* (unowned) */
  CorridorPoint place; /* of the world, that is to stay */
  CorridorPoint px; /* where */
  double        begin; /* zoom */
  double        end;
  guint         n_between; /* frames with a zoom between the two */
} Watch;

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Watch *watch = user_data;
  CorridorViewport view = map_fixture_get_view (watch->fixture);

  assert_at (corridor_viewport_to_px (&view, watch->place), watch->px.x, watch->px.y, 1.5);
  watch->n_between += view.zoom > watch->begin && view.zoom < watch->end;
  return G_SOURCE_CONTINUE;
}

/* Quick steps become one soft movement, through which the place under the pointer stays there. */
static void
test_wheel (Fixture      *self,
            gconstpointer animated)
{
  int n_steps = GPOINTER_TO_INT (animated) ? 3 : 1; /* three might come in as many frames */
  CorridorViewport view = map_fixture_get_view (self);
  Watch watch = { .fixture = self, .px = { 200, 450 }, .begin = view.zoom, .end = view.zoom + 0.5 * n_steps };
  guint tick;

  watch.place = corridor_viewport_from_px (&view, watch.px);
  x_input_move (self->widget, watch.px.x, watch.px.y);
  tick = gtk_widget_add_tick_callback (self->widget, on_frame, &watch, NULL);
  x_input_turn (self->widget, n_steps);
  wait_for_rest (self);
  gtk_widget_remove_tick_callback (self->widget, tick);

  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, watch.end, 1e-9);
  g_assert_cmpint (watch.n_between > 0, ==, GPOINTER_TO_INT (animated));
}

static void
test_wheel_limits (Fixture      *self,
                   gconstpointer animated)
{
  x_input_move (self->widget, 300, 300);
  x_input_turn (self->widget, 40);
  wait_for_rest (self);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, 15);
  x_input_turn (self->widget, -40);
  wait_for_rest (self);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, 6);
  x_input_turn (self->widget, 1); /* what went beyond the limit is not owed */
  wait_for_rest (self);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, 6.5);
}

/* Presses while the map is still on its way count in full. */
static void
test_keys (Fixture      *self,
           gconstpointer animated)
{
  CorridorPoint before = find_place (self);
  double region = map_fixture_get_view (self).zoom;

  for (int i = 0; i < 3; i++)
    x_input_key (self->widget, "Right");
  x_input_key (self->widget, "Down");
  wait_for_rest (self);
  assert_at (find_place (self), before.x - 240, before.y - 80, 0.01);

  for (int i = 0; i < 3; i++)
    x_input_key (self->widget, "plus");
  wait_for_rest (self);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, floor (region + 0.25) + 3);
  x_input_key (self->widget, "minus");
  wait_for_rest (self);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, floor (region + 0.25) + 2);

  x_input_key (self->widget, "0");
  wait_for_rest (self);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, region, 1e-9);
  assert_at (find_place (self), before.x, before.y, 0.01);
}

static void
click_twice (Fixture       *self,
             CorridorPoint  px)
{
  x_input_move (self->widget, px.x, px.y);
  for (int i = 0; i < 2; i++)
    {
      x_input_press (self->widget);
      x_input_release (self->widget);
    }
}

static void
test_double_click (Fixture      *self,
                   gconstpointer animated)
{
  CorridorPoint px = { 620, 140 };
  CorridorViewport view = map_fixture_get_view (self);
  CorridorPoint place = corridor_viewport_from_px (&view, px);
  double expected = floor (view.zoom + 1.25);

  /* On a busy machine two clicks may be too far apart for one. */
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 5000, NULL);
  click_twice (self, px);
  wait_for_rest (self);
  view = map_fixture_get_view (self);
  g_assert_cmpfloat (view.zoom, ==, expected);
  assert_at (corridor_viewport_to_px (&view, place), px.x, px.y, 1.5);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

static void
on_swipe (CorridorPoint *speed,
          double         velocity_x,
          double         velocity_y)
{
  *speed = (CorridorPoint) { velocity_x, velocity_y };
}

/* Returns: px a second, what GTK tells of a sweep of the hand */
static CorridorPoint
sweep_once (Fixture       *self,
            CorridorPoint  from,
            double         dx,
            double         dy)
{
  GtkWidget *map = widget_finder_find (self->widget, SHUMATE_TYPE_MAP, NULL);
  GtkGesture *witness = gtk_gesture_swipe_new ();
  CorridorPoint speed = { 0, 0 };

  g_signal_connect_swapped (witness, "swipe", G_CALLBACK (on_swipe), &speed);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (witness));
  x_input_sweep (self->widget, from.x, from.y, dx, dy);
  gtk_widget_remove_controller (map, GTK_EVENT_CONTROLLER (witness));
  return speed;
}

/*
 * On a machine that is so busy that there are but a few frames in a sweep, GTK tells no speed of it: the hand tries again. Returns:
 * where the marker was.
 */
static CorridorPoint
sweep (Fixture *self,
       double   dx,
       double   dy)
{
  for (int i = 0; i < MAX_SWEEPS; i++)
    {
      CorridorPoint from = find_place (self);
      CorridorPoint speed = sweep_once (self, from, dx, dy);

      g_test_message ("%.0f, %.0f px a second", speed.x, speed.y);
      if (hypot (speed.x, speed.y) >= LEAST_SPEED)
        return from;
      wait_for_rest (self);
      gtk_widget_activate_action (self->widget, "map.whole-region", NULL);
      wait_for_rest (self);
    }
  g_error ("GTK has told no speed of %d sweeps", MAX_SWEEPS);
}

/* A map that is let go at speed runs on where animations are wanted, and no further than the hand went where not. */
static void
test_fling (Fixture      *self,
            gconstpointer animated)
{
  CorridorPoint from = sweep (self, -300, 60);
  CorridorPoint at;

  wait_for_rest (self);
  at = find_place (self);
  if (GPOINTER_TO_INT (animated))
    {
      g_assert_cmpfloat (at.x, <, from.x - 320);
      g_assert_cmpfloat (at.y, >, from.y + 62);
    }
  else
    {
      assert_at (at, from.x - 300, from.y + 60, 2);
    }
  g_assert_null (corridor_session_get_selected (self->session));
}

static void
test_fling_caught (Fixture      *self,
                   gconstpointer animated)
{
  CorridorPoint caught;

  sweep (self, -300, 0);
  x_input_press (self->widget);
  caught = find_place (self);
  for (int i = 0; i < 10; i++)
    x_input_settle (self->widget);
  assert_at (find_place (self), caught.x, caught.y, 0.01);
  x_input_release (self->widget);
}

/* A hand that rests before it lets go wants the map just there. */
static void
test_drag_and_rest (Fixture      *self,
                    gconstpointer animated)
{
  CorridorPoint from = find_place (self);

  x_input_move (self->widget, from.x, from.y);
  x_input_press (self->widget);
  x_input_move (self->widget, from.x - 75, from.y);
  x_input_move (self->widget, from.x - 150, from.y);
  g_usleep (300000);
  x_input_release (self->widget);
  wait_for_rest (self);
  assert_at (find_place (self), from.x - 150, from.y, 2);
}

/* The press came back to where it began, on a marker, but it was a drag. */
static void
test_drag_and_return (Fixture      *self,
                      gconstpointer animated)
{
  CorridorPoint at = find_place (self);

  x_input_move (self->widget, at.x, at.y);
  x_input_press (self->widget);
  x_input_move (self->widget, at.x + 60, at.y);
  x_input_move (self->widget, at.x, at.y);
  g_usleep (300000);
  x_input_release (self->widget);
  wait_for_rest (self);
  g_assert_null (corridor_session_get_selected (self->session));

  x_input_click (self->widget, find_place (self).x, find_place (self).y); /* and this is a click */
  g_assert_nonnull (corridor_session_get_selected (self->session));
}

/* Where the row of a category is in the legend; of none left of the map. */
static CorridorPoint
find_row (Fixture    *self,
          const char *category)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  for (double y = 0; y < HEIGHT; y += 2)
    {
      CorridorLegendRow row;

      if (corridor_scene_pick_legend (&scene, (CorridorPoint) { 60, y }, &row) && g_str_equal (row.category->id, category))
        return (CorridorPoint) { 60, y + 4 };
    }

  return (CorridorPoint) { -1, -1 };
}

/* Twice on the same spot, and all is as before. What is selected stays so, and the map's ground is not clicked on beneath it, once or twice. */
static void
test_legend (Fixture      *self,
             gconstpointer animated)
{
  CorridorCategory *category = corridor_story_lookup_category (self->story, "event");
  CorridorPhase *road = sample_story_phase (self->story, "road");
  guint n = corridor_session_count_visible (self->session);
  double zoom = map_fixture_get_view (self).zoom;
  CorridorPoint row;

  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 5000, NULL);
  corridor_session_set_selected (self->session, road);
  x_input_settle (self->widget);
  row = find_row (self, "event");
  g_assert_cmpfloat (row.x, >, 0);
  x_input_click (self->widget, row.x, row.y);
  g_assert_false (corridor_session_get_category_visible (self->session, category));
  g_assert_cmpuint (corridor_session_count_visible (self->session), <, n);
  x_input_click (self->widget, row.x, row.y);
  g_assert_true (corridor_session_get_category_visible (self->session, category));
  g_assert_cmpuint (corridor_session_count_visible (self->session), ==, n);
  g_assert_true (corridor_session_get_selected (self->session) == road);
  wait_for_rest (self);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, zoom);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

/* After a layout GTK asks the server for the mouse, and so can hear of the release before its event comes: it gives up the click. */
static void
test_click_amid_frame (Fixture      *self,
                       gconstpointer animated)
{
  CorridorCategory *category = corridor_story_lookup_category (self->story, "event");
  CorridorPoint row = find_row (self, "event");

  x_input_click_amid_frame (self->widget, row.x, row.y);
  g_assert_false (corridor_session_get_category_visible (self->session, category));
  x_input_click (self->widget, row.x, row.y);
  g_assert_true (corridor_session_get_category_visible (self->session, category));
}

/* Whatever brings the map somewhere flies there only where animations are wanted. */
static void
test_journeys (Fixture      *self,
               gconstpointer animated)
{
  CorridorPhase *road = sample_story_phase (self->story, "road");
  CorridorViewport before = map_fixture_get_view (self);
  CorridorViewport after;

  corridor_map_go_to (self->map, road);
  after = map_fixture_get_view (self);
  g_assert_cmpint (is_same_view (&before, &after), ==, GPOINTER_TO_INT (animated));
  g_assert_cmpint (wait_for_rest (self) > 0, ==, GPOINTER_TO_INT (animated));

  before = map_fixture_get_view (self);
  gtk_widget_activate_action (self->widget, "map.whole-region", NULL);
  after = map_fixture_get_view (self);
  g_assert_cmpint (is_same_view (&before, &after), ==, GPOINTER_TO_INT (animated));
  g_assert_cmpint (wait_for_rest (self) > 0, ==, GPOINTER_TO_INT (animated));
}

/* Closed while it moves. */
static void
test_close (void)
{
  Fixture self = { 0 };

  set_up (&self, GINT_TO_POINTER (TRUE));
  x_input_sweep (self.widget, 300, 300, -150, 0);
  x_input_turn (self.widget, 2);
  tear_down (&self, NULL);
}

#define ADD(path, animated, func) g_test_add (path, Fixture, GINT_TO_POINTER (animated), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GSK_RENDERER", "cairo", TRUE); /* as the program without a graphics card: else a sweep is but a few slow frames */
  gtk_init ();

  ADD ("/map-input/legend", FALSE, test_legend);
  ADD ("/map-input/click/amid-frame", FALSE, test_click_amid_frame);
  ADD ("/map-input/wheel/animated", TRUE, test_wheel);
  ADD ("/map-input/wheel/still", FALSE, test_wheel);
  ADD ("/map-input/wheel/limits", TRUE, test_wheel_limits);
  ADD ("/map-input/wheel/limits-still", FALSE, test_wheel_limits);
  ADD ("/map-input/keys/animated", TRUE, test_keys);
  ADD ("/map-input/keys/still", FALSE, test_keys);
  ADD ("/map-input/double-click/animated", TRUE, test_double_click);
  ADD ("/map-input/double-click/still", FALSE, test_double_click);
  ADD ("/map-input/drag/fling", TRUE, test_fling);
  ADD ("/map-input/drag/fling-still", FALSE, test_fling);
  ADD ("/map-input/drag/caught", TRUE, test_fling_caught);
  ADD ("/map-input/drag/rest", TRUE, test_drag_and_rest);
  ADD ("/map-input/drag/return", TRUE, test_drag_and_return);
  ADD ("/map-input/journeys/animated", TRUE, test_journeys);
  ADD ("/map-input/journeys/still", FALSE, test_journeys);
  g_test_add_func ("/map-input/dispose/moving", test_close);

  return g_test_run ();
}
