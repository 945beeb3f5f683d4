/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-maker.h"

static void
test_spans (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2023-12-31");
  CorridorPhase *phase;
  const CorridorSpan *spans;
  guint n_spans;
  g_autofree char *words = NULL;

  story_maker_add (story, "road", "road", NULL, "2022-03-01/2022-03-05;2021/2022-12-31;2020-05", NULL);
  phase = story_maker_phase (story, "road", 0);
  spans = corridor_phase_get_spans (phase, &n_spans);
  words = corridor_phase_dates_to_words (phase);

  g_assert_cmpuint (n_spans, ==, 3);
  g_assert_cmpint (spans[0].start_earliest, ==, story_maker_time ("2020-05"));
  g_assert_cmpint (corridor_phase_get_begin (phase), ==, story_maker_time ("2020-05"));
  g_assert_cmpint (corridor_phase_get_end (phase), ==, story_maker_time ("2023")); /* not of the last to start */
  g_assert_cmpstr (words, ==, "May 2020; 2021 – 31 December 2022; 1–5 March 2022");
}

static void
test_certainty (void)
{
  static const struct
  {
    const char       *day;
    CorridorCertainty certainty;
  } cases[] = {
    { "2020-04-30", CORRIDOR_CERTAINTY_NOT },      { "2020-05-15", CORRIDOR_CERTAINTY_POSSIBLE },
    { "2020-12-31", CORRIDOR_CERTAINTY_NOT },      { "2021-06-01", CORRIDOR_CERTAINTY_POSSIBLE },
    { "2021-12-31", CORRIDOR_CERTAINTY_CERTAIN },  { "2022-12-31", CORRIDOR_CERTAINTY_CERTAIN },
    { "2023-01-01", CORRIDOR_CERTAINTY_NOT },
  };
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2023-12-31");

  story_maker_add (story, "road", "road", NULL, "2021/2022-12-31;2020-05", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 day = story_maker_time (cases[i].day);

      g_assert_cmpint (corridor_phase_certainty (story_maker_phase (story, "road", 0), day, day + CORRIDOR_DAY), ==,
                       cases[i].certainty);
    }
}

/* What a sign stands for: without a state, the category alone. */
static void
test_kind (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2023-12-31");
  g_autofree char *kind = NULL;

  story_maker_add (story, "road", "road", NULL, "2022", NULL);
  kind = corridor_phase_kind_to_words (story_maker_phase (story, "road", 0), NULL, ", ");
  g_assert_cmpstr (kind, ==, "road");
}

/* Each is before the next by the first of the rules that tells them apart. */
static void
test_compare (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2023-12-31");
  CorridorPhase *phases[6];

  story_maker_add (story, "z", "event", NULL, "../2021", NULL);
  story_maker_add (story, "y", "event", NULL, "2020/2021", NULL);
  story_maker_add (story, "x", "road", NULL, "2020/2022", NULL);
  story_maker_add (story, "a", "event", NULL, "2020/2022", NULL);
  story_maker_add (story, "b", "event", NULL, "2020/2022", "2020/2022", NULL);
  phases[0] = story_maker_phase (story, "z", 0);
  phases[1] = story_maker_phase (story, "y", 0);
  phases[2] = story_maker_phase (story, "x", 0);
  phases[3] = story_maker_phase (story, "a", 0);
  phases[4] = story_maker_phase (story, "b", 0);
  phases[5] = story_maker_phase (story, "b", 1);

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (phases); j++)
      {
        int compared = corridor_phase_compare (phases[i], phases[j]);

        g_assert_cmpint ((compared > 0) - (compared < 0), ==, (i > j) - (i < j));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phase/spans", test_spans);
  g_test_add_func ("/phase/kind", test_kind);
  g_test_add_func ("/phase/certainty", test_certainty);
  g_test_add_func ("/phase/compare", test_compare);

  return g_test_run ();
}
