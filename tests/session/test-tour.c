/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"
#include "corridor-session-play.h"
#include "corridor-session-tour.h"
#include "corridor-session.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

typedef struct
{
  CorridorStory   *story;
  CorridorSession *session;
  CorridorTour    *tour;
  GtSignalLogger  *log; /* of "notify::tour", "notify::tour-step" and "tour-step-shown" */
} Fixture;

static void
add_step (CorridorTour  *tour,
          CorridorStory *story,
          const char    *at,
          const char    *id)
{
  g_autoptr(CorridorText) text = corridor_text_new (at);
  CorridorFeature *feature = id != NULL ? corridor_story_lookup_feature (story, id) : NULL;
  CorridorDate date;

  g_assert_true (corridor_date_parse (at, &date, NULL));
  corridor_tour_add_step (tour, corridor_tour_step_new (date, (CorridorBbox) { 46, 39, 47, 40 }, feature, text));
}

static CorridorTour *
add_tour (CorridorStory *story,
          const char    *id)
{
  g_autoptr(CorridorText) title = corridor_text_new (id);
  CorridorTour *tour = corridor_tour_new (id, title);

  corridor_story_add_tour (story, tour);
  return tour;
}

static CorridorStory *
make_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");
  CorridorTour *tour;

  story_maker_add (story, "road", "road", NULL, "../2020-06-30", "2020-07-01/..", NULL);
  story_maker_add (story, "vague", "road", NULL, "2020-03-01/2020-05", "2020-05-20/..", NULL);
  tour = add_tour (story, "long");
  add_step (tour, story, "2020-07-01", "road");
  add_step (tour, story, "2020-03-10", NULL);
  add_step (tour, story, "2020-06-30", "road");
  add_step (add_tour (story, "short"), story, "2020-05-25", "vague");
  corridor_story_seal (story);

  return story;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->story = make_story ();
  f->session = corridor_session_new (f->story);
  f->tour = g_ptr_array_index (corridor_story_get_tours (f->story), 0);
  f->log = gt_signal_logger_new ();
  gt_signal_logger_connect (f->log, f->session, "notify::tour");
  gt_signal_logger_connect (f->log, f->session, "notify::tour-step");
  gt_signal_logger_connect (f->log, f->session, "tour-step-shown");
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gt_signal_logger_free (f->log);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->story);
}

static void
assert_at (Fixture    *f,
           guint       step,
           const char *date,
           const char *id,
           guint       phase)
{
  CorridorPhase *expected = id != NULL ? story_maker_phase (f->story, id, phase) : NULL;

  g_assert_cmpuint (corridor_session_get_tour_step (f->session), ==, step);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time (date));
  g_assert_true (corridor_session_get_selected (f->session) == expected);
  g_assert_true (corridor_session_is_at_tour_step (f->session));
}

static void
test_start (Fixture      *f,
            gconstpointer data)
{
  g_assert_null (corridor_session_get_tour (f->session));
  g_assert_false (corridor_session_is_at_tour_step (f->session));

  corridor_session_set_tour (f->session, f->tour);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "tour");
  gt_signal_logger_assert_emission_pop (f->log, f->session, "tour-step-shown", NULL);
  gt_signal_logger_assert_no_emissions (f->log);
  g_assert_true (corridor_session_get_tour (f->session) == f->tour);
  assert_at (f, 0, "2020-07-01", "road", 1);
}

static void
test_steps (Fixture      *f,
            gconstpointer data)
{
  g_object_set (f->session, "tour", f->tour, "tour-step", 1, NULL);
  assert_at (f, 1, "2020-03-10", NULL, 0);
  corridor_session_set_tour_step (f->session, 2);
  assert_at (f, 2, "2020-06-30", "road", 0); /* the end of a phase is still that phase */
}

/* Certain before possible, and what began later before what goes on. */
static void
test_phase_of_doubt (Fixture      *f,
                     gconstpointer data)
{
  corridor_session_set_tour (f->session, g_ptr_array_index (corridor_story_get_tours (f->story), 1));
  assert_at (f, 0, "2020-05-25", "vague", 1);
}

static void
test_shows_what_it_tells (Fixture      *f,
                          gconstpointer data)
{
  CorridorCategory *road = corridor_story_lookup_category (f->story, "road");

  corridor_session_set_category_visible (f->session, road, FALSE);
  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  corridor_session_set_playing (f->session, TRUE);
  corridor_session_set_tour (f->session, f->tour);
  g_assert_true (corridor_session_get_category_visible (f->session, road));
  g_assert_cmpint (corridor_session_get_mode (f->session), ==, CORRIDOR_MODE_ON_DAY);
  g_assert_false (corridor_session_get_playing (f->session));
}

static void
test_stray_and_return (Fixture      *f,
                       gconstpointer data)
{
  corridor_session_set_tour (f->session, f->tour);
  corridor_session_set_tour_step (f->session, 2);

  corridor_session_set_now (f->session, story_maker_time ("2020-12-12"));
  g_assert_false (corridor_session_is_at_tour_step (f->session));
  corridor_session_set_tour_step (f->session, 2);
  assert_at (f, 2, "2020-06-30", "road", 0);

  corridor_session_set_selected (f->session, NULL);
  g_assert_false (corridor_session_is_at_tour_step (f->session));
  g_assert_true (corridor_session_get_tour (f->session) == f->tour);
  corridor_session_set_tour_step (f->session, 2);
  assert_at (f, 2, "2020-06-30", "road", 0);
}

static void
test_start_again (Fixture      *f,
                  gconstpointer data)
{
  corridor_session_set_tour (f->session, f->tour);
  corridor_session_set_tour_step (f->session, 2);
  while (gt_signal_logger_get_n_emissions (f->log) > 0)
    gt_signal_logger_pop_emission (f->log, NULL, NULL, NULL, NULL);

  corridor_session_set_tour (f->session, f->tour);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "tour-step");
  gt_signal_logger_assert_emission_pop (f->log, f->session, "tour-step-shown", NULL);
  gt_signal_logger_assert_no_emissions (f->log);
  assert_at (f, 0, "2020-07-01", "road", 1);
}

static void
test_leave (Fixture      *f,
            gconstpointer data)
{
  corridor_session_set_tour (f->session, f->tour);
  corridor_session_set_tour_step (f->session, 2);
  corridor_session_set_tour (f->session, NULL);
  g_assert_null (corridor_session_get_tour (f->session));
  g_assert_cmpuint (corridor_session_get_tour_step (f->session), ==, 0);
  g_assert_false (corridor_session_is_at_tour_step (f->session));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-06-30"));
  g_assert_true (corridor_session_get_selected (f->session) == story_maker_phase (f->story, "road", 0));
}

static void
test_other_story (Fixture      *f,
                  gconstpointer data)
{
  g_autoptr(CorridorStory) other = make_story ();

  corridor_session_set_tour (f->session, f->tour);
  corridor_session_set_story (f->session, other);
  g_assert_null (corridor_session_get_tour (f->session));
  corridor_session_set_story (f->session, f->story);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session-tour/start/first-step", test_start);
  ADD ("/session-tour/step/any", test_steps);
  ADD ("/session-tour/step/phase-of-doubt", test_phase_of_doubt);
  ADD ("/session-tour/step/shows-what-it-tells", test_shows_what_it_tells);
  ADD ("/session-tour/stray/return", test_stray_and_return);
  ADD ("/session-tour/start/again", test_start_again);
  ADD ("/session-tour/leave/keeps-the-rest", test_leave);
  ADD ("/session-tour/leave/other-story", test_other_story);
#undef ADD

  return g_test_run ();
}
