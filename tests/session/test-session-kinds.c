/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session.h"
#include "dataset-maker.h"
#include "story-maker.h"

typedef struct
{
  CorridorSession *session;
  DatasetMaker     maker;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  story_maker_add (story, "road", "road", NULL, "2020-02-10/2020-02-20", "2020-04-10/2020-04-20", NULL);
  story_maker_add (story, "march", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "june", "event", NULL, "2020-06-10", NULL);
  corridor_story_seal (story);
  dataset_maker_init (&f->maker, "raids");
  dataset_maker_add (&f->maker, 40, 46, "2020-03-05", "raid");
  dataset_maker_add (&f->maker, 40, 46.1, "2020-03-20", "talk");
  dataset_maker_add (&f->maker, 40, 46.2, "2020-05-20", "raid");
  dataset = dataset_maker_build (&f->maker);
  layer = corridor_layer_new (dataset);
  f->session = corridor_session_new (story);
  corridor_session_add_layer (f->session, layer);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->session);
  dataset_maker_clear (&f->maker);
}

static void
assert_steps (Fixture    *f,
              int         direction,
              const char *expected)
{
  CorridorPhase *selected;

  g_assert_true (corridor_session_step_same_category (f->session, direction));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time (expected));
  selected = corridor_session_get_selected (f->session);
  g_assert_nonnull (selected);
  g_assert_true (corridor_session_is_new (f->session, selected));
}

static void
assert_stays (Fixture *f,
              int      direction)
{
  gint64 now = corridor_session_get_now (f->session);

  g_assert_false (corridor_session_step_same_category (f->session, direction));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
}

static void
test_story (Fixture      *f,
            gconstpointer data)
{
  assert_stays (f, 1); /* nothing is selected */
  g_assert_true (corridor_session_step_event (f->session, 1));
  assert_steps (f, 1, "2020-04-10");
  assert_stays (f, 1);
  assert_steps (f, -1, "2020-02-10");
  assert_stays (f, -1);
}

static void
test_layer (Fixture      *f,
            gconstpointer data)
{
  CorridorCategory *raid;

  g_assert_true (corridor_session_step_event (f->session, 1));
  g_assert_true (corridor_session_step_event (f->session, 1));
  raid = corridor_feature_get_category (corridor_phase_get_feature (corridor_session_get_selected (f->session)));
  g_assert_cmpstr (corridor_text_get (raid->label, NULL), ==, "raid");
  assert_steps (f, 1, "2020-05-20");
  assert_stays (f, 1);
  g_assert_true (corridor_feature_get_category (corridor_phase_get_feature (corridor_session_get_selected (f->session))) == raid);
  assert_steps (f, -1, "2020-03-05");
}

static void
test_hidden (Fixture      *f,
             gconstpointer data)
{
  g_assert_true (corridor_session_step_event (f->session, 1));
  corridor_session_set_category_visible (f->session, corridor_feature_get_category (corridor_phase_get_feature (corridor_session_get_selected (f->session))), FALSE);
  assert_stays (f, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session-kinds/story", test_story);
  ADD ("/session-kinds/layer", test_layer);
  ADD ("/session-kinds/hidden", test_hidden);
#undef ADD

  return g_test_run ();
}
