/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-languages.h"
#include "story-maker.h"

static void
test_list (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_auto(GStrv) before = corridor_story_dup_languages (story);
  g_auto(GStrv) after = NULL;

  g_assert_cmpstrv (before, ((const char *[]) { "en", NULL }));
  story_maker_add (story, "road", "road", NULL, "2020-02-01/2020-02-20", NULL);
  corridor_feature_add_name (corridor_story_lookup_feature (story, "road"), corridor_name_new ("Berdzor", "hy-Latn"));
  corridor_text_add (corridor_phase_get_title (story_maker_phase (story, "road", 0)), "az", "yol");
  after = corridor_story_dup_languages (story);
  g_assert_cmpstrv (after, ((const char *[]) { "az", "en", "hy-Latn", NULL }));
}

static void
test_cover (void)
{
  static const char *const languages[] = { "az", "en", "hy-Latn", NULL };
  static const char *const covered[] = { "az", "AZ", "az-Cyrl", "en-GB", "hy", "hy-AM", "hy-latn" };
  static const char *const missing[] = { "ru", "a", "aze", "e", "h-Latn" };

  for (gsize i = 0; i < G_N_ELEMENTS (covered); i++)
    g_assert_true (corridor_languages_cover (languages, covered[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (missing); i++)
    g_assert_false (corridor_languages_cover (languages, missing[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-languages/list/everywhere", test_list);
  g_test_add_func ("/story-languages/cover/tags", test_cover);

  return g_test_run ();
}
