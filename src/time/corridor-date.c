/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-date-private.h"

#include <glib/gi18n-lib.h>

/* Longer texts are cut in messages: a faulty file may hold anything. */
#define MAX_QUOTED_CHARS 60

/* An offset stays below a day: ISO 8601 has no other bound, and local mean times went beyond 15 hours. */
#define MAX_OFFSET_HOURS 23

typedef struct
{
  const char   *text;
  const char   *at; /* what is not read yet */
  CorridorCivil civil;
  CorridorDate *date;
  GError      **error;
} Reader;

G_DEFINE_QUARK (corridor-time-error-quark, corridor_time_error)

/* Cuts @text, whatever bytes it has, and escapes what would not show on one line. */
static char *
quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, 4 * MAX_QUOTED_CHARS));
  gboolean is_long = g_utf8_strlen (valid, -1) > MAX_QUOTED_CHARS;
  g_autofree char *start = g_utf8_substring (valid, 0, is_long ? MAX_QUOTED_CHARS : -1);
  g_autofree char *escaped = NULL;
  char beyond_ascii[129] = { 0 };

  for (int i = 0; i < 128; i++)
    beyond_ascii[i] = (char) (128 + i);
  escaped = g_strescape (start, beyond_ascii);

  return g_strdup_printf ("\"%s%s\"", escaped, is_long ? "…" : "");
}

gboolean
corridor_time_error_set (GError            **error,
                         CorridorTimeError   code,
                         const char         *text,
                         const char         *format,
                         ...)
{
  g_autofree char *got = quote (text);
  g_autofree char *expected = NULL;
  va_list args;

  va_start (args, format);
  expected = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, CORRIDOR_TIME_ERROR, code, "expected %s, got %s", expected, got);
  return FALSE;
}

static gboolean
fail_syntax (Reader *r)
{
  return corridor_time_error_set (r->error, CORRIDOR_TIME_ERROR_SYNTAX, r->text,
                                  "an EDTF date such as 2022-12-12, 1992-05, 1991~ or 2023-09-19T13:00+04:00");
}

static gboolean
fail_range (Reader     *r,
            const char *expected)
{
  return corridor_time_error_set (r->error, CORRIDOR_TIME_ERROR_RANGE, r->text, "%s", expected);
}

static gboolean
take (Reader     *r,
      const char *token)
{
  if (!g_str_has_prefix (r->at, token))
    return FALSE;

  r->at += strlen (token);
  return TRUE;
}

/* Exactly two digits. */
static gboolean
take_pair (Reader *r,
           int    *value)
{
  if (!g_ascii_isdigit (r->at[0]) || !g_ascii_isdigit (r->at[1]))
    return FALSE;

  *value = (r->at[0] - '0') * 10 + (r->at[1] - '0');
  r->at += 2;
  return TRUE;
}

/* Fills in a date that begins at @r->civil. */
static void
set_unit (Reader            *r,
          CorridorPrecision  precision)
{
  r->date->precision = precision;
  r->date->begin = corridor_calendar_from_civil (r->civil);
  r->date->end = corridor_calendar_add (r->date->begin, 1, precision);
}

/* The rest of a year after `Y`. */
static gboolean
read_long_year (Reader *r)
{
  gboolean negative = take (r, "-");
  const char *digits = r->at;
  guint64 year = 0;

  for (; g_ascii_isdigit (*r->at); r->at++)
    year = MIN (year, G_MAXINT64 / 100) * 10 + (guint64) (*r->at - '0');

  if (r->at - digits <= 4 || digits[0] == '0')
    return fail_syntax (r);

  r->civil.year = negative ? -(gint64) year : (gint64) year;
  set_unit (r, CORRIDOR_PRECISION_YEAR);
  if (r->date->begin == CORRIDOR_TIME_MIN || r->date->end == CORRIDOR_TIME_MAX)
    return fail_range (r, "a year from -292277022656 to 292277026595");

  return TRUE;
}

/* Four digits, the last one or two of which may be X. */
static gboolean
read_short_year (Reader *r)
{
  gboolean negative = take (r, "-");
  int century, rest;

  if (!take_pair (r, &century))
    return fail_syntax (r);

  r->civil.year = century * 100;
  if (!negative && take (r, "XX"))
    {
      set_unit (r, CORRIDOR_PRECISION_CENTURY);
      return TRUE;
    }
  if (!negative && g_ascii_isdigit (r->at[0]) && r->at[1] == 'X')
    {
      r->civil.year += (r->at[0] - '0') * 10;
      r->at += 2;
      set_unit (r, CORRIDOR_PRECISION_DECADE);
      return TRUE;
    }

  if (!take_pair (r, &rest))
    return fail_syntax (r);
  r->civil.year += rest;
  if (negative && r->civil.year == 0)
    return fail_range (r, "a year other than -0000 (1 BC is 0000)");
  if (negative)
    r->civil.year = -r->civil.year;
  set_unit (r, CORRIDOR_PRECISION_YEAR);

  return TRUE;
}

/* Returns FALSE for a fault; a month that is not known leaves the year. */
static gboolean
read_month (Reader *r)
{
  int month;

  if (take (r, "XX"))
    {
      take (r, "-XX");
      return TRUE;
    }
  if (!take_pair (r, &month))
    return fail_syntax (r);

  if (month >= 21 && month <= 24)
    {
      r->civil.month = (month - 20) * 3;
      set_unit (r, CORRIDOR_PRECISION_SEASON);
      return TRUE;
    }
  if (month < 1 || month > 12)
    return fail_range (r, "a month from 01 to 12 or a season from 21 to 24");

  r->civil.month = month;
  set_unit (r, CORRIDOR_PRECISION_MONTH);
  return TRUE;
}

/* A day that is not known leaves the month. */
static gboolean
read_day (Reader *r)
{
  int n_days = corridor_calendar_days_in_month (r->civil.year, r->civil.month);
  int day;

  if (take (r, "XX"))
    return TRUE;
  if (!take_pair (r, &day))
    return fail_syntax (r);
  if (day < 1 || day > n_days)
    return corridor_time_error_set (r->error, CORRIDOR_TIME_ERROR_RANGE, r->text, "a day from 01 to %d", n_days);

  r->civil.day = day;
  set_unit (r, CORRIDOR_PRECISION_DAY);
  return TRUE;
}

static gboolean
read_clock (Reader *r)
{
  CorridorPrecision precision = CORRIDOR_PRECISION_HOUR;

  if (!take_pair (r, &r->civil.hour))
    return fail_syntax (r);
  if (take (r, ":"))
    {
      precision = CORRIDOR_PRECISION_MINUTE;
      if (!take_pair (r, &r->civil.minute))
        return fail_syntax (r);
      if (take (r, ":"))
        {
          precision = CORRIDOR_PRECISION_SECOND;
          if (!take_pair (r, &r->civil.second))
            return fail_syntax (r);
        }
    }

  if (r->civil.hour > 23)
    return fail_range (r, "an hour from 00 to 23");
  if (r->civil.minute > 59)
    return fail_range (r, "a minute from 00 to 59");
  if (r->civil.second > 59)
    return fail_range (r, "a second from 00 to 59");

  set_unit (r, precision);
  return TRUE;
}

/* Nothing, `Z`, or hours and perhaps minutes with a sign. */
static gboolean
read_offset (Reader *r)
{
  int hours = 0, minutes = 0;
  gboolean east = take (r, "+");
  gboolean west = !east && take (r, "-");

  r->date->has_offset = east || west || take (r, "Z");
  if (!east && !west)
    return TRUE;

  if (!take_pair (r, &hours) || (take (r, ":") && !take_pair (r, &minutes)))
    return fail_syntax (r);
  if (hours > MAX_OFFSET_HOURS || minutes > 59)
    return fail_range (r, "an offset of at most 23:59");
  if (west && hours == 0 && minutes == 0)
    return fail_range (r, "Z or +00:00 for UTC");

  r->date->utc_offset = (hours * 60 + minutes) * (west ? -1 : 1);
  return TRUE;
}

static void
take_qualifier (Reader *r)
{
  if (take (r, "%"))
    r->date->qualifier = CORRIDOR_QUALIFIER_UNCERTAIN | CORRIDOR_QUALIFIER_APPROXIMATE;
  else if (take (r, "~"))
    r->date->qualifier = CORRIDOR_QUALIFIER_APPROXIMATE;
  else if (take (r, "?"))
    r->date->qualifier = CORRIDOR_QUALIFIER_UNCERTAIN;
}

/* Each part may go on only from the whole unit before it. */
static gboolean
read_date (Reader *r)
{
  gboolean is_long = take (r, "Y");

  if (is_long ? !read_long_year (r) : !read_short_year (r))
    return FALSE;
  if (!is_long && r->date->precision == CORRIDOR_PRECISION_YEAR && take (r, "-") && !read_month (r))
    return FALSE;
  if (r->date->precision == CORRIDOR_PRECISION_MONTH && take (r, "-") && !read_day (r))
    return FALSE;

  if (r->date->precision == CORRIDOR_PRECISION_DAY && take (r, "T"))
    {
      if (!read_clock (r) || !read_offset (r))
        return FALSE;
    }
  else
    {
      take_qualifier (r);
    }

  return *r->at == '\0' || fail_syntax (r);
}

gboolean
corridor_date_parse (const char    *text,
                     CorridorDate  *date,
                     GError       **error)
{
  CorridorDate read = { 0 };
  Reader r = { .text = text, .at = text, .civil = { .month = 1, .day = 1 }, .date = &read, .error = error };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!read_date (&r))
    return FALSE;

  *date = read;
  return TRUE;
}

static char *
format_offset (int minutes)
{
  return g_strdup_printf ("%c%02d:%02d", minutes < 0 ? '-' : '+', ABS (minutes) / 60, ABS (minutes) % 60);
}

char *
corridor_date_to_iso (const CorridorDate *date)
{
  static const char *const marks[] = { "", "?", "~", "%" };
  g_autofree char *unit = NULL;
  g_autofree char *offset = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  unit = corridor_calendar_format_iso (date->begin, date->precision);
  if (date->has_offset && date->utc_offset == 0)
    offset = g_strdup ("Z");
  else if (date->has_offset)
    offset = format_offset (date->utc_offset);

  return g_strconcat (unit, marks[date->qualifier & 3], offset, NULL);
}

char *
corridor_date_to_words (const CorridorDate *date)
{
  g_autofree char *unit = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  unit = corridor_calendar_format_words (date->begin, date->precision);
  if (date->has_offset && date->utc_offset == 0)
    /* Translators: date and time of day, in UTC */
    return g_strdup_printf (_("%s (UTC)"), unit);
  if (date->has_offset)
    {
      g_autofree char *offset = format_offset (date->utc_offset);

      /* Translators: date and time of day, then the zone's offset, +04:00 */
      return g_strdup_printf (_("%1$s (UTC%2$s)"), unit, offset);
    }

  switch ((int) date->qualifier)
    {
    case CORRIDOR_QUALIFIER_NONE:
      return g_steal_pointer (&unit);
    case CORRIDOR_QUALIFIER_UNCERTAIN:
      return g_strdup_printf (C_("date", "perhaps %s"), unit);
    case CORRIDOR_QUALIFIER_APPROXIMATE:
      return g_strdup_printf (C_("date", "about %s"), unit);
    default:
      return g_strdup_printf (C_("date", "perhaps about %s"), unit);
    }
}
