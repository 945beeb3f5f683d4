/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-period-reader-private.h"

#include "corridor-value-reader-private.h"
#include "corridor-when-reader-private.h"

/* A band that no part of the timeline shows would never be seen. */
static gboolean
check_reach (const CorridorJsonCursor    *cursor,
             const CorridorPeriodSetting *setting,
             const CorridorSpan          *span)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *message = NULL;

  if (setting->begin >= setting->end || (span->start_earliest < setting->end && span->end_latest > setting->begin))
    return TRUE;

  first = corridor_calendar_format_iso (setting->begin, CORRIDOR_PRECISION_DAY);
  last = corridor_calendar_format_iso (setting->end - 1, CORRIDOR_PRECISION_DAY);
  message = g_strdup_printf ("expected a time of which a part is from corridor.begin to corridor.cut_off, %s to %s", first, last);
  corridor_json_cursor_fault_full (cursor, message);
  return FALSE;
}

/* A band is one stretch of time. */
static gboolean
read_when (const CorridorJsonCursor    *period,
           const CorridorPeriodSetting *setting,
           CorridorSpan                *span)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (period, "when");
  g_autoptr(GArray) spans = corridor_when_reader_read (&cursor);

  if (spans == NULL)
    return FALSE;
  if (spans->len > 1)
    {
      CorridorJsonCursor timespans = corridor_json_cursor_member (&cursor, "timespans");

      corridor_json_cursor_fault (&timespans, "an array of one timespan");
      return FALSE;
    }

  *span = g_array_index (spans, CorridorSpan, 0);
  return check_reach (&cursor, setting, span);
}

/*
 * Returns: (transfer full) (nullable): NULL after a fault
 */
static CorridorPeriod *
read_period (const CorridorJsonCursor    *cursor,
             const CorridorPeriodSetting *setting,
             GHashTable                  *ids)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  g_autoptr(CorridorText) label = NULL;
  CorridorJsonCursor label_cursor;
  CorridorPeriod *period;
  CorridorSpan span;
  const char *id;
  gboolean has_span;

  if (!corridor_json_cursor_check_object (cursor, "a period such as {\"id\": \"…\", \"label\": {…}, \"when\": {…}, \"sources\": […]}"))
    return NULL;

  id = corridor_value_reader_read_new_id (cursor, ids);
  label_cursor = corridor_json_cursor_member (cursor, "label");
  label = corridor_value_reader_read_text (&label_cursor);
  has_span = read_when (cursor, setting, &span);
  corridor_vocabulary_read_sources (setting->vocabulary, cursor, sources);
  if (id == NULL || label == NULL || !has_span)
    return NULL;

  period = corridor_period_new (id, label, &span);
  g_ptr_array_extend_and_steal (period->sources, g_steal_pointer (&sources));
  return period;
}

/*
 * corridor_period_reader_read:
 * @header: at the object "corridor"
 * @periods: (element-type CorridorPeriod): gets the periods that have no fault
 *
 * Reads everything there is in the periods, also behind a fault.
 */
void
corridor_period_reader_read (const CorridorJsonCursor    *header,
                             const CorridorPeriodSetting *setting,
                             GPtrArray                   *periods)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CorridorJsonCursor cursor = corridor_json_cursor_member (header, "periods");
  guint n;

  if (!corridor_json_cursor_exists (&cursor) || !corridor_json_cursor_check_array (&cursor, 0, "an array", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (&cursor, i);
      CorridorPeriod *period = read_period (&element, setting, ids);

      if (period != NULL)
        g_ptr_array_add (periods, period);
    }
}
