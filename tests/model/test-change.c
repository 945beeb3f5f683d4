/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change.h"
#include "story-maker.h"

#include <string.h>

static CorridorStory *
make_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "road", "road", NULL, "../2020-06-30", "2020-07-01/2020-08-31", "2020-09-01/..", NULL);
  story_maker_add (story, "area", "ground", story_maker_square (46, 40, 1), "2020-03-01/2020-04-30", NULL);
  story_maker_add (story, "unsure", "ground", story_maker_square (47, 40, 1), "2020-05-10~/2020-10-01", NULL);
  story_maker_add (story, "talks", "event", NULL, "2020-07-05", NULL);
  story_maker_add (story, "march", "event", NULL, "2020-07-05/2020-07-09", NULL);
  corridor_story_seal (story);

  return story;
}

static void
append_side (GString          *text,
             CorridorPhase    *phase,
             CorridorCertainty certainty)
{
  if (phase == NULL)
    g_string_append_c (text, '-');
  else
    g_string_append_printf (text, "%u%s", corridor_phase_get_number (phase), certainty == CORRIDOR_CERTAINTY_POSSIBLE ? "?" : "");
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The changes as "road 0>1", in alphabetical order. */
static char *
compare (CorridorStory       *story,
         const CorridorQuery *query,
         const char          *from,
         const char          *to)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  corridor_story_compare (story, query, story_maker_time (from) + 13 * CORRIDOR_HOUR, story_maker_time (to), changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const CorridorChange *change = &g_array_index (changes, CorridorChange, i);
      GString *word = g_string_new (corridor_feature_get_id (corridor_change_get_feature (change)));

      g_string_append_c (word, ' ');
      append_side (word, change->before, change->before_certainty);
      g_string_append_c (word, '>');
      append_side (word, change->after, change->after_certainty);
      g_ptr_array_add (words, g_string_free (word, FALSE));
    }
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static const struct
{
  const char *from, *to;
  const char *expected;
} days[] = {
  { "2020-01-10", "2020-01-10", "" },
  { "2020-01-10", "2020-02-10", "" },
  { "2020-06-30", "2020-07-01", "road 0>1" },
  { "2020-07-01", "2020-06-30", "road 1>0" },
  { "2020-06-30", "2020-09-01", "march ->0, road 0>2, talks ->0" }, /* what happened and is over is told of, too */
  { "2020-09-01", "2020-06-30", "march 0>-, road 2>0, talks 0>-" }, /* has not happened yet */
  { "2020-07-04", "2020-07-05", "march ->0, talks ->0" },
  { "2020-07-05", "2020-07-06", "" }, /* the march goes on */
  { "2020-07-08", "2020-07-05", "" },
  { "2020-02-01", "2020-03-05", "area ->0" },
  { "2020-03-05", "2020-05-01", "area 0>-" },
  { "2020-03-05", "2020-02-01", "area 0>-" },
  { "2020-01-01", "2020-12-31", "march ->0, road 0>2, talks ->0" },
};

static void
test_days (void)
{
  g_autoptr(CorridorStory) story = make_story ();
  CorridorQuery query = { .window_days = 1 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *found = compare (story, &query, days[i].from, days[i].to);

      g_test_message ("%s to %s", days[i].from, days[i].to);
      g_assert_cmpstr (found, ==, days[i].expected);
    }
}

/* The same phase, once it is no longer in doubt. */
static void
test_certainty (void)
{
  g_autoptr(CorridorStory) story = make_story ();
  CorridorQuery query = { .window_days = 1 };
  CorridorPhase *phase = story_maker_phase (story, "unsure", 0);
  gint64 day = corridor_phase_get_begin (phase);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));
  const CorridorChange *change;

  g_assert_cmpint (corridor_phase_certainty (phase, day, day + CORRIDOR_DAY), ==, CORRIDOR_CERTAINTY_POSSIBLE);
  corridor_story_compare (story, &query, day, story_maker_time ("2020-06-01"), changes);
  g_assert_cmpuint (changes->len, ==, 1);
  change = &g_array_index (changes, CorridorChange, 0);
  g_assert_true (change->before == phase && change->after == phase);
  g_assert_cmpint (change->before_certainty, ==, CORRIDOR_CERTAINTY_POSSIBLE);
  g_assert_cmpint (change->after_certainty, ==, CORRIDOR_CERTAINTY_CERTAIN);
}

/* What the reader has hidden does not change either. */
static void
test_filter (void)
{
  g_autoptr(CorridorStory) story = make_story ();
  g_autoptr(CorridorFilter) filter = corridor_filter_new ();
  CorridorQuery query = { .window_days = 1, .filter = filter };
  g_autofree char *found = NULL;

  corridor_filter_set_shown (filter, CORRIDOR_FACET_CATEGORY, "event", FALSE);
  found = compare (story, &query, "2020-06-30", "2020-09-01");
  g_assert_cmpstr (found, ==, "road 0>2");
}

/* Two phases that meet on a day: the later one is what the day ends with. */
static void
test_same_day (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  CorridorQuery query = { .window_days = 1 };
  g_autofree char *there = NULL;
  g_autofree char *on = NULL;

  story_maker_add (story, "road", "road", NULL, "../2020-06-30", "2020-06-30/..", NULL);
  corridor_story_seal (story);

  there = compare (story, &query, "2020-06-29", "2020-06-30");
  on = compare (story, &query, "2020-06-30", "2020-07-01");
  g_assert_cmpstr (there, ==, "road 0>1");
  g_assert_cmpstr (on, ==, "");
}

/* Of two that may both have begun and may both be over, the later is the likelier; what is certain is more so. */
static void
test_doubts (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  CorridorQuery query = { .window_days = 1 };
  g_autofree char *found = NULL;

  story_maker_add (story, "certain", "road", NULL, "2020-06-01/2020-06-30", "2020-06-20~/2020-06-30", NULL);
  story_maker_add (story, "possible", "road", NULL, "2020-06-10~", "2020-06-11~", NULL);
  corridor_story_seal (story);

  found = compare (story, &query, "2020-05-30", "2020-06-10");
  g_assert_cmpstr (found, ==, "certain ->0, possible ->1?");
  g_clear_pointer (&found, g_free);
  found = compare (story, &query, "2020-05-30", "2020-06-20");
  g_assert_cmpstr (found, ==, "certain ->0");
}

static void
test_order (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  CorridorQuery query = { .window_days = 1 };
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));
  const char *expected[] = { "great", "early", "late" };

  story_maker_add (story, "late", "event", NULL, "2020-06-03", NULL);
  story_maker_add (story, "early", "event", NULL, "2020-06-02", NULL);
  story_maker_add (story, "great", "event", NULL, "2020-06-04", NULL);
  corridor_feature_set_importance (corridor_story_lookup_feature (story, "great"), 1);
  corridor_story_seal (story);

  corridor_story_compare (story, &query, story_maker_time ("2020-06-01"), story_maker_time ("2020-07-01"), changes);
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpstr (corridor_feature_get_id (corridor_change_get_feature (&g_array_index (changes, CorridorChange, i))), ==, expected[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/compare/days", test_days);
  g_test_add_func ("/change/compare/certainty", test_certainty);
  g_test_add_func ("/change/compare/filter", test_filter);
  g_test_add_func ("/change/compare/same-day", test_same_day);
  g_test_add_func ("/change/compare/doubts", test_doubts);
  g_test_add_func ("/change/compare/order", test_order);

  return g_test_run ();
}
