/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_MONTHS    12
#define MIN_LETTERS 3 /* of a month's name */
#define MAX_STEPS   100000

static const char *const english_months[N_MONTHS] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
};

static gboolean
fail (GError     **error,
      const char  *text)
{
  g_set_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_SYNTAX,
               _("expected a date such as 2023-09-19, 19.9.2023, Sep 2023, +3d or today, got \"%s\""), text);
  return FALSE;
}

static CorridorDate
make_unit (gint64            begin,
           CorridorPrecision precision)
{
  return (CorridorDate) { .begin = begin, .end = corridor_calendar_add (begin, 1, precision), .precision = precision };
}

static gint64
from_ymd (gint64 year,
          int    month,
          int    day)
{
  return corridor_calendar_from_civil ((CorridorCivil) { .year = year, .month = month, .day = day });
}

/* @month or @day are 0 where they are not typed. */
static gboolean
make_date (const char    *text,
           gint64         year,
           gint64         month,
           gint64         day,
           CorridorDate  *date,
           GError       **error)
{
  if (month < 1 || month > N_MONTHS || day < 0 || day > corridor_calendar_days_in_month (year, (int) month))
    {
      g_set_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_RANGE, _("expected a day that there is, got \"%s\""), text);
      return FALSE;
    }

  *date = day == 0 ? make_unit (from_ymd (year, (int) month, 1), CORRIDOR_PRECISION_MONTH)
                   : make_unit (from_ymd (year, (int) month, (int) day), CORRIDOR_PRECISION_DAY);
  return TRUE;
}

/* --- steps --- */

static gboolean
find_unit (const char        *letters,
           CorridorPrecision *unit,
           gint64            *n_units)
{
  static const struct
  {
    const char       *letters;
    CorridorPrecision unit;
    gint64            n_units;
  } units[] = {
    { "d", CORRIDOR_PRECISION_DAY, 1 },
    { "w", CORRIDOR_PRECISION_DAY, 7 },
    { "m", CORRIDOR_PRECISION_MONTH, 1 },
    { "y", CORRIDOR_PRECISION_YEAR, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strcasecmp (units[i].letters, letters) == 0)
      {
        *unit = units[i].unit;
        *n_units = units[i].n_units;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_step (const char   *text,
           gint64        now,
           CorridorDate *date)
{
  gboolean is_back = g_str_has_prefix (text, "-") || g_str_has_prefix (text, "−");
  const char *digits = g_utf8_next_char (text);
  CorridorPrecision unit;
  gint64 n, n_units;
  char *letters;

  if (!is_back && *text != '+')
    return FALSE;
  while (*digits == ' ')
    digits++;
  if (!g_ascii_isdigit (*digits))
    return FALSE;
  n = g_ascii_strtoll (digits, &letters, 10);
  g_strchug (letters);
  if (n > MAX_STEPS || !find_unit (letters, &unit, &n_units))
    return FALSE;

  *date = make_unit (corridor_calendar_add (corridor_calendar_floor_day (now), (is_back ? -n : n) * n_units, unit),
                     CORRIDOR_PRECISION_DAY);
  return TRUE;
}

/* --- words for days --- */

static gboolean
is_word (const char *text,
         const char *word)
{
  g_autofree char *a = g_utf8_casefold (text, -1);
  g_autofree char *b = g_utf8_casefold (word, -1);

  return g_str_equal (a, b);
}

static gboolean
read_day_word (const char   *text,
               gint64        today,
               CorridorDate *date)
{
  static const struct
  {
    const char *word;
    int         n;
  } days[] = { { N_("today"), 0 }, { N_("yesterday"), -1 }, { N_("tomorrow"), 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (is_word (text, days[i].word) || is_word (text, _(days[i].word)))
      {
        *date = make_unit (corridor_calendar_floor_day (today) + days[i].n * CORRIDOR_DAY, CORRIDOR_PRECISION_DAY);
        return TRUE;
      }
  return FALSE;
}

/* --- numbers with points --- */

static gboolean
is_dotted (const char *text)
{
  return g_regex_match_simple ("^([0-9]{1,2}\\. ?)?[0-9]{1,2}\\. ?[0-9]{4}\\.?$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
read_dotted (const char    *text,
             CorridorDate  *date,
             GError       **error)
{
  g_auto(GStrv) parts = g_strsplit (text, ".", -1);
  gint64 numbers[3] = { 0 };
  guint n = 0;

  for (guint i = 0; parts[i] != NULL && n < G_N_ELEMENTS (numbers); i++)
    if (*g_strstrip (parts[i]) != '\0')
      numbers[n++] = g_ascii_strtoll (parts[i], NULL, 10);

  return n == 3 ? make_date (text, numbers[2], numbers[1], MAX (numbers[0], 1), date, error)
                : make_date (text, numbers[1], numbers[0], 0, date, error);
}

/* --- names of months --- */

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == ',' || c == '.';
}

/* Pieces of the text, in small letters. */
static char **
split (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char *begin = folded;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    if (*p == '\0' || is_separator (g_utf8_get_char (p)))
      {
        g_autofree char *piece = g_strndup (begin, (gsize) (p - begin));

        if (*piece != '\0')
          g_strv_builder_add (builder, piece);
        if (*p == '\0')
          return g_strv_builder_end (builder);
        begin = g_utf8_next_char (p);
      }
}

static gboolean
begins (const char *name,
        const char *piece)
{
  return g_utf8_strlen (piece, -1) >= MIN_LETTERS && g_str_has_prefix (name, piece);
}

/* The words of a date in that month, as the program writes it: "1 de maio de 2000". Of the year all months have the same. */
static char **
dup_month_words (int               month,
                 CorridorPrecision precision)
{
  g_autofree char *words = corridor_calendar_format_words (from_ymd (2000, month + 1, 1), precision);

  return split (words);
}

static gboolean
is_in_words (const char       *piece,
             int               month,
             CorridorPrecision precision,
             gboolean          whole)
{
  g_auto(GStrv) words = dup_month_words (month, precision);

  for (guint i = 0; words[i] != NULL; i++)
    if (whole ? g_str_equal (words[i], piece) : begins (words[i], piece))
      return TRUE;
  return FALSE;
}

/* What stands beside every month is none: "de", "թ", "г". */
static gboolean
is_filler (const char *piece)
{
  for (int month = 0; month < N_MONTHS; month++)
    if (!is_in_words (piece, month, CORRIDOR_PRECISION_DAY, TRUE) && !is_in_words (piece, month, CORRIDOR_PRECISION_MONTH, TRUE))
      return FALSE;
  return TRUE;
}

/* Returns: 1 to 12, or 0 */
static int
find_month (const char *piece)
{
  for (int month = 0; month < N_MONTHS; month++)
    if (begins (english_months[month], piece) || is_in_words (piece, month, CORRIDOR_PRECISION_MONTH, FALSE) ||
        is_in_words (piece, month, CORRIDOR_PRECISION_DAY, FALSE))
      return month + 1;
  return 0;
}

/* What the pieces say, 0 where they do not. */
typedef struct
{
  gint64 year;
  int    month;
  gint64 day;
} Pieces;

static gboolean
take_number (Pieces     *pieces,
             const char *piece)
{
  char *end;
  gint64 number = g_ascii_strtoll (piece, &end, 10);
  gboolean is_year = end - piece > 2;

  if (end - piece > 4 || number < 1 || (*end != '\0' && !g_str_has_prefix (end, "-")))
    return FALSE; /* "2024-cü" is a year */
  if (is_year ? pieces->year != 0 : pieces->day != 0)
    return FALSE;

  if (is_year)
    pieces->year = number;
  else
    pieces->day = number;
  return TRUE;
}

static gboolean
take_piece (Pieces     *pieces,
            const char *piece)
{
  if (g_ascii_isdigit (*piece))
    return take_number (pieces, piece);
  if (is_filler (piece))
    return TRUE;
  if (pieces->month != 0)
    return FALSE;

  pieces->month = find_month (piece);
  return pieces->month != 0;
}

static gboolean
read_named (const char *text,
            Pieces     *pieces)
{
  g_auto(GStrv) parts = split (text);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!take_piece (pieces, parts[i]))
      return FALSE;
  return pieces->month != 0;
}

gboolean
corridor_date_words_parse (const char    *text,
                           gint64         now,
                           gint64         today,
                           CorridorDate  *date,
                           GError       **error)
{
  g_autofree char *trimmed = NULL;
  Pieces pieces = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  if (corridor_date_parse (trimmed, date, NULL) || read_step (trimmed, now, date) || read_day_word (trimmed, today, date))
    return TRUE;
  if (is_dotted (trimmed))
    return read_dotted (trimmed, date, error);
  if (!read_named (trimmed, &pieces))
    return fail (error, trimmed);

  return make_date (trimmed, pieces.year != 0 ? pieces.year : corridor_calendar_to_civil (now).year, pieces.month, pieces.day,
                    date, error);
}
