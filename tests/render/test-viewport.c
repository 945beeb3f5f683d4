/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-viewport.h"

#include <math.h>

static CorridorViewport
random_view (void)
{
  return (CorridorViewport) {
    .center = { g_test_rand_double (), g_test_rand_double () },
    .zoom = g_test_rand_double_range (0, 20),
    .width = g_test_rand_int_range (1, 4000),
    .height = g_test_rand_int_range (1, 4000),
  };
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      CorridorViewport view = random_view ();
      CorridorPoint px = { g_test_rand_double_range (-5000, 5000), g_test_rand_double_range (-5000, 5000) };
      CorridorPoint back = corridor_viewport_to_px (&view, corridor_viewport_from_px (&view, px));

      g_assert_cmpfloat_with_epsilon (back.x, px.x, 1e-5);
      g_assert_cmpfloat_with_epsilon (back.y, px.y, 1e-5);
    }
}

static void
test_center (void)
{
  CorridorViewport view = { { 0.6, 0.4 }, 7.5, 300, 200 };
  CorridorPoint px = corridor_viewport_to_px (&view, view.center);
  CorridorPoint right = corridor_viewport_to_px (&view, (CorridorPoint) { 0.6 + 1 / corridor_viewport_world (&view), 0.4 });

  g_assert_cmpfloat (px.x, ==, 150);
  g_assert_cmpfloat (px.y, ==, 100);
  g_assert_cmpfloat_with_epsilon (right.x, 151, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_viewport_world (&view), 256 * pow (2, 7.5), 1e-6);
}

/* The whole box is seen, and from no further away than needed. */
static void
test_fit (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      double west = g_test_rand_double_range (-170, 160);
      double south = g_test_rand_double_range (-80, 70);
      CorridorBbox bbox = { west, south, west + g_test_rand_double_range (0.5, 10), south + g_test_rand_double_range (0.5, 10) };
      double width = g_test_rand_int_range (100, 3000);
      double height = g_test_rand_int_range (100, 3000);
      CorridorViewport view = corridor_viewport_fit (bbox, width, height, 10);
      CorridorPoint nw = corridor_viewport_to_px (&view, corridor_mercator_project ((CorridorPosition) { bbox.north, bbox.west }));
      CorridorPoint se = corridor_viewport_to_px (&view, corridor_mercator_project ((CorridorPosition) { bbox.south, bbox.east }));

      g_assert_cmpfloat (nw.x, >=, 10 - 1e-6);
      g_assert_cmpfloat (nw.y, >=, 10 - 1e-6);
      g_assert_cmpfloat (se.x, <=, width - 10 + 1e-6);
      g_assert_cmpfloat (se.y, <=, height - 10 + 1e-6);
      g_assert_cmpfloat (MIN (nw.x, nw.y), <=, 10 + 1e-6);
    }
}

static void
test_fit_point (void)
{
  CorridorViewport view = corridor_viewport_fit ((CorridorBbox) { 46, 40, 46, 40 }, 300, 200, 0);

  g_assert_cmpfloat (view.zoom, ==, 15);
}

/* A ground that goes deeper shows a small box closer, and one that goes less deep does not. */
static void
test_fit_within (void)
{
  CorridorBbox bbox = { 46, 40, 46.001, 40.001 };
  CorridorViewport near = corridor_viewport_fit_within (bbox, 300, 300, 0, 22);
  CorridorViewport again = corridor_viewport_fit_within (corridor_viewport_bbox (&near), 300, 300, 0, 22);

  g_assert_cmpfloat (near.zoom, >, 15);
  g_assert_cmpfloat (near.zoom, <, 22);
  g_assert_cmpfloat_with_epsilon (again.zoom, near.zoom, 1e-6);
  g_assert_cmpfloat (corridor_viewport_fit_within (bbox, 300, 300, 0, 16).zoom, ==, 16);
  g_assert_cmpfloat (corridor_viewport_fit (bbox, 300, 300, 0).zoom, ==, 15);
}

static void
test_tile (void)
{
  CorridorViewport view = corridor_viewport_tile (3, 5, 2);
  CorridorPoint min, max;

  corridor_viewport_bounds (&view, 0, &min, &max);
  g_assert_cmpfloat_with_epsilon (min.x, 5 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (min.y, 2 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (max.x, 6 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (max.y, 3 / 8.0, 1e-12);
}

static void
test_bbox (void)
{
  CorridorBbox bbox = { 44, 39, 47, 41 };
  CorridorViewport view = corridor_viewport_fit (bbox, 1000, 1000, 0);
  CorridorBbox seen = corridor_viewport_bbox (&view);

  g_assert_cmpfloat_with_epsilon (seen.west, bbox.west, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.east, bbox.east, 1e-9);
  g_assert_cmpfloat (seen.south, <=, bbox.south);
  g_assert_cmpfloat (seen.north, >=, bbox.north);
}

static void
test_overlaps (void)
{
  CorridorViewport view = { { 0.5, 0.5 }, 0, 100, 100 }; /* 78 to 178 px of 256 */

  g_assert_true (corridor_viewport_overlaps (&view, (CorridorPoint) { 0.5, 0.5 }, (CorridorPoint) { 0.5, 0.5 }, 0));
  g_assert_true (corridor_viewport_overlaps (&view, (CorridorPoint) { 0, 0 }, (CorridorPoint) { 1, 1 }, 0));
  g_assert_false (corridor_viewport_overlaps (&view, (CorridorPoint) { 0, 0 }, (CorridorPoint) { 76 / 256.0, 1 }, 0));
  g_assert_true (corridor_viewport_overlaps (&view, (CorridorPoint) { 0, 0 }, (CorridorPoint) { 76 / 256.0, 1 }, 3));
  g_assert_false (corridor_viewport_overlaps (&view, (CorridorPoint) { 0, 180 / 256.0 }, (CorridorPoint) { 1, 1 }, 0));
}

static void
test_equal (void)
{
  CorridorViewport view = random_view ();
  CorridorViewport others[] = { view, view, view, view, view };

  others[0].center.x = nextafter (view.center.x, 2);
  others[1].center.y = nextafter (view.center.y, 2);
  others[2].zoom = nextafter (view.zoom, 30);
  others[3].width += 1;
  others[4].height += 1;

  g_assert_true (corridor_viewport_equal (&view, &view));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (corridor_viewport_equal (&view, &others[i]));
}

/* A degree of a meridian is 111 km on the ground everywhere; Web Mercator stretches it by the secant of the latitude. */
static void
test_metres (void)
{
  CorridorViewport view = { corridor_mercator_project ((CorridorPosition) { 40, 46 }), 10, 100, 100 };
  CorridorPoint a = corridor_viewport_to_px (&view, corridor_mercator_project ((CorridorPosition) { 39.95, 46 }));
  CorridorPoint b = corridor_viewport_to_px (&view, corridor_mercator_project ((CorridorPosition) { 40.05, 46 }));

  g_assert_cmpfloat_with_epsilon (corridor_viewport_metres_per_px (&view) * (a.y - b.y), 11130, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/px/round-trip", test_round_trip);
  g_test_add_func ("/viewport/px/center", test_center);
  g_test_add_func ("/viewport/fit/box", test_fit);
  g_test_add_func ("/viewport/fit/point", test_fit_point);
  g_test_add_func ("/viewport/fit/within", test_fit_within);
  g_test_add_func ("/viewport/tile/bounds", test_tile);
  g_test_add_func ("/viewport/bbox/seen", test_bbox);
  g_test_add_func ("/viewport/overlaps/boxes", test_overlaps);
  g_test_add_func ("/viewport/equal/fields", test_equal);
  g_test_add_func ("/viewport/metres/latitude", test_metres);

  return g_test_run ();
}
