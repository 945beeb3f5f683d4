/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-outline.h"

#include <math.h>
#include <string.h>

/*
 * A point is left out when it is within the tolerance of the last one that is not (radial distance). Douglas-Peucker leaves
 * out more of a straight line, but takes n² steps on the wrong shape, and a file brings what shape it likes; this takes n
 * on any, and leaves about two points a pixel of line at most.
 */

#define MAX_ZOOM 18
#define N_LEVELS_MAX (MAX_ZOOM + 2)

/* Fewer points than this are drawn faster than they are chosen. */
#define N_POINTS_WORTH_LESS 16

typedef struct
{
  double zoom; /* the greatest at which it will do */
  guint  first_point;
  guint  n_points;
  guint  first_part;
  guint  n_parts;
} Level;

struct _CorridorOutline
{
  CorridorGeometryKind kind;
  guint                n_levels;
  gsize                size; /* bytes, of the whole block */
  CorridorUnitBox      box;
  CorridorGridPoint   *points; /* (unowned) [all levels'] in the same block, as are the next two */
  CorridorPart        *parts; /* (unowned) [all levels'] each counts from its level's first point */
  Level               *levels; /* (unowned) [n_levels] from the full one to the simplest */
};

typedef struct
{
  CorridorGeometryKind kind;
  GArray              *points; /* (owned) (element-type CorridorGridPoint) */
  GArray              *parts; /* (owned) (element-type CorridorPart) */
  Level                levels[N_LEVELS_MAX];
  guint                n_levels;
} Draft;

static guint32
grid_cell (double unit)
{
  double cell = floor (unit * CORRIDOR_GRID_SIZE);

  return cell <= 0 ? 0 : cell >= G_MAXUINT32 ? G_MAXUINT32 : (guint32) cell;
}

CorridorGridPoint
corridor_grid_point (CorridorPoint point)
{
  return (CorridorGridPoint) { grid_cell (point.x), grid_cell (point.y) };
}

static gboolean
is_near (CorridorGridPoint a,
         CorridorGridPoint b,
         double            tolerance)
{
  double dx = (double) a.x - b.x;
  double dy = (double) a.y - b.y;

  return dx * dx + dy * dy <= tolerance * tolerance;
}

/* Appends what is left of one run. */
static void
thin_run (GArray *points,
          guint   first,
          guint   n_points,
          double  tolerance)
{
  CorridorGridPoint kept = g_array_index (points, CorridorGridPoint, first);

  g_array_append_val (points, kept);
  for (guint i = 1; i < n_points; i++)
    {
      CorridorGridPoint point = g_array_index (points, CorridorGridPoint, first + i);

      if (i + 1 < n_points && is_near (kept, point, tolerance))
        continue;
      kept = point;
      g_array_append_val (points, kept);
    }
}

/* A ring of three points has no inside, and a line of two that are one is a dot. */
static gboolean
is_worth_drawing (const Draft *self,
                  guint        first,
                  double       tolerance)
{
  guint n_points = self->points->len - first;

  if (self->kind == CORRIDOR_GEOMETRY_AREAS)
    return n_points >= 4;
  return n_points > 2 || !is_near (g_array_index (self->points, CorridorGridPoint, first),
                                   g_array_index (self->points, CorridorGridPoint, first + 1), tolerance);
}

/* Appends a version of the full one for @zoom. */
static Level
append_level (Draft *self,
              int    zoom)
{
  double tolerance = 0.5 * CORRIDOR_GRID_SIZE / (256 * exp2 (zoom));
  Level level = { .zoom = zoom, .first_point = self->points->len, .first_part = self->parts->len };

  for (guint i = 0; i < self->levels[0].n_parts; i++)
    {
      CorridorPart full = g_array_index (self->parts, CorridorPart, i);
      CorridorPart part = { .first = self->points->len - level.first_point };

      thin_run (self->points, full.first, full.n_points, tolerance);
      if (level.n_parts > 0 && !is_worth_drawing (self, level.first_point + part.first, tolerance))
        {
          g_array_set_size (self->points, level.first_point + part.first);
          continue;
        }
      part.n_points = self->points->len - level.first_point - part.first;
      g_array_append_val (self->parts, part);
      level.n_parts++;
    }
  level.n_points = self->points->len - level.first_point;
  return level;
}

/* Keeps a version only when it has at most half the points of the one before: so all together have no more than the full one. */
static void
add_levels (Draft *self)
{
  for (int zoom = MAX_ZOOM; zoom >= 0; zoom--)
    {
      guint n_before = self->levels[self->n_levels - 1].n_points;
      Level level;

      if (n_before < N_POINTS_WORTH_LESS)
        return;

      level = append_level (self, zoom);
      if (level.n_points <= n_before / 2)
        {
          self->levels[self->n_levels++] = level;
          continue;
        }
      g_array_set_size (self->points, level.first_point);
      g_array_set_size (self->parts, level.first_part);
    }
}

static void
add_full_level (Draft                  *self,
                const CorridorPosition *positions,
                const CorridorPart     *parts,
                guint                   n_parts)
{
  for (guint i = 0; i < n_parts; i++)
    {
      CorridorPart part = { self->points->len, parts[i].n_points };

      for (guint j = 0; j < parts[i].n_points; j++)
        {
          CorridorGridPoint point = corridor_grid_point (corridor_mercator_project (positions[parts[i].first + j]));

          g_array_append_val (self->points, point);
        }
      g_array_append_val (self->parts, part);
    }
  self->levels[self->n_levels++] = (Level) {
    .zoom = G_MAXDOUBLE, .n_points = self->points->len, .n_parts = self->parts->len,
  };
}

static CorridorUnitBox
find_box (const Draft *self)
{
  const CorridorGridPoint *points = (const CorridorGridPoint *) (gpointer) self->points->data;
  CorridorGridPoint min = points[0], max = points[0];

  for (guint i = 1; i < self->levels[0].n_points; i++)
    {
      min = (CorridorGridPoint) { MIN (min.x, points[i].x), MIN (min.y, points[i].y) };
      max = (CorridorGridPoint) { MAX (max.x, points[i].x), MAX (max.y, points[i].y) };
    }
  return (CorridorUnitBox) {
    (min.x + 0.5) / CORRIDOR_GRID_SIZE, (min.y + 0.5) / CORRIDOR_GRID_SIZE,
    (max.x + 0.5) / CORRIDOR_GRID_SIZE, (max.y + 0.5) / CORRIDOR_GRID_SIZE,
  };
}

static CorridorOutline *
pack (const Draft *draft)
{
  gsize levels_size = draft->n_levels * sizeof (Level);
  gsize parts_size = draft->parts->len * sizeof (CorridorPart);
  gsize points_size = draft->points->len * sizeof (CorridorGridPoint);
  gsize size = sizeof (CorridorOutline) + levels_size + parts_size + points_size;
  CorridorOutline *self = g_atomic_rc_box_alloc (size);

  self->kind = draft->kind;
  self->n_levels = draft->n_levels;
  self->size = size;
  self->box = find_box (draft);
  self->levels = (Level *) (gpointer) (self + 1);
  self->parts = (CorridorPart *) (gpointer) ((char *) self->levels + levels_size);
  self->points = (CorridorGridPoint *) (gpointer) ((char *) self->parts + parts_size);
  memcpy (self->levels, draft->levels, levels_size);
  memcpy (self->parts, draft->parts->data, parts_size);
  memcpy (self->points, draft->points->data, points_size);
  return self;
}

CorridorOutline *
corridor_outline_new (CorridorGeometryKind    kind,
                      const CorridorPosition *positions,
                      const CorridorPart     *parts,
                      guint                   n_parts)
{
  g_autoptr(GArray) all_points = g_array_new (FALSE, FALSE, sizeof (CorridorGridPoint));
  g_autoptr(GArray) all_parts = g_array_new (FALSE, FALSE, sizeof (CorridorPart));
  Draft draft = { .kind = kind, .points = all_points, .parts = all_parts };

  g_return_val_if_fail (kind != CORRIDOR_GEOMETRY_POINTS, NULL);
  g_return_val_if_fail (positions != NULL, NULL);
  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (n_parts > 0, NULL);

  add_full_level (&draft, positions, parts, n_parts);
  add_levels (&draft);

  return pack (&draft);
}

CorridorOutline *
corridor_outline_ref (CorridorOutline *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_outline_unref (CorridorOutline *self)
{
  g_atomic_rc_box_release (self);
}

CorridorGeometryKind
corridor_outline_get_kind (const CorridorOutline *self)
{
  g_return_val_if_fail (self != NULL, CORRIDOR_GEOMETRY_LINES);

  return self->kind;
}

CorridorUnitBox
corridor_outline_get_box (const CorridorOutline *self)
{
  g_return_val_if_fail (self != NULL, (CorridorUnitBox) { 0 });

  return self->box;
}

gsize
corridor_outline_get_memory (const CorridorOutline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

CorridorOutlineLevel
corridor_outline_get_level (const CorridorOutline *self,
                            double                 zoom)
{
  guint i = 0;

  g_return_val_if_fail (self != NULL, (CorridorOutlineLevel) { 0 });

  while (i + 1 < self->n_levels && self->levels[i + 1].zoom >= zoom)
    i++;

  return (CorridorOutlineLevel) {
    self->points + self->levels[i].first_point, self->levels[i].n_points,
    self->parts + self->levels[i].first_part, self->levels[i].n_parts,
  };
}
