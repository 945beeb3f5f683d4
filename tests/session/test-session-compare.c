/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-compare.h"
#include "corridor-session-play.h"
#include "corridor-session.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

typedef struct
{
  CorridorStory   *story;
  CorridorSession *session;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->story = story_maker_new ("2020-01-01", "2020-12-31");
  story_maker_add (f->story, "road", "road", NULL, "../2020-06-30", "2020-07-01/..", NULL);
  story_maker_add (f->story, "talks", "event", NULL, "2020-07-05", NULL);
  corridor_story_seal (f->story);
  f->session = corridor_session_new (f->story);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->story);
}

static void
go (Fixture    *f,
    const char *day)
{
  corridor_session_set_now (f->session, story_maker_time (day));
}

static void
assert_since (Fixture    *f,
              const char *day)
{
  g_assert_cmpint (corridor_session_get_since (f->session), ==, story_maker_time (day));
}

static gboolean
on_timeout (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (1000, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* A drag is one move, however many days it goes through; the next begins where it was let go. */
static void
test_since (Fixture      *f,
            gconstpointer data)
{
  assert_since (f, "2020-01-01");
  go (f, "2020-02-01");
  go (f, "2020-03-01");
  assert_since (f, "2020-01-01");
  wait_for_rest ();
  assert_since (f, "2020-01-01");
  go (f, "2020-04-01");
  assert_since (f, "2020-03-01");
}

/* Held still, or playing slowly, is not at rest. */
static void
test_held (Fixture      *f,
           gconstpointer data)
{
  corridor_session_set_scrubbing (f->session, TRUE);
  go (f, "2020-02-01");
  wait_for_rest ();
  go (f, "2020-03-01");
  assert_since (f, "2020-01-01");
  corridor_session_set_scrubbing (f->session, FALSE);
  wait_for_rest ();
  go (f, "2020-04-01");
  assert_since (f, "2020-03-01");
}

static void
test_rest (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));

  go (f, "2020-08-01");
  corridor_session_list_changes (f->session, changes);
  g_assert_cmpuint (changes->len, ==, 2);
  corridor_session_rest (f->session);
  assert_since (f, "2020-08-01");
  corridor_session_list_changes (f->session, changes);
  g_assert_cmpuint (changes->len, ==, 0);
}

static CorridorPhase *
find_other_road (Fixture *f)
{
  guint n;
  const CorridorHit *hits = corridor_session_get_other_hits (f->session, &n);

  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (corridor_feature_get_id (corridor_phase_get_feature (hits[i].phase)), "road"))
        return hits[i].phase;
    }

  return NULL;
}

/* The other day stays where it is, and obeys the same mode and filter. */
static void
test_other (Fixture      *f,
            gconstpointer data)
{
  guint n;

  go (f, "2020-06-10");
  wait_for_rest ();
  go (f, "2020-07-10");
  g_assert_null (find_other_road (f));

  corridor_session_set_comparing (f->session, TRUE);
  g_assert_cmpint (corridor_session_get_other (f->session), ==, story_maker_time ("2020-06-10"));
  g_assert_cmpint (corridor_session_get_base (f->session), ==, story_maker_time ("2020-06-10"));
  g_assert_true (find_other_road (f) == story_maker_phase (f->story, "road", 0));

  go (f, "2020-12-01");
  g_assert_true (find_other_road (f) == story_maker_phase (f->story, "road", 0));
  corridor_session_set_other (f->session, story_maker_time ("2020-07-05"));
  g_assert_true (find_other_road (f) == story_maker_phase (f->story, "road", 1));

  corridor_session_get_other_hits (f->session, &n);
  g_assert_cmpuint (n, ==, 2);
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (f->story, "event"), FALSE);
  corridor_session_get_other_hits (f->session, &n);
  g_assert_cmpuint (n, ==, 1);

  corridor_session_set_comparing (f->session, FALSE);
  g_assert_null (find_other_road (f));
}

static void
test_clamp (Fixture      *f,
            gconstpointer data)
{
  go (f, "2020-02-01");
  corridor_session_rest (f->session);
  corridor_session_set_comparing (f->session, TRUE);
  g_assert_cmpint (corridor_session_get_other (f->session), ==, story_maker_time ("2020-01-01"));
  corridor_session_set_other (f->session, story_maker_time ("2031"));
  g_assert_cmpint (corridor_session_get_other (f->session), ==, story_maker_time ("2020-12-31"));
  corridor_session_set_divider (f->session, 1.5);
  g_assert_cmpfloat (corridor_session_get_divider (f->session), ==, 1);
}

static void
test_notify (Fixture      *f,
             gconstpointer data)
{
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();

  corridor_session_set_comparing (f->session, TRUE);
  gt_signal_logger_connect (log, f->session, "notify");
  gt_signal_logger_connect (log, f->session, "changed");

  corridor_session_set_divider (f->session, 0.5);
  corridor_session_set_comparing (f->session, TRUE);
  gt_signal_logger_assert_no_emissions (log);
  corridor_session_set_divider (f->session, 0.25);
  gt_signal_logger_assert_notify_emission_pop (log, f->session, "divider");
  gt_signal_logger_assert_emission_pop (log, f->session, "changed", NULL);
  corridor_session_set_other (f->session, story_maker_time ("2020-09-01"));
  gt_signal_logger_assert_notify_emission_pop (log, f->session, "other");
  gt_signal_logger_assert_emission_pop (log, f->session, "changed", NULL);
  gt_signal_logger_assert_no_emissions (log);
}

/* Another story has other days. */
static void
test_story (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2019-01-01", "2021-12-31");

  corridor_story_seal (story);
  go (f, "2020-08-01");
  corridor_session_set_comparing (f->session, TRUE);
  corridor_session_set_story (f->session, story);
  g_assert_false (corridor_session_get_comparing (f->session));
  assert_since (f, "2020-08-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session/compare/since", Fixture, NULL, set_up, test_since, tear_down);
  g_test_add ("/session/compare/held", Fixture, NULL, set_up, test_held, tear_down);
  g_test_add ("/session/compare/rest", Fixture, NULL, set_up, test_rest, tear_down);
  g_test_add ("/session/compare/other", Fixture, NULL, set_up, test_other, tear_down);
  g_test_add ("/session/compare/clamp", Fixture, NULL, set_up, test_clamp, tear_down);
  g_test_add ("/session/compare/notify", Fixture, NULL, set_up, test_notify, tear_down);
  g_test_add ("/session/compare/story", Fixture, NULL, set_up, test_story, tear_down);

  return g_test_run ();
}
