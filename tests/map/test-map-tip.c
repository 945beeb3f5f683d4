/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-tip.h"
#include "sample-story.h"

static GPtrArray *
collect (CorridorStory *story,
         const char    *ids)
{
  GPtrArray *phases = g_ptr_array_new ();
  g_auto(GStrv) names = g_strsplit (ids, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (phases, sample_story_phase (story, names[i]));

  return phases;
}

static void
test_phases (void)
{
  static const struct
  {
    const char *ids;
    const char *words;
  } cases[] = {
    { "monument", "monument\n2020 – 2024" },
    { "road area", "road\narea" },
    { "monument twin-0", "2 things: 2 event" },
    { "monument road twin-0 area twin-1", "5 things: 1 area, 1 road, 3 event" },
  };
  g_autoptr(CorridorStory) story = sample_story_new (0, 2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) phases = collect (story, cases[i].ids);
      g_autofree char *words = corridor_map_tip_of_phases (phases, "en");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-tip/phases", test_phases);
  return g_test_run ();
}
