/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bundle.h"

/* The tours of the bundled story: each step shows what it speaks of. */

#define MAX_TEXT 400 /* characters, what the bar shows in three lines of a wide window */

static gboolean
overlaps (CorridorBbox            bbox,
          const CorridorGeometry *geometry)
{
  CorridorPosition nw = corridor_mercator_unproject (geometry->min);
  CorridorPosition se = corridor_mercator_unproject (geometry->max);

  return nw.longitude < bbox.east && se.longitude > bbox.west && se.latitude < bbox.north && nw.latitude > bbox.south;
}

static void
check_step (CorridorStory    *story,
            CorridorTour     *tour,
            guint             number)
{
  CorridorTourStep *step = g_ptr_array_index (tour->steps, number);
  const char *id = corridor_feature_get_id (step->feature);
  const char *text = corridor_text_get (step->text, "en");
  CorridorGeometry *geometry = corridor_feature_get_geometry (step->feature);

  g_test_message ("%s, step %u: %s", tour->id, number + 1, id);
  g_assert_true (corridor_story_lookup_feature (story, id) == step->feature);
  g_assert_nonnull (corridor_tour_step_find_phase (step));
  g_assert_cmpint (step->at.begin, >=, corridor_story_get_begin (story));
  g_assert_cmpint (step->at.begin, <, corridor_story_get_end (story));
  g_assert_nonnull (geometry);
  g_assert_true (overlaps (step->bbox, geometry));
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, MAX_TEXT);
}

static void
test_steps (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  GPtrArray *tours;

  g_assert_no_error (error);
  tours = corridor_story_get_tours (story);
  g_assert_cmpuint (tours->len, ==, 4);
  for (guint i = 0; i < tours->len; i++)
    {
      CorridorTour *tour = g_ptr_array_index (tours, i);

      for (guint j = 0; j < tour->steps->len; j++)
        check_step (story, tour, j);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tours/bundled/steps-show-what-they-tell", test_steps);

  return g_test_run ();
}
