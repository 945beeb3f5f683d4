/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-reader.h"

/* libFuzzer's entry point: it declares none. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* What the reader lets through has to bear being asked as the program asks it. */
static void
ask (CorridorStory *story)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  CorridorQuery query = { .now = corridor_story_get_begin (story), .mode = CORRIDOR_MODE_UP_TO, .window_days = 30 };
  CorridorNaming naming = { "hy", CORRIDOR_NAME_ORDER_IN_USE, query.now };
  GPtrArray *phases = corridor_story_get_phases (story);

  corridor_story_query (story, &query, hits);
  query.now = corridor_story_get_end (story) - 1;
  query.mode = CORRIDOR_MODE_WINDOW;
  corridor_story_query (story, &query, hits);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorFeature *feature = corridor_phase_get_feature (phases->pdata[i]);
      CorridorGeometry *geometry = corridor_feature_get_geometry (feature);
      g_autofree char *dates = corridor_phase_dates_to_words (phases->pdata[i]);
      g_autofree char *label = corridor_feature_dup_label (feature, &naming);

      g_assert_true (g_utf8_validate (dates, -1, NULL));
      g_assert_true (g_utf8_validate (label, -1, NULL));
      if (geometry != NULL)
        corridor_geometry_distance (geometry, corridor_geometry_anchor (geometry));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_parse (bytes, "fuzz", faults, &error);

  g_assert_true ((story == NULL) == (error != NULL));
  g_assert_true ((story == NULL) == (faults->len > 0));
  for (guint i = 0; i < faults->len; i++)
    {
      g_assert_true (g_utf8_validate (faults->pdata[i], -1, NULL));
      g_assert_null (strchr (faults->pdata[i], '\n'));
    }
  if (story != NULL)
    ask (story);
  return 0;
}
