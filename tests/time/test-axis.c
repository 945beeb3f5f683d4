/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis.h"

#include <math.h>

#define YEARS_38 (38 * 365 * CORRIDOR_DAY)

static const CorridorAxis whole = { 0, YEARS_38 };

static void
assert_axis (CorridorAxis axis,
             gint64       begin,
             gint64       end)
{
  g_assert_cmpint (axis.begin, ==, begin);
  g_assert_cmpint (axis.end, ==, end);
}

static void
test_fit (void)
{
  assert_axis (corridor_axis_fit ((CorridorAxis) { -5, YEARS_38 + 7 }, whole), 0, YEARS_38);
  assert_axis (corridor_axis_fit ((CorridorAxis) { -CORRIDOR_DAY, CORRIDOR_DAY }, whole), 0, 2 * CORRIDOR_DAY);
  assert_axis (corridor_axis_fit ((CorridorAxis) { YEARS_38, YEARS_38 + CORRIDOR_DAY }, whole), YEARS_38 - CORRIDOR_DAY, YEARS_38);
  assert_axis (corridor_axis_fit ((CorridorAxis) { 90, 100 }, whole), 90, 90 + CORRIDOR_AXIS_SHORTEST);
  /* A timeline that is shorter itself. */
  assert_axis (corridor_axis_fit ((CorridorAxis) { 90, 100 }, (CorridorAxis) { 0, 3600 }), 0, 3600);
}

static double
get_share (CorridorAxis axis,
           gint64       time)
{
  return (double) (time - axis.begin) / (double) (axis.end - axis.begin);
}

/* What is under the pointer stays there, from 38 years down to hours and back to all of it. */
static void
test_zoom_about (void)
{
  gint64 at = YEARS_38 / 3;
  CorridorAxis axis = whole;
  int n_steps = 0;

  while (axis.end - axis.begin > CORRIDOR_AXIS_SHORTEST)
    {
      CorridorAxis next = corridor_axis_zoom (axis, whole, at, 0.8);

      g_assert_cmpint (next.end - next.begin, <, axis.end - axis.begin);
      g_assert_cmpfloat (fabs (get_share (next, at) - get_share (whole, at)), <, 1e-3);
      axis = next;
      n_steps++;
    }
  g_assert_cmpint (n_steps, <, 60);
  assert_axis (corridor_axis_zoom (axis, whole, at, 0.8), axis.begin, axis.end);

  while (!corridor_axis_equal (axis, whole))
    axis = corridor_axis_zoom (axis, whole, at, 1.25);
}

static CorridorAxis
random_part (CorridorAxis of)
{
  gint64 begin = of.begin + (gint64) (g_test_rand_double () * (double) (of.end - of.begin - CORRIDOR_AXIS_SHORTEST));
  gint64 room = of.end - begin - CORRIDOR_AXIS_SHORTEST;

  return (CorridorAxis) { begin, begin + CORRIDOR_AXIS_SHORTEST + (gint64) (g_test_rand_double () * (double) room) };
}

static void
assert_fits (CorridorAxis axis)
{
  g_assert_cmpint (axis.begin, >=, whole.begin);
  g_assert_cmpint (axis.end, <=, whole.end);
  g_assert_cmpint (axis.end - axis.begin, >=, CORRIDOR_AXIS_SHORTEST);
}

static void
test_random (void)
{
  for (int i = 0; i < 10000; i++)
    {
      CorridorAxis axis = random_part (whole);
      gint64 from = (gint64) (g_test_rand_double () * YEARS_38);
      gint64 to = (gint64) (g_test_rand_double () * (YEARS_38 - 1));
      CorridorAxis panned = corridor_axis_pan (axis, whole, to - from);
      CorridorAxis followed = corridor_axis_follow (axis, whole, from, to);

      assert_fits (corridor_axis_zoom (axis, whole, to, g_test_rand_double_range (0.01, 100)));
      assert_fits (panned);
      assert_fits (followed);
      g_assert_cmpint (panned.end - panned.begin, ==, axis.end - axis.begin);
      g_assert_cmpint (labs (followed.end - followed.begin - (axis.end - axis.begin)), <=, 1);
      g_assert_true (corridor_axis_has (followed, to));
      if (corridor_axis_has (axis, to))
        g_assert_true (corridor_axis_equal (axis, followed));
    }
}

static void
test_pan (void)
{
  CorridorAxis axis = { 100 * CORRIDOR_DAY, 200 * CORRIDOR_DAY };

  assert_axis (corridor_axis_pan (axis, whole, 50 * CORRIDOR_DAY), 150 * CORRIDOR_DAY, 250 * CORRIDOR_DAY);
  assert_axis (corridor_axis_pan (axis, whole, -150 * CORRIDOR_DAY), 0, 100 * CORRIDOR_DAY);
  assert_axis (corridor_axis_pan (axis, whole, G_MAXINT64), YEARS_38 - 100 * CORRIDOR_DAY, YEARS_38);
  assert_axis (corridor_axis_pan (axis, whole, G_MININT64), 0, 100 * CORRIDOR_DAY);
}

/* Day by day, nine of ten days of a page pass before the next one is turned to. */
static void
test_follow_steps (void)
{
  CorridorAxis axis = { 100 * CORRIDOR_DAY, 200 * CORRIDOR_DAY };
  int n_pages = 0;

  for (int day = 100; day < 1000; day++)
    {
      CorridorAxis next = corridor_axis_follow (axis, whole, day * CORRIDOR_DAY, (day + 1) * CORRIDOR_DAY);

      n_pages += !corridor_axis_equal (axis, next);
      axis = next;
    }
  g_assert_cmpint (n_pages, ==, 9);
  for (int day = 1000; day > 100; day--)
    {
      CorridorAxis next = corridor_axis_follow (axis, whole, day * CORRIDOR_DAY, (day - 1) * CORRIDOR_DAY);

      n_pages += !corridor_axis_equal (axis, next);
      axis = next;
    }
  g_assert_cmpint (n_pages, <=, 20);
}

static void
test_follow_leap (void)
{
  CorridorAxis axis = { 100 * CORRIDOR_DAY, 200 * CORRIDOR_DAY };

  assert_axis (corridor_axis_follow (axis, whole, 150 * CORRIDOR_DAY, 1050 * CORRIDOR_DAY), 1000 * CORRIDOR_DAY, 1100 * CORRIDOR_DAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/fit", test_fit);
  g_test_add_func ("/axis/zoom/about", test_zoom_about);
  g_test_add_func ("/axis/pan", test_pan);
  g_test_add_func ("/axis/follow/steps", test_follow_steps);
  g_test_add_func ("/axis/follow/leap", test_follow_leap);
  g_test_add_func ("/axis/random", test_random);
  return g_test_run ();
}
