/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-finder.h"
#include "corridor-session-axis.h"
#include "corridor-session-date.h"
#include "corridor-session-filter.h"
#include "corridor-session-play.h"
#include "corridor-session-visit.h"
#include "dataset-maker.h"
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
  CorridorAxis axis = { story_maker_time ("2020-03-12"), story_maker_time ("2020-03-24") };
  guint row;

  corridor_session_set_now (session, story_maker_time ("2020-03-20"));
  corridor_session_set_selected (session, story_maker_phase (story, "road", 0));
  corridor_session_set_value_shown (session, CORRIDOR_FACET_CATEGORY, "event", FALSE);
  corridor_session_set_axis (session, axis);
  bookmark = corridor_session_dup_bookmark (session);

  corridor_session_set_playing (session, TRUE);
  corridor_session_visit (session, story_maker_phase (story, "Goris", 0));
  g_assert_false (corridor_session_get_playing (session));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-10"));
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "Goris", 0));
  g_assert_true (corridor_session_find_visible (session, story_maker_phase (story, "Goris", 0), &row)); /* though it was filtered out */

  corridor_session_visit (session, story_maker_phase (story, "road", 0));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-10")); /* it is true then */
  corridor_session_visit (session, story_maker_phase (story, "road", 1));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-05-01"));
  corridor_session_visit (session, story_maker_phase (story, "old", 0));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-01-01")); /* as early as the clock goes */

  corridor_session_set_mode (session, CORRIDOR_MODE_UP_TO);
  corridor_session_set_playing (session, TRUE);
  corridor_session_return_to (session, bookmark);
  g_assert_false (corridor_session_get_playing (session));
  g_assert_cmpint (corridor_session_get_mode (session), ==, CORRIDOR_MODE_ON_DAY);
  g_assert_true (corridor_axis_equal (corridor_session_get_axis (session), axis));
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-20"));
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "road", 0));
  g_assert_false (corridor_session_find_visible (session, story_maker_phase (story, "Goris", 0), &row));
}

#define N_RECORDS 400

/* A session with a layer of "record 0" to "record 399", the last of which has no date. */
typedef struct
{
  CorridorSession *session; /* (owned) */
  DatasetMaker     maker;
  CorridorLayer   *layer; /* (owned) */
  CorridorFinder  *finder; /* (owned) */
} WithLayer;

static void
with_layer_init (WithLayer *self)
{
  g_autoptr(CorridorStory) story = new_story ("record keeper");
  g_autoptr(CorridorDataset) dataset = NULL;

  dataset_maker_init (&self->maker, "raids");
  for (guint i = 0; i < N_RECORDS - 1; i++)
    dataset_maker_add (&self->maker, 40, 46 + i / 1000.0, i % 2 == 0 ? "2020-07-01" : "2020-08-01", i % 2 == 0 ? "raid" : "talk");
  dataset_maker_add (&self->maker, 40, 45, NULL, "raid");
  dataset = dataset_maker_build (&self->maker);
  self->layer = corridor_layer_new (dataset);
  self->session = corridor_session_new (story);
  corridor_session_add_layer (self->session, self->layer);
  self->finder = corridor_finder_new (self->session);
}

static void
with_layer_clear (WithLayer *self)
{
  g_clear_object (&self->finder);
  g_clear_object (&self->session);
  g_clear_object (&self->layer);
  dataset_maker_clear (&self->maker);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WithLayer, with_layer_clear)

static CorridorFound *
get_found (CorridorFinder *finder,
           guint           i)
{
  g_autoptr(CorridorFound) found = g_list_model_get_item (corridor_finder_get_results (finder), i);

  g_assert_nonnull (found);
  return found; /* the list keeps it */
}

static const char *
title_of (CorridorFinder *finder,
          guint           i)
{
  return corridor_text_get (corridor_phase_get_title (corridor_found_get_phase (get_found (finder, i))), NULL);
}

/* The story's first; of a layer as many as anybody reads, and all are counted. */
static void
test_records (void)
{
  g_auto(WithLayer) f = { 0 };

  with_layer_init (&f);
  corridor_finder_set_words (f.finder, "RECORD");
  g_assert_false (corridor_finder_get_ready (f.finder));
  wait_for (f.finder);
  g_assert_cmpuint (corridor_finder_get_n_found (f.finder), ==, 1 + N_RECORDS);
  g_assert_cmpuint (count (f.finder), ==, 1 + 100 + 1); /* the last is of those without a date */
  g_assert_cmpstr (corridor_found_get_text (get_found (f.finder, 0)), ==, "record keeper");
  g_assert_null (corridor_found_get_layer (get_found (f.finder, 0)));
  g_assert_cmpstr (title_of (f.finder, 1), ==, "record 0");
  g_assert_true (corridor_found_get_layer (get_found (f.finder, 1)) == f.layer);
  g_assert_cmpstr (title_of (f.finder, 101), ==, "record 399");

  corridor_finder_set_words (f.finder, "39 record"); /* all of them, anywhere */
  wait_for (f.finder);
  g_assert_cmpuint (count (f.finder), ==, 14); /* 39, 139, 239, 339, and 390 to 399 */
  g_assert_cmpuint (corridor_finder_get_n_found (f.finder), ==, 14);

  corridor_finder_set_words (f.finder, "nowhere");
  wait_for (f.finder);
  g_assert_cmpuint (count (f.finder), ==, 0);

  corridor_finder_set_words (f.finder, "record 7");
  wait_for (f.finder);
  g_assert_cmpuint (count (f.finder), >, 0);
  corridor_session_remove_layer (f.session, f.layer);
  g_assert_cmpuint (count (f.finder), ==, 0);
  corridor_session_add_layer (f.session, f.layer);
  wait_for (f.finder);
  g_assert_cmpuint (count (f.finder), >, 0);
}

/* Whoever types on does not wait for what was asked before, nor get it. */
static void
test_records_superseded (void)
{
  g_auto(WithLayer) f = { 0 };

  with_layer_init (&f);
  corridor_finder_set_words (f.finder, "keeper");
  wait_for (f.finder);

  dataset_maker_hold (&f.maker);
  corridor_finder_set_words (f.finder, "record 33");
  for (int i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (corridor_finder_get_ready (f.finder));
  g_assert_cmpuint (count (f.finder), ==, 0);
  corridor_finder_set_words (f.finder, "keeper"); /* the story answers at once, whatever the thread waits for */
  g_assert_cmpuint (count (f.finder), ==, 1);
  corridor_finder_set_words (f.finder, "record 27");
  dataset_maker_release (&f.maker);
  wait_for (f.finder);
  g_assert_cmpuint (count (f.finder), ==, 14); /* 27, 127, 227, 327, and 270 to 279 */
  for (guint i = 0; i < count (f.finder); i++)
    g_assert_nonnull (strstr (title_of (f.finder, i), "27"));
}

/* The window is closed while a thread looks; and a file that is lost has nothing to be found. */
static void
test_records_gone (void)
{
  g_auto(WithLayer) f = { 0 };
  gpointer watched;

  with_layer_init (&f);
  watched = f.finder;
  g_object_add_weak_pointer (G_OBJECT (f.finder), &watched);
  corridor_finder_set_words (f.finder, "keeper");
  wait_for (f.finder);
  dataset_maker_lose (&f.maker);
  corridor_finder_set_words (f.finder, "record");
  wait_for (f.finder);
  g_assert_cmpuint (count (f.finder), ==, 1);

  dataset_maker_hold (&f.maker);
  corridor_finder_set_words (f.finder, "record 33");
  g_clear_object (&f.finder);
  while (watched != NULL) /* who read the story may let go of it a moment later */
    g_main_context_iteration (NULL, FALSE);
  dataset_maker_release (&f.maker);
  for (int i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
assert_visited (WithLayer     *f,
                CorridorPhase *phase)
{
  guint row;

  corridor_session_visit (f->session, phase);
  g_assert_true (corridor_session_get_selected (f->session) == phase);
  g_assert_true (corridor_session_find_visible (f->session, phase, &row));
}

/* Whatever hides a record of a layer is taken away, and comes back. */
static void
test_visit_record (void)
{
  g_auto(WithLayer) f = { 0 };
  g_autoptr(CorridorBookmark) bookmark = NULL;
  g_autoptr(CorridorPhase) talk = NULL;
  g_autoptr(CorridorPhase) undated = NULL;

  with_layer_init (&f);
  corridor_finder_set_words (f.finder, "record");
  wait_for (f.finder);
  talk = g_object_ref (corridor_found_get_phase (get_found (f.finder, 2)));
  undated = g_object_ref (corridor_found_get_phase (get_found (f.finder, 101)));

  corridor_session_set_now (f.session, story_maker_time ("2020-03-20"));
  corridor_layer_set_visible (f.layer, FALSE);
  corridor_layer_set_category_visible (f.layer, 0, FALSE);
  corridor_layer_set_category_visible (f.layer, 1, FALSE);
  corridor_layer_set_words (f.layer, "record 200");
  while (corridor_layer_get_filtering (f.layer))
    g_main_context_iteration (NULL, TRUE);
  bookmark = corridor_session_dup_bookmark (f.session);

  assert_visited (&f, talk);
  g_assert_cmpint (corridor_session_get_now (f.session), ==, story_maker_time ("2020-08-01"));
  g_assert_cmpint (corridor_layer_get_category_visible (f.layer, 0) + corridor_layer_get_category_visible (f.layer, 1), ==, 1);
  assert_visited (&f, undated);
  g_assert_true (corridor_layer_get_undated (f.layer));
  g_assert_cmpint (corridor_session_get_now (f.session), ==, story_maker_time ("2020-08-01")); /* true at any time */

  corridor_session_return_to (f.session, bookmark);
  g_assert_cmpint (corridor_session_get_now (f.session), ==, story_maker_time ("2020-03-20"));
  g_assert_false (corridor_layer_get_visible (f.layer));
  g_assert_false (corridor_layer_get_undated (f.layer));
  g_assert_false (corridor_layer_get_category_visible (f.layer, 0));
  g_assert_false (corridor_layer_get_category_visible (f.layer, 1));
  g_assert_cmpstr (corridor_layer_get_words (f.layer), ==, "record 200");
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
  g_test_add_func ("/finder/records/found", test_records);
  g_test_add_func ("/finder/records/superseded", test_records_superseded);
  g_test_add_func ("/finder/records/gone", test_records_gone);
  g_test_add_func ("/visit/return", test_visit);
  g_test_add_func ("/visit/record", test_visit_record);
  g_test_add_func ("/date/meaning", test_date);

  return g_test_run ();
}
