/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-ticks.h"
#include "story-maker.h"

typedef struct
{
  const char *begin;
  const char *end;
  double      width;
  const char *expected; /* ISO dates, as precise as the labels are to be */
} TicksCase;

static const TicksCase ticks_cases[] = {
  { "1988-02-01", "2026-06-08", 1700, "1989 1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000 2001 2002 2003 2004 2005 2006 "
                                      "2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 "
                                      "2025 2026" },
  { "1988-02-01", "2026-06-08", 440, "1990 1995 2000 2005 2010 2015 2020 2025" },
  { "2022-11-15", "2023-03-15", 500, "2022-12 2023-01 2023-02 2023-03" },
  { "2022-11-15", "2023-03-15", 150, "2023-01" },
  { "2022-11-15", "2023-03-15", 1200, "2022-11-21 2022-11-28 2022-12-05 2022-12-12 2022-12-19 2022-12-26 2023-01-02 2023-01-09 2023-01-16 "
                                      "2023-01-23 2023-01-30 2023-02-06 2023-02-13 2023-02-20 2023-02-27 2023-03-06 2023-03-13" },
  { "2023-09-19T10:30", "2023-09-19T15:00", 400, "2023-09-19T11 2023-09-19T12 2023-09-19T13 2023-09-19T14" },
  { "2023-09-19T10:30", "2023-09-20T15:00", 400, "2023-09-19T12 2023-09-19T18 2023-09-20T00 2023-09-20T06 2023-09-20T12" },
  { "2023-09-19T12:40", "2023-09-19T13:40", 300, "2023-09-19T12:45 2023-09-19T13:00 2023-09-19T13:15 2023-09-19T13:30" },
  { "2022-12-10", "2022-12-13", 500, "2022-12-10 2022-12-11 2022-12-12" },
  { "-0012-01-01", "0013-01-01", 120, "-0010 0000 0010" },
  { "2022-12-10", "2022-12-13", 1, "" },
};

static void
test_ticks (gconstpointer data)
{
  const TicksCase *test = data;
  g_autoptr(GArray) ticks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GString) got = g_string_new (NULL);
  CorridorPrecision precision;

  precision = corridor_time_ticks (story_maker_time (test->begin), story_maker_time (test->end), test->width, ticks);
  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *iso = corridor_calendar_format_iso (g_array_index (ticks, gint64, i), precision);

      g_string_append_printf (got, "%s%s", i == 0 ? "" : " ", iso);
    }

  g_assert_cmpstr (got->str, ==, test->expected);
}

/* Whatever the stretch and the width: in order, inside, and never closer than a label is wide. */
static void
test_room (void)
{
  g_autoptr(GArray) ticks = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (int i = 0; i < 2000; i++)
    {
      gint64 begin = g_test_rand_int_range (-40000, 40000) * CORRIDOR_DAY;
      gint64 end = begin + g_test_rand_int_range (1, 40000) * CORRIDOR_DAY;
      double width = g_test_rand_double_range (1, 3000);

      corridor_time_ticks (begin, end, width, ticks);
      for (guint j = 0; j < ticks->len; j++)
        {
          gint64 tick = g_array_index (ticks, gint64, j);

          g_assert_cmpint (tick, >=, begin);
          g_assert_cmpint (tick, <, end);
          if (j > 0)
            g_assert_cmpfloat ((double) (tick - g_array_index (ticks, gint64, j - 1)) * width / (double) (end - begin), >=, 40);
        }
    }
}

static void
test_labels (void)
{
  static const struct { const char *begin, *end; double width; const char *expected; } cases[] = {
    { "1988-02-01", "2026-06-08", 440, "1990|1995|2000|2005|2010|2015|2020|2025" },
    { "2020-09-20", "2020-11-15", 640, "21 Sep 2020|28 Sep|5 Oct|12 Oct|19 Oct|26 Oct|2 Nov|9 Nov" },
    { "2022-11-15", "2023-03-15", 500, "Dec 2022|Jan 2023|Feb|Mar" },
    { "2022-12-20", "2023-01-20", 320, "26 Dec 2022|2 Jan 2023|9 Jan|16 Jan" },
    { "2023-09-19T10:30", "2023-09-20T15:00", 400, "19 Sep 2023, 12:00|18:00|20 Sep|06:00|12:00" },
  };
  g_autoptr(GArray) ticks = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorridorPrecision precision = corridor_time_ticks (story_maker_time (cases[i].begin), story_maker_time (cases[i].end),
                                                         cases[i].width, ticks);
      g_autoptr(GString) got = g_string_new (NULL);

      for (guint j = 0; j < ticks->len; j++)
        {
          g_autofree char *label = corridor_time_tick_to_words (ticks, j, precision);

          g_string_append_printf (got, "%s%s", j == 0 ? "" : "|", label);
        }
      g_assert_cmpstr (got->str, ==, cases[i].expected);
    }
}

static void
assert_bins (const char       *begin,
             const char       *end,
             double            width,
             CorridorPrecision precision,
             const char       *second,
             guint             n_bins)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 first = story_maker_time (begin);
  gint64 last = story_maker_time (end);

  g_assert_cmpint (corridor_time_bins (first, last, width, 3, edges), ==, precision);
  g_assert_cmpuint (edges->len, ==, n_bins + 1);
  g_assert_cmpint (g_array_index (edges, gint64, 0), ==, first);
  g_assert_cmpint (g_array_index (edges, gint64, 1), ==, story_maker_time (second));
  g_assert_cmpint (g_array_index (edges, gint64, n_bins), ==, last);
}

static void
test_bins (void)
{
  assert_bins ("2020-01-03", "2020-02-03", 100, CORRIDOR_PRECISION_DAY, "2020-01-04", 31);
  assert_bins ("2020-01-03", "2020-02-03", 30, CORRIDOR_PRECISION_DAY, "2020-01-06", 5); /* a Monday */
  assert_bins ("1969-12-24", "1970-01-20", 20, CORRIDOR_PRECISION_DAY, "1969-12-29", 5);
  assert_bins ("1988-02-13", "2026-07-01", 1410, CORRIDOR_PRECISION_MONTH, "1988-03-01", 461);
  assert_bins ("1988-02-13", "2026-07-01", 1226, CORRIDOR_PRECISION_MONTH, "1988-03-01", 231);
  assert_bins ("1988-02-13", "2026-07-01", 400, CORRIDOR_PRECISION_MONTH, "1988-07-01", 77);
  assert_bins ("1988-02-13", "2026-07-01", 1, CORRIDOR_PRECISION_YEAR, "2000-01-01", 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ticks_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time-ticks/list/%s..%s/%g", ticks_cases[i].begin, ticks_cases[i].end,
                                               ticks_cases[i].width);

      g_test_add_data_func (path, &ticks_cases[i], test_ticks);
    }
  g_test_add_func ("/time-ticks/room/random", test_room);
  g_test_add_func ("/time-ticks/labels", test_labels);
  g_test_add_func ("/time-ticks/bins/units", test_bins);

  return g_test_run ();
}
