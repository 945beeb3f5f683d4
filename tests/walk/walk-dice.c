/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

/*
 * A step takes one number from the test's own row of numbers, and whatever else it draws from a row that begins with that one. How
 * much it draws depends on what is there by then, which the clock has a part in; the steps after it stay what they were.
 */
static GRand *dice;

void
walk_shake (void)
{
  g_clear_pointer (&dice, g_rand_free);
  dice = g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

guint
walk_below (guint n)
{
  return n > 0 ? (guint) g_rand_int_range (dice, 0, (gint32) n) : 0;
}

gboolean
walk_chance (guint one_in)
{
  return walk_below (one_in) == 0;
}

double
walk_between (double low,
              double high)
{
  return g_rand_double_range (dice, low, high);
}

gint64
walk_draw_time (Walk *self)
{
  gint64 begin = corridor_session_get_begin (self->session);

  return begin + (gint64) (walk_between (0, 1) * (double) (corridor_session_get_end (self->session) - begin));
}
