/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-value-counter-private.h"

#define MANY  4096 /* values that are kept */
#define N_MAX 16 /* that get a category */

typedef CorridorValueCounter Counter;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Counter, corridor_value_counter_free)

static guint
add (Counter *counter,
     guint    i)
{
  g_autofree char *name = g_strdup_printf ("v%u", i);

  return corridor_value_counter_add_value (counter, name);
}

static void
count (Counter *counter,
       guint    number,
       guint    n)
{
  for (guint i = 0; i < n; i++)
    corridor_value_counter_count (counter, number);
}

static const CorridorCategory *
get (GPtrArray *categories,
     guint      i)
{
  return g_ptr_array_index (categories, i);
}

/* What comes when there are too many values is counted together, and shares the last category however many it is. */
static void
test_too_many (void)
{
  g_autoptr(Counter) counter = corridor_value_counter_new ();
  g_autoptr(GPtrArray) categories = NULL;
  g_autofree guint *orders = NULL;

  for (guint i = 0; i < MANY; i++)
    g_assert_cmpuint (add (counter, i), ==, i);
  for (guint i = MANY; i < MANY + 5; i++)
    g_assert_cmpuint (add (counter, i), ==, MANY);
  g_assert_cmpuint (add (counter, 7), ==, 7);
  count (counter, 7, 3);
  count (counter, 9, 2);
  count (counter, MANY, 100);

  categories = corridor_value_counter_to_categories (counter, N_MAX, &orders);
  g_assert_cmpuint (categories->len, ==, N_MAX + 1);
  g_assert_cmpstr (get (categories, 0)->id, ==, "v7");
  g_assert_cmpstr (get (categories, 1)->id, ==, "v9");
  g_assert_cmpstr (get (categories, 2)->id, ==, "v0"); /* as they came */
  g_assert_cmpstr (get (categories, N_MAX)->id, ==, "(other)");
  g_assert_cmpuint (orders[7], ==, 0);
  g_assert_cmpuint (orders[9], ==, 1);
  g_assert_cmpuint (orders[0], ==, 2);
  g_assert_cmpuint (orders[MANY - 1], ==, N_MAX);
  g_assert_cmpuint (orders[MANY], ==, N_MAX);
}

/* Values that came when looks had gone round are told apart, too, and the first of two keeps its own. */
static void
test_looks (void)
{
  g_autoptr(Counter) counter = corridor_value_counter_new ();
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) categories = NULL;
  g_autofree guint *orders_before = NULL;
  g_autofree guint *orders = NULL;

  add (counter, 0);
  count (counter, 0, 1);
  before = corridor_value_counter_to_categories (counter, N_MAX, &orders_before);
  for (guint i = 1; i < 72; i++)
    add (counter, i);
  for (guint i = 0; i < 72; i += 6) /* four looks would be had by three each */
    count (counter, i, 10 + i);

  categories = corridor_value_counter_to_categories (counter, N_MAX, &orders);
  for (guint i = 0; i < N_MAX; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (get (categories, i)->shape != get (categories, j)->shape ||
                     get (categories, i)->color.light != get (categories, j)->color.light);
  g_assert_cmpint (get (categories, orders[0])->shape, ==, get (before, 0)->shape);
  g_assert_cmphex (get (categories, orders[0])->color.light, ==, get (before, 0)->color.light);
}

/* Nothing at all, and nothing with a value. */
static void
test_without (void)
{
  for (guint n = 0; n < 2; n++)
    {
      g_autoptr(Counter) counter = corridor_value_counter_new ();
      g_autoptr(GPtrArray) categories = NULL;
      g_autofree guint *orders = NULL;

      if (n > 0)
        count (counter, corridor_value_counter_add_value (counter, NULL), n);
      categories = corridor_value_counter_to_categories (counter, N_MAX, &orders);
      g_assert_cmpuint (categories->len, ==, 1);
      g_assert_cmpstr (get (categories, 0)->id, ==, "(none)");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value-counter/too-many", test_too_many);
  g_test_add_func ("/value-counter/looks", test_looks);
  g_test_add_func ("/value-counter/without", test_without);

  return g_test_run ();
}
