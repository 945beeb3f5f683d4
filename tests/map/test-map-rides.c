/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-private.h"
#include "sample-story.h"
#include "x-input.h"

#include <math.h>

#define WIDTH 600
#define HEIGHT 400

/* What is asked for while the map is still on its way to something else. */

typedef struct
{
  CorridorStory   *story; /* (owned) */
  CorridorSession *session; /* (owned) */
  CorridorMap     *map; /* (unowned) the window's */
  GtkWidget       *widget; /* (unowned) the same */
  GtkWindow       *window; /* (unowned) destroyed at the end */
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  self->story = sample_story_new (40, 0);
  self->session = corridor_session_new (self->story);
  corridor_session_set_now (self->session, sample_time ("2022-06-01"));
  self->widget = corridor_map_new (self->session);
  self->map = CORRIDOR_MAP (self->widget);
  self->window = x_input_show (self->widget, WIDTH, HEIGHT);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->story);
}

static CorridorViewport
get_view (Fixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.viewport;
}

/* A place that is nowhere near the monument. */
static CorridorPhase *
find_far (Fixture *self)
{
  CorridorPoint monument = corridor_mercator_project ((CorridorPosition) { SAMPLE_LATITUDE, SAMPLE_LONGITUDE });
  CorridorPhase *far = NULL;
  double distance = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("marker-%u", i);
      CorridorPhase *phase = sample_story_phase (self->story, id);
      CorridorPoint point = corridor_feature_get_geometry (corridor_phase_get_feature (phase))->min;
      double d = hypot (point.x - monument.x, point.y - monument.y);

      if (d > distance)
        {
          far = phase;
          distance = d;
        }
    }

  return far;
}

static void
wait_for_ride (Fixture *self)
{
  CorridorViewport before, after;

  do
    {
      before = get_view (self);
      for (int i = 0; i < 20; i++)
        {
          g_usleep (10 * G_TIME_SPAN_MILLISECOND);
          while (g_main_context_iteration (NULL, FALSE));
        }
      after = get_view (self);
    }
  while (after.center.x != before.center.x || after.center.y != before.center.y || after.zoom != before.zoom);
}

static void
look_closely (Fixture *self)
{
  corridor_map_show_bbox (self->map, (CorridorBbox) { SAMPLE_LONGITUDE - 0.1, SAMPLE_LATITUDE - 0.1,
                                                      SAMPLE_LONGITUDE + 0.1, SAMPLE_LATITUDE + 0.1 });
  x_input_settle (self->widget);
}

/* Events that are stepped through quickly: the last one is seen, wherever the ones before it were. */
static void
test_quick_selections (Fixture      *self,
                       gconstpointer data)
{
  CorridorPhase *monument = sample_story_phase (self->story, "monument");
  CorridorViewport view;
  CorridorPoint px;

  look_closely (self);
  corridor_session_set_selected (self->session, find_far (self));
  corridor_session_set_selected (self->session, monument); /* in view still, and not any more at the end of the ride */
  wait_for_ride (self);

  view = get_view (self);
  px = corridor_viewport_to_px (&view, corridor_mercator_project ((CorridorPosition) { SAMPLE_LATITUDE, SAMPLE_LONGITUDE }));
  g_assert_cmpfloat_with_epsilon (px.x, WIDTH / 2.0, WIDTH / 2.0);
  g_assert_cmpfloat_with_epsilon (px.y, HEIGHT / 2.0, HEIGHT / 2.0);
}

/* What is on the way into view is not asked for again: the ride goes on. */
static void
test_same_again (Fixture      *self,
                 gconstpointer data)
{
  CorridorPhase *far = find_far (self);
  CorridorPoint goal = corridor_feature_get_geometry (corridor_phase_get_feature (far))->min;

  look_closely (self);
  corridor_session_set_selected (self->session, far);
  corridor_session_set_selected (self->session, NULL);
  corridor_session_set_selected (self->session, far);
  wait_for_ride (self);
  g_assert_cmpfloat_with_epsilon (get_view (self).center.x, goal.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_view (self).center.y, goal.y, 1e-9);
}

/* As by a link that also opens the bar of two days, which takes some of the map's height. */
static void
test_region_and_size (Fixture      *self,
                      gconstpointer data)
{
  CorridorViewport fit;

  look_closely (self);
  gtk_widget_activate_action (self->widget, "map.whole-region", NULL);
  gtk_widget_allocate (self->widget, WIDTH, HEIGHT / 2, -1, NULL);
  wait_for_ride (self);

  fit = corridor_viewport_fit (corridor_story_get_view (self->story), WIDTH, get_view (self).height, 24);
  g_assert_cmpfloat_with_epsilon (get_view (self).zoom, fit.zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_view (self).center.y, fit.center.y, 1e-9);
}

/* A hand does not throw that far, but two events that come at once say it did. */
static void
test_wild_fling (Fixture      *self,
                 gconstpointer data)
{
  CorridorViewport before = get_view (self);
  CorridorPoint px;

  corridor_camera_fling (corridor_map_get_camera (self->map), (CorridorPoint) { 150000, -80000 });
  wait_for_ride (self);
  px = corridor_viewport_to_px (&before, get_view (self).center);
  px.x -= before.width / 2;
  px.y -= before.height / 2;
  g_assert_cmpfloat (px.x, <, -WIDTH / 2.0);
  g_assert_cmpfloat (px.y, >, 0);
  g_assert_cmpfloat (hypot (px.x, px.y), <, hypot (WIDTH, HEIGHT) + 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/map/rides/quick-selections", test_quick_selections);
  ADD ("/map/rides/same-again", test_same_again);
  ADD ("/map/rides/region-and-size", test_region_and_size);
  ADD ("/map/rides/wild-fling", test_wild_fling);
#undef ADD

  return g_test_run ();
}
