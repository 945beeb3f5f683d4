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
      figure->unit = g_strdup (cases[i].unit);
      figure->about = cases[i].about;
      words = corridor_figure_to_words (figure);
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
  words = corridor_figure_to_words (figure);
  g_assert_cmpuint (strlen (words), ==, 2 * (309 + 102) + 1 + strlen ("–"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure/words", test_words);
  g_test_add_func ("/figure/words/greatest", test_words_greatest);

  return g_test_run ();
}
