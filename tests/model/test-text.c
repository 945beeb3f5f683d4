/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-text.h"

static void
test_get_fallback (void)
{
  static const char *const cases[][2] = {
    { "en", "Road" },
    { "hy", "Ճանապարհ" },
    { "HY", "Ճանապարհ" },
    { "hy-Latn", "Chanaparh" },
    { "hy-latn-AM", "Chanaparh" },
    { "hy-AM", "Ճանապարհ" },
    { "hy-x-private", "Ճանապարհ" },
    { "hyw", "Road" },
    { "h", "Road" },
    { "az", "Road" },
    { "az-Cyrl", "Road" },
    { "en-GB", "Road" },
    { "", "Road" },
    { "-", "Road" },
    { "-hy", "Road" },
  };
  g_autoptr(CorridorText) text = corridor_text_new ("Road");

  corridor_text_add (text, "hy", "Ճանապարհ");
  corridor_text_add (text, "hy-Latn", "Chanaparh");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (corridor_text_get (text, cases[i][0]), ==, cases[i][1]);
  g_assert_cmpstr (corridor_text_get (text, NULL), ==, "Road");
}

static void
test_add_replaces (void)
{
  g_autoptr(CorridorText) text = corridor_text_new ("Road");

  corridor_text_add (text, "EN", "Way");
  g_assert_cmpstr (corridor_text_get (text, "en"), ==, "Way");
  g_assert_cmpstr (corridor_text_get (text, NULL), ==, "Way");
}

static void
test_has (void)
{
  g_autoptr(CorridorText) text = corridor_text_new ("Road");

  corridor_text_add (text, "hy", "Ճանապարհ");
  g_assert_true (corridor_text_has (text, "hy"));
  g_assert_true (corridor_text_has (text, "HY-Latn"));
  g_assert_true (corridor_text_has (text, "en-GB"));
  g_assert_false (corridor_text_has (text, "hyw"));
  g_assert_false (corridor_text_has (text, "az"));
  g_assert_false (corridor_text_has (text, ""));
}

static void
test_nth (void)
{
  g_autoptr(CorridorText) text = corridor_text_new ("Road");
  const char *language;

  g_assert_cmpuint (corridor_text_get_n_languages (text), ==, 1);
  corridor_text_add (text, "pt", "Estrada");
  corridor_text_add (text, "hy", "Ճանապարհ");
  corridor_text_add (text, "en", "Way");
  g_assert_cmpuint (corridor_text_get_n_languages (text), ==, 3);
  g_assert_cmpstr (corridor_text_get_nth (text, 0, &language), ==, "Way");
  g_assert_cmpstr (language, ==, "en");
  g_assert_cmpstr (corridor_text_get_nth (text, 2, &language), ==, "Ճանապարհ");
  g_assert_cmpstr (language, ==, "hy");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/get/fallback", test_get_fallback);
  g_test_add_func ("/text/add/replaces", test_add_replaces);
  g_test_add_func ("/text/has/fallback", test_has);
  g_test_add_func ("/text/nth/order", test_nth);

  return g_test_run ();
}
