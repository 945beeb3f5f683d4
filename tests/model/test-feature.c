/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-maker.h"

static CorridorFeature *
make_feature (CorridorGeometry *geometry)
{
  g_autoptr(CorridorText) label = corridor_text_new ("Event");
  g_autoptr(CorridorCategory) category = corridor_category_new ("event", label);

  return corridor_feature_new ("stepanakert", category, geometry);
}

static CorridorPhase *
make_phase (void)
{
  g_autoptr(CorridorText) title = corridor_text_new ("It happens");
  CorridorSpan span;

  corridor_span_parse_edtf ("2020", &span, NULL);
  return corridor_phase_new (&span, 1, title);
}

static void
test_label (void)
{
  static const struct
  {
    const char *names; /* toponym@language, with a comma between them */
    const char *language;
    const char *label;
  } cases[] = {
    { "Stepanakert@en,Khankendi@en", NULL, "Stepanakert / Khankendi" },
    { "Stepanakert@en,Khankendi@en", "en", "Stepanakert / Khankendi" },
    { "Shusha@en,Shusha@en,Shushi@en", "en", "Shusha / Shushi" },
    { "Xankəndi@az,Stepanakert@en,Khankendi@en", "az", "Xankəndi / Stepanakert / Khankendi" },
    { "Xankəndi@az,Stepanakert@en,Khankendi@en", "az-AZ", "Xankəndi / Stepanakert / Khankendi" },
    { "Berdzor@hy-Latn,Բերձոր@hy,Lachin@en,Berdzor@en", "hy", "Բերձոր / Lachin / Berdzor" },
    { "Berdzor@hy-Latn,Բերձոր@hy,Lachin@en,Berdzor@en", "hy-Latn", "Berdzor / Lachin" },
    { "Berdzor@hy-Latn,Բերձոր@hy,Lachin@en,Berdzor@en", "hy-Cyrl", "Բերձոր / Lachin / Berdzor" },
    { "Lachin@en", "ru", "Lachin" },
    { "Лачин@ru,Laçın@az", "en", "Лачин" },
    { "", "en", "stepanakert" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CorridorFeature) feature = make_feature (NULL);
      g_auto(GStrv) names = g_strsplit (cases[i].names, ",", -1);
      g_autofree char *label = NULL;

      for (char **name = names; *name != NULL; name++)
        {
          g_auto(GStrv) parts = g_strsplit (*name, "@", 2);

          corridor_feature_add_name (feature, corridor_name_new (parts[0], parts[1]));
        }
      label = corridor_feature_dup_label (feature, &(CorridorNaming) { .language = cases[i].language });
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* "Shushi@en@1992-05-09/2020-11-08": toponym, language and, where it is dated, its spans with a ";" between them. */
static void
add_dated_name (CorridorFeature *feature,
                const char      *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "@", 3);
  g_auto(GStrv) dates = g_strsplit (parts[2] != NULL ? parts[2] : "", ";", -1);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CorridorSpan));
  CorridorName *name = corridor_name_new (parts[0], parts[1]);

  for (char **date = dates; *date != NULL; date++)
    {
      CorridorSpan span;

      g_assert_true (corridor_span_parse_edtf (*date, &span, NULL));
      g_array_append_val (spans, span);
    }
  if (parts[2] != NULL)
    corridor_name_set_spans (name, spans);
  corridor_feature_add_name (feature, name);
}

#define SHUSHA "Շուշի@hy@1992-05-09/2020-11-07,Şuşa@az@../1992-05-08;2020-11-08/..," \
               "Shusha@en@../1992-05-08;2020-11-08/..,Shushi@en@1992-05-09/2020-11-07"
#define STEPANAKERT "Xankəndi@az,Stepanakert@en,Khankendi@en"
#define HALF_DATED "Lachin@en,Berdzor@en@1992-05-18/2022-08-25"
#define UNCERTAIN "Kashatagh@en@2000/2001,Lachin@en,Berdzor@en@1992-05-18/2022-08-25"

static void
test_order (void)
{
  static const struct
  {
    const char       *names;
    const char       *language;
    CorridorNameOrder order;
    const char       *day;
    const char       *label;
  } cases[] = {
    { SHUSHA, "en", CORRIDOR_NAME_ORDER_LANGUAGE, "2010-01-01", "Shusha / Shushi" },
    { SHUSHA, "en", CORRIDOR_NAME_ORDER_ALPHABETICAL, "2010-01-01", "Shusha / Shushi" },
    { SHUSHA, "en", CORRIDOR_NAME_ORDER_IN_USE, "1992-05-08", "Shusha / Shushi" },
    { SHUSHA, "en", CORRIDOR_NAME_ORDER_IN_USE, "1992-05-09", "Shushi / Shusha" },
    { SHUSHA, "en", CORRIDOR_NAME_ORDER_IN_USE, "2020-11-07", "Shushi / Shusha" },
    { SHUSHA, "en", CORRIDOR_NAME_ORDER_IN_USE, "2020-11-08", "Shusha / Shushi" },
    { SHUSHA, "az", CORRIDOR_NAME_ORDER_IN_USE, "2010-01-01", "Shushi / Şuşa / Shusha" },
    { SHUSHA, "hy", CORRIDOR_NAME_ORDER_IN_USE, "2010-01-01", "Շուշի / Shushi / Shusha" },
    { SHUSHA, "hy", CORRIDOR_NAME_ORDER_IN_USE, "2024-01-01", "Shusha / Շուշի / Shushi" },
    { STEPANAKERT, "en", CORRIDOR_NAME_ORDER_LANGUAGE, "2024-01-01", "Stepanakert / Khankendi" },
    { STEPANAKERT, "en", CORRIDOR_NAME_ORDER_IN_USE, "2024-01-01", "Stepanakert / Khankendi" },
    { STEPANAKERT, "en", CORRIDOR_NAME_ORDER_ALPHABETICAL, "2024-01-01", "Khankendi / Stepanakert" },
    { STEPANAKERT, "az", CORRIDOR_NAME_ORDER_ALPHABETICAL, "2024-01-01", "Khankendi / Stepanakert / Xankəndi" },
    { HALF_DATED, "en", CORRIDOR_NAME_ORDER_IN_USE, "2010-01-01", "Berdzor / Lachin" },
    { HALF_DATED, "en", CORRIDOR_NAME_ORDER_IN_USE, "2023-01-01", "Lachin / Berdzor" },
    { UNCERTAIN, "en", CORRIDOR_NAME_ORDER_IN_USE, "2000-06-01", "Berdzor / Kashatagh / Lachin" },
    { UNCERTAIN, "en", CORRIDOR_NAME_ORDER_IN_USE, "2010-06-01", "Berdzor / Lachin / Kashatagh" },
    { "", "en", CORRIDOR_NAME_ORDER_IN_USE, "2010-01-01", "stepanakert" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CorridorFeature) feature = make_feature (NULL);
      g_auto(GStrv) names = g_strsplit (cases[i].names, ",", -1);
      CorridorNaming naming = { cases[i].language, cases[i].order, story_maker_time (cases[i].day) + 12 * 3600 };
      g_autofree char *label = NULL;

      for (char **name = names; *name != NULL; name++)
        add_dated_name (feature, *name);
      label = corridor_feature_dup_label (feature, &naming);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_has_dated_names (void)
{
  g_autoptr(CorridorFeature) feature = make_feature (NULL);

  g_assert_false (corridor_feature_has_dated_names (feature));
  add_dated_name (feature, "Lachin@en");
  g_assert_false (corridor_feature_has_dated_names (feature));
  add_dated_name (feature, "Berdzor@en@1992-05-18/2022-08-25");
  g_assert_true (corridor_feature_has_dated_names (feature));
}

static void
test_is_event (void)
{
  g_autoptr(CorridorGeometry) point = story_maker_point (40, 46);
  g_autoptr(CorridorGeometry) square = story_maker_square (46, 40, 1);
  g_autoptr(CorridorFeature) nowhere = make_feature (NULL);
  g_autoptr(CorridorFeature) place = make_feature (point);
  g_autoptr(CorridorFeature) area = make_feature (square);

  corridor_feature_add_phase (nowhere, make_phase ());
  corridor_feature_add_phase (place, make_phase ());
  corridor_feature_add_phase (area, make_phase ());
  g_assert_true (corridor_feature_is_event (nowhere));
  g_assert_true (corridor_feature_is_event (place));
  g_assert_false (corridor_feature_is_event (area));

  corridor_feature_add_phase (place, make_phase ());
  g_assert_false (corridor_feature_is_event (place));
}

/* A phase that outlives its feature does not point to where that was. */
static void
test_phase_outlives (void)
{
  CorridorFeature *feature = make_feature (NULL);
  g_autoptr(CorridorPhase) phase = make_phase ();

  corridor_feature_add_phase (feature, make_phase ());
  corridor_feature_add_phase (feature, g_object_ref (phase));
  g_assert_true (corridor_phase_get_feature (phase) == feature);
  g_assert_cmpuint (corridor_phase_get_number (phase), ==, 1);

  g_assert_finalize_object (feature);
  g_assert_null (corridor_phase_get_feature (phase));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feature/label", test_label);
  g_test_add_func ("/feature/label/order", test_order);
  g_test_add_func ("/feature/has-dated-names", test_has_dated_names);
  g_test_add_func ("/feature/is-event", test_is_event);
  g_test_add_func ("/feature/phase-outlives", test_phase_outlives);

  return g_test_run ();
}
