/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-geometry.h"

#include <math.h>

/* Tests are easier to follow on a plane: positions whose projection is at these points of a 100 by 100 grid. */
#define SCALE 1e-4

static CorridorPoint
grid (double x,
      double y)
{
  return (CorridorPoint) { 0.6 + x * SCALE, 0.4 + y * SCALE };
}

static CorridorGeometry *
make (CorridorGeometryKind kind,
      const double       (*xy)[2],
      const CorridorPart  *parts,
      guint                n_parts)
{
  g_autoptr(GArray) positions = g_array_new (FALSE, FALSE, sizeof (CorridorPosition));

  for (guint i = 0; i < n_parts; i++)
    for (guint j = parts[i].first; j < parts[i].first + parts[i].n_points; j++)
      {
        CorridorPosition position = corridor_mercator_unproject (grid (xy[j][0], xy[j][1]));

        g_array_append_val (positions, position);
      }

  return corridor_geometry_new (kind, (const CorridorPosition *) (gpointer) positions->data, parts, n_parts);
}

static void
assert_near (CorridorPoint a,
             CorridorPoint b,
             double        tolerance)
{
  g_assert_cmpfloat_with_epsilon (a.x / SCALE, b.x / SCALE, tolerance);
  g_assert_cmpfloat_with_epsilon (a.y / SCALE, b.y / SCALE, tolerance);
}

static double
distance (const CorridorGeometry *geometry,
          double                  x,
          double                  y)
{
  return corridor_geometry_distance (geometry, grid (x, y)) / SCALE;
}

/* A square from 0 to 30 with a hole from 10 to 20, wound the same way, and another square from 50 to 60. */
static CorridorGeometry *
make_areas (void)
{
  static const double xy[][2] = {
    { 0, 0 }, { 30, 0 }, { 30, 30 }, { 0, 30 }, { 0, 0 },
    { 10, 10 }, { 20, 10 }, { 20, 20 }, { 10, 20 }, { 10, 10 },
    { 50, 50 }, { 50, 60 }, { 60, 60 }, { 60, 50 }, { 50, 50 },
  };
  static const CorridorPart parts[] = { { 0, 5 }, { 5, 5 }, { 10, 5 } };

  return make (CORRIDOR_GEOMETRY_AREAS, xy, parts, G_N_ELEMENTS (parts));
}

static void
test_new (void)
{
  g_autoptr(CorridorGeometry) areas = make_areas ();

  g_assert_cmpuint (areas->n_points, ==, 15);
  g_assert_cmpuint (areas->n_parts, ==, 3);
  assert_near (areas->min, grid (0, 0), 1e-6);
  assert_near (areas->max, grid (60, 60), 1e-6);
}

static void
test_contains_areas (void)
{
  g_autoptr(CorridorGeometry) areas = make_areas ();

  g_assert_true (corridor_geometry_contains (areas, grid (5, 5)));
  g_assert_true (corridor_geometry_contains (areas, grid (5, 15)));
  g_assert_true (corridor_geometry_contains (areas, grid (25, 15)));
  g_assert_true (corridor_geometry_contains (areas, grid (55, 55)));
  g_assert_false (corridor_geometry_contains (areas, grid (15, 15)));
  g_assert_false (corridor_geometry_contains (areas, grid (40, 40)));
  g_assert_false (corridor_geometry_contains (areas, grid (-1, 15)));
  g_assert_false (corridor_geometry_contains (areas, grid (15, 31)));
}

/* Of points that are not on an edge, a grid cell's fill tells whether they are inside. */
static void
test_contains_random (void)
{
  for (int i = 0; i < 300; i++)
    {
      gboolean filled[6][6] = { 0 };
      double xy[36 * 5][2];
      CorridorPart parts[36];
      guint n_parts = 0;
      g_autoptr(CorridorGeometry) geometry = NULL;

      for (int row = 0; row < 6; row++)
        for (int column = 0; column < 6; column++)
          {
            double corners[5][2] = { { column, row }, { column + 1, row }, { column + 1, row + 1 }, { column, row + 1 }, { column, row } };

            if (n_parts > 0 && g_test_rand_bit ())
              continue;
            filled[row][column] = TRUE;
            parts[n_parts] = (CorridorPart) { n_parts * 5, 5 };
            for (int k = 0; k < 5; k++)
              for (int axis = 0; axis < 2; axis++)
                xy[n_parts * 5 + (guint) k][axis] = corners[k][axis];
            n_parts++;
          }

      geometry = make (CORRIDOR_GEOMETRY_AREAS, xy, parts, n_parts);
      for (int row = -1; row < 7; row++)
        for (int column = -1; column < 7; column++)
          {
            gboolean expected = row >= 0 && row < 6 && column >= 0 && column < 6 && filled[row][column];

            g_assert_cmpint (corridor_geometry_contains (geometry, grid (column + 0.5, row + 0.25)), ==, expected);
          }
      g_assert_true (corridor_geometry_contains (geometry, corridor_geometry_anchor (geometry)));
    }
}

static void
test_distance_areas (void)
{
  g_autoptr(CorridorGeometry) areas = make_areas ();

  g_assert_cmpfloat (distance (areas, 5, 5), ==, 0);
  g_assert_cmpfloat_with_epsilon (distance (areas, 15, 12), 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (areas, -3, -4), 5, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (areas, 55, 64), 4, 1e-6);
}

static void
test_distance_lines (void)
{
  static const double xy[][2] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 50, 50 }, { 60, 50 } };
  static const CorridorPart parts[] = { { 0, 3 }, { 3, 2 } };
  g_autoptr(CorridorGeometry) lines = make (CORRIDOR_GEOMETRY_LINES, xy, parts, G_N_ELEMENTS (parts));

  g_assert_cmpfloat_with_epsilon (distance (lines, 5, 3), 3, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (lines, 13, 14), 5, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (lines, 0, 10), 10, 1e-6); /* no line closes the ring */
  g_assert_cmpfloat_with_epsilon (distance (lines, 55, 49), 1, 1e-6);
  g_assert_false (corridor_geometry_contains (lines, grid (8, 2)));
}

static void
test_distance_points (void)
{
  static const double xy[][2] = { { 0, 0 }, { 10, 0 } };
  static const CorridorPart parts[] = { { 0, 2 } };
  g_autoptr(CorridorGeometry) points = make (CORRIDOR_GEOMETRY_POINTS, xy, parts, 1);

  g_assert_cmpfloat_with_epsilon (distance (points, 5, 0), 5, 1e-6); /* not joined */
  g_assert_cmpfloat_with_epsilon (distance (points, 13, 4), 5, 1e-6);
}

static void
test_anchor_points (void)
{
  static const double xy[][2] = { { 7, 3 }, { 10, 0 } };
  g_autoptr(CorridorGeometry) points = make (CORRIDOR_GEOMETRY_POINTS, xy, &(CorridorPart) { 0, 2 }, 1);

  assert_near (corridor_geometry_anchor (points), grid (7, 3), 1e-6);
}

static void
test_anchor_lines (void)
{
  static const double xy[][2] = { { 0, 0 }, { 1, 0 }, { 50, 0 }, { 60, 0 }, { 60, 0 }, { 60, 10 } };
  static const CorridorPart parts[] = { { 0, 2 }, { 2, 4 } };
  static const double still[][2] = { { 5, 5 }, { 5, 5 } };
  g_autoptr(CorridorGeometry) lines = make (CORRIDOR_GEOMETRY_LINES, xy, parts, G_N_ELEMENTS (parts));
  g_autoptr(CorridorGeometry) dot = make (CORRIDOR_GEOMETRY_LINES, still, &(CorridorPart) { 0, 2 }, 1);

  assert_near (corridor_geometry_anchor (lines), grid (60, 0), 1e-6);
  assert_near (corridor_geometry_anchor (dot), grid (5, 5), 1e-6);
}

static void
test_anchor_areas (void)
{
  static const double flat[][2] = { { 1, 1 }, { 1, 1 }, { 1, 1 }, { 1, 1 } };
  static const double thin[][2] = { { 0, 0 }, { 53.1, 71.3 }, { 100, 0 }, { 100, 1e-5 }, { 53.1, 71.3 + 1e-5 }, { 0, 1e-5 }, { 0, 0 } };
  g_autoptr(CorridorGeometry) areas = make_areas ();
  g_autoptr(CorridorGeometry) dot = make (CORRIDOR_GEOMETRY_AREAS, flat, &(CorridorPart) { 0, 4 }, 1);
  g_autoptr(CorridorGeometry) road = make (CORRIDOR_GEOMETRY_AREAS, thin, &(CorridorPart) { 0, 7 }, 1);

  /* The four arms around the hole and the small square are all 10 wide: corners of the ring leave the most room. */
  g_assert_true (corridor_geometry_contains (areas, corridor_geometry_anchor (areas)));
  assert_near (corridor_geometry_anchor (dot), grid (1, 1), 1e-6);
  g_assert_true (corridor_geometry_contains (road, corridor_geometry_anchor (road)));
  g_assert_cmpfloat (hypot (corridor_geometry_anchor (road).x - road->min.x, corridor_geometry_anchor (road).y - road->min.y), >,
                     SCALE);
}

/* The distance from the edges, inside only. */
static double
room_at (const CorridorGeometry *area,
         CorridorPoint           point)
{
  double least = G_MAXDOUBLE;

  if (!corridor_geometry_contains (area, point))
    return -1;

  for (guint i = 1; i < area->n_points; i++)
    {
      CorridorPoint a = area->points[i - 1];
      CorridorPoint b = area->points[i];

      for (int step = 0; step <= 50; step++)
        least = MIN (least, hypot (a.x + (b.x - a.x) * step / 50 - point.x, a.y + (b.y - a.y) * step / 50 - point.y));
    }

  return least / SCALE;
}

/* No point of a fine grid is much farther from the edges of a random star than its anchor. */
static void
test_anchor_random (void)
{
  for (int i = 0; i < 60; i++)
    {
      double xy[13][2];
      double best = 0;
      g_autoptr(CorridorGeometry) star = NULL;

      for (int corner = 0; corner < 12; corner++)
        {
          double radius = g_test_rand_double_range (5, 50);

          xy[corner][0] = 50 + radius * cos (corner * G_PI / 6);
          xy[corner][1] = 50 + radius * sin (corner * G_PI / 6);
        }
      xy[12][0] = xy[0][0];
      xy[12][1] = xy[0][1];
      star = make (CORRIDOR_GEOMETRY_AREAS, xy, &(CorridorPart) { 0, 13 }, 1);

      for (int y = 0; y <= 100; y += 2)
        for (int x = 0; x <= 100; x += 2)
          best = MAX (best, room_at (star, grid (x, y)));

      /* A hundredth of the box, and what the steps of room_at() miss. */
      g_assert_cmpfloat (room_at (star, corridor_geometry_anchor (star)), >, best - 1.1);
    }
}

static void
test_anchor_perf (void)
{
  guint n_points = 2001;
  g_autofree CorridorPosition *ring = g_new (CorridorPosition, n_points);
  gint64 before;

  for (guint i = 0; i < n_points; i++)
    {
      double radius = 0.5 + g_test_rand_double_range (-0.02, 0.02);

      ring[i].latitude = 40 + radius * sin (2 * G_PI * i / (n_points - 1));
      ring[i].longitude = 46 + radius * cos (2 * G_PI * i / (n_points - 1));
    }
  ring[n_points - 1] = ring[0];

  before = g_get_monotonic_time ();
  corridor_geometry_unref (corridor_geometry_new (CORRIDOR_GEOMETRY_AREAS, ring, &(CorridorPart) { 0, n_points }, 1));
  g_test_minimized_result ((double) (g_get_monotonic_time () - before) / 1000, "a ring of %u points in %.3f ms", n_points,
                           (double) (g_get_monotonic_time () - before) / 1000);
}

static void
assert_overlap (const CorridorGeometry *a,
                const CorridorGeometry *b,
                double                  size,
                gboolean                expected)
{
  CorridorPoint spot;

  g_assert_true (corridor_geometry_find_overlap (a, b, size * SCALE, &spot) == expected);
  if (expected)
    {
      g_assert_true (corridor_geometry_contains (a, spot));
      g_assert_true (corridor_geometry_contains (b, spot));
    }
}

static CorridorGeometry *
make_box (double x,
          double y,
          double width,
          double height)
{
  const double xy[][2] = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height }, { x, y } };

  return make (CORRIDOR_GEOMETRY_AREAS, xy, &(CorridorPart) { 0, 5 }, 1);
}

static void
test_overlap_areas (void)
{
  g_autoptr(CorridorGeometry) areas = make_areas ();
  static const struct
  {
    double   x, y, width, height;
    gboolean overlaps;
  } cases[] = {
    { 30, 0, 10, 30, FALSE }, /* a shared edge */
    { 0, 30, 30, 10, FALSE },
    { 29, 0, 10, 30, TRUE },
    { 29.6, 0, 10, 30, FALSE }, /* too narrow to count */
    { 0, 29, 30, 10, TRUE },
    { 0, 29.6, 30, 0.4, TRUE }, /* flat, and met by a line */
    { 10, 10, 10, 10, FALSE }, /* the hole */
    { 10, 10, 11, 10, TRUE },
    { 40, 40, 30, 30, TRUE }, /* the other square in it */
    { 52, 52, 2, 2, TRUE }, /* in the other square */
    { 31, 0, 19, 100, FALSE }, /* between the squares */
    { 0, 0, 30, 30, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CorridorGeometry) box = make_box (cases[i].x, cases[i].y, cases[i].width, cases[i].height);

      assert_overlap (areas, box, 0.5, cases[i].overlaps);
      assert_overlap (box, areas, 0.5, cases[i].overlaps);
    }
}

static void
test_overlap_kinds (void)
{
  static const double xy[][2] = { { 0, 0 }, { 30, 30 } };
  g_autoptr(CorridorGeometry) areas = make_areas ();
  g_autoptr(CorridorGeometry) line = make (CORRIDOR_GEOMETRY_LINES, xy, &(CorridorPart) { 0, 2 }, 1);

  assert_overlap (areas, line, 0.1, FALSE);
  assert_overlap (line, areas, 0.1, FALSE);
}

/* Whether a square about a point is inside of an area: the circle round it is, at least. */
static gboolean
has_room (const CorridorGeometry *area,
          CorridorPoint           point,
          double                  size)
{
  return corridor_geometry_contains (area, point) &&
         corridor_geometry_edge_distance (area, point) >= size * SCALE * G_SQRT2 / 2;
}

/* Against asking a fine grid of points whether both have room there for a square. */
static gboolean
grid_finds_overlap (const CorridorGeometry *a,
                    const CorridorGeometry *b,
                    double                  size)
{
  for (double x = 0.25; x < 40; x += 0.5)
    for (double y = 0.25; y < 40; y += 0.5)
      if (has_room (a, grid (x, y), size) && has_room (b, grid (x, y), size))
        return TRUE;

  return FALSE;
}

static CorridorGeometry *
make_random_quadrangle (void)
{
  double xy[5][2];

  for (guint i = 0; i < 4; i++)
    {
      xy[i][0] = g_test_rand_int_range (0, 40);
      xy[i][1] = g_test_rand_int_range (0, 40);
    }
  xy[4][0] = xy[0][0];
  xy[4][1] = xy[0][1];
  return make (CORRIDOR_GEOMETRY_AREAS, (const double (*)[2]) xy, &(CorridorPart) { 0, 5 }, 1);
}

static void
test_overlap_random (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(CorridorGeometry) a = make_random_quadrangle ();
      g_autoptr(CorridorGeometry) b = make_random_quadrangle ();
      CorridorPoint spot;

      if (corridor_geometry_find_overlap (a, b, 0.01 * SCALE, &spot))
        assert_overlap (a, b, 0.01, TRUE);
      else
        g_assert_false (grid_finds_overlap (a, b, 0.01));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/new", test_new);
  g_test_add_func ("/geometry/contains/areas", test_contains_areas);
  g_test_add_func ("/geometry/contains/random", test_contains_random);
  g_test_add_func ("/geometry/distance/areas", test_distance_areas);
  g_test_add_func ("/geometry/distance/lines", test_distance_lines);
  g_test_add_func ("/geometry/distance/points", test_distance_points);
  g_test_add_func ("/geometry/anchor/points", test_anchor_points);
  g_test_add_func ("/geometry/anchor/lines", test_anchor_lines);
  g_test_add_func ("/geometry/anchor/areas", test_anchor_areas);
  g_test_add_func ("/geometry/anchor/random", test_anchor_random);
  g_test_add_func ("/geometry/overlap/areas", test_overlap_areas);
  g_test_add_func ("/geometry/overlap/kinds", test_overlap_kinds);
  g_test_add_func ("/geometry/overlap/random", test_overlap_random);
  if (g_test_perf ())
    g_test_add_func ("/geometry/anchor/perf", test_anchor_perf);

  return g_test_run ();
}
