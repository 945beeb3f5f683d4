/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-histogram.h"
#include "corridor-session-filter.h"
#include "story-maker.h"

static CorridorSession *
make_session (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-01-10");

  story_maker_add (story, "road", "road", NULL, "2020-01-01/2020-01-02", "2020-01-03/..", NULL);
  story_maker_add (story, "first", "event", NULL, "2020-01-01", NULL);
  story_maker_add (story, "last", "event", NULL, "2020-01-10", NULL);
  story_maker_add (story, "before", "event", NULL, "2019-12-31", NULL);
  story_maker_add (story, "after", "event", NULL, "2020-01-11", NULL);
  story_maker_add (story, "open", "ground", NULL, "../2020-01-05", NULL);
  corridor_story_seal (story);
  return corridor_session_new (story);
}

/* Of the story's ten days, @days each. */
static CorridorHistogram *
count (CorridorSession *session,
       int              days)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (int day = 0; day <= 10; day += days)
    {
      gint64 edge = story_maker_time ("2020-01-01") + day * CORRIDOR_DAY;

      g_array_append_val (edges, edge);
    }

  return corridor_histogram_new (session, edges);
}

static void
assert_counts (const CorridorHistogram *histogram,
               const char              *expected)
{
  g_autoptr(GString) got = g_string_new (NULL);

  for (guint bin = 0; bin < histogram->n_bins; bin++)
    g_string_append_printf (got, "%s%u", bin == 0 ? "" : " ", corridor_histogram_count (histogram, bin));

  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_days (void)
{
  g_autoptr(CorridorSession) session = make_session ();
  g_autoptr(CorridorHistogram) histogram = count (session, 1);
  CorridorStory *story = corridor_session_get_story (session);
  guint road = corridor_story_lookup_category (story, "road")->order;

  g_assert_cmpuint (histogram->n_categories, ==, corridor_story_get_categories (story)->len);
  g_assert_cmpuint (histogram->highest, ==, 2);
  g_assert_cmpuint (histogram->counts[2 * histogram->n_categories + road], ==, 1);
  assert_counts (histogram, "2 0 1 0 0 0 0 0 0 1");
}

static void
test_few_bins (void)
{
  g_autoptr(CorridorSession) session = make_session ();
  g_autoptr(CorridorHistogram) one = count (session, 10);
  g_autoptr(CorridorHistogram) two = count (session, 5);

  assert_counts (one, "4");
  assert_counts (two, "3 1");
}

static void
test_filter (void)
{
  g_autoptr(CorridorSession) session = make_session ();
  g_autoptr(CorridorHistogram) histogram = NULL;

  corridor_session_set_category_visible (session, corridor_story_lookup_category (corridor_session_get_story (session), "event"),
                                         FALSE);
  histogram = count (session, 1);
  g_assert_cmpuint (histogram->highest, ==, 1);
  assert_counts (histogram, "1 0 1 0 0 0 0 0 0 0");
}

static void
test_find (void)
{
  g_autoptr(CorridorSession) session = make_session ();
  g_autoptr(CorridorHistogram) histogram = count (session, 2);
  guint bin;

  for (int day = 0; day < 10; day++)
    {
      g_assert_true (corridor_histogram_find (histogram, story_maker_time ("2020-01-01") + day * CORRIDOR_DAY, &bin));
      g_assert_cmpuint (bin, ==, day / 2);
    }
  g_assert_false (corridor_histogram_find (histogram, story_maker_time ("2020-01-01") - 1, &bin));
  g_assert_false (corridor_histogram_find (histogram, story_maker_time ("2020-01-11"), &bin));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/histogram/count/days", test_days);
  g_test_add_func ("/histogram/count/few-bins", test_few_bins);
  g_test_add_func ("/histogram/count/filter", test_filter);
  g_test_add_func ("/histogram/find/bin", test_find);

  return g_test_run ();
}
