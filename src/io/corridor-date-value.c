/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-date-value-private.h"

#include <math.h>
#include <string.h>

/*
 * Whatever a file has for a date becomes a text that src/time reads:
 *
 * - a text as it is, but for two things of ISO 8601 that EDTF has not and databases write: fractions of a second are left
 *   out, and a blank between date and time is a `T`;
 * - a whole number from -9999 to 9999 is a year, except as a timestamp;
 * - any other number counts from 1970-01-01T00:00Z: seconds below 10^11, which is in the year 5138, milliseconds from there on,
 *   which is in March 1973; a text of at least nine digits is such a number too.
 */

#define EXPECTED "a date such as \"2022-12-12\", or seconds or milliseconds since 1970"
#define FIRST_MILLISECONDS 1e11

/* The year 9999 in milliseconds. */
#define MAX_NUMBER 253402300799999.0

static gboolean
write_epoch (double  number,
             char   *buffer)
{
  double seconds = floor (fabs (number) >= FIRST_MILLISECONDS ? number / 1000 : number);
  g_autofree char *text = NULL;

  if (!(fabs (number) <= MAX_NUMBER))
    return FALSE;

  text = corridor_calendar_format_iso ((gint64) seconds, CORRIDOR_PRECISION_SECOND);
  return g_snprintf (buffer, CORRIDOR_DATE_VALUE_SIZE, "%sZ", text) < CORRIDOR_DATE_VALUE_SIZE;
}

static gboolean
write_number (double   number,
              gboolean is_timestamp,
              char    *buffer)
{
  if (is_timestamp || fabs (number) > 9999 || number != floor (number))
    return write_epoch (number, buffer);

  g_snprintf (buffer, CORRIDOR_DATE_VALUE_SIZE, number < 0 ? "-%04d" : "%04d", abs ((int) number));
  return TRUE;
}

static gboolean
is_epoch_text (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return n_digits >= 9 && text[n_digits] == '\0';
}

/* "2020-01-01 12:00:00.123+04" → "2020-01-01T12:00:00+04" */
static void
tidy_clock (char *text)
{
  gsize length = strlen (text);

  if (length < 13 || text[4] != '-' || text[7] != '-' || !g_ascii_isdigit (text[11]))
    return;

  if (text[10] == ' ')
    text[10] = 'T';
  if (length > 20 && text[10] == 'T' && (text[19] == '.' || text[19] == ',') && g_ascii_isdigit (text[20]))
    {
      gsize n_digits = strspn (text + 20, "0123456789");

      memmove (text + 19, text + 20 + n_digits, length - 20 - n_digits + 1);
    }
}

static CorridorDateValueKind
read_string (const CorridorJsonCursor *cursor,
             char                     *buffer)
{
  const char *text = json_node_get_string (cursor->node);

  if (*text == '\0')
    return CORRIDOR_DATE_VALUE_EMPTY;
  if (strlen (text) < CORRIDOR_DATE_VALUE_SIZE)
    {
      if (!is_epoch_text (text) || !write_epoch (g_ascii_strtod (text, NULL), buffer))
        {
          g_strlcpy (buffer, text, CORRIDOR_DATE_VALUE_SIZE);
          tidy_clock (buffer);
        }
      return CORRIDOR_DATE_VALUE_GIVEN;
    }

  corridor_json_cursor_fault (cursor, EXPECTED);
  return CORRIDOR_DATE_VALUE_BAD;
}

/*
 * corridor_date_value_read:
 * @is_timestamp: whether small numbers are seconds and no years
 * @buffer: (array fixed-size=64): gets the text when one is given
 */
CorridorDateValueKind
corridor_date_value_read (const CorridorJsonCursor *cursor,
                          gboolean                  is_timestamp,
                          char                     *buffer)
{
  GType type;

  if (!corridor_json_cursor_exists (cursor))
    return CORRIDOR_DATE_VALUE_ABSENT;
  if (corridor_json_cursor_is_null (cursor))
    return CORRIDOR_DATE_VALUE_EMPTY;

  type = JSON_NODE_HOLDS_VALUE (cursor->node) ? json_node_get_value_type (cursor->node) : G_TYPE_INVALID;
  if (type == G_TYPE_STRING)
    return read_string (cursor, buffer);
  if ((type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
      && write_number (json_node_get_double (cursor->node), is_timestamp, buffer))
    return CORRIDOR_DATE_VALUE_GIVEN;

  corridor_json_cursor_fault (cursor, EXPECTED);
  return CORRIDOR_DATE_VALUE_BAD;
}

/* An interval in the place of one date says between what it lies. */
static void
split_interval (CorridorDateSide *side)
{
  char *slash = strchr (side->buffers[0], '/');

  side->text.in = slash == NULL ? side->buffers[0] : NULL;
  if (slash == NULL)
    return;

  g_strlcpy (side->buffers[1], slash + 1, CORRIDOR_DATE_VALUE_SIZE);
  *slash = '\0';
  side->text.earliest = *side->buffers[0] != '\0' ? side->buffers[0] : "..";
  side->text.latest = *side->buffers[1] != '\0' ? side->buffers[1] : "..";
}

/* Linked Places: {"in": …} or {"earliest": …, "latest": …} */
static CorridorDateValueKind
read_bounds (const CorridorJsonCursor *cursor,
             CorridorDateSide         *side)
{
  static const char *const names[] = { "in", "earliest", "latest" };
  const char **texts[] = { &side->text.in, &side->text.earliest, &side->text.latest };
  guint n_given = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CorridorJsonCursor member = corridor_json_cursor_member (cursor, names[i]);
      char *buffer = side->buffers[i / 2];
      CorridorDateValueKind kind = n_given < 2 ? corridor_date_value_read (&member, FALSE, buffer)
                                               : CORRIDOR_DATE_VALUE_ABSENT;

      if (kind == CORRIDOR_DATE_VALUE_BAD)
        return kind;
      if (kind != CORRIDOR_DATE_VALUE_GIVEN)
        continue;
      *texts[i] = buffer;
      n_given++;
    }

  if (n_given > 0 && !(side->text.in != NULL && side->text.earliest != NULL))
    return CORRIDOR_DATE_VALUE_GIVEN;
  corridor_json_cursor_fault (cursor, "an object such as {\"in\": \"2022-12-12\"} or {\"earliest\": …, \"latest\": …}");
  return CORRIDOR_DATE_VALUE_BAD;
}

/*
 * corridor_date_value_read_side:
 * @side: gets the text when one is given
 *
 * Reads a start or an end: a date, an interval that it lies in, or an object of Linked Places.
 */
CorridorDateValueKind
corridor_date_value_read_side (const CorridorJsonCursor *cursor,
                               CorridorDateSide         *side)
{
  CorridorDateValueKind kind;

  side->text = (CorridorBoundText) { 0 };
  if (corridor_json_cursor_exists (cursor) && JSON_NODE_HOLDS_OBJECT (cursor->node))
    return read_bounds (cursor, side);

  kind = corridor_date_value_read (cursor, FALSE, side->buffers[0]);
  if (kind == CORRIDOR_DATE_VALUE_GIVEN)
    split_interval (side);
  return kind;
}
