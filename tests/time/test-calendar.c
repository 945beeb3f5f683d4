/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-calendar.h"

#define N_RANDOM 20000

static gint64
at (gint64 year,
    int    month,
    int    day)
{
  return corridor_calendar_from_civil ((CorridorCivil) { .year = year, .month = month, .day = day });
}

static void
assert_civil (CorridorCivil a,
              CorridorCivil b)
{
  g_assert_cmpint (a.year, ==, b.year);
  g_assert_cmpint (a.month, ==, b.month);
  g_assert_cmpint (a.day, ==, b.day);
  g_assert_cmpint (a.hour, ==, b.hour);
  g_assert_cmpint (a.minute, ==, b.minute);
  g_assert_cmpint (a.second, ==, b.second);
}

static GDateTime *
random_date_time (void)
{
  int year = g_test_rand_int_range (1, 10000);
  int month = g_test_rand_int_range (1, 13);
  int day = g_test_rand_int_range (1, corridor_calendar_days_in_month (year, month) + 1);

  return g_date_time_new_utc (year, month, day, g_test_rand_int_range (0, 24), g_test_rand_int_range (0, 60),
                              g_test_rand_int_range (0, 60));
}

/* GLib knows the years 1 to 9999. */
static void
test_civil_glib (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autoptr(GDateTime) expected = random_date_time ();
      gint64 time = g_date_time_to_unix (expected);
      CorridorCivil civil = {
        .year = g_date_time_get_year (expected),
        .month = g_date_time_get_month (expected),
        .day = g_date_time_get_day_of_month (expected),
        .hour = g_date_time_get_hour (expected),
        .minute = g_date_time_get_minute (expected),
        .second = g_date_time_get_second (expected),
      };

      g_assert_cmpint (corridor_calendar_from_civil (civil), ==, time);
      assert_civil (corridor_calendar_to_civil (time), civil);
    }
}

/* Counts days one by one, through the year 0 and past 9999. */
static void
test_civil_loop (void)
{
  gint64 days = at (-1200, 1, 1) / CORRIDOR_DAY;

  for (gint64 year = -1200; year < 12000; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= corridor_calendar_days_in_month (year, month); day++)
        {
          g_assert_cmpint (at (year, month, day), ==, days * CORRIDOR_DAY);
          assert_civil (corridor_calendar_to_civil (days * CORRIDOR_DAY),
                        (CorridorCivil) { .year = year, .month = month, .day = day });
          days++;
        }
}

/* The calendar repeats after 400 years. */
static void
test_civil_far (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      gint64 eras = (gint64) g_test_rand_int_range (-700000000, 700000000);
      CorridorCivil near = {
        .year = g_test_rand_int_range (1600, 2000),
        .month = g_test_rand_int_range (1, 13),
        .day = g_test_rand_int_range (1, 29),
        .hour = g_test_rand_int_range (0, 24),
      };
      CorridorCivil far = near;

      far.year += 400 * eras;
      g_assert_cmpint (corridor_calendar_from_civil (far), ==,
                       corridor_calendar_from_civil (near) + eras * 146097 * CORRIDOR_DAY);
      assert_civil (corridor_calendar_to_civil (corridor_calendar_from_civil (far)), far);
    }
}

static void
test_civil_ends (void)
{
  CorridorCivil last = { 292277026596, 12, 4, 15, 30, 7 };
  CorridorCivil first = { -292277022657, 1, 27, 8, 29, 52 };

  assert_civil (corridor_calendar_to_civil (G_MAXINT64), last);
  assert_civil (corridor_calendar_to_civil (G_MININT64), first);
  g_assert_cmpint (corridor_calendar_from_civil (last), ==, G_MAXINT64);
  g_assert_cmpint (corridor_calendar_from_civil (first), ==, G_MININT64);

  last.second++;
  first.second--;
  g_assert_cmpint (corridor_calendar_from_civil (last), ==, CORRIDOR_TIME_MAX);
  g_assert_cmpint (corridor_calendar_from_civil (first), ==, CORRIDOR_TIME_MIN);
  g_assert_cmpint (at (G_MAXINT64, 12, 31), ==, CORRIDOR_TIME_MAX);
  g_assert_cmpint (at (G_MININT64, 1, 1), ==, CORRIDOR_TIME_MIN);
}

static void
test_days_in_month (void)
{
  static const struct
  {
    gint64 year;
    int    days;
  } februaries[] = { { 2023, 28 }, { 2024, 29 }, { 1900, 28 }, { 2000, 29 }, { 0, 29 }, { -1, 28 }, { -4, 29 }, { -100, 28 }, { -400, 29 } };

  for (gsize i = 0; i < G_N_ELEMENTS (februaries); i++)
    g_assert_cmpint (corridor_calendar_days_in_month (februaries[i].year, 2), ==, februaries[i].days);
}

static void
test_floor_day (void)
{
  g_assert_cmpint (corridor_calendar_floor_day (at (2023, 9, 19) + 13 * CORRIDOR_HOUR), ==, at (2023, 9, 19));
  g_assert_cmpint (corridor_calendar_floor_day (at (2023, 9, 19)), ==, at (2023, 9, 19));
  g_assert_cmpint (corridor_calendar_floor_day (-1), ==, -CORRIDOR_DAY);
  g_assert_cmpint (corridor_calendar_floor_day (CORRIDOR_TIME_MIN + 1), ==, CORRIDOR_TIME_MIN);
  g_assert_cmpint (corridor_calendar_floor_day (CORRIDOR_TIME_MIN), ==, CORRIDOR_TIME_MIN);
  g_assert_cmpint (corridor_calendar_floor_day (CORRIDOR_TIME_MAX), ==, CORRIDOR_TIME_MAX);
}

/* For the year before the year 1 GLib gives none, or a wrong day. */
static void
test_add_glib (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autoptr(GDateTime) from = random_date_time ();
      int months = g_test_rand_int_range (-60, 60);
      int years = g_test_rand_int_range (-60, 60);
      g_autoptr(GDateTime) by_months = g_date_time_add_months (from, months);
      g_autoptr(GDateTime) by_years = g_date_time_add_years (from, years);
      gint64 time = g_date_time_to_unix (from);
      int year = g_date_time_get_year (from);

      if (by_months != NULL && 12 * year + g_date_time_get_month (from) - 1 + months >= 12)
        g_assert_cmpint (corridor_calendar_add (time, months, CORRIDOR_PRECISION_MONTH), ==, g_date_time_to_unix (by_months));
      if (by_years != NULL && year + years >= 1)
        g_assert_cmpint (corridor_calendar_add (time, years, CORRIDOR_PRECISION_YEAR), ==, g_date_time_to_unix (by_years));
    }
}

static void
test_add_units (void)
{
  static const struct
  {
    gint64            n;
    CorridorPrecision unit;
    const char       *expected;
  } cases[] = {
    { 1, CORRIDOR_PRECISION_SECOND, "2023-01-31T00:00:01" },
    { -1, CORRIDOR_PRECISION_MINUTE, "2023-01-30T23:59:00" },
    { 25, CORRIDOR_PRECISION_HOUR, "2023-02-01T01:00:00" },
    { 1, CORRIDOR_PRECISION_DAY, "2023-02-01T00:00:00" },
    { 1, CORRIDOR_PRECISION_MONTH, "2023-02-28T00:00:00" },
    { 13, CORRIDOR_PRECISION_MONTH, "2024-02-29T00:00:00" },
    { -2, CORRIDOR_PRECISION_MONTH, "2022-11-30T00:00:00" },
    { 0, CORRIDOR_PRECISION_MONTH, "2023-01-31T00:00:00" },
    { 1, CORRIDOR_PRECISION_SEASON, "2023-04-30T00:00:00" },
    { -2024, CORRIDOR_PRECISION_YEAR, "-0001-01-31T00:00:00" },
    { -1, CORRIDOR_PRECISION_DECADE, "2013-01-31T00:00:00" },
    { 1, CORRIDOR_PRECISION_CENTURY, "2123-01-31T00:00:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 time = corridor_calendar_add (at (2023, 1, 31), cases[i].n, cases[i].unit);
      g_autofree char *iso = corridor_calendar_format_iso (time, CORRIDOR_PRECISION_SECOND);

      g_assert_cmpstr (iso, ==, cases[i].expected);
    }
}

static void
test_add_saturates (void)
{
  for (int unit = CORRIDOR_PRECISION_SECOND; unit <= CORRIDOR_PRECISION_CENTURY; unit++)
    {
      CorridorPrecision precision = (CorridorPrecision) unit;

      g_assert_cmpint (corridor_calendar_add (1, G_MAXINT64, precision), ==, CORRIDOR_TIME_MAX);
      g_assert_cmpint (corridor_calendar_add (-2, G_MININT64, precision), ==, CORRIDOR_TIME_MIN);
      g_assert_cmpint (corridor_calendar_add (CORRIDOR_TIME_MAX, -1, precision), ==, CORRIDOR_TIME_MAX);
      g_assert_cmpint (corridor_calendar_add (CORRIDOR_TIME_MIN, 1, precision), ==, CORRIDOR_TIME_MIN);
    }
}

static void
test_format (void)
{
  static const struct
  {
    CorridorCivil     civil;
    CorridorPrecision precision;
    const char       *iso;
    const char       *words;
  } cases[] = {
    { { 2022, 12, 12, 13, 4, 5 }, CORRIDOR_PRECISION_SECOND, "2022-12-12T13:04:05", "12 December 2022, 13:04:05" },
    { { 2022, 12, 12, 13, 4, 5 }, CORRIDOR_PRECISION_MINUTE, "2022-12-12T13:04", "12 December 2022, 13:04" },
    { { 2022, 12, 12, 13, 4, 5 }, CORRIDOR_PRECISION_HOUR, "2022-12-12T13", "12 December 2022, 13:00–13:59" },
    { { 2022, 12, 2, 0, 0, 0 }, CORRIDOR_PRECISION_DAY, "2022-12-02", "2 December 2022" },
    { { 1992, 5, 18, 0, 0, 0 }, CORRIDOR_PRECISION_MONTH, "1992-05", "May 1992" },
    { { 1992, 3, 1, 0, 0, 0 }, CORRIDOR_PRECISION_SEASON, "1992-21", "spring 1992" },
    { { 1992, 8, 31, 0, 0, 0 }, CORRIDOR_PRECISION_SEASON, "1992-22", "summer 1992" },
    { { 1992, 11, 30, 0, 0, 0 }, CORRIDOR_PRECISION_SEASON, "1992-23", "autumn 1992" },
    { { 1992, 12, 1, 0, 0, 0 }, CORRIDOR_PRECISION_SEASON, "1992-24", "winter 1992–1993" },
    { { 1993, 2, 28, 0, 0, 0 }, CORRIDOR_PRECISION_SEASON, "1992-24", "winter 1992–1993" },
    { { 1992, 5, 18, 0, 0, 0 }, CORRIDOR_PRECISION_YEAR, "1992", "1992" },
    { { 44, 1, 1, 0, 0, 0 }, CORRIDOR_PRECISION_YEAR, "0044", "44" },
    { { 0, 1, 1, 0, 0, 0 }, CORRIDOR_PRECISION_YEAR, "0000", "1 BC" },
    { { -44, 3, 15, 0, 0, 0 }, CORRIDOR_PRECISION_DAY, "-0044-03-15", "15 March 45 BC" },
    { { 17000, 1, 1, 0, 0, 0 }, CORRIDOR_PRECISION_YEAR, "Y17000", "17000" },
    { { 17000, 1, 1, 0, 0, 0 }, CORRIDOR_PRECISION_DAY, "+17000-01-01", "1 January 17000" },
    { { 1992, 5, 18, 0, 0, 0 }, CORRIDOR_PRECISION_DECADE, "199X", "1990s" },
    { { 1905, 5, 18, 0, 0, 0 }, CORRIDOR_PRECISION_DECADE, "190X", "1900–1909" },
    { { -5, 5, 18, 0, 0, 0 }, CORRIDOR_PRECISION_DECADE, "-0010", "11 BC–2 BC" },
    { { 1992, 5, 18, 0, 0, 0 }, CORRIDOR_PRECISION_CENTURY, "19XX", "1900–1999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 time = corridor_calendar_from_civil (cases[i].civil);
      g_autofree char *iso = corridor_calendar_format_iso (time, cases[i].precision);
      g_autofree char *words = corridor_calendar_format_words (time, cases[i].precision);

      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_format_days (void)
{
  static const struct
  {
    CorridorCivil first;
    CorridorCivil last;
    const char   *range;
    const char   *between;
  } cases[] = {
    { { 2020, 10, 3 }, { 2020, 10, 3 }, "3 October 2020", "3 October 2020" },
    { { 2020, 10, 3 }, { 2020, 10, 9 }, "3–9 October 2020", "between 3 and 9 October 2020" },
    { { 2020, 9, 27 }, { 2020, 11, 10 }, "27 September – 10 November 2020", "between 27 September and 10 November 2020" },
    { { 2022, 12, 12 }, { 2023, 4, 22 }, "12 December 2022 – 22 April 2023", "between 12 December 2022 and 22 April 2023" },
    { { 1992, 5, 17 }, { 1992, 5, 18 }, "17–18 May 1992", "17 or 18 May 1992" },
    { { 1992, 5, 31 }, { 1992, 6, 1 }, "31 May – 1 June 1992", "31 May or 1 June 1992" },
    { { 1992, 12, 31 }, { 1993, 1, 1 }, "31 December 1992 – 1 January 1993", "31 December 1992 or 1 January 1993" },
    { { 2022, 4, 12 }, { 2023, 4, 12 }, "12 April 2022 – 12 April 2023", "between 12 April 2022 and 12 April 2023" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 first = corridor_calendar_from_civil (cases[i].first);
      gint64 last = corridor_calendar_from_civil (cases[i].last);
      g_autofree char *range = corridor_calendar_format_day_range (first, last);
      g_autofree char *between = corridor_calendar_format_day_between (first, last);

      g_assert_cmpstr (range, ==, cases[i].range);
      g_assert_cmpstr (between, ==, cases[i].between);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/civil/glib", test_civil_glib);
  g_test_add_func ("/calendar/civil/loop", test_civil_loop);
  g_test_add_func ("/calendar/civil/far", test_civil_far);
  g_test_add_func ("/calendar/civil/ends", test_civil_ends);
  g_test_add_func ("/calendar/days-in-month", test_days_in_month);
  g_test_add_func ("/calendar/floor-day", test_floor_day);
  g_test_add_func ("/calendar/add/glib", test_add_glib);
  g_test_add_func ("/calendar/add/units", test_add_units);
  g_test_add_func ("/calendar/add/saturates", test_add_saturates);
  g_test_add_func ("/calendar/format/units", test_format);
  g_test_add_func ("/calendar/format/days", test_format_days);

  return g_test_run ();
}
