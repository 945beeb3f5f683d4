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

typedef struct
{
  CorridorPoint center;
  double        half; /* of its side */
} Cell;

typedef struct
{
  const CorridorGeometry *geometry;
  GArray                 *cells; /* (owned) (element-type Cell) a stack */
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

  for (guint i = 1; i < self->n_parts; i++)
    if (part_length (self, &self->parts[i]) > part_length (self, longest))
      longest = &self->parts[i];

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

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
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
  g_array_sort (crossings, compare_doubles);

  return crossings;
}

static double
middle_of_ring (const CorridorGeometry *self,
                const CorridorPart     *ring)
{
  double north = self->points[ring->first].y;
  double south = north;

  for (guint i = ring->first; i < ring->first + ring->n_points; i++)
    {
      north = MIN (north, self->points[i].y);
      south = MAX (south, self->points[i].y);
    }

  return (north + south) / 2;
}

/*
 * A first inner point, from which the search can only get better: a thin area may have none at any centre of a cell.
 * It is the middle of the widest stretch inside, of those half-way down a ring.
 */
static CorridorPoint
find_first_inner_point (const CorridorGeometry *self)
{
  CorridorPoint inner = self->points[0];
  double widest = 0;

  for (guint i = 0; i < self->n_parts; i++)
    {
      double y = middle_of_ring (self, &self->parts[i]);
      g_autoptr(GArray) crossings = find_crossings (self, y);

      for (guint j = 1; j < crossings->len; j += 2)
        {
          double west = g_array_index (crossings, double, j - 1);
          double east = g_array_index (crossings, double, j);

          if (east - west > widest)
            {
              widest = east - west;
              inner = (CorridorPoint) { (west + east) / 2, y };
            }
        }
    }

  return inner;
}

static CorridorPoint
find_pole (const CorridorGeometry *self)
{
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  double side = MAX (self->max.x - self->min.x, self->max.y - self->min.y);
  Search search = { .geometry = self, .cells = cells, .tolerance = side * TOLERANCE };
  Cell whole = {
    .center = { (self->min.x + self->max.x) / 2, (self->min.y + self->max.y) / 2 },
    .half = side / 2,
  };

  search.best = find_first_inner_point (self);
  search.best_distance = corridor_geometry_edge_distance (self, search.best);

  g_array_append_val (cells, whole);
  while (cells->len > 0)
    {
      Cell cell = g_array_index (cells, Cell, cells->len - 1);

      g_array_set_size (cells, cells->len - 1);
      visit (&search, cell);
    }

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
