/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "corridor-wavelet-matrix-private.h"

typedef struct
{
  CorridorWaveletMatrix matrix;
  guint32              *values; /* (owned) */
  guint                 n;
  guint                 n_values;
} Fixture;

static void
setup_random (Fixture *fixture,
              guint    n,
              guint    n_values)
{
  g_autofree guint32 *scratch = NULL;

  fixture->n = n;
  fixture->n_values = n_values;
  fixture->values = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    fixture->values[i] = (guint32) g_test_rand_int_range (0, (gint32) n_values);
  scratch = g_memdup2 (fixture->values, n * sizeof (guint32));
  corridor_wavelet_matrix_init (&fixture->matrix, scratch, n, corridor_wavelet_matrix_levels_for (n_values));
}

static void
clear (Fixture *fixture)
{
  corridor_wavelet_matrix_clear (&fixture->matrix);
  g_free (fixture->values);
}

static void
check_value (Fixture *fixture,
             guint    value)
{
  CorridorWaveletProbe probe = corridor_wavelet_matrix_probe (&fixture->matrix, value);
  guint below = 0;
  guint same = 0;

  for (guint i = 0; i < fixture->n; i++)
    {
      g_assert_cmpuint (corridor_wavelet_matrix_rank_below (&fixture->matrix, &probe, i), ==, below);
      if (value < fixture->n_values)
        g_assert_cmpuint (corridor_wavelet_matrix_rank (&fixture->matrix, value, i), ==, same);
      if (fixture->values[i] == value)
        g_assert_cmpuint (corridor_wavelet_matrix_select (&fixture->matrix, value, same++), ==, i);
      below += fixture->values[i] < value;
    }
  g_assert_cmpuint (corridor_wavelet_matrix_rank_below (&fixture->matrix, &probe, fixture->n), ==, below);
}

static void
check_many_places (Fixture *fixture,
                   guint    value)
{
  CorridorWaveletProbe probe = corridor_wavelet_matrix_probe (&fixture->matrix, value);
  guint places[CORRIDOR_WAVELET_MAX_PLACES];
  guint counts[CORRIDOR_WAVELET_MAX_PLACES];

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    places[i] = (guint) g_test_rand_int_range (0, (gint32) fixture->n + 1);
  corridor_wavelet_matrix_ranks_below (&fixture->matrix, &probe, places, counts, G_N_ELEMENTS (places));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (counts[i], ==, corridor_wavelet_matrix_rank_below (&fixture->matrix, &probe, places[i]));
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static void
check_quantiles (Fixture *fixture)
{
  guint begin = (guint) g_test_rand_int_range (0, (gint32) fixture->n);
  guint end = (guint) g_test_rand_int_range ((gint32) begin, (gint32) fixture->n + 1);
  g_autofree guint32 *sorted = g_memdup2 (fixture->values + begin, (end - begin) * sizeof (guint32));

  if (begin < end)
    qsort (sorted, end - begin, sizeof (guint32), compare_values);
  for (guint k = 0; k < end - begin; k++)
    g_assert_cmpuint (corridor_wavelet_matrix_quantile (&fixture->matrix, begin, end, k), ==, sorted[k]);
}

static void
test_random (void)
{
  for (guint round = 0; round < 60; round++)
    {
      Fixture fixture;

      setup_random (&fixture, (guint) g_test_rand_int_range (1, 1200), (guint) g_test_rand_int_range (1, 70));
      for (guint value = 0; value <= fixture.n_values + 1; value++)
        {
          check_value (&fixture, value);
          check_many_places (&fixture, value);
        }
      check_value (&fixture, G_MAXUINT);
      check_quantiles (&fixture);
      clear (&fixture);
    }
}

static void
test_empty (void)
{
  Fixture fixture;

  setup_random (&fixture, 0, 1);
  check_value (&fixture, 0);
  check_value (&fixture, 1);
  clear (&fixture);
}

static void
test_levels (void)
{
  g_assert_cmpuint (corridor_wavelet_matrix_levels_for (0), ==, 1);
  g_assert_cmpuint (corridor_wavelet_matrix_levels_for (2), ==, 1);
  g_assert_cmpuint (corridor_wavelet_matrix_levels_for (3), ==, 2);
  g_assert_cmpuint (corridor_wavelet_matrix_levels_for (4), ==, 2);
  g_assert_cmpuint (corridor_wavelet_matrix_levels_for (5), ==, 3);
  g_assert_cmpuint (corridor_wavelet_matrix_levels_for (G_MAXUINT), ==, 32);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wavelet-matrix/random", test_random);
  g_test_add_func ("/wavelet-matrix/empty", test_empty);
  g_test_add_func ("/wavelet-matrix/levels", test_levels);

  return g_test_run ();
}
