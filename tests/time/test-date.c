/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-date.h"

#include <string.h>

#define SYNTAX "expected an EDTF date such as 2022-12-12, 1992-05, 1991~ or 2023-09-19T13:00+04:00, got "

static void
test_parse_good (void)
{
  static const struct
  {
    const char       *text;
    const char       *begin;
    const char       *end;
    CorridorPrecision precision;
    const char       *words;
  } cases[] = {
    { "2022-12-12", "2022-12-12T00:00:00", "2022-12-13T00:00:00", CORRIDOR_PRECISION_DAY, "12 December 2022" },
    { "2024-02-29", "2024-02-29T00:00:00", "2024-03-01T00:00:00", CORRIDOR_PRECISION_DAY, "29 February 2024" },
    { "2000-02-29", "2000-02-29T00:00:00", "2000-03-01T00:00:00", CORRIDOR_PRECISION_DAY, "29 February 2000" },
    { "1992-05", "1992-05-01T00:00:00", "1992-06-01T00:00:00", CORRIDOR_PRECISION_MONTH, "May 1992" },
    { "1992-12", "1992-12-01T00:00:00", "1993-01-01T00:00:00", CORRIDOR_PRECISION_MONTH, "December 1992" },
    { "1992", "1992-01-01T00:00:00", "1993-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "1992" },
    { "0000", "0000-01-01T00:00:00", "0001-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "1 BC" },
    { "-0044", "-0044-01-01T00:00:00", "-0043-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "45 BC" },
    { "-0044-03-15", "-0044-03-15T00:00:00", "-0044-03-16T00:00:00", CORRIDOR_PRECISION_DAY, "15 March 45 BC" },
    { "Y170000002", "+170000002-01-01T00:00:00", "+170000003-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "170000002" },
    { "Y-170000002", "-170000002-01-01T00:00:00", "-170000001-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "170000003 BC" },
    { "Y292277026595", "+292277026595-01-01T00:00:00", "+292277026596-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "292277026595" },
    { "199X", "1990-01-01T00:00:00", "2000-01-01T00:00:00", CORRIDOR_PRECISION_DECADE, "1990s" },
    { "19XX", "1900-01-01T00:00:00", "2000-01-01T00:00:00", CORRIDOR_PRECISION_CENTURY, "1900–1999" },
    { "1992-21", "1992-03-01T00:00:00", "1992-06-01T00:00:00", CORRIDOR_PRECISION_SEASON, "spring 1992" },
    { "1992-22", "1992-06-01T00:00:00", "1992-09-01T00:00:00", CORRIDOR_PRECISION_SEASON, "summer 1992" },
    { "1992-23", "1992-09-01T00:00:00", "1992-12-01T00:00:00", CORRIDOR_PRECISION_SEASON, "autumn 1992" },
    { "1992-24", "1992-12-01T00:00:00", "1993-03-01T00:00:00", CORRIDOR_PRECISION_SEASON, "winter 1992–1993" },
    { "1991?", "1991-01-01T00:00:00", "1992-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "perhaps 1991" },
    { "1991~", "1991-01-01T00:00:00", "1992-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "about 1991" },
    { "1991%", "1991-01-01T00:00:00", "1992-01-01T00:00:00", CORRIDOR_PRECISION_YEAR, "perhaps about 1991" },
    { "2022-12-12~", "2022-12-12T00:00:00", "2022-12-13T00:00:00", CORRIDOR_PRECISION_DAY, "about 12 December 2022" },
    { "2023-09-19T13", "2023-09-19T13:00:00", "2023-09-19T14:00:00", CORRIDOR_PRECISION_HOUR, "19 September 2023, 13:00–13:59" },
    { "2023-09-19T13:05", "2023-09-19T13:05:00", "2023-09-19T13:06:00", CORRIDOR_PRECISION_MINUTE, "19 September 2023, 13:05" },
    { "2023-09-19T23:59:59", "2023-09-19T23:59:59", "2023-09-20T00:00:00", CORRIDOR_PRECISION_SECOND, "19 September 2023, 23:59:59" },
    { "2023-09-20T02:00+04:00", "2023-09-20T02:00:00", "2023-09-20T02:01:00", CORRIDOR_PRECISION_MINUTE, "20 September 2023, 02:00 (UTC+04:00)" },
    { "2023-09-20T02:00-09:30", "2023-09-20T02:00:00", "2023-09-20T02:01:00", CORRIDOR_PRECISION_MINUTE, "20 September 2023, 02:00 (UTC-09:30)" },
    { "2023-09-20T02:00Z", "2023-09-20T02:00:00", "2023-09-20T02:01:00", CORRIDOR_PRECISION_MINUTE, "20 September 2023, 02:00 (UTC)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorDate date;
      gboolean read = corridor_date_parse (cases[i].text, &date, &error);
      g_autofree char *begin = NULL;
      g_autofree char *end = NULL;
      g_autofree char *iso = NULL;
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      g_assert_true (read);
      begin = corridor_calendar_format_iso (date.begin, CORRIDOR_PRECISION_SECOND);
      end = corridor_calendar_format_iso (date.end, CORRIDOR_PRECISION_SECOND);
      iso = corridor_date_to_iso (&date);
      words = corridor_date_to_words (&date);
      g_assert_cmpstr (begin, ==, cases[i].begin);
      g_assert_cmpstr (end, ==, cases[i].end);
      g_assert_cmpint (date.precision, ==, cases[i].precision);
      g_assert_cmpstr (iso, ==, cases[i].text);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Other ways to write what is also written more shortly. */
static void
test_parse_same (void)
{
  static const char *const same[][2] = {
    { "1992-XX", "1992" },
    { "1992-XX-XX", "1992" },
    { "1992-05-XX", "1992-05" },
    { "1992-05-XX~", "1992-05~" },
    { "2023-09-20T02:00+04", "2023-09-20T02:00+04:00" },
    { "2023-09-20T02:00+00:00", "2023-09-20T02:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *iso = NULL;
      CorridorDate date;

      corridor_date_parse (same[i][0], &date, &error);
      g_assert_no_error (error);
      iso = corridor_date_to_iso (&date);
      g_assert_cmpstr (iso, ==, same[i][1]);
    }
}

static void
test_parse_bad (void)
{
  static const struct
  {
    const char       *text;
    CorridorTimeError code;
    const char       *message;
  } cases[] = {
    { "", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"\"" },
    { "..", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"..\"" },
    { "yesterday", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"yesterday\"" },
    { " 2022", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\" 2022\"" },
    { "2022 ", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022 \"" },
    { "+2022", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"+2022\"" },
    { "202", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"202\"" },
    { "20222", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"20222\"" },
    { "20221212", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"20221212\"" },
    { "2022-", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-\"" },
    { "2022-1", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-1\"" },
    { "2022-1-2", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-1-2\"" },
    { "2022-12-1", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-1\"" },
    { "2022-12-12-", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12-\"" },
    { "2022-12-12 13:00", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12 13:00\"" },
    { "2022-12-12T", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T\"" },
    { "2022-12-12T1", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T1\"" },
    { "2022-12-12T13:", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T13:\"" },
    { "2022-12-12T13:00:5", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T13:00:5\"" },
    { "2022-12-12T13:00+4", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T13:00+4\"" },
    { "2022-12-12T13:00+0400", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T13:00+0400\"" },
    { "2022-12-12T13:00~", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12T13:00~\"" },
    { "2022-12T13:00", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12T13:00\"" },
    { "2022-21-01", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-21-01\"" },
    { "1992-XX-18", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"1992-XX-18\"" },
    { "19X2", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"19X2\"" },
    { "1XXX", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"1XXX\"" },
    { "199X-05", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"199X-05\"" },
    { "-199X", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"-199X\"" },
    { "199x", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"199x\"" },
    { "1992?~", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"1992?~\"" },
    { "~1992", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"~1992\"" },
    { "1992~-05", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"1992~-05\"" },
    { "Y1992", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"Y1992\"" },
    { "Y01992", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"Y01992\"" },
    { "Y19922-05", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"Y19922-05\"" },
    { "Y", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"Y\"" },
    { "2022-12-12/2022-12-13", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"2022-12-12/2022-12-13\"" },
    { "\xd9\xa1\xd9\xa9\xd9\xa9\xd9\xa2", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"١٩٩٢\"" },
    { "19\t9\n2\xff", CORRIDOR_TIME_ERROR_SYNTAX, SYNTAX "\"19\\t9\\n2\xef\xbf\xbd\"" },
    { "-0000", CORRIDOR_TIME_ERROR_RANGE, "expected a year other than -0000 (1 BC is 0000), got \"-0000\"" },
    { "2022-00", CORRIDOR_TIME_ERROR_RANGE, "expected a month from 01 to 12 or a season from 21 to 24, got \"2022-00\"" },
    { "2022-13", CORRIDOR_TIME_ERROR_RANGE, "expected a month from 01 to 12 or a season from 21 to 24, got \"2022-13\"" },
    { "2022-25", CORRIDOR_TIME_ERROR_RANGE, "expected a month from 01 to 12 or a season from 21 to 24, got \"2022-25\"" },
    { "2022-12-00", CORRIDOR_TIME_ERROR_RANGE, "expected a day from 01 to 31, got \"2022-12-00\"" },
    { "2022-04-31", CORRIDOR_TIME_ERROR_RANGE, "expected a day from 01 to 30, got \"2022-04-31\"" },
    { "2023-02-29", CORRIDOR_TIME_ERROR_RANGE, "expected a day from 01 to 28, got \"2023-02-29\"" },
    { "1900-02-29", CORRIDOR_TIME_ERROR_RANGE, "expected a day from 01 to 28, got \"1900-02-29\"" },
    { "2022-12-12T24:00", CORRIDOR_TIME_ERROR_RANGE, "expected an hour from 00 to 23, got \"2022-12-12T24:00\"" },
    { "2022-12-12T13:60", CORRIDOR_TIME_ERROR_RANGE, "expected a minute from 00 to 59, got \"2022-12-12T13:60\"" },
    { "2016-12-31T23:59:60Z", CORRIDOR_TIME_ERROR_RANGE, "expected a second from 00 to 59, got \"2016-12-31T23:59:60Z\"" },
    { "2022-12-12T13:00+24:00", CORRIDOR_TIME_ERROR_RANGE, "expected an offset of at most 23:59, got \"2022-12-12T13:00+24:00\"" },
    { "2022-12-12T13:00+04:60", CORRIDOR_TIME_ERROR_RANGE, "expected an offset of at most 23:59, got \"2022-12-12T13:00+04:60\"" },
    { "2022-12-12T13:00-00:00", CORRIDOR_TIME_ERROR_RANGE, "expected Z or +00:00 for UTC, got \"2022-12-12T13:00-00:00\"" },
    { "Y292277026596", CORRIDOR_TIME_ERROR_RANGE, "expected a year from -292277022656 to 292277026595, got \"Y292277026596\"" },
    { "Y-292277022657", CORRIDOR_TIME_ERROR_RANGE, "expected a year from -292277022656 to 292277026595, got \"Y-292277022657\"" },
    { "Y99999999999999999999999999", CORRIDOR_TIME_ERROR_RANGE, "expected a year from -292277022656 to 292277026595, got \"Y99999999999999999999999999\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorDate date = { .begin = 42 };

      g_assert_false (corridor_date_parse (cases[i].text, &date, &error));
      g_assert_error (error, CORRIDOR_TIME_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpint (date.begin, ==, 42);
    }
}

/* A message stays short and valid whatever it quotes. */
static void
test_parse_long (void)
{
  g_autofree char *text = g_strnfill (1000000, '9');
  g_autoptr(GString) armenian = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  CorridorDate date;

  g_assert_false (corridor_date_parse (text, &date, &error));
  g_assert_true (g_str_has_suffix (error->message, "9999…\""));
  g_assert_cmpuint (strlen (error->message), <, 200);
  g_clear_error (&error);

  for (int i = 0; i < 1000; i++)
    g_string_append (armenian, "Ա");
  g_assert_false (corridor_date_parse (armenian->str, &date, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, "ԱԱԱ…\""));
}

static char *
random_text (void)
{
  static const char letters[] = "00112299XXYTZ---::++~?%/.";
  char text[24] = { 0 };
  int length = g_test_rand_int_range (0, 11);

  /* Half of them begin like a date, else hardly any would be one. */
  if (g_test_rand_bit ())
    g_strlcpy (text, "1992-05-18T12:00", (gsize) g_test_rand_int_range (1, 17));
  for (gsize i = strlen (text); length > 0 && i < sizeof text - 1; i++, length--)
    text[i] = letters[g_test_rand_int_range (0, sizeof letters - 1)];

  return g_strdup (text);
}

/* Whatever is read means the same when written and read again. */
static void
test_parse_random (void)
{
  guint n_read = 0;

  for (int i = 0; i < 200000; i++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *iso = NULL;
      g_autofree char *words = NULL;
      g_autoptr(GError) error = NULL;
      CorridorDate date, again;

      if (!corridor_date_parse (text, &date, &error))
        {
          g_assert_nonnull (error);
          continue;
        }

      n_read++;
      iso = corridor_date_to_iso (&date);
      words = corridor_date_to_words (&date);
      corridor_date_parse (iso, &again, &error);
      g_assert_no_error (error);
      g_assert_cmpint (date.begin, <, date.end);
      g_assert_cmpint (date.begin, ==, again.begin);
      g_assert_cmpint (date.end, ==, again.end);
      g_assert_cmpint (date.precision, ==, again.precision);
      g_assert_cmpint (date.qualifier, ==, again.qualifier);
      g_assert_cmpint (date.has_offset, ==, again.has_offset);
      g_assert_cmpint (date.utc_offset, ==, again.utc_offset);
    }

  g_assert_cmpuint (n_read, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse/good", test_parse_good);
  g_test_add_func ("/date/parse/same", test_parse_same);
  g_test_add_func ("/date/parse/bad", test_parse_bad);
  g_test_add_func ("/date/parse/long", test_parse_long);
  g_test_add_func ("/date/parse/random", test_parse_random);

  return g_test_run ();
}
