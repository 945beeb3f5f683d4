/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bits-private.h"

/* Rank and select of all places against counting bit by bit. */
static void
check (const guint8 *bits,
       guint         n)
{
  CorridorBits self;
  guint ones = 0;

  corridor_bits_init (&self, n);
  for (guint i = 0; i < n; i += 64)
    {
      guint64 word = 0;

      for (guint j = i; j < MIN (i + 64, n); j++)
        word |= (guint64) bits[j] << (j - i);
      corridor_bits_set_word (&self, i / 64, word);
    }
  corridor_bits_seal (&self);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (corridor_bits_rank1 (&self, i), ==, ones);
      g_assert_cmpuint (corridor_bits_rank0 (&self, i), ==, i - ones);
      g_assert_cmpuint (corridor_bits_get (&self, i), ==, bits[i]);
      if (bits[i] == 1)
        g_assert_cmpuint (corridor_bits_select1 (&self, ones), ==, i);
      else
        g_assert_cmpuint (corridor_bits_select0 (&self, i - ones), ==, i);
      ones += bits[i];
    }
  g_assert_cmpuint (corridor_bits_rank1 (&self, n), ==, ones);
  g_assert_cmpuint (self.n_ones, ==, ones);
  corridor_bits_clear (&self);
}

static void
test_random (void)
{
  for (guint round = 0; round < 50; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 5000);
      int density = g_test_rand_int_range (0, 101);
      g_autofree guint8 *bits = g_new (guint8, n);

      for (guint i = 0; i < n; i++)
        bits[i] = g_test_rand_int_range (0, 100) < density;
      check (bits, n);
    }
}

/* Around the ends of words and blocks, all zeros and all ones. */
static void
test_lengths (void)
{
  guint8 zeros[1400] = { 0 };
  guint8 ones[1400];

  memset (ones, 1, sizeof ones);
  for (guint n = 0; n < G_N_ELEMENTS (ones); n++)
    {
      if (n % 64 > 1 && n % 64 < 63)
        continue;
      check (zeros, n);
      check (ones, n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/random", test_random);
  g_test_add_func ("/bits/lengths", test_lengths);

  return g_test_run ();
}
