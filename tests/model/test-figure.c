/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vocabulary.h"

#include <string.h>

static void
test_words (void)
{
  static const struct
  {
    double      low;
    double      high;
    const char *unit;
    gboolean    about;
    const char *words;
  } cases[] = {
    { 120000, 120000, "people", FALSE, "120,000 people" },
    { 1960, 1960, "people", FALSE, "1,960 people" },
    { 100, 100, "people", FALSE, "100 people" },
    { 0, 0, "people", FALSE, "0 people" },
    { -1234, -1234, "m", FALSE, "-1,234 m" },
    { -123, -123, "m", FALSE, "-123 m" },
    { 2000, 2000, "peacekeepers", TRUE, "about 2,000 peacekeepers" },
    { 6000, 7000, "dead", FALSE, "6,000–7,000 dead" },
    { 6000, 7000, "dead", TRUE, "about 6,000–7,000 dead" },
    { 12.7, 12.7, "km", FALSE, "12.7 km" },
    { 1234.5678, 1234.5678, "km", FALSE, "1,234.568 km" },
    { 1.0004, 1.0004, NULL, FALSE, "1" },
    { 1e15, 1e15, NULL, FALSE, "1,000,000,000,000,000" },
  };
  g_autoptr(CorridorText) label = corridor_text_new ("Inhabitants");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CorridorFigure) figure = corridor_figure_new (label);
      g_autofree char *words = NULL;

      figure->low = cases[i].low;
      figure->high = cases[i].high;
      figure->unit = cases[i].unit != NULL ? corridor_text_new (cases[i].unit) : NULL;
      figure->about = cases[i].about;
      words = corridor_figure_to_words (figure, NULL);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_words_greatest (void)
{
  g_autoptr(CorridorText) label = corridor_text_new ("Inhabitants");
  g_autoptr(CorridorFigure) figure = corridor_figure_new (label);
  g_autofree char *words = NULL;

  figure->low = -G_MAXDOUBLE;
  figure->high = G_MAXDOUBLE;
  words = corridor_figure_to_words (figure, NULL);
  g_assert_cmpuint (strlen (words), ==, 2 * (309 + 102) + 1 + strlen ("–"));
}

static CorridorFigurePoint
make_point (const char *at,
            double      value,
            gboolean    about)
{
  CorridorFigurePoint point = { .value = value, .about = about };
  g_autoptr(GError) error = NULL;

  corridor_date_parse (at, &point.at, &error);
  g_assert_no_error (error);
  return point;
}

static CorridorFigure *
make_series (void)
{
  const CorridorFigurePoint points[] = {
    make_point ("2023-09-24", 1050, FALSE), make_point ("2023-09-25", 9000, TRUE),
    make_point ("2023-09-27T15:00+04:00", 50243, FALSE), make_point ("2023-10", 100, FALSE),
  };
  g_autoptr(CorridorText) label = corridor_text_new ("Arrived");
  CorridorFigure *figure = corridor_figure_new (label);

  figure->unit = corridor_text_new ("people");
  corridor_text_add (figure->unit, "pt", "pessoas");
  corridor_figure_set_points (figure, points, G_N_ELEMENTS (points));
  return figure;
}

static void
test_series_words (void)
{
  g_autoptr(CorridorFigure) figure = make_series ();
  g_autofree char *all = corridor_figure_to_words (figure, "pt");
  g_autofree char *first = corridor_figure_point_to_words (figure, &figure->points[0], "hy");
  g_autofree char *second = corridor_figure_point_to_words (figure, &figure->points[1], NULL);

  g_assert_cmpstr (all, ==, "100–50,243 pessoas");
  g_assert_cmpstr (first, ==, "1,050 people");
  g_assert_cmpstr (second, ==, "about 9,000 people");
}

static void
test_series_find (void)
{
  static const struct
  {
    const char *time;
    int         point;
  } cases[] = {
    { "1988-02-01", -1 }, { "2023-09-23T23:59:59", -1 }, { "2023-09-24", 0 }, { "2023-09-25", 1 }, { "2023-09-26", 1 },
    { "2023-09-27", 2 }, /* the day as a whole */
    { "2023-09-30", 2 }, { "2023-10-01", 3 }, { "2026-01-01", 3 },
  };
  g_autoptr(CorridorFigure) figure = make_series ();
  g_autoptr(CorridorFigure) plain = corridor_figure_new (figure->label);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CorridorFigurePoint *found = corridor_figure_find_point (figure, make_point (cases[i].time, 0, FALSE).at.begin);

      g_assert_true (found == (cases[i].point < 0 ? NULL : &figure->points[cases[i].point]));
    }
  g_assert_true (corridor_figure_find_point (figure, CORRIDOR_TIME_MAX) == &figure->points[3]);
  g_assert_null (corridor_figure_find_point (figure, CORRIDOR_TIME_MIN));
  g_assert_null (corridor_figure_find_point (plain, 0));
}

static void
assert_count (guint64     count,
              const char *expected)
{
  g_autofree char *words = corridor_count_to_words (count);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_count (void)
{
  assert_count (0, "0");
  assert_count (999, "999");
  assert_count (1000, "1,000");
  assert_count (12345678, "12,345,678");
  assert_count (G_MAXUINT64, "18,446,744,073,709,551,615");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure/words", test_words);
  g_test_add_func ("/count/words", test_count);
  g_test_add_func ("/figure/words/greatest", test_words_greatest);
  g_test_add_func ("/figure/series/words", test_series_words);
  g_test_add_func ("/figure/series/find", test_series_find);

  return g_test_run ();
}
