/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-outline.h"

#include <math.h>

#define MAX_POINTS 3000

typedef struct
{
  CorridorPosition positions[MAX_POINTS];
  CorridorPart     parts[8];
  guint            n_parts;
  guint            n_points;
} Shape;

/* Random walks, some of them in tiny steps, some in none at all. */
static void
make_shape (Shape    *shape,
            gboolean  closed)
{
  shape->n_points = 0;
  shape->n_parts = (guint) g_test_rand_int_range (1, 8);
  for (guint i = 0; i < shape->n_parts; i++)
    {
      guint n = (guint) g_test_rand_int_range (4, MAX_POINTS / 8);
      double step = exp2 (g_test_rand_int_range (-18, 1));
      CorridorPosition at = { g_test_rand_double_range (-60, 60), g_test_rand_double_range (-100, 100) };

      shape->parts[i] = (CorridorPart) { shape->n_points, n };
      for (guint j = 0; j < n; j++)
        {
          shape->positions[shape->n_points++] = at;
          at.latitude = CLAMP (at.latitude + g_test_rand_int_range (-1, 2) * step, -80, 80);
          at.longitude = CLAMP (at.longitude + g_test_rand_int_range (-1, 2) * step, -179, 179);
        }
      if (closed)
        shape->positions[shape->n_points - 1] = shape->positions[shape->parts[i].first];
    }
}

/* In cells of the grid, the least from a point to any of a level. */
static double
distance (CorridorGridPoint           point,
          const CorridorOutlineLevel *level)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < level->n_points; i++)
    least = MIN (least, hypot ((double) point.x - level->points[i].x, (double) point.y - level->points[i].y));
  return least;
}

static void
assert_parts (const CorridorOutlineLevel *level)
{
  guint n = 0;

  g_assert_cmpuint (level->n_parts, >, 0);
  for (guint i = 0; i < level->n_parts; i++)
    {
      g_assert_cmpuint (level->parts[i].first, ==, n);
      n += level->parts[i].n_points;
    }
  g_assert_cmpuint (level->n_points, ==, n);
}

static void
test_levels (void)
{
  g_autofree Shape *shape = g_new (Shape, 1);

  for (guint round = 0; round < 30; round++)
    {
      gboolean closed = round % 2 == 0;
      g_autoptr(CorridorOutline) outline = NULL;
      CorridorOutlineLevel full;
      gsize n_stored = 0;
      guint n_before = G_MAXUINT;

      make_shape (shape, closed);
      outline = corridor_outline_new (closed ? CORRIDOR_GEOMETRY_AREAS : CORRIDOR_GEOMETRY_LINES, shape->positions,
                                      shape->parts, shape->n_parts);
      full = corridor_outline_get_level (outline, 25);
      g_assert_cmpuint (full.n_points, ==, shape->n_points);
      g_assert_cmpuint (full.n_parts, ==, shape->n_parts);
      for (guint i = 0; i < full.n_points; i++)
        {
          CorridorGridPoint point = corridor_grid_point (corridor_mercator_project (shape->positions[i]));

          g_assert_true (point.x == full.points[i].x && point.y == full.points[i].y);
        }

      for (int zoom = 20; zoom >= -1; zoom--)
        {
          CorridorOutlineLevel level = corridor_outline_get_level (outline, zoom);
          double pixel = CORRIDOR_GRID_SIZE / (256 * exp2 (MAX (zoom, 0)));

          assert_parts (&level);
          if (level.n_points < n_before)
            n_stored += level.n_points;
          g_assert_cmpuint (level.n_points, <=, n_before);
          n_before = level.n_points;

          /* Of one part nothing is left out, so every point has one that stands for it. */
          if (shape->n_parts == 1)
            for (guint i = 0; i < full.n_points; i += 7)
              g_assert_cmpfloat (distance (full.points[i], &level), <=, pixel / 2);
        }
      g_assert_cmpuint (n_stored, <=, 2 * full.n_points);
      g_assert_cmpuint (corridor_outline_get_memory (outline), <, 2 * full.n_points * sizeof (CorridorGridPoint) + 2000);
    }
}

static void
test_box (void)
{
  static const CorridorPosition positions[] = { { 0, -90 }, { 0, 90 }, { 66.51326044311186, 0 } };
  static const CorridorPart part = { 0, 3 };
  g_autoptr(CorridorOutline) outline = corridor_outline_new (CORRIDOR_GEOMETRY_LINES, positions, &part, 1);
  CorridorUnitBox box = corridor_outline_get_box (outline);

  g_assert_cmpfloat_with_epsilon (box.min_x, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.max_x, 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.min_y, 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.max_y, 0.5, 1e-9);
  g_assert_cmpint (corridor_outline_get_kind (outline), ==, CORRIDOR_GEOMETRY_LINES);
}

/* The edges of the world have cells, too. */
static void
test_edges (void)
{
  CorridorGridPoint east = corridor_grid_point ((CorridorPoint) { 1, 1 });
  CorridorGridPoint west = corridor_grid_point ((CorridorPoint) { 0, -1e-18 });

  g_assert_cmpuint (east.x, ==, G_MAXUINT32);
  g_assert_cmpuint (east.y, ==, G_MAXUINT32);
  g_assert_cmpuint (west.x, ==, 0);
  g_assert_cmpuint (west.y, ==, 0);
}

/* What folds up to nothing on the screen is not drawn, but something always is. */
static void
test_vanishing (void)
{
  CorridorPosition positions[400];
  CorridorPart parts[20];
  g_autoptr(CorridorOutline) outline = NULL;
  CorridorOutlineLevel level;

  for (guint i = 0; i < 20; i++)
    parts[i] = (CorridorPart) { i * 20, 20 };
  for (guint i = 0; i < 400; i++)
    positions[i] = (CorridorPosition) { 40 + (i % 20 == 19 ? 0 : i % 20) * 1e-5, 46 + (i / 20) * 1e-3 };
  outline = corridor_outline_new (CORRIDOR_GEOMETRY_AREAS, positions, parts, 20);
  level = corridor_outline_get_level (outline, 3);
  g_assert_cmpuint (level.n_parts, ==, 1);
  g_assert_cmpuint (level.n_points, <=, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline/levels", test_levels);
  g_test_add_func ("/outline/box", test_box);
  g_test_add_func ("/outline/edges", test_edges);
  g_test_add_func ("/outline/vanishing", test_vanishing);
  return g_test_run ();
}
