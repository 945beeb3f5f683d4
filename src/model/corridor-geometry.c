/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-geometry-private.h"

#include <math.h>

static guint
count_points (const CorridorPart *parts,
              guint               n_parts)
{
  guint n_points = 0;

  for (guint i = 0; i < n_parts; i++)
    n_points = MAX (n_points, parts[i].first + parts[i].n_points);

  return n_points;
}

static void
project (CorridorGeometry       *self,
         const CorridorPosition *positions)
{
  self->min = self->max = corridor_mercator_project (positions[0]);

  for (guint i = 0; i < self->n_points; i++)
    {
      CorridorPoint p = corridor_mercator_project (positions[i]);

      self->points[i] = p;
      self->min = (CorridorPoint) { MIN (self->min.x, p.x), MIN (self->min.y, p.y) };
      self->max = (CorridorPoint) { MAX (self->max.x, p.x), MAX (self->max.y, p.y) };
    }
}

static double
square_to_part (const CorridorGeometry *self,
                const CorridorPart     *part,
                CorridorPoint           point)
{
  const CorridorPoint *points = self->points + part->first;
  gboolean joined = self->kind != CORRIDOR_GEOMETRY_POINTS;
  double least = corridor_point_square_to_segment (point, points[0], points[0]);

  for (guint i = 1; i < part->n_points; i++)
    least = MIN (least, corridor_point_square_to_segment (point, points[joined ? i - 1 : i], points[i]));

  return least;
}

static void
clear (CorridorGeometry *self)
{
  g_free (self->points);
  g_free (self->parts);
}

CorridorGeometry *
corridor_geometry_new (CorridorGeometryKind    kind,
                       const CorridorPosition *positions,
                       const CorridorPart     *parts,
                       guint                   n_parts)
{
  CorridorGeometry *self;

  g_return_val_if_fail (positions != NULL, NULL);
  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (n_parts > 0, NULL);
  g_return_val_if_fail (count_points (parts, n_parts) > 0, NULL);

  self = g_atomic_rc_box_new0 (CorridorGeometry);
  self->kind = kind;
  self->n_points = count_points (parts, n_parts);
  self->points = g_new (CorridorPoint, self->n_points);
  self->n_parts = n_parts;
  self->parts = g_memdup2 (parts, n_parts * sizeof *parts);
  project (self, positions);
  self->anchor = corridor_geometry_find_anchor (self);

  return self;
}

CorridorGeometry *
corridor_geometry_ref (CorridorGeometry *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_geometry_unref (CorridorGeometry *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

CorridorPoint
corridor_geometry_anchor (const CorridorGeometry *self)
{
  g_return_val_if_fail (self != NULL, (CorridorPoint) { 0 });

  return self->anchor;
}

/* Counts the edges that a ray to the east crosses; half-open in y, so that a corner counts once. */
static gboolean
crosses_ring_oddly (const CorridorPoint *ring,
                    guint                n_points,
                    CorridorPoint        p)
{
  gboolean odd = FALSE;

  for (guint i = 1; i < n_points; i++)
    {
      CorridorPoint a = ring[i - 1];
      CorridorPoint b = ring[i];

      if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
        odd = !odd;
    }

  return odd;
}

gboolean
corridor_geometry_contains (const CorridorGeometry *self,
                            CorridorPoint           point)
{
  gboolean odd = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind != CORRIDOR_GEOMETRY_AREAS || point.x < self->min.x || point.x > self->max.x ||
      point.y < self->min.y || point.y > self->max.y)
    return FALSE;

  for (guint i = 0; i < self->n_parts; i++)
    odd ^= crosses_ring_oddly (self->points + self->parts[i].first, self->parts[i].n_points, point);

  return odd;
}

double
corridor_geometry_edge_distance (const CorridorGeometry *self,
                                 CorridorPoint           point)
{
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  for (guint i = 0; i < self->n_parts; i++)
    least = MIN (least, square_to_part (self, &self->parts[i], point));

  return sqrt (least);
}

double
corridor_geometry_distance (const CorridorGeometry *self,
                            CorridorPoint           point)
{
  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  return corridor_geometry_contains (self, point) ? 0 : corridor_geometry_edge_distance (self, point);
}
