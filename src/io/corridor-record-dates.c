/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-dates-private.h"

#include "corridor-date-value-private.h"

/*
 * A span without an end is one unit of its start long, as in Linked Places, except with `start_date`: there it still is so
 * (OpenHistoricalMap). An end of null, "" or ".." is still so everywhere; a span without a start always was so.
 */

typedef struct
{
  GArray *spans; /* (unowned) (element-type CorridorRecordSpan) */
  guint   phase;
} Reader;

/* Whether there was something to read. After a fault there was, too. */
typedef gboolean (*ReadSpelling) (Reader                   *self,
                                  const CorridorJsonCursor *owner);

/* What src/time says begins with the text that it means, "start.in: expected …". */
static void
add_fault (const CorridorJsonCursor *start,
           const CorridorJsonCursor *end,
           const GError             *error)
{
  const char *colon = strstr (error->message, ": ");
  gboolean is_end = g_str_has_prefix (error->message, "end");
  gboolean has_prefix = colon != NULL && (is_end || g_str_has_prefix (error->message, "start"));

  corridor_json_cursor_fault_full (is_end && corridor_json_cursor_exists (end) ? end : start,
                                   has_prefix ? colon + strlen (": ") : error->message);
}

static void
append_span (Reader             *self,
             const CorridorSpan *span)
{
  CorridorRecordSpan entry = { *span, self->phase };

  g_array_append_val (self->spans, entry);
}

/* Returns: whether there was a start or an end */
static gboolean
read_pair (Reader                   *self,
           const CorridorJsonCursor *start,
           const CorridorJsonCursor *end,
           gboolean                  is_open_without_end)
{
  CorridorDateSide start_side, end_side;
  CorridorDateValueKind start_kind = corridor_date_value_read_side (start, &start_side);
  CorridorDateValueKind end_kind = corridor_date_value_read_side (end, &end_side);
  g_autoptr(GError) error = NULL;
  CorridorSpan span;

  if (start_kind == CORRIDOR_DATE_VALUE_BAD || end_kind == CORRIDOR_DATE_VALUE_BAD)
    return TRUE;
  if (start_kind != CORRIDOR_DATE_VALUE_GIVEN && end_kind != CORRIDOR_DATE_VALUE_GIVEN)
    return FALSE;

  if (start_kind != CORRIDOR_DATE_VALUE_GIVEN)
    start_side.text.in = "..";
  if (end_kind == CORRIDOR_DATE_VALUE_EMPTY || (end_kind == CORRIDOR_DATE_VALUE_ABSENT && is_open_without_end))
    {
      end_side.text.in = "..";
      end_kind = CORRIDOR_DATE_VALUE_GIVEN;
    }

  if (corridor_span_parse (&start_side.text, end_kind == CORRIDOR_DATE_VALUE_GIVEN ? &end_side.text : NULL, &span, &error))
    append_span (self, &span);
  else
    add_fault (start_kind == CORRIDOR_DATE_VALUE_GIVEN ? start : end, end, error);
  return TRUE;
}

static gboolean
read_named_pair (Reader                   *self,
                 const CorridorJsonCursor *owner,
                 const char               *start_name,
                 const char               *end_name)
{
  CorridorJsonCursor start = corridor_json_cursor_member (owner, start_name);
  CorridorJsonCursor end = corridor_json_cursor_member (owner, end_name);

  return read_pair (self, &start, &end, FALSE);
}

/* One date, or an interval. */
static gboolean
read_moment (Reader                   *self,
             const CorridorJsonCursor *cursor,
             gboolean                  is_timestamp)
{
  char text[CORRIDOR_DATE_VALUE_SIZE];
  CorridorDateValueKind kind = corridor_date_value_read (cursor, is_timestamp, text);
  g_autoptr(GError) error = NULL;
  CorridorSpan span;

  if (kind != CORRIDOR_DATE_VALUE_GIVEN)
    return kind == CORRIDOR_DATE_VALUE_BAD;

  if (corridor_span_parse_edtf (text, &span, &error))
    append_span (self, &span);
  else
    corridor_json_cursor_fault_full (cursor, error->message);
  return TRUE;
}

static gboolean
read_moments (Reader                   *self,
              const CorridorJsonCursor *cursor)
{
  guint n;

  if (!corridor_json_cursor_check_array (cursor, 1, "an array of at least one date", &n))
    return TRUE;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (cursor, i);

      if (!read_moment (self, &element, FALSE))
        corridor_json_cursor_fault (&element, "a date");
    }
  return TRUE;
}

static gboolean
is_object (const CorridorJsonCursor *cursor)
{
  return corridor_json_cursor_exists (cursor) && JSON_NODE_HOLDS_OBJECT (cursor->node);
}

static gboolean
is_array (const CorridorJsonCursor *cursor)
{
  return corridor_json_cursor_exists (cursor) && JSON_NODE_HOLDS_ARRAY (cursor->node);
}

static void
read_timespans (Reader                   *self,
                const CorridorJsonCursor *cursor)
{
  guint n;

  if (!corridor_json_cursor_check_array (cursor, 1, "an array of at least one timespan", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor timespan = corridor_json_cursor_element (cursor, i);

      if (is_object (&timespan) ? !read_named_pair (self, &timespan, "start", "end") : !read_moment (self, &timespan, FALSE))
        corridor_json_cursor_fault (&timespan, "a timespan such as {\"start\": {\"in\": \"2022-12-12\"}}");
    }
}

static gboolean
read_when_timespans (Reader                   *self,
                     const CorridorJsonCursor *owner)
{
  CorridorJsonCursor when = corridor_json_cursor_member (owner, "when");
  CorridorJsonCursor timespans;

  if (!is_object (&when))
    return FALSE;
  timespans = corridor_json_cursor_member (&when, "timespans");
  if (!corridor_json_cursor_exists (&timespans))
    return FALSE;

  read_timespans (self, &timespans);
  return TRUE;
}

static gboolean
read_when (Reader                   *self,
           const CorridorJsonCursor *owner)
{
  CorridorJsonCursor when = corridor_json_cursor_member (owner, "when");

  if (!corridor_json_cursor_exists (&when) || corridor_json_cursor_is_null (&when))
    return FALSE;
  if (!is_object (&when))
    return read_moment (self, &when, FALSE);
  if (!read_named_pair (self, &when, "start", "end"))
    corridor_json_cursor_fault (&when, "an object with timespans, or with a start or an end");
  return TRUE;
}

static gboolean
read_phases (Reader                   *self,
             const CorridorJsonCursor *owner)
{
  CorridorJsonCursor phases = corridor_json_cursor_member (owner, "phases");
  guint n;

  if (!is_array (&phases) || !corridor_json_cursor_check_array (&phases, 1, "an array of at least one phase", &n))
    return corridor_json_cursor_exists (&phases);

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor phase = corridor_json_cursor_element (&phases, i);

      self->phase = i;
      if (corridor_json_cursor_check_object (&phase, "a phase") && !read_when_timespans (self, &phase))
        corridor_json_cursor_fault (&phase, "a phase with when.timespans");
    }
  self->phase = 0;
  return TRUE;
}

static gboolean
read_timespan (Reader                   *self,
               const CorridorJsonCursor *owner)
{
  CorridorJsonCursor timespan = corridor_json_cursor_member (owner, "timespan");

  if (!is_object (&timespan))
    return read_moment (self, &timespan, FALSE);
  return read_named_pair (self, &timespan, "begin", "end") || read_named_pair (self, &timespan, "start", "end");
}

/* An EDTF text of a higher level than src/time reads is no fault: the plain date beside it is there for that. */
static CorridorJsonCursor
prefer_edtf (const CorridorJsonCursor *owner,
             const char               *edtf_name,
             const char               *name)
{
  CorridorJsonCursor edtf = corridor_json_cursor_member (owner, edtf_name);
  CorridorJsonCursor plain = corridor_json_cursor_member (owner, name);
  CorridorSpan span;

  if (!corridor_json_cursor_exists (&plain))
    return edtf;
  if (corridor_json_cursor_exists (&edtf) && JSON_NODE_HOLDS_VALUE (edtf.node)
      && json_node_get_value_type (edtf.node) == G_TYPE_STRING
      && corridor_span_parse_edtf (json_node_get_string (edtf.node), &span, NULL))
    return edtf;
  return plain;
}

static gboolean
is_edtf (const CorridorJsonCursor *cursor)
{
  return corridor_json_cursor_exists (cursor) && g_str_has_suffix (cursor->member, ":edtf");
}

static gboolean
read_edtf_dates (Reader                   *self,
                 const CorridorJsonCursor *owner)
{
  CorridorJsonCursor start = prefer_edtf (owner, "start_date:edtf", "start_date");
  CorridorJsonCursor end = prefer_edtf (owner, "end_date:edtf", "end_date");

  if (!is_edtf (&start) && !is_edtf (&end))
    return FALSE;
  return read_pair (self, &start, &end, TRUE);
}

static gboolean
read_dates (Reader                   *self,
            const CorridorJsonCursor *owner)
{
  CorridorJsonCursor start = corridor_json_cursor_member (owner, "start_date");
  CorridorJsonCursor end = corridor_json_cursor_member (owner, "end_date");

  return read_pair (self, &start, &end, TRUE);
}

static gboolean
read_start_end (Reader                   *self,
                const CorridorJsonCursor *owner)
{
  return read_named_pair (self, owner, "start", "end");
}

static gboolean
read_times (Reader                   *self,
            const CorridorJsonCursor *owner)
{
  CorridorJsonCursor times = corridor_json_cursor_member (owner, "times");

  return is_array (&times) ? read_moments (self, &times) : read_moment (self, &times, FALSE);
}

static gboolean
read_time (Reader                   *self,
           const CorridorJsonCursor *owner)
{
  CorridorJsonCursor time = corridor_json_cursor_member (owner, "time");

  return read_moment (self, &time, FALSE);
}

static gboolean
read_timestamp (Reader                   *self,
                const CorridorJsonCursor *owner)
{
  CorridorJsonCursor timestamp = corridor_json_cursor_member (owner, "timestamp");

  return read_moment (self, &timestamp, TRUE);
}

static gboolean
read_date (Reader                   *self,
           const CorridorJsonCursor *owner)
{
  CorridorJsonCursor date = corridor_json_cursor_member (owner, "date");

  return read_moment (self, &date, FALSE);
}

/* In the order in which they are looked for. The first ones may be in the feature itself, too. */
static const struct
{
  CorridorTimeSpelling spelling;
  ReadSpelling         read;
  gboolean             is_in_feature;
} spellings[] = {
  { CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS, read_when_timespans, TRUE },
  { CORRIDOR_TIME_SPELLING_WHEN, read_when, TRUE },
  { CORRIDOR_TIME_SPELLING_PHASES, read_phases, TRUE },
  { CORRIDOR_TIME_SPELLING_TIMESPAN, read_timespan, FALSE },
  { CORRIDOR_TIME_SPELLING_EDTF_DATES, read_edtf_dates, FALSE },
  { CORRIDOR_TIME_SPELLING_DATES, read_dates, FALSE },
  { CORRIDOR_TIME_SPELLING_START_END, read_start_end, FALSE },
  { CORRIDOR_TIME_SPELLING_TIMES, read_times, FALSE },
  { CORRIDOR_TIME_SPELLING_TIME, read_time, FALSE },
  { CORRIDOR_TIME_SPELLING_TIMESTAMP, read_timestamp, FALSE },
  { CORRIDOR_TIME_SPELLING_DATE, read_date, FALSE },
};

static CorridorTimeSpelling
read_first_spelling (Reader                   *self,
                     const CorridorJsonCursor *feature)
{
  CorridorJsonCursor properties = corridor_json_cursor_member (feature, "properties");

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if ((spellings[i].is_in_feature && spellings[i].read (self, feature))
        || (is_object (&properties) && spellings[i].read (self, &properties)))
      return spellings[i].spelling;
  return CORRIDOR_TIME_SPELLING_NONE;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const CorridorRecordSpan *x = a, *y = b;

  if (x->phase != y->phase)
    return (x->phase > y->phase) - (x->phase < y->phase);
  return (x->span.start_earliest > y->span.start_earliest) - (x->span.start_earliest < y->span.start_earliest);
}

/* Makes @span go on to the end of @other, which starts later. */
static void
prolong (CorridorSpan       *span,
         const CorridorSpan *other)
{
  gboolean is_unit = other->end_kind == CORRIDOR_BOUND_UNIT;

  if (other->end_latest <= span->end_latest)
    return;

  span->end_earliest = MAX (span->end_earliest, other->end_earliest);
  span->end_latest = other->end_latest;
  span->end = is_unit ? other->start : other->end;
  span->end_until = is_unit ? other->start_until : other->end_until;
  span->end_kind = is_unit ? other->start_kind : other->end_kind;
}

/* Of spans that certainly overlap or meet one is left; with @all of any. */
static void
merge (GArray   *spans,
       gboolean  all)
{
  CorridorRecordSpan *entries = (CorridorRecordSpan *) (gpointer) spans->data;
  guint n = 1;

  g_array_sort (spans, compare_spans);
  for (guint i = 1; i < spans->len; i++)
    {
      CorridorRecordSpan *last = &entries[n - 1];

      if (entries[i].phase == last->phase && (all || entries[i].span.start_latest <= last->span.end_earliest))
        prolong (&last->span, &entries[i].span);
      else
        entries[n++] = entries[i];
    }
  g_array_set_size (spans, n);
}

/*
 * corridor_record_dates_read:
 * @feature: at an object
 * @is_line: whether its `times` are those of one movement, from the first to the last; of anything else each is one of its own
 * @spans: (element-type CorridorRecordSpan): emptied, then filled in order of phase and start; those that overlap are merged
 * @spelling: (out): the first one that the feature has
 *
 * Reads when a feature is there.
 *
 * Returns: FALSE after a fault
 */
gboolean
corridor_record_dates_read (const CorridorJsonCursor *feature,
                            gboolean                  is_line,
                            GArray                   *spans,
                            CorridorTimeSpelling     *spelling)
{
  guint64 n_faults_before = feature->faults->n_faults;
  Reader reader = { .spans = spans };

  g_array_set_size (spans, 0);
  *spelling = read_first_spelling (&reader, feature);
  if (feature->faults->n_faults > n_faults_before)
    return FALSE;

  if (spans->len > 1)
    merge (spans, is_line && *spelling == CORRIDOR_TIME_SPELLING_TIMES);
  return TRUE;
}
