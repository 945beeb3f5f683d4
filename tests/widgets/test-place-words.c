/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-place-words.h"
#include "story-maker.h"

static char *
words_of (CorridorGeometry *geometry,
          double            metres)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2000", "2001");
  CorridorFeature *feature;

  story_maker_add (story, "spot", "event", geometry, "2000", NULL);
  feature = g_ptr_array_index (corridor_story_get_features (story), 0);
  if (metres > 0)
    corridor_feature_set_uncertainty (feature, metres, NULL);
  corridor_story_seal (story);

  return corridor_place_words (feature);
}

/* As many decimals as are known: the fifth is about a metre. */
static void
test_point (void)
{
  static const struct { double latitude, longitude, metres; const char *words; } cases[] = {
    { 39.60123, 46.53456, 0, "It is at 39.60° N, 46.53° E." },
    { 39.60123, 46.53456, 20000, "It is at 39.60° N, 46.53° E." },
    { 39.60123, 46.53456, 1000, "It is at 39.60° N, 46.53° E." },
    { 39.60123, 46.53456, 200, "It is at 39.60° N, 46.53° E." },
    { 39.60123, 46.53456, 100, "It is at 39.601° N, 46.535° E." },
    { 39.60123, 46.53456, 1, "It is at 39.6012° N, 46.5346° E." },
    { -33.9, -70.5, 0, "It is at 33.90° S, 70.50° W." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = words_of (story_maker_point (cases[i].latitude, cases[i].longitude), cases[i].metres);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_area (void)
{
  g_autofree char *words = words_of (story_maker_square (46, 39, 2), 0);

  g_assert_true (g_str_has_prefix (words, "Its middle is at 40.0"));
  g_assert_true (g_str_has_suffix (words, "° N, 47.00° E."));
}

static void
test_nowhere (void)
{
  g_autofree char *words = words_of (NULL, 0);

  g_assert_null (words);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-words/point", test_point);
  g_test_add_func ("/place-words/area", test_area);
  g_test_add_func ("/place-words/nowhere", test_nowhere);

  return g_test_run ();
}
