/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-story.h"

#include "bundled-story.h"

CorridorStory *
ui_story_get (void)
{
  static CorridorStory *story; /* (owned) read once a test program */

  if (story == NULL)
    story = bundled_story_read ();
  return story;
}

gint64
ui_story_day (gint64 year,
              int    month,
              int    day)
{
  return corridor_calendar_from_civil ((CorridorCivil) { .year = year, .month = month, .day = day });
}

/* (element-type CorridorHit) */
static GArray *
query_day (gint64 day)
{
  CorridorQuery query = { .now = day, .mode = CORRIDOR_MODE_ON_DAY };
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));

  corridor_story_query (ui_story_get (), &query, hits);
  return hits;
}

CorridorPhase *
ui_story_find_phase (const char *feature_id,
                     gint64      day)
{
  g_autoptr(GArray) hits = query_day (day);

  for (guint i = 0; i < hits->len; i++)
    {
      CorridorPhase *phase = g_array_index (hits, CorridorHit, i).phase;

      if (g_str_equal (corridor_feature_get_id (corridor_phase_get_feature (phase)), feature_id))
        return phase;
    }
  g_error ("The story has nothing of %s on that day", feature_id);
}

const char *
ui_story_title (CorridorPhase *phase)
{
  return corridor_text_get (corridor_phase_get_title (phase), "en");
}

guint
ui_story_count (gint64 day)
{
  g_autoptr(GArray) hits = query_day (day);

  return hits->len;
}

static gboolean
is_run_at (GArray *hits,
           guint   first,
           char  **rows,
           guint   n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (!g_str_has_prefix (rows[i], ui_story_title (g_array_index (hits, CorridorHit, first + i).phase)))
      return FALSE;
  return TRUE;
}

gboolean
ui_story_is_listed_in (const char *text,
                       gint64      day)
{
  g_autoptr(GArray) hits = query_day (day);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);

  /* The first line is the name of the list, the last one is empty. */
  for (guint first = 0; n_lines > 2 && first + n_lines - 2 <= hits->len; first++)
    if (is_run_at (hits, first, lines + 1, n_lines - 2))
      return TRUE;
  return FALSE;
}
