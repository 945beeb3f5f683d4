/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-date-words.h"

static gint64
day (gint64 year,
     int    month,
     int    day_of_month)
{
  return corridor_calendar_from_civil ((CorridorCivil) { .year = year, .month = month, .day = day_of_month });
}

static void
test_good (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "2023-09-19", "2023-09-19" },
    { " 2023-09 ", "2023-09" },
    { "1992", "1992" },
    { "199X", "199X" },
    { "19.9.2023", "2023-09-19" },
    { "19. 09. 2023", "2023-09-19" },
    { "9.2023", "2023-09" },
    { "29.2.2024", "2024-02-29" },
    { "19 September 2023", "2023-09-19" },
    { "September 19, 2023", "2023-09-19" },
    { "19 sep 2023", "2023-09-19" },
    { "Sep 2023", "2023-09" },
    { "sept. 2023", "2023-09" },
    { "2023 September", "2023-09" },
    { "MAY 1992", "1992-05" },
    { "19 Sep", "2020-09-19" }, /* of the year shown */
    { "June", "2020-06" },
    { "today", "2026-11-26" },
    { "Yesterday", "2026-11-25" },
    { "tomorrow", "2026-11-27" },
    { "+3d", "2020-02-03" },
    { "-1D", "2020-01-30" },
    { "+2w", "2020-02-14" },
    { "+1m", "2020-02-29" }, /* the last, when the month is shorter */
    { "+ 13 m", "2021-02-28" },
    { "-2m", "2019-11-30" },
    { "−1y", "2019-01-31" },
    { "+0d", "2020-01-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *iso = NULL;
      CorridorDate date;

      corridor_date_words_parse (cases[i].text, day (2020, 1, 31) + 7 * CORRIDOR_HOUR, day (2026, 11, 26) + CORRIDOR_HOUR, &date, &error);
      g_assert_no_error (error);
      iso = corridor_date_to_iso (&date);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpint (date.end, >, date.begin);
    }
}

static void
test_bad (void)
{
  static const struct
  {
    const char       *text;
    CorridorTimeError code;
  } cases[] = {
    { "", CORRIDOR_TIME_ERROR_SYNTAX },
    { "ju 2023", CORRIDOR_TIME_ERROR_SYNTAX }, /* of two months */
    { "someday", CORRIDOR_TIME_ERROR_SYNTAX },
    { "9/19/2023", CORRIDOR_TIME_ERROR_SYNTAX }, /* which is the day? */
    { "19 20 September", CORRIDOR_TIME_ERROR_SYNTAX },
    { "May June 1992", CORRIDOR_TIME_ERROR_SYNTAX },
    { "+d", CORRIDOR_TIME_ERROR_SYNTAX },
    { "+3", CORRIDOR_TIME_ERROR_SYNTAX },
    { "+3q", CORRIDOR_TIME_ERROR_SYNTAX },
    { "+99999999999999999999d", CORRIDOR_TIME_ERROR_SYNTAX },
    { "31.2.2023", CORRIDOR_TIME_ERROR_RANGE },
    { "1.13.2023", CORRIDOR_TIME_ERROR_RANGE },
    { "31 April 2023", CORRIDOR_TIME_ERROR_RANGE },
    { "blockade", CORRIDOR_TIME_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorDate date;

      g_test_message ("%s", cases[i].text);
      g_assert_false (corridor_date_words_parse (cases[i].text, 0, 0, &date, &error));
      g_assert_error (error, CORRIDOR_TIME_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, "expected "));
    }
}

/* Whatever the program writes it reads. */
static void
test_own_words (void)
{
  for (int i = 0; i < 500; i++)
    {
      gint64 time = day (1850, 1, 1) + g_test_rand_int_range (0, 90000) * CORRIDOR_DAY;
      CorridorPrecision precision = g_test_rand_bit () ? CORRIDOR_PRECISION_DAY : CORRIDOR_PRECISION_MONTH;
      g_autofree char *words = corridor_calendar_format_words (time, precision);
      g_autofree char *expected = corridor_calendar_format_iso (time, precision);
      g_autofree char *iso = NULL;
      g_autoptr(GError) error = NULL;
      CorridorDate date;

      corridor_date_words_parse (words, 0, 0, &date, &error);
      g_assert_no_error (error);
      iso = corridor_date_to_iso (&date);
      g_assert_cmpstr (iso, ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-words/good", test_good);
  g_test_add_func ("/date-words/bad", test_bad);
  g_test_add_func ("/date-words/own", test_own_words);

  return g_test_run ();
}
