/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-finder.h"
#include "corridor-session-date.h"
#include "corridor-session-filter.h"
#include "corridor-session-visit.h"
#include "story-maker.h"

static CorridorStory *
new_story (const char *name)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, name, "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "road", "road", NULL, "2020-03-01/2020-03-31", "2020-05-01/2020-05-31", NULL);
  story_maker_add (story, "old", "ground", NULL, "../2020-02-10", NULL);
  corridor_story_seal (story);
  return story;
}

static void
wait_for (CorridorFinder *finder)
{
  while (!corridor_finder_get_ready (finder))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count (CorridorFinder *finder)
{
  return g_list_model_get_n_items (corridor_finder_get_results (finder));
}

static void
test_finder (void)
{
  g_autoptr(CorridorStory) story = new_story ("Şuşa");
  g_autoptr(CorridorStory) other = new_story ("Goris");
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  g_autoptr(CorridorFinder) finder = corridor_finder_new (session);
  g_autoptr(CorridorFound) found = NULL;

  corridor_finder_set_words (finder, "susa");
  g_assert_cmpuint (count (finder), ==, 0); /* the story is being read */
  wait_for (finder);
  g_assert_cmpuint (count (finder), ==, 1);
  found = g_list_model_get_item (corridor_finder_get_results (finder), 0);
  g_assert_true (corridor_found_get_phase (found) == story_maker_phase (story, "Şuşa", 0));
  g_assert_cmpstr (corridor_found_get_text (found), ==, "Şuşa");

  corridor_finder_set_words (finder, "road");
  g_assert_cmpuint (count (finder), ==, 2); /* at once */
  corridor_finder_set_words (finder, "");
  g_assert_cmpuint (count (finder), ==, 0);

  corridor_finder_set_words (finder, "susa");
  corridor_session_set_story (session, other);
  g_assert_false (corridor_finder_get_ready (finder));
  wait_for (finder);
  g_assert_cmpuint (count (finder), ==, 0);
  corridor_finder_set_words (finder, "goris");
  g_assert_cmpuint (count (finder), ==, 1);
}

/* Whoever looks for something and closes the window at once. */
static void
test_gone (void)
{
  g_autoptr(CorridorStory) story = new_story ("Şuşa");
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  CorridorFinder *finder = corridor_finder_new (session);
  gpointer watched = finder;

  g_object_add_weak_pointer (G_OBJECT (finder), &watched);
  corridor_finder_set_words (finder, "susa");
  g_object_run_dispose (G_OBJECT (finder));
  g_object_unref (finder);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_visit (void)
{
  g_autoptr(CorridorStory) story = new_story ("Goris");
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  g_autoptr(CorridorBookmark) bookmark = NULL;
  guint row;

  corridor_session_set_now (session, story_maker_time ("2020-03-20"));
  corridor_session_set_selected (session, story_maker_phase (story, "road", 0));
  corridor_session_set_value_shown (session, CORRIDOR_FACET_CATEGORY, "event", FALSE);
  bookmark = corridor_session_dup_bookmark (session);

  corridor_session_visit (session, story_maker_phase (story, "Goris", 0));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-10"));
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "Goris", 0));
  g_assert_true (corridor_session_find_visible (session, story_maker_phase (story, "Goris", 0), &row)); /* though it was filtered out */

  corridor_session_visit (session, story_maker_phase (story, "road", 0));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-10")); /* it is true then */
  corridor_session_visit (session, story_maker_phase (story, "road", 1));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-05-01"));
  corridor_session_visit (session, story_maker_phase (story, "old", 0));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-01-01")); /* as early as the clock goes */

  corridor_session_return_to (session, bookmark);
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-20"));
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "road", 0));
  g_assert_false (corridor_session_find_visible (session, story_maker_phase (story, "Goris", 0), &row));
}

static void
assert_date (CorridorSession *session,
             const char      *text,
             const char      *iso,
             const char      *expected_name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *found = NULL;
  CorridorDate date;

  g_assert_true (corridor_session_find_date (session, text, story_maker_time ("2020-11-26"), &date, &name, &error));
  g_assert_no_error (error);
  found = corridor_date_to_iso (&date);
  g_assert_cmpstr (found, ==, iso);
  g_assert_cmpstr (name, ==, expected_name);
}

static void
assert_no_date (CorridorSession *session,
                const char      *text,
                const char      *message)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  CorridorDate date;

  g_assert_false (corridor_session_find_date (session, text, story_maker_time ("2026-11-26"), &date, &name, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_date (void)
{
  g_autoptr(CorridorStory) story = new_story ("Goris");
  g_autoptr(CorridorSession) session = corridor_session_new (story);

  corridor_session_set_now (session, story_maker_time ("2020-01-31"));
  assert_date (session, "+1m", "2020-02-29", NULL);
  assert_date (session, "today", "2020-11-26", NULL);
  assert_date (session, "10.3.2020", "2020-03-10", NULL);
  assert_date (session, "2020 05 31", "2020-05-01", "2020-05-01/2020-05-31"); /* the title of a phase here */
  assert_no_date (session, "today", "expected a date from 1 January 2020 to 31 December 2020, got \"today\"");
  assert_no_date (session, "2019", "expected a date from 1 January 2020 to 31 December 2020, got \"2019\"");
  assert_no_date (session, "some day", "expected a date such as 2023-09-19, 19.9.2023, Sep 2023, +3d or today, got \"some day\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finder/words", test_finder);
  g_test_add_func ("/finder/gone", test_gone);
  g_test_add_func ("/visit/return", test_visit);
  g_test_add_func ("/date/meaning", test_date);

  return g_test_run ();
}
