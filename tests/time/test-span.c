/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-span.h"

/* "-" and "+" stand for the open bounds. */
static char *
bound_text (gint64 time)
{
  if (time == CORRIDOR_TIME_MIN)
    return g_strdup ("-");
  if (time == CORRIDOR_TIME_MAX)
    return g_strdup ("+");
  if (time % CORRIDOR_DAY == 0)
    return corridor_calendar_format_iso (time, CORRIDOR_PRECISION_DAY);

  return corridor_calendar_format_iso (time, CORRIDOR_PRECISION_MINUTE);
}

/* The four bounds with spaces between them. */
static char *
bounds_text (const CorridorSpan *span)
{
  g_autofree char *start_earliest = bound_text (span->start_earliest);
  g_autofree char *start_latest = bound_text (span->start_latest);
  g_autofree char *end_earliest = bound_text (span->end_earliest);
  g_autofree char *end_latest = bound_text (span->end_latest);

  return g_strjoin (" ", start_earliest, start_latest, end_earliest, end_latest, NULL);
}

static void
test_edtf_good (void)
{
  static const struct
  {
    const char *text;
    const char *bounds;
    const char *words;
    const char *start;
    const char *end;
  } cases[] = {
    { "2022-12-12", "2022-12-12 2022-12-12 2022-12-13 2022-12-13", "12 December 2022", "2022-12-12", "2022-12-12" },
    { "1993-04", "1993-04-01 1993-04-30 1993-04-02 1993-05-01", "April 1993", "1993-04", "1993-04" },
    { "1991~", "1990-01-01 1992-12-31 1990-01-02 1993-01-01", "about 1991", "1991", "1991" },
    { "2022-12-12?", "2022-12-11 2022-12-13 2022-12-12 2022-12-14", "perhaps 12 December 2022", "2022-12-12", "2022-12-12" },
    { "2023-09-19T13:00+04:00", "2023-09-19T13:00 2023-09-19T13:00 2023-09-19T13:01 2023-09-19T13:01", "19 September 2023, 13:00 (UTC+04:00)", "2023-09-19T13:00+04:00", "2023-09-19T13:00+04:00" },
    { "2022-12-12/2023-04-22", "2022-12-12 2022-12-12 2023-04-23 2023-04-23", "12 December 2022 – 22 April 2023", "2022-12-12", "2023-04-22" },
    { "2023-09-19/2023-09-20", "2023-09-19 2023-09-19 2023-09-21 2023-09-21", "19–20 September 2023", "2023-09-19", "2023-09-20" },
    { "2023-09-19/2023-09-19", "2023-09-19 2023-09-19 2023-09-20 2023-09-20", "19 September 2023", "2023-09-19", "2023-09-19" },
    { "2023-09-29/..", "2023-09-29 2023-09-29 + +", "since 29 September 2023", "2023-09-29", NULL },
    { "../1991", "- - 1991-01-02 1992-01-01", "until 1991", NULL, "1991" },
    { "2020-09-27/", "2020-09-27 2020-09-27 2020-09-28 +", "from 27 September 2020, end unknown", "2020-09-27", NULL },
    { "/2020-11-10", "- 2020-11-10 2020-11-11 2020-11-11", "until 10 November 2020, start unknown", NULL, "2020-11-10" },
    { "1992-05/1992-05", "1992-05-01 1992-05-31 1992-05-02 1992-06-01", "May 1992", "1992-05", "1992-05" },
    { "1992/1992-05", "1992-01-01 1992-05-31 1992-05-02 1992-06-01", "1992 – May 1992", "1992", "1992-05" },
    { "1992-05/1992", "1992-05-01 1992-05-31 1992-05-02 1993-01-01", "May 1992 – 1992", "1992-05", "1992" },
    { "1988-02/1994-05~", "1988-02-01 1988-02-29 1994-04-02 1994-07-01", "February 1988 – about May 1994", "1988-02", "1994-05" },
    { "2020-11-09T12:00/2020-11-10", "2020-11-09T12:00 2020-11-09T12:00 2020-11-11 2020-11-11", "9 November 2020, 12:00 – 10 November 2020", "2020-11-09T12:00", "2020-11-10" },
    { "2020-11-10/2020-11-10T12:00", "2020-11-10 2020-11-10 2020-11-10T12:00 2020-11-10T12:00", "10 November 2020 – 10 November 2020, 12:00", "2020-11-10", "2020-11-10T12:00" },
    { "2020-11-10T12:00/2020-11-10T12:00", "2020-11-10T12:00 2020-11-10T12:00 2020-11-10T12:01 2020-11-10T12:01", "10 November 2020, 12:00", "2020-11-10T12:00", "2020-11-10T12:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorSpan span;
      g_autofree char *bounds = NULL;
      g_autofree char *words = NULL;
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;

      corridor_span_parse_edtf (cases[i].text, &span, &error);
      g_assert_no_error (error);
      bounds = bounds_text (&span);
      words = corridor_span_to_words (&span);
      start = corridor_span_start_to_iso (&span);
      end = corridor_span_end_to_iso (&span);
      g_assert_cmpstr (bounds, ==, cases[i].bounds);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

static void
test_edtf_bad (void)
{
  static const struct
  {
    const char       *text;
    CorridorTimeError code;
    const char       *message;
  } cases[] = {
    { "2020/2021/2022", CORRIDOR_TIME_ERROR_SYNTAX, "expected one date, or two with one / between them, got \"2020/2021/2022\"" },
    { "/", CORRIDOR_TIME_ERROR_SYNTAX, "start: expected a date there or at the end, got none" },
    { "../..", CORRIDOR_TIME_ERROR_SYNTAX, "start: expected a date there or at the end, got none" },
    { "..", CORRIDOR_TIME_ERROR_SYNTAX, "start: expected a date there or at the end, got none" },
    { "2020-13/2021", CORRIDOR_TIME_ERROR_RANGE, "expected a month from 01 to 12 or a season from 21 to 24, got \"2020-13\"" },
    { "2020/2021-02-30", CORRIDOR_TIME_ERROR_RANGE, "expected a day from 01 to 28, got \"2021-02-30\"" },
    { "2022-12-12/2022-12-11", CORRIDOR_TIME_ERROR_ORDER, "end: expected a date not before the start 2022-12-12, got \"2022-12-11\"" },
    { "2022/2021-12-31", CORRIDOR_TIME_ERROR_ORDER, "end: expected a date not before the start 2022, got \"2021-12-31\"" },
    { "2022-12-12T13:00/2022-12-12T12:00", CORRIDOR_TIME_ERROR_ORDER, "end: expected a date not before the start 2022-12-12T13:00, got \"2022-12-12T12:00\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorSpan span;

      g_assert_false (corridor_span_parse_edtf (cases[i].text, &span, &error));
      g_assert_error (error, CORRIDOR_TIME_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }

  {
    g_autoptr(GError) error = NULL;
    CorridorSpan span;

    g_assert_false (corridor_span_parse_edtf ("", &span, &error));
    g_assert_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_SYNTAX);
  }
}

static void
test_timespan_good (void)
{
  static const struct
  {
    CorridorBoundText start;
    CorridorBoundText end;
    gboolean          has_end;
    const char       *bounds;
    const char       *words;
    const char       *start_iso;
    const char       *end_iso;
  } cases[] = {
    { { .in = "2023-09-19" }, { 0 }, FALSE, "2023-09-19 2023-09-19 2023-09-20 2023-09-20", "19 September 2023", "2023-09-19", "2023-09-19" },
    { { .in = "2023-09-29" }, { .in = ".." }, TRUE, "2023-09-29 2023-09-29 + +", "since 29 September 2023", "2023-09-29", NULL },
    { { .earliest = "2020-10-03", .latest = "2020-10-09" }, { 0 }, FALSE, "2020-10-03 2020-10-09 2020-10-04 2020-10-10",
      "between 3 and 9 October 2020", "2020-10-03", "2020-10-09" },
    { { .earliest = "1992-05", .latest = "1993~" }, { 0 }, FALSE, "1992-05-01 1994-12-31 1992-05-02 1995-01-01",
      "between May 1992 and about 1993", "1992-05", "1993" },
    { { .earliest = "2020-10-03" }, { 0 }, FALSE, "2020-10-03 + 2020-10-04 +", "3 October 2020 or later", "2020-10-03", "2020-10-03" },
    { { .latest = "2020-10-03" }, { 0 }, FALSE, "- 2020-10-03 - 2020-10-04", "3 October 2020 or earlier", "2020-10-03", "2020-10-03" },
    { { .earliest = "..", .latest = "2020-10-03" }, { .in = ".." }, TRUE, "- 2020-10-03 + +", "since 3 October 2020 or earlier", "2020-10-03", NULL },
    { { .earliest = "2020-10-03" }, { .in = "2020-10-09" }, TRUE, "2020-10-03 2020-10-09 2020-10-10 2020-10-10",
      "3 October 2020 or later – 9 October 2020", "2020-10-03", "2020-10-09" },
    { { .in = "2020-10-03" }, { .latest = "2020-10-09" }, TRUE, "2020-10-03 2020-10-03 2020-10-04 2020-10-10",
      "3 October 2020 – 9 October 2020 or earlier", "2020-10-03", "2020-10-09" },
    { { .in = "2020-10-03" }, { .earliest = "2020-10-09" }, TRUE, "2020-10-03 2020-10-03 2020-10-10 +",
      "3 October 2020 – 9 October 2020 or later", "2020-10-03", "2020-10-09" },
    { { .earliest = "2020-10-03", .latest = "2020-10-05" }, { .earliest = "2020-10-04", .latest = "2020-10-06" }, TRUE,
      "2020-10-03 2020-10-05 2020-10-05 2020-10-07", "3–5 October 2020 (uncertain) – 4–6 October 2020 (uncertain)", "2020-10-03", "2020-10-06" },
    { { .in = "2023-09-20" }, { .earliest = "2023-09-28", .latest = "2023-10-05" }, TRUE, "2023-09-20 2023-09-20 2023-09-29 2023-10-06",
      "start 20 September 2023, end 28 September – 5 October 2023 (uncertain)", "2023-09-20", "2023-10-05" },
    { { .earliest = "1989", .latest = "1991" }, { .earliest = "1992-05-16", .latest = "1992-05-17" }, TRUE,
      "1989-01-01 1991-12-31 1992-05-17 1992-05-18", "start 1989 – 1991 (uncertain), end 16–17 May 1992 (uncertain)", "1989", "1992-05-17" },
    { { .earliest = "2020-10-03", .latest = "2020-10-03" }, { 0 }, FALSE, "2020-10-03 2020-10-03 2020-10-04 2020-10-04",
      "3 October 2020", "2020-10-03", "2020-10-03" },
    /* As long as the unit of the date that it has, which is not the same at both ends. */
    { { .earliest = "2020-10-03", .latest = "2020-10-05T10" }, { 0 }, FALSE, "2020-10-03 2020-10-05T10:00 2020-10-04 2020-10-05T11:00",
      "between 3 October 2020 and 5 October 2020, 10:00–10:59", "2020-10-03", "2020-10-05T10" },
    { { .in = ".." }, { .earliest = "2020-10-04", .latest = "2020-10-06" }, TRUE, "- - 2020-10-05 2020-10-07",
      "until 4–6 October 2020 (uncertain)", NULL, "2020-10-06" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorSpan span;
      g_autofree char *bounds = NULL;
      g_autofree char *words = NULL;
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;

      corridor_span_parse (&cases[i].start, cases[i].has_end ? &cases[i].end : NULL, &span, &error);
      g_assert_no_error (error);
      bounds = bounds_text (&span);
      words = corridor_span_to_words (&span);
      start = corridor_span_start_to_iso (&span);
      end = corridor_span_end_to_iso (&span);
      g_assert_cmpstr (bounds, ==, cases[i].bounds);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (start, ==, cases[i].start_iso);
      g_assert_cmpstr (end, ==, cases[i].end_iso);
    }
}

static void
test_timespan_bad (void)
{
  static const struct
  {
    CorridorBoundText start;
    CorridorBoundText end;
    CorridorTimeError code;
    const char       *message;
  } cases[] = {
    { { 0 }, { .in = "2020" }, CORRIDOR_TIME_ERROR_SYNTAX, "start: expected either \"in\" or \"earliest\" and \"latest\", got none of them" },
    { { .in = "2020", .latest = "2021" }, { .in = "2022" }, CORRIDOR_TIME_ERROR_SYNTAX, "start: expected either \"in\" or \"earliest\" and \"latest\", got both" },
    { { .in = "2020" }, { 0 }, CORRIDOR_TIME_ERROR_SYNTAX, "end: expected either \"in\" or \"earliest\" and \"latest\", got none of them" },
    { { .in = "2022-13-01" }, { .in = "2023" }, CORRIDOR_TIME_ERROR_RANGE, "start.in: expected a month from 01 to 12 or a season from 21 to 24, got \"2022-13-01\"" },
    { { .earliest = "2022-13-01" }, { .in = "2023" }, CORRIDOR_TIME_ERROR_RANGE, "start.earliest: expected a month from 01 to 12 or a season from 21 to 24, got \"2022-13-01\"" },
    { { .in = "2022" }, { .latest = "2023-13" }, CORRIDOR_TIME_ERROR_RANGE, "end.latest: expected a month from 01 to 12 or a season from 21 to 24, got \"2023-13\"" },
    { { .in = "2022" }, { .earliest = "2024", .latest = "2023" }, CORRIDOR_TIME_ERROR_ORDER, "end.latest: expected a date not before the earliest 2024, got \"2023\"" },
    { { .in = "2022" }, { .earliest = "2020", .latest = "2021" }, CORRIDOR_TIME_ERROR_ORDER, "end: expected a date not before the start 2022, got \"2021\"" },
    { { .in = ".." }, { .in = ".." }, CORRIDOR_TIME_ERROR_SYNTAX, "start: expected a date there or at the end, got none" },
    { { .earliest = ".." }, { .in = ".." }, CORRIDOR_TIME_ERROR_SYNTAX, "start: expected a date there or at the end, got none" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CorridorSpan span;

      g_assert_false (corridor_span_parse (&cases[i].start, &cases[i].end, &span, &error));
      g_assert_error (error, CORRIDOR_TIME_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_timespan_no_start (void)
{
  g_autoptr(GError) error = NULL;
  CorridorSpan span;

  g_assert_false (corridor_span_parse (NULL, &(CorridorBoundText) { .in = "2020" }, &span, &error));
  g_assert_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "start: expected one, got none");
}

/* Tries every start and end between the bounds. */
static CorridorCertainty
slow_certainty (const CorridorSpan *span,
                gint64              begin,
                gint64              end)
{
  guint n_true = 0;
  guint n_false = 0;

  for (gint64 s = span->start_earliest; s <= span->start_latest; s++)
    for (gint64 e = MAX (span->end_earliest, s + 1); e <= span->end_latest; e++)
      {
        if (s < end && e > begin)
          n_true++;
        else
          n_false++;
      }

  if (n_true == 0)
    return CORRIDOR_CERTAINTY_NOT;

  return n_false == 0 ? CORRIDOR_CERTAINTY_CERTAIN : CORRIDOR_CERTAINTY_POSSIBLE;
}

static void
assert_certain (const CorridorSpan *span,
                gint64              begin,
                gint64              end)
{
  gint64 certain_begin, certain_end;
  gboolean is_ever = corridor_span_get_certain (span, &certain_begin, &certain_end);
  gboolean is_sometime = FALSE;

  g_assert_cmpint (certain_begin < end && certain_end > begin, ==, slow_certainty (span, begin, end) == CORRIDOR_CERTAINTY_CERTAIN);
  for (gint64 moment = span->start_earliest; moment < span->end_latest; moment++)
    is_sometime = is_sometime || slow_certainty (span, moment, moment + 1) == CORRIDOR_CERTAINTY_CERTAIN;
  g_assert_cmpint (is_ever, ==, is_sometime);
}

static void
test_certainty_random (void)
{
  for (int i = 0; i < 50000; i++)
    {
      CorridorSpan span;
      gint64 begin = g_test_rand_int_range (0, 14);
      gint64 end = begin + g_test_rand_int_range (1, 6);

      span.start_earliest = g_test_rand_int_range (0, 10);
      span.start_latest = span.start_earliest + g_test_rand_int_range (0, 5);
      span.end_earliest = span.start_earliest + g_test_rand_int_range (1, 6);
      span.end_latest = MAX (span.start_latest + 1, span.end_earliest) + g_test_rand_int_range (0, 5);

      g_assert_cmpint (corridor_span_certainty (&span, begin, end), ==, slow_certainty (&span, begin, end));
      assert_certain (&span, begin, end);
    }
}

static void
test_certainty_open (void)
{
  CorridorSpan since = { .start_earliest = 10, .start_latest = 10, .end_earliest = CORRIDOR_TIME_MAX, .end_latest = CORRIDOR_TIME_MAX };
  CorridorSpan until = { .start_earliest = CORRIDOR_TIME_MIN, .start_latest = CORRIDOR_TIME_MIN, .end_earliest = 10, .end_latest = 10 };

  g_assert_cmpint (corridor_span_certainty (&since, 9, 10), ==, CORRIDOR_CERTAINTY_NOT);
  g_assert_cmpint (corridor_span_certainty (&since, 9, 11), ==, CORRIDOR_CERTAINTY_CERTAIN);
  g_assert_cmpint (corridor_span_certainty (&since, G_MAXINT64 - 1, G_MAXINT64), ==, CORRIDOR_CERTAINTY_CERTAIN);
  g_assert_cmpint (corridor_span_certainty (&until, 10, 11), ==, CORRIDOR_CERTAINTY_NOT);
  g_assert_cmpint (corridor_span_certainty (&until, 9, 10), ==, CORRIDOR_CERTAINTY_CERTAIN);
  g_assert_cmpint (corridor_span_certainty (&until, G_MININT64, G_MININT64 + 1), ==, CORRIDOR_CERTAINTY_CERTAIN);
}

/* A date within the months of one spring, and the first and last of the days that it may mean. */
typedef struct
{
  char text[16];
  int  first;
  int  last;
} Day;

/* Days are counted from 1 March 2021; months are March, April and May. */
static Day
random_day (void)
{
  static const int firsts[] = { 0, 31, 61, 92 };
  int month = g_test_rand_int_range (0, 3);
  Day day;

  if (g_test_rand_int_range (0, 4) == 0)
    {
      gboolean about = g_test_rand_int_range (0, 4) == 0 && month == 1;

      g_snprintf (day.text, sizeof day.text, "2021-%02d%s", month + 3, about ? "~" : "");
      day.first = firsts[about ? month - 1 : month];
      day.last = firsts[about ? month + 2 : month + 1] - 1;
    }
  else
    {
      int of_month = g_test_rand_int_range (0, 5) * 7;
      gboolean about = g_test_rand_int_range (0, 4) == 0;

      g_snprintf (day.text, sizeof day.text, "2021-%02d-%02d%s", month + 3, of_month + 1, about ? "?" : "");
      day.first = firsts[month] + of_month - (about ? 1 : 0);
      day.last = firsts[month] + of_month + (about ? 1 : 0);
    }

  return day;
}

/* Whether something is true on a day, for every day on which it may have started and ended. */
static CorridorCertainty
slow_day_certainty (Day start,
                    Day end,
                    int day)
{
  guint n_true = 0;
  guint n_false = 0;

  for (int s = start.first; s <= start.last; s++)
    for (int e = MAX (end.first, s); e <= end.last; e++)
      {
        if (s <= day && day <= e)
          n_true++;
        else
          n_false++;
      }

  if (n_true == 0)
    return CORRIDOR_CERTAINTY_NOT;

  return n_false == 0 ? CORRIDOR_CERTAINTY_CERTAIN : CORRIDOR_CERTAINTY_POSSIBLE;
}

/* From texts to what is said of each day, against plain counting. */
static void
test_certainty_days (void)
{
  gint64 origin = corridor_calendar_from_civil ((CorridorCivil) { .year = 2021, .month = 3, .day = 1 });

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr(GError) error = NULL;
      Day start = random_day ();
      Day end = random_day ();
      g_autofree char *text = g_strdup_printf ("%s/%s", start.text, end.text);
      CorridorSpan span;

      if (!corridor_span_parse_edtf (text, &span, &error))
        {
          g_assert_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_ORDER);
          g_assert_cmpint (end.last, <, start.first);
          continue;
        }

      for (int day = -3; day < 96; day++)
        {
          gint64 midnight = origin + day * CORRIDOR_DAY;

          g_assert_cmpint (corridor_span_certainty (&span, midnight, midnight + CORRIDOR_DAY), ==,
                           slow_day_certainty (start, end, day));
        }
    }
}

/* Something of one day, on a day of a month: possible on each, certain of the whole. */
static void
test_certainty_unit (void)
{
  gint64 april = corridor_calendar_from_civil ((CorridorCivil) { .year = 1993, .month = 4, .day = 1 });
  g_autoptr(GError) error = NULL;
  CorridorSpan span;

  corridor_span_parse_edtf ("1993-04", &span, &error);
  g_assert_no_error (error);

  for (int day = 0; day < 30; day++)
    g_assert_cmpint (corridor_span_certainty (&span, april + day * CORRIDOR_DAY, april + (day + 1) * CORRIDOR_DAY), ==,
                     CORRIDOR_CERTAINTY_POSSIBLE);
  g_assert_cmpint (corridor_span_certainty (&span, april - CORRIDOR_DAY, april), ==, CORRIDOR_CERTAINTY_NOT);
  g_assert_cmpint (corridor_span_certainty (&span, april + 30 * CORRIDOR_DAY, april + 31 * CORRIDOR_DAY), ==, CORRIDOR_CERTAINTY_NOT);
  g_assert_cmpint (corridor_span_certainty (&span, april, april + 30 * CORRIDOR_DAY), ==, CORRIDOR_CERTAINTY_CERTAIN);
  g_assert_cmpint (corridor_span_certainty (&span, april, april + 29 * CORRIDOR_DAY), ==, CORRIDOR_CERTAINTY_POSSIBLE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span/edtf/good", test_edtf_good);
  g_test_add_func ("/span/edtf/bad", test_edtf_bad);
  g_test_add_func ("/span/timespan/good", test_timespan_good);
  g_test_add_func ("/span/timespan/bad", test_timespan_bad);
  g_test_add_func ("/span/timespan/no-start", test_timespan_no_start);
  g_test_add_func ("/span/certainty/random", test_certainty_random);
  g_test_add_func ("/span/certainty/open", test_certainty_open);
  g_test_add_func ("/span/certainty/days", test_certainty_days);
  g_test_add_func ("/span/certainty/unit", test_certainty_unit);

  return g_test_run ();
}
