/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-morton-private.h"
#include "corridor-radix-sort-private.h"
#include "corridor-span-column-private.h"
#include "corridor-z-column-private.h"

static guint64
random_bits (guint n)
{
  guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();

  return n == 0 ? 0 : bits >> (64 - n);
}

static void
test_radix_sort (void)
{
  for (guint round = 0; round < 65; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 3000);
      CorridorRadixEntry *entries = g_new (CorridorRadixEntry, n);
      g_autofree guint64 *keys = g_new (guint64, n);

      for (guint i = 0; i < n; i++)
        {
          keys[i] = random_bits (round);
          entries[i] = (CorridorRadixEntry) { keys[i], i };
        }
      entries = corridor_radix_sort (entries, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (entries[i].key, ==, keys[entries[i].row]);
      for (guint i = 1; i < n; i++)
        g_assert_true (entries[i - 1].key < entries[i].key ||
                       (entries[i - 1].key == entries[i].key && entries[i - 1].row < entries[i].row));
      g_free (entries);
    }
}

static guint
find_place (const guint64 *codes,
            guint          begin,
            guint          end,
            guint64        code)
{
  while (begin < end && codes[begin] < code)
    begin++;
  return begin;
}

static void
check_split (const CorridorZColumn *column,
             const guint64         *codes,
             guint                  begin,
             guint                  end)
{
  guint64 step = (codes[end - 1] - codes[begin]) / 4;
  guint places[3];

  corridor_z_column_split (column, begin, end, codes[begin] + step, step, places);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (places[i], ==, find_place (codes, begin, end, codes[begin] + (i + 1) * step));
  corridor_z_column_split (column, end, end, 0, 0, places);
  g_assert_cmpuint (places[0], ==, end);
}

/* Two ascending runs, as two categories are. */
static void
test_z_column (void)
{
  for (guint width = 0; width <= 64; width++)
    {
      guint n = (guint) g_test_rand_int_range (2, 400);
      guint middle = (guint) g_test_rand_int_range (0, (gint32) n);
      g_autofree guint64 *codes = g_new (guint64, n);
      CorridorZColumn column;

      for (guint i = 0; i < n; i++)
        {
          guint64 step = random_bits (width) / n;

          codes[i] = i == 0 || i == middle ? random_bits (width) / n : codes[i - 1] + step;
        }
      codes[n - 1] = width == 64 ? G_MAXUINT64 : codes[n - 1];
      corridor_z_column_init (&column, codes, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (corridor_z_column_get (&column, i), ==, codes[i]);
      for (guint i = middle; i < n; i++)
        {
          guint found[3];

          corridor_z_column_split (&column, middle, n, codes[i], 0, found);
          g_assert_cmpuint (found[0], ==, find_place (codes, middle, n, codes[i]));
          g_assert_cmpuint (found[2], ==, found[0]);
        }
      check_split (&column, codes, middle, n);
      corridor_z_column_clear (&column);
    }
}

static void
check_spans (guint n_ranks)
{
  guint n = (guint) g_test_rand_int_range (0, 300);
  guint from = (guint) g_test_rand_int_range (0, (gint32) n + 1);
  g_autofree guint32 *begins = g_new (guint32, n);
  g_autofree guint32 *ends = g_new (guint32, n);
  g_autofree guint *places = g_new (guint, n);
  CorridorRankWindow window = { .begin_below = (guint32) g_test_rand_int_range (0, (gint32) n_ranks + 1),
                                .end_from = (guint32) g_test_rand_int_range (0, (gint32) n_ranks + 1) };
  CorridorSpanColumn column;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      begins[i] = (guint32) g_test_rand_int_range (0, (gint32) n_ranks);
      ends[i] = (guint32) g_test_rand_int_range (0, (gint32) n_ranks);
    }
  corridor_span_column_init (&column, begins, ends, n, n_ranks);
  g_assert_cmpuint (corridor_span_column_collect (&column, from, n, window, places), ==,
                    corridor_span_column_count (&column, from, n, window));
  for (guint i = from; i < n; i++)
    if (begins[i] < window.begin_below && ends[i] >= window.end_from)
      g_assert_cmpuint (places[count++], ==, i);
  g_assert_cmpuint (corridor_span_column_count (&column, from, n, window), ==, count);
  corridor_span_column_clear (&column);
}

static void
test_spans (void)
{
  for (guint round = 0; round < 200; round++)
    {
      check_spans (1);
      check_spans (12);
      check_spans (G_MAXUINT16);
      check_spans (G_MAXUINT16 + 1);
      check_spans (3000000);
    }
}

static void
test_morton (void)
{
  g_assert_cmpuint (corridor_morton_encode (1, 0), ==, 1);
  g_assert_cmpuint (corridor_morton_encode (0, 1), ==, 2);
  g_assert_cmpuint (corridor_morton_encode (G_MAXUINT32, G_MAXUINT32), ==, G_MAXUINT64);
  for (guint round = 0; round < 1000; round++)
    {
      guint32 x = (guint32) g_test_rand_int ();
      guint32 y = (guint32) g_test_rand_int ();
      guint64 code = corridor_morton_encode (x, y);

      g_assert_cmpuint (corridor_morton_x (code), ==, x);
      g_assert_cmpuint (corridor_morton_y (code), ==, y);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/radix-sort", test_radix_sort);
  g_test_add_func ("/columns/z-order", test_z_column);
  g_test_add_func ("/columns/spans", test_spans);
  g_test_add_func ("/columns/morton", test_morton);

  return g_test_run ();
}
