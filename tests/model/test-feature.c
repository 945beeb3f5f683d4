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
      label = corridor_feature_dup_label (feature, cases[i].language);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
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
  g_test_add_func ("/feature/is-event", test_is_event);
  g_test_add_func ("/feature/phase-outlives", test_phase_outlives);

  return g_test_run ();
}
