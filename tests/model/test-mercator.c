/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mercator.h"

static void
test_project_known (void)
{
  /* Coordinates of EPSG:3857 in metres, from EPSG Guidance Note 7-2 §3.2.1.2, and the corners of the square. */
  static const struct
  {
    CorridorPosition position;
    double           x;
    double           y;
  } cases[] = {
    { { 24.381786944444446, -100.33333333333333 }, 0.5 - 11169055.58 / 40075016.685578488, 0.5 - 2800000.0 / 40075016.685578488 },
    { { 0, 0 }, 0.5, 0.5 },
    { { CORRIDOR_MERCATOR_MAX_LATITUDE, -180 }, 0, 0 },
    { { -CORRIDOR_MERCATOR_MAX_LATITUDE, 180 }, 1, 1 },
    { { 90, 0 }, 0.5, 0 },
    { { -90, 0 }, 0.5, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorridorPoint point = corridor_mercator_project (cases[i].position);

      g_assert_cmpfloat_with_epsilon (point.x, cases[i].x, 1e-9);
      g_assert_cmpfloat_with_epsilon (point.y, cases[i].y, 1e-9);
    }
}

static void
test_unproject_random (void)
{
  for (int i = 0; i < 10000; i++)
    {
      CorridorPosition position = {
        .latitude = g_test_rand_double_range (-85, 85),
        .longitude = g_test_rand_double_range (-180, 180),
      };
      CorridorPosition again = corridor_mercator_unproject (corridor_mercator_project (position));

      g_assert_cmpfloat_with_epsilon (again.latitude, position.latitude, 1e-9);
      g_assert_cmpfloat_with_epsilon (again.longitude, position.longitude, 1e-9);
    }
}

/* Against the projection itself: a small step east on the ground and on the map. */
static void
test_metres_per_pixel (void)
{
  g_assert_cmpfloat_with_epsilon (corridor_mercator_metres_per_pixel (0, 0), 156543.03392804097, 1e-6);
  g_assert_cmpfloat_with_epsilon (corridor_mercator_metres_per_pixel (0, 1), 78271.516964020485, 1e-6);
  g_assert_cmpfloat_with_epsilon (corridor_mercator_metres_per_pixel (60, 10), 156543.03392804097 / 2048, 1e-6);

  for (int latitude = -80; latitude <= 80; latitude += 5)
    {
      CorridorPoint south = corridor_mercator_project ((CorridorPosition) { latitude - 1e-4, 0 });
      CorridorPoint north = corridor_mercator_project ((CorridorPosition) { latitude + 1e-4, 0 });
      double metres = 2e-4 * G_PI / 180 * 6378137;

      g_assert_cmpfloat_with_epsilon (corridor_mercator_metres_per_pixel (latitude, 8) * (south.y - north.y) * 65536 / metres,
                                      1, 1e-6);
    }
}

/* They have an edge in common, a corner, nothing, or lie in each other. */
static void
test_bbox (void)
{
  const CorridorBbox a = { 44, 39, 46, 41 };
  const CorridorBbox beside = { 46, 38, 47, 39 };
  const CorridorBbox away = { 46.5, 39, 47, 41 };
  const CorridorBbox above = { 44, 41.5, 46, 42 };
  const CorridorBbox inside = { 45, 40, 45.5, 40.5 };
  CorridorBbox both = corridor_bbox_unite (a, beside);

  g_assert_true (corridor_bbox_overlaps (a, beside) && corridor_bbox_overlaps (beside, a));
  g_assert_true (corridor_bbox_overlaps (a, inside) && corridor_bbox_overlaps (inside, a));
  g_assert_false (corridor_bbox_overlaps (a, away) || corridor_bbox_overlaps (away, a));
  g_assert_false (corridor_bbox_overlaps (a, above) || corridor_bbox_overlaps (above, a));
  g_assert_true (both.west == 44 && both.south == 38 && both.east == 47 && both.north == 41);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mercator/project/known", test_project_known);
  g_test_add_func ("/mercator/unproject/random", test_unproject_random);
  g_test_add_func ("/mercator/metres-per-pixel", test_metres_per_pixel);
  g_test_add_func ("/mercator/bbox", test_bbox);

  return g_test_run ();
}
