/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-name-order.h"
#include "corridor-story-reader.h"
#include "corridor-translation-count.h"

/* What the bundled story promises beyond what every story has to be: how much, how well sourced, in which languages. */

static CorridorStory *story;

static void
test_names_in_use (void)
{
  static const struct
  {
    const char *feature;
    const char *day;
    const char *by_language;
    const char *in_use;
  } cases[] = {
    { "stepanakert", "2010-01-01", "Stepanakert / Khankendi", "Stepanakert / Khankendi" },
    { "stepanakert", "2024-01-01", "Stepanakert / Khankendi", "Khankendi / Stepanakert" },
    { "shusha-area", "1992-05-08", "Shusha / Shushi", "Shusha / Shushi" },
    { "shusha-area", "2010-01-01", "Shusha / Shushi", "Shushi / Shusha" },
    { "shusha-area", "2020-11-10", "Shusha / Shushi", "Shusha / Shushi" },
    { "lachin", "2010-01-01", "Lachin / Berdzor", "Berdzor / Lachin" },
    { "lachin", "2022-08-27", "Lachin / Berdzor", "Lachin / Berdzor" },
    { "zabukh", "2010-01-01", "Zabukh / Aghavno", "Aghavno / Zabukh" },
    { "zabukh", "2022-08-27", "Zabukh / Aghavno", "Zabukh / Aghavno" },
    { "martakert", "1992-12-31", "Martakert / Aghdara", "Aghdara / Martakert" },
    { "martakert", "2010-01-01", "Martakert / Aghdara", "Martakert / Aghdara" },
    { "martakert", "2023-09-20", "Martakert / Aghdara", "Aghdara / Martakert" },
    { "martuni-nk", "2023-09-19", "Martuni / Khojavend", "Martuni / Khojavend" },
    { "martuni-nk", "2023-09-20", "Martuni / Khojavend", "Khojavend / Martuni" },
    { "khojaly", "1995-01-01", "Khojaly / Ivanyan", "Khojaly / Ivanyan" },
    { "khojaly", "2010-01-01", "Khojaly / Ivanyan", "Ivanyan / Khojaly" },
    { "war-2020-1002", "2020-10-03", "Madagiz / Sugovushan", "Sugovushan / Madagiz" },
    { "artsvashen", "1992-08-07", "Artsvashen / Bashkend", "Artsvashen / Bashkend" },
    { "artsvashen", "1992-08-08", "Artsvashen / Bashkend", "Bashkend / Artsvashen" },
    { "karki", "2010-01-01", "Karki / Tigranashen", "Tigranashen / Karki" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorridorFeature *feature = corridor_story_lookup_feature (story, cases[i].feature);
      CorridorNaming naming = { "en", CORRIDOR_NAME_ORDER_LANGUAGE, 0 };
      g_autofree char *by_language = NULL;
      g_autofree char *in_use = NULL;
      CorridorDate day;

      g_assert_nonnull (feature);
      g_assert_true (corridor_date_parse (cases[i].day, &day, NULL));
      naming.time = day.begin;
      by_language = corridor_feature_dup_label (feature, &naming);
      naming.order = CORRIDOR_NAME_ORDER_IN_USE;
      in_use = corridor_feature_dup_label (feature, &naming);
      g_assert_cmpstr (by_language, ==, cases[i].by_language);
      g_assert_cmpstr (in_use, ==, cases[i].in_use);
    }
}

static gboolean
has_name_in (CorridorFeature *feature,
             const char      *language)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (((CorridorName *) names->pdata[i])->language, language))
      return TRUE;

  return FALSE;
}

/* Of events, too: the strict check asks only places. */
static void
test_names_of_all (void)
{
  static const char *const languages[] = { "en", "hy", "hy-Latn", "az", "ru" };
  GPtrArray *features = corridor_story_get_features (story);

  for (guint i = 0; i < features->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (languages); j++)
      if (!has_name_in (features->pdata[i], languages[j]))
        g_error ("%s has no name in %s", corridor_feature_get_id (features->pdata[i]), languages[j]);
}

static gboolean
has_two_publishers (GPtrArray *sources)
{
  const char *first = ((CorridorSource *) sources->pdata[0])->publisher;

  for (guint i = 1; i < sources->len; i++)
    if (!g_str_equal (((CorridorSource *) sources->pdata[i])->publisher, first))
      return TRUE;

  return FALSE;
}

static gboolean
has_two_claimants (GPtrArray *claims)
{
  for (guint i = 1; i < claims->len; i++)
    if (!g_str_equal (corridor_text_get (((CorridorClaim *) claims->pdata[i])->by, "en"),
                      corridor_text_get (((CorridorClaim *) claims->pdata[0])->by, "en")))
      return TRUE;

  return FALSE;
}

static void
test_sources (void)
{
  GPtrArray *phases = corridor_story_get_phases (story);
  guint n_with_two = 0, n_disputed = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      n_with_two += has_two_publishers (corridor_phase_get_sources (phases->pdata[i]));
      n_disputed += has_two_claimants (corridor_phase_get_claims (phases->pdata[i]));
    }

  g_test_message ("%u phases, %u of two publishers or more, %u with claims of two sides or more", phases->len, n_with_two, n_disputed);
  g_assert_cmpuint (phases->len, >=, 400);
  g_assert_cmpuint (n_with_two * 100, >=, phases->len * 60);
  g_assert_cmpuint (n_disputed, >=, 40);
}

/* The bands agree with what the entries say of the same days. */
static void
test_periods (void)
{
  static const struct
  {
    const char *period;
    const char *first; /* feature whose phase begins with the period */
    const char *last; /* feature whose phase begins or ends with it, or (nullable) none does */
  } cases[] = {
    { "first-war", "askeran-clash-1988", NULL },
    { "four-day-war", "april-war-2016", "april-war-2016" },
    { "war-2020", "war-2020-start", NULL },
    { "peacekeepers", "russian-pk-arrive", "pk-complete-0612" },
    { "blockade", "blockade-start", "aid-0918" },
    { "offensive-2023", "offensive-2023", "offensive-2023" },
    { "departure", "exodus-start", "road-exodus-2023" },
    { "four-villages", "border-deal-0419", "handover-0524" },
  };

  g_assert_cmpuint (corridor_story_get_periods (story)->len, ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorridorPeriod *period = corridor_story_lookup_period (story, cases[i].period);
      CorridorFeature *first = corridor_story_lookup_feature (story, cases[i].first);

      g_assert_nonnull (period);
      g_assert_nonnull (first);
      g_assert_cmpint (period->span.start_earliest, ==, corridor_phase_get_begin (corridor_feature_get_phases (first)->pdata[0]));
      if (cases[i].last != NULL)
        {
          CorridorFeature *last = corridor_story_lookup_feature (story, cases[i].last);

          g_assert_nonnull (last);
          g_assert_cmpint (period->span.end_latest, ==, corridor_phase_get_end (corridor_feature_get_phases (last)->pdata[0]));
        }
    }
}

/* Two periods end where a ceasefire begins. */
static void
test_periods_end_with_ceasefires (void)
{
  static const char *const pairs[][2] = { { "first-war", "ceasefire-1994" }, { "war-2020", "ceasefire-2020" } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      CorridorFeature *ceasefire = corridor_story_lookup_feature (story, pairs[i][1]);

      g_assert_cmpint (corridor_story_lookup_period (story, pairs[i][0])->span.end_latest, ==,
                       corridor_phase_get_begin (corridor_feature_get_phases (ceasefire)->pdata[0]));
    }
}

static void
test_languages (void)
{
  static const char *const languages[] = { "hy", "az", "ru", "pt" };
  CorridorText *title = corridor_story_get_title (story);
  g_autofree char *missing = corridor_translation_count_to_words (story);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    g_assert_cmpstr (corridor_text_get (title, languages[i]), !=, corridor_text_get (title, "en"));
  g_assert_cmpstr (missing, ==, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "stories", "nagorno-karabakh.geojson", NULL);
  file = g_file_new_for_path (path);
  story = corridor_story_read (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/bundled-story/names/in-use", test_names_in_use);
  g_test_add_func ("/bundled-story/names/of-all", test_names_of_all);
  g_test_add_func ("/bundled-story/sources", test_sources);
  g_test_add_func ("/bundled-story/periods/dates", test_periods);
  g_test_add_func ("/bundled-story/periods/ceasefires", test_periods_end_with_ceasefires);
  g_test_add_func ("/bundled-story/languages", test_languages);

  status = g_test_run ();
  g_object_unref (story);
  return status;
}
