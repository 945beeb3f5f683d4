/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-value-reader-private.h"
#include "corridor-when-reader-private.h"

/* What EDTF calls an open end, and JSON's null says here. */
#define OPEN ".."

/*
 * Returns: (nullable): NULL when there is none, and after a fault
 */
static const char *
read_date_text (const CorridorJsonCursor *bound,
                const char               *member)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (bound, member);
  CorridorDate date;
  const char *text;

  if (!corridor_json_cursor_exists (&cursor))
    return NULL;

  text = corridor_json_cursor_get_string (&cursor, "an EDTF date such as \"2022-12-12\"");
  if (text == NULL || g_str_equal (text, OPEN))
    return text;
  return corridor_value_reader_read_date (&cursor, &date) ? text : NULL;
}

static gboolean
read_bound (const CorridorJsonCursor *cursor,
            CorridorBoundText        *bound)
{
  guint64 n_faults_before = cursor->faults->n_faults;

  if (!corridor_json_cursor_check_object (cursor, "an object such as {\"in\": \"2022-12-12\"}"))
    return FALSE;

  bound->in = read_date_text (cursor, "in");
  bound->earliest = read_date_text (cursor, "earliest");
  bound->latest = read_date_text (cursor, "latest");
  return cursor->faults->n_faults == n_faults_before;
}

/* What src/time has to say begins with the member that it means: "start.latest: expected …". */
static void
add_span_fault (const CorridorJsonCursor *timespan,
                const GError             *error)
{
  const char *message = error->message;
  const char *colon = strstr (message, ": ");
  CorridorJsonCursor place = *timespan;
  g_autofree char *member = NULL;

  if (colon != NULL && (g_str_has_prefix (message, "start") || g_str_has_prefix (message, "end")))
    {
      member = g_strndup (message, (gsize) (colon - message));
      message = colon + strlen (": ");
      place = corridor_json_cursor_member (timespan, member);
    }

  corridor_json_cursor_fault_full (&place, message);
}

static void
read_timespan (const CorridorJsonCursor *cursor,
               GArray                   *spans)
{
  CorridorBoundText start = { 0 }, end = { 0 };
  CorridorJsonCursor start_cursor, end_cursor;
  g_autoptr(GError) error = NULL;
  CorridorSpan span;
  gboolean is_good;

  if (!corridor_json_cursor_check_object (cursor, "a timespan such as {\"start\": {\"in\": \"2022-12-12\"}}"))
    return;

  start_cursor = corridor_json_cursor_member (cursor, "start");
  end_cursor = corridor_json_cursor_member (cursor, "end");
  is_good = read_bound (&start_cursor, &start);
  if (corridor_json_cursor_is_null (&end_cursor))
    end.in = OPEN;
  else if (corridor_json_cursor_exists (&end_cursor))
    is_good &= read_bound (&end_cursor, &end);
  if (!is_good)
    return;

  if (corridor_span_parse (&start, corridor_json_cursor_exists (&end_cursor) ? &end : NULL, &span, &error))
    g_array_append_val (spans, span);
  else
    add_span_fault (cursor, error);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const CorridorSpan *span_a = a, *span_b = b;

  return (span_a->start_earliest > span_b->start_earliest) - (span_a->start_earliest < span_b->start_earliest);
}

/*
 * corridor_when_reader_read:
 *
 * Reads the "when" of a phase.
 *
 * Returns: (transfer full) (nullable) (element-type CorridorSpan): at least one, in order of their starts; NULL after a fault
 */
GArray *
corridor_when_reader_read (const CorridorJsonCursor *cursor)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CorridorSpan));
  CorridorJsonCursor timespans;
  guint n;

  if (!corridor_json_cursor_check_object (cursor, "an object such as {\"timespans\": [{\"start\": {\"in\": \"2022-12-12\"}}]}"))
    return NULL;

  timespans = corridor_json_cursor_member (cursor, "timespans");
  if (!corridor_json_cursor_check_array (&timespans, 1, "an array of at least one timespan", &n))
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor timespan = corridor_json_cursor_element (&timespans, i);

      read_timespan (&timespan, spans);
    }

  if (spans->len < n)
    return NULL;
  g_array_sort (spans, compare_spans);
  return g_steal_pointer (&spans);
}
