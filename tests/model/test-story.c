/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-maker.h"

static void
test_lookup (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorText) label = corridor_text_new ("Open");

  corridor_story_add_state (story, corridor_state_new ("open", label));
  corridor_story_add_state (story, corridor_state_new ("closed", label));
  corridor_story_add_source (story, corridor_source_new ("paper"));
  story_maker_add (story, "road", "road", NULL, "2020", NULL);
  corridor_story_seal (story);

  g_assert_cmpuint (corridor_story_lookup_category (story, "event")->order, ==, 2);
  g_assert_cmpuint (corridor_story_lookup_state (story, "closed")->order, ==, 1);
  g_assert_cmpstr (corridor_story_lookup_source (story, "paper")->id, ==, "paper");
  g_assert_true (corridor_story_lookup_feature (story, "road") == g_ptr_array_index (corridor_story_get_features (story), 0));
  g_assert_null (corridor_story_lookup_category (story, "road2"));
  g_assert_null (corridor_story_lookup_state (story, ""));
  g_assert_null (corridor_story_lookup_source (story, "Paper"));
  g_assert_null (corridor_story_lookup_feature (story, "event"));
  g_assert_cmpint (corridor_story_get_end (story), ==, story_maker_time ("2021"));
}

/* The whole story goes when it is let go of. */
static void
test_finalize (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");
  gpointer feature;

  story_maker_add (story, "road", "road", story_maker_point (40, 46), "2020", "2021", NULL);
  corridor_story_seal (story);
  feature = corridor_story_lookup_feature (story, "road");
  g_object_add_weak_pointer (feature, &feature);

  g_assert_finalize_object (story);
  g_assert_null (feature);
}

/* The hits as "id+" for certain and "id?" for possible. */
static char *
ask (CorridorStory *story,
     const char    *day,
     CorridorMode   mode,
     guint          window_days)
{
  CorridorQuery query = { .now = story_maker_time (day) + 13 * CORRIDOR_HOUR, .mode = mode, .window_days = window_days };
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  GString *text = g_string_new (NULL);

  corridor_story_query (story, &query, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const CorridorHit *hit = &g_array_index (hits, CorridorHit, i);

      g_string_append_printf (text, "%s%s%c", i > 0 ? " " : "", corridor_feature_get_id (corridor_phase_get_feature (hit->phase)),
                              hit->certainty == CORRIDOR_CERTAINTY_CERTAIN ? '+' : '?');
    }

  return g_string_free (text, FALSE);
}

static void
test_query_modes (void)
{
  static const struct
  {
    const char  *day;
    CorridorMode mode;
    guint        window_days;
    const char  *hits;
  } cases[] = {
    { "2020-01-01", CORRIDOR_MODE_ON_DAY, 0, "area+" },
    { "2020-03-10", CORRIDOR_MODE_ON_DAY, 0, "area+ first+" },
    { "2020-03-11", CORRIDOR_MODE_ON_DAY, 0, "area+" },
    { "2020-05-07", CORRIDOR_MODE_ON_DAY, 0, "area+ month?" },
    { "2020-07-01", CORRIDOR_MODE_ON_DAY, 0, "taken+" },
    { "2020-08-02", CORRIDOR_MODE_ON_DAY, 0, "taken+ evening+" },
    { "2020-08-03", CORRIDOR_MODE_ON_DAY, 0, "taken+" },
    { "2020-03-11", CORRIDOR_MODE_WINDOW, 1, "area+" },
    { "2020-03-11", CORRIDOR_MODE_WINDOW, 2, "area+ first+" },
    { "2020-05-07", CORRIDOR_MODE_WINDOW, 7, "area+ month?" },
    { "2020-05-31", CORRIDOR_MODE_WINDOW, 30, "area+ month?" },
    { "2020-05-31", CORRIDOR_MODE_WINDOW, 31, "area+ month+" },
    { "2020-06-05", CORRIDOR_MODE_WINDOW, 6, "area+ month?" },
    { "2020-06-05", CORRIDOR_MODE_WINDOW, 5, "area+" },
    { "2020-05-07", CORRIDOR_MODE_UP_TO, 0, "area+ first+ month?" },
    { "2020-12-31", CORRIDOR_MODE_UP_TO, 0, "first+ month+ taken+ evening+" },
    { "2020-12-31", CORRIDOR_MODE_ON_DAY, 0, "taken+" },
    { "2020-12-31", CORRIDOR_MODE_WINDOW, G_MAXUINT, "first+ month+ taken+ evening+" },
  };
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "month", "event", story_maker_point (40, 46), "2020-05", NULL);
  story_maker_add (story, "first", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "evening", "event", NULL, "2020-08-02T22:00+04:00", NULL);
  story_maker_add (story, "taken", "ground", story_maker_square (46, 39, 1), "2020-07-01/..", NULL);
  story_maker_add (story, "area", "ground", story_maker_square (46, 40, 1), "../2020-06-30", NULL);
  corridor_story_seal (story);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *hits = ask (story, cases[i].day, cases[i].mode, cases[i].window_days);

      g_assert_cmpstr (hits, ==, cases[i].hits);
    }
}

static void
add_random_feature (CorridorStory *story,
                    guint          number)
{
  static const char *const categories[] = { "ground", "road", "event" };
  g_autofree char *id = g_strdup_printf ("f%u", number);
  g_autoptr(GPtrArray) whens = g_ptr_array_new_with_free_func (g_free);
  int n_phases = g_test_rand_int_range (1, 3);

  for (int i = 0; i < n_phases; i++)
    {
      int day = g_test_rand_int_range (1, 20);
      int last = day + g_test_rand_int_range (0, 6);
      int form = g_test_rand_int_range (0, 7);
      g_autofree char *start = g_strdup_printf ("2020-01-%02d", day);

      if (form == 0)
        g_ptr_array_add (whens, g_strdup_printf ("2020-01-%02d", day));
      else if (form == 1)
        g_ptr_array_add (whens, g_strdup_printf ("2020-01-%02d~", day));
      else if (form == 2)
        g_ptr_array_add (whens, g_strdup_printf ("../2020-01-%02d", last));
      else if (form == 3)
        g_ptr_array_add (whens, g_strdup_printf ("%sT%02d:00", start, g_test_rand_int_range (0, 24)));
      else if (form == 4)
        g_ptr_array_add (whens, g_strdup_printf ("%s/..", start));
      else
        g_ptr_array_add (whens, g_strdup_printf ("%s/2020-01-%02d;2020-01-%02d", start, last, last));
    }
  g_ptr_array_add (whens, NULL);

  story_maker_add_list (story, id, categories[g_test_rand_int_range (0, 3)],
                        g_test_rand_bit () ? story_maker_point (40, 46) : story_maker_square (46, 40, 1),
                        (const char *const *) whens->pdata);
}

/* Asks every phase by itself. */
static void
slow_query (CorridorStory       *story,
            const CorridorQuery *query,
            GArray              *hits)
{
  GPtrArray *features = corridor_story_get_features (story);

  for (guint i = 0; i < features->len; i++)
    {
      CorridorFeature *feature = g_ptr_array_index (features, i);
      GPtrArray *phases = corridor_feature_get_phases (feature);

      for (guint j = 0; j < phases->len; j++)
        {
          CorridorHit hit = { .phase = g_ptr_array_index (phases, j) };

          hit.certainty = corridor_query_certainty (query, hit.phase);
          if (hit.certainty != CORRIDOR_CERTAINTY_NOT &&
              corridor_filter_get_shown (query->filter, CORRIDOR_FACET_CATEGORY, corridor_feature_get_category (feature)->id))
            g_array_append_val (hits, hit);
        }
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  return corridor_phase_compare (((const CorridorHit *) a)->phase, ((const CorridorHit *) b)->phase);
}

static void
test_query_random (void)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));

  for (int i = 0; i < 200; i++)
    {
      g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
      g_autoptr(CorridorFilter) filter = corridor_filter_new ();
      guint n_features = (guint) g_test_rand_int_range (0, 30);

      for (guint j = 0; j < n_features; j++)
        add_random_feature (story, j);
      corridor_story_seal (story);
      if (g_test_rand_bit ())
        corridor_filter_set_shown (filter, CORRIDOR_FACET_CATEGORY, "road", FALSE);

      for (int day = -3; day < 30; day++)
        {
          CorridorQuery query = {
            .now = story_maker_time ("2020-01-01") + day * CORRIDOR_DAY + g_test_rand_int_range (0, (int) CORRIDOR_DAY),
            .mode = (CorridorMode) g_test_rand_int_range (0, 3),
            .window_days = (guint) g_test_rand_int_range (1, 10),
            .filter = filter,
          };
          g_autoptr(GArray) expected = g_array_new (FALSE, FALSE, sizeof (CorridorHit));

          corridor_story_query (story, &query, hits);
          slow_query (story, &query, expected);
          g_array_sort (expected, compare_hits);
          g_assert_cmpuint (hits->len, ==, expected->len);
          for (guint j = 0; j < hits->len; j++)
            {
              g_assert_true (g_array_index (hits, CorridorHit, j).phase == g_array_index (expected, CorridorHit, j).phase);
              g_assert_cmpint (g_array_index (hits, CorridorHit, j).certainty, ==, g_array_index (expected, CorridorHit, j).certainty);
            }
        }
    }
}

static void
test_query_perf (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  guint n_queries = 20000;
  gint64 before;
  double microseconds;

  for (guint i = 0; i < 1000; i++)
    add_random_feature (story, i);
  corridor_story_seal (story);

  before = g_get_monotonic_time ();
  for (guint i = 0; i < n_queries; i++)
    {
      CorridorQuery query = { .now = story_maker_time ("2020-01-01") + i % 30 * CORRIDOR_DAY, .mode = (CorridorMode) (i % 3), .window_days = 5 };

      corridor_story_query (story, &query, hits);
    }
  microseconds = (double) (g_get_monotonic_time () - before) / n_queries;
  g_test_minimized_result (microseconds, "a query of %u phases in %.1f microseconds", corridor_story_get_phases (story)->len, microseconds);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story/lookup", test_lookup);
  g_test_add_func ("/story/finalize", test_finalize);
  g_test_add_func ("/story/query/modes", test_query_modes);
  g_test_add_func ("/story/query/random", test_query_random);
  if (g_test_perf ())
    g_test_add_func ("/story/query/perf", test_query_perf);

  return g_test_run ();
}
