/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"
#include "corridor-words.h"
#include "story-maker.h"

static CorridorSession *
make_session (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "one", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "two", "event", NULL, "2020-03-12", NULL);
  story_maker_add (story, "road", "road", NULL, "2020-03-12/2020-03-20", NULL);
  corridor_story_seal (story);
  return corridor_session_new (story);
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_summary (void)
{
  g_autoptr(CorridorSession) session = make_session ();

  assert_words (corridor_words_summary (session), "1 January 2020, nothing shown");
  corridor_session_set_now (session, story_maker_time ("2020-03-10"));
  assert_words (corridor_words_summary (session), "10 March 2020, 1 thing shown");
  corridor_session_set_now (session, story_maker_time ("2020-03-12"));
  assert_words (corridor_words_summary (session), "12 March 2020, 2 things shown");
  assert_words (corridor_words_count (session), "2 things shown");
}

static void
test_heading (void)
{
  g_autoptr(CorridorSession) session = make_session ();

  corridor_session_set_now (session, story_maker_time ("2020-03-10"));
  assert_words (corridor_words_heading (session), "1 thing on 10 March 2020");
  corridor_session_set_now (session, story_maker_time ("2020-03-12"));
  assert_words (corridor_words_heading (session), "2 things on 12 March 2020");
  corridor_session_set_mode (session, CORRIDOR_MODE_WINDOW);
  assert_words (corridor_words_heading (session), "3 things in the 30 days to 12 March 2020");
  corridor_session_set_window_days (session, 1);
  assert_words (corridor_words_heading (session), "2 things in the 1 day to 12 March 2020");
  corridor_session_set_mode (session, CORRIDOR_MODE_UP_TO);
  assert_words (corridor_words_heading (session), "3 things up to 12 March 2020");
  corridor_session_set_value_shown (session, CORRIDOR_FACET_CATEGORY, "road", FALSE);
  assert_words (corridor_words_heading (session), "2 of 3 things up to 12 March 2020");
  assert_words (corridor_words_count (session), "2 of 3 things shown");
}

static void
test_filter (void)
{
  g_autoptr(CorridorSession) session = make_session ();
  CorridorStory *story = corridor_session_get_story (session);

  g_assert_null (corridor_words_filter (session));
  corridor_session_set_category_visible (session, corridor_story_lookup_category (story, "ground"), FALSE);
  assert_words (corridor_words_filter (session), "Without: ground");
  corridor_session_set_category_visible (session, corridor_story_lookup_category (story, "road"), FALSE);
  assert_words (corridor_words_filter (session), "Only: event");
  corridor_session_set_category_visible (session, corridor_story_lookup_category (story, "event"), FALSE);
  assert_words (corridor_words_filter (session), "All kinds are hidden");
  corridor_session_clear_filter (session);
  g_assert_null (corridor_words_filter (session));
  corridor_session_set_only_certain (session, TRUE);
  assert_words (corridor_words_filter (session), "Only what is certain");
  corridor_session_set_category_visible (session, corridor_story_lookup_category (story, "ground"), FALSE);
  assert_words (corridor_words_filter (session), "Without: ground · Only what is certain");
}

static void
test_mode (void)
{
  g_autoptr(CorridorSession) session = make_session ();

  assert_words (corridor_words_mode (session, CORRIDOR_MODE_ON_DAY), "On this day");
  assert_words (corridor_words_mode (session, CORRIDOR_MODE_WINDOW), "Last 30 days");
  assert_words (corridor_words_mode (session, CORRIDOR_MODE_UP_TO), "Up to this day");
}

static void
test_hour (void)
{
  g_autoptr(CorridorSession) session = make_session ();
  g_autofree char *words = NULL;

  corridor_session_set_now (session, story_maker_time ("2020-03-10T13:05"));
  words = corridor_words_date (session);
  g_assert_nonnull (strstr (words, "10 March 2020"));
  g_assert_nonnull (strstr (words, "13:05"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/filter", test_filter);
  g_test_add_func ("/words/summary/count", test_summary);
  g_test_add_func ("/words/heading/mode", test_heading);
  g_test_add_func ("/words/mode/all", test_mode);
  g_test_add_func ("/words/date/hour", test_hour);

  return g_test_run ();
}
