/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-histogram.h"
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
  g_autoptr(CorridorHistogram) histogram = corridor_histogram_new (session, 10);
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
  g_autoptr(CorridorHistogram) one = corridor_histogram_new (session, 1);
  g_autoptr(CorridorHistogram) two = corridor_histogram_new (session, 2);

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
  histogram = corridor_histogram_new (session, 10);
  g_assert_cmpuint (histogram->highest, ==, 1);
  assert_counts (histogram, "1 0 1 0 0 0 0 0 0 0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/histogram/count/days", test_days);
  g_test_add_func ("/histogram/count/few-bins", test_few_bins);
  g_test_add_func ("/histogram/count/filter", test_filter);

  return g_test_run ();
}
