/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-geometry-private.h"

/*
 * Where two areas overlap, by scan lines: on a line from west to east each area is a row of stretches between crossings
 * of its edges, and two rows of stretches are intersected in one walk.
 */

static void
collect_ring (const CorridorPoint *ring,
              guint                n_points,
              double               y,
              GArray              *crossings)
{
  for (guint i = 1; i < n_points; i++)
    {
      CorridorPoint a = ring[i - 1];
      CorridorPoint b = ring[i];

      if ((a.y > y) != (b.y > y)) /* half-open, so that a corner counts once */
        {
          double x = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);

          g_array_append_val (crossings, x);
        }
    }
}

/* An even number of crossings, from west to east: inside is between the first and the second, the third and the fourth … */
static void
collect_crossings (const CorridorGeometry *area,
                   double                  y,
                   GArray                 *crossings)
{
  g_array_set_size (crossings, 0);
  for (guint i = 0; i < area->n_parts; i++)
    collect_ring (area->points + area->parts[i].first, area->parts[i].n_points, y, crossings);
  g_array_sort (crossings, corridor_compare_doubles);
}

static gboolean
find_shared_stretch (const GArray *a,
                     const GArray *b,
                     double        length,
                     double       *middle)
{
  const double *x = (const double *) (gconstpointer) a->data;
  const double *y = (const double *) (gconstpointer) b->data;

  for (guint i = 0, j = 0; i + 1 < a->len && j + 1 < b->len;)
    {
      double west = MAX (x[i], y[j]);
      double east = MIN (x[i + 1], y[j + 1]);

      if (east - west >= length)
        {
          *middle = (west + east) / 2;
          return TRUE;
        }
      if (x[i + 1] < y[j + 1])
        i += 2;
      else
        j += 2;
    }

  return FALSE;
}

gboolean
corridor_geometry_find_overlap (const CorridorGeometry *self,
                                const CorridorGeometry *other,
                                double                  size,
                                CorridorPoint          *spot)
{
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  double top, bottom;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  g_return_val_if_fail (size > 0, FALSE);
  g_return_val_if_fail (spot != NULL, FALSE);

  if (self->kind != CORRIDOR_GEOMETRY_AREAS || other->kind != CORRIDOR_GEOMETRY_AREAS ||
      MIN (self->max.x, other->max.x) - MAX (self->min.x, other->min.x) < size)
    return FALSE;

  top = MAX (self->min.y, other->min.y);
  bottom = MIN (self->max.y, other->max.y);
  for (double y = top + size / 2; y < bottom; y += size)
    {
      collect_crossings (self, y, ours);
      collect_crossings (other, y, theirs);
      spot->y = y;
      if (find_shared_stretch (ours, theirs, size, &spot->x))
        return TRUE;
    }

  return FALSE;
}
