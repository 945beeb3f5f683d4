/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tour-reader-private.h"

#include "corridor-geometry-reader-private.h"
#include "corridor-value-reader-private.h"

/* A date of which no part is on the timeline cannot be shown. */
static gboolean
read_at (const CorridorJsonCursor  *cursor,
         const CorridorTourSetting *setting,
         CorridorDate              *at)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *expected = NULL;

  if (!corridor_value_reader_read_date (cursor, at))
    return FALSE;
  if (setting->begin >= setting->end || (at->begin < setting->end && at->end > setting->begin))
    return TRUE;

  first = corridor_calendar_format_iso (setting->begin, CORRIDOR_PRECISION_DAY);
  last = corridor_calendar_format_iso (setting->end - 1, CORRIDOR_PRECISION_DAY);
  expected = g_strdup_printf ("a date from corridor.begin to corridor.cut_off, %s to %s", first, last);
  corridor_json_cursor_fault (cursor, expected);
  return FALSE;
}

/*
 * Returns: (nullable): NULL after a fault, here or in the feature
 */
static CorridorFeature *
read_select (const CorridorJsonCursor  *cursor,
             const CorridorTourSetting *setting)
{
  const char *id = corridor_json_cursor_get_string (cursor, "the id of a feature");

  if (id == NULL)
    return NULL;
  if (g_hash_table_contains (setting->index.ids, id))
    return g_hash_table_lookup (setting->index.features, id);

  corridor_json_cursor_fault (cursor, "the id of a feature");
  return NULL;
}

static void
read_step (const CorridorJsonCursor  *cursor,
           const CorridorTourSetting *setting,
           CorridorTour              *tour)
{
  guint64 n_faults_before = cursor->faults->n_faults;
  CorridorJsonCursor at_cursor, bbox_cursor, select_cursor, text_cursor;
  g_autoptr(CorridorText) text = NULL;
  CorridorFeature *feature = NULL;
  CorridorBbox bbox;
  CorridorDate at;

  if (!corridor_json_cursor_check_object (cursor, "a step such as {\"at\": \"2024-04-23\", \"bbox\": […], \"text\": {…}}"))
    return;

  at_cursor = corridor_json_cursor_member (cursor, "at");
  bbox_cursor = corridor_json_cursor_member (cursor, "bbox");
  select_cursor = corridor_json_cursor_member (cursor, "select");
  text_cursor = corridor_json_cursor_member (cursor, "text");
  read_at (&at_cursor, setting, &at);
  corridor_geometry_reader_read_bbox (&bbox_cursor, &bbox);
  if (corridor_json_cursor_exists (&select_cursor))
    feature = read_select (&select_cursor, setting);
  text = corridor_value_reader_read_text (&text_cursor);

  if (tour != NULL && cursor->faults->n_faults == n_faults_before)
    corridor_tour_add_step (tour, corridor_tour_step_new (at, bbox, feature, text));
}

static void
read_steps (const CorridorJsonCursor  *owner,
            const CorridorTourSetting *setting,
            CorridorTour              *tour)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "steps");
  guint n;

  if (!corridor_json_cursor_check_array (&cursor, 1, "an array of at least one step", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor step = corridor_json_cursor_element (&cursor, i);

      read_step (&step, setting, tour);
    }
}

static CorridorTour *
read_tour (const CorridorJsonCursor  *cursor,
           const CorridorTourSetting *setting,
           GHashTable                *ids)
{
  CorridorJsonCursor title_cursor;
  g_autoptr(CorridorText) title = NULL;
  CorridorTour *tour = NULL;
  const char *id;

  if (!corridor_json_cursor_check_object (cursor, "a tour such as {\"id\": \"…\", \"title\": {…}, \"steps\": […]}"))
    return NULL;

  id = corridor_value_reader_read_new_id (cursor, ids);
  title_cursor = corridor_json_cursor_member (cursor, "title");
  title = corridor_value_reader_read_text (&title_cursor);
  if (id != NULL && title != NULL)
    tour = corridor_tour_new (id, title);
  read_steps (cursor, setting, tour);
  return tour;
}

/*
 * corridor_tour_reader_read:
 * @header: at the object "corridor"
 * @tours: (element-type CorridorTour): gets the tours, perhaps incomplete when there was a fault
 *
 * Reads everything there is in the tours, also behind a fault.
 */
void
corridor_tour_reader_read (const CorridorJsonCursor  *header,
                           const CorridorTourSetting *setting,
                           GPtrArray                 *tours)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CorridorJsonCursor cursor = corridor_json_cursor_member (header, "tours");
  guint n;

  if (!corridor_json_cursor_exists (&cursor) || !corridor_json_cursor_check_array (&cursor, 0, "an array", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (&cursor, i);
      CorridorTour *tour = read_tour (&element, setting, ids);

      if (tour != NULL)
        g_ptr_array_add (tours, tour);
    }
}
