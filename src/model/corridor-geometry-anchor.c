/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-geometry-private.h"

#include <math.h>

/*
 * Where a label belongs. For areas that is the pole of inaccessibility (Garcia-Castellanos and Lombardo, "Poles of
 * inaccessibility", 2007), searched by branch and bound: no point of a square is farther from the edges than the
 * square's centre is, by more than half its diagonal.
 */

/* How near to the best distance is good enough, as a part of the longer side of the box. */
#define TOLERANCE 0.01

/* The search looks at so many edges at the most, whatever the shape is: some 50 ms. Then what it has is good enough. */
#define MAX_EDGES 20000000
#define MIN_CELLS 64

typedef struct
{
  CorridorPoint center;
  double        half; /* of its side */
} Cell;

typedef struct
{
  const CorridorGeometry *geometry;
  GArray                 *cells; /* (owned) (element-type Cell) a queue: the large ones first */
  CorridorPoint           best;
  double                  best_distance;
  double                  tolerance;
} Search;

static double
segment_length (CorridorPoint a,
                CorridorPoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

static double
part_length (const CorridorGeometry *self,
             const CorridorPart     *part)
{
  double length = 0;

  for (guint i = part->first + 1; i < part->first + part->n_points; i++)
    length += segment_length (self->points[i - 1], self->points[i]);

  return length;
}

static const CorridorPart *
longest_part (const CorridorGeometry *self)
{
  const CorridorPart *longest = &self->parts[0];
  double length = part_length (self, longest);

  for (guint i = 1; i < self->n_parts; i++)
    {
      double other = part_length (self, &self->parts[i]);

      if (other > length)
        {
          longest = &self->parts[i];
          length = other;
        }
    }

  return longest;
}

static CorridorPoint
middle_of_part (const CorridorGeometry *self,
                const CorridorPart     *part)
{
  double rest = part_length (self, part) / 2;

  for (guint i = part->first + 1; i < part->first + part->n_points; i++)
    {
      CorridorPoint a = self->points[i - 1];
      CorridorPoint b = self->points[i];
      double length = segment_length (a, b);

      if (length > 0 && rest <= length)
        return (CorridorPoint) { a.x + (b.x - a.x) * (rest / length), a.y + (b.y - a.y) * (rest / length) };
      rest -= length;
    }

  return self->points[part->first];
}

/* Looks at the centre of a cell, and at its quarters later if they may hold something better. */
static void
visit (Search *search,
       Cell    cell)
{
  double distance = corridor_geometry_edge_distance (search->geometry, cell.center);
  gboolean inside = corridor_geometry_contains (search->geometry, cell.center);
  double bound = (inside ? distance : -distance) + cell.half * G_SQRT2;

  if (inside && distance > search->best_distance)
    {
      search->best = cell.center;
      search->best_distance = distance;
    }

  if (bound <= search->best_distance + search->tolerance)
    return;

  for (int quarter = 0; quarter < 4; quarter++)
    {
      double half = cell.half / 2;
      Cell part = {
        .center = { cell.center.x + (quarter & 1 ? half : -half), cell.center.y + (quarter & 2 ? half : -half) },
        .half = half,
      };

      g_array_append_val (search->cells, part);
    }
}

/* Where the edges of all rings cross a horizontal, from west to east. */
static GArray *
find_crossings (const CorridorGeometry *self,
                double                  y)
{
  GArray *crossings = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->n_parts; i++)
    for (guint j = self->parts[i].first + 1; j < self->parts[i].first + self->parts[i].n_points; j++)
      {
        CorridorPoint a = self->points[j - 1];
        CorridorPoint b = self->points[j];

        if ((a.y > y) != (b.y > y))
          {
            double x = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);

            g_array_append_val (crossings, x);
          }
      }
  g_array_sort (crossings, corridor_compare_doubles);

  return crossings;
}

typedef struct
{
  CorridorPoint min;
  CorridorPoint max;
} Box;

static Box
box_of_ring (const CorridorGeometry *self,
             const CorridorPart     *ring)
{
  Box box = { self->points[ring->first], self->points[ring->first] };

  for (guint i = ring->first; i < ring->first + ring->n_points; i++)
    {
      box.min.x = MIN (box.min.x, self->points[i].x);
      box.min.y = MIN (box.min.y, self->points[i].y);
      box.max.x = MAX (box.max.x, self->points[i].x);
      box.max.y = MAX (box.max.y, self->points[i].y);
    }

  return box;
}

static double
box_area (Box box)
{
  return (box.max.x - box.min.x) * (box.max.y - box.min.y);
}

static double
middle_of_largest_ring (const CorridorGeometry *self)
{
  Box largest = box_of_ring (self, &self->parts[0]);

  for (guint i = 1; i < self->n_parts; i++)
    {
      Box box = box_of_ring (self, &self->parts[i]);

      if (box_area (box) > box_area (largest))
        largest = box;
    }

  return (largest.min.y + largest.max.y) / 2;
}

/*
 * A first inner point, from which the search can only get better: a thin area may have none at any centre of a cell.
 * It is the middle of the widest stretch inside that lies half-way down the largest ring. (Not of every ring: that would
 * cost rings times edges, 18 s for 48,000 islands.)
 */
static CorridorPoint
find_first_inner_point (const CorridorGeometry *self)
{
  double y = middle_of_largest_ring (self);
  g_autoptr(GArray) crossings = find_crossings (self, y);
  CorridorPoint inner = self->points[0];
  double widest = 0;

  for (guint i = 1; i < crossings->len; i += 2)
    {
      double west = g_array_index (crossings, double, i - 1);
      double east = g_array_index (crossings, double, i);

      if (east - west > widest)
        {
          widest = east - west;
          inner = (CorridorPoint) { (west + east) / 2, y };
        }
    }

  return inner;
}

static CorridorPoint
find_pole (const CorridorGeometry *self)
{
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  double side = MAX (self->max.x - self->min.x, self->max.y - self->min.y);
  guint n_cells_max = MAX (MIN_CELLS, MAX_EDGES / self->n_points);
  Search search = { .geometry = self, .cells = cells, .tolerance = side * TOLERANCE };
  Cell whole = {
    .center = { (self->min.x + self->max.x) / 2, (self->min.y + self->max.y) / 2 },
    .half = side / 2,
  };

  search.best = find_first_inner_point (self);
  search.best_distance = corridor_geometry_edge_distance (self, search.best);

  g_array_append_val (cells, whole);
  for (guint i = 0; i < cells->len && i < n_cells_max; i++)
    visit (&search, g_array_index (cells, Cell, i));

  return search.best;
}

CorridorPoint
corridor_geometry_find_anchor (const CorridorGeometry *self)
{
  switch (self->kind)
    {
    case CORRIDOR_GEOMETRY_POINTS:
      return self->points[0];
    case CORRIDOR_GEOMETRY_LINES:
      return middle_of_part (self, longest_part (self));
    case CORRIDOR_GEOMETRY_AREAS:
      return find_pole (self);
    default:
      g_return_val_if_reached (self->points[0]);
    }
}
