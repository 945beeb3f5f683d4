/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-seams.h"

#include "corridor-feature.h"

/*
 * Which areas run along which edge is found once. To mark the seams of a picture is then to ask of each edge whether
 * one of its neighbours is shown in the same style.
 *
 * Neighbours rarely have the same corners all along: where a third area begins, one has a corner that the other has
 * not, and rounding has moved it off the other's edge. So an edge is shared when some places of it are very near to
 * the border of a neighbour, or of two that take turns, not when both areas have it.
 */

/* In mercator units: about 200 m at the latitude of the Caucasus, finer than any border here is known. */
#define NEAR 6.5e-6
/* Cells on each side of the grid; areas of a country have some edges in each. */
#define GRID_SIDE 256
#define N_SAMPLES 3
#define NONE G_MAXUINT
#define FNV_BASIS 2166136261u
#define FNV_PRIME 16777619u

/* The places of an edge, from 0 to 1, that have to be near to a neighbour. */
static const double samples[N_SAMPLES] = { 0.15, 0.5, 0.85 };

/* One area. */
typedef struct
{
  const CorridorGeometry *geometry; /* (unowned) */
  guint                  *first; /* (owned) for each sample of each edge, the place of its first neighbour */
  guint8                 *flags; /* (owned) (array length=n_points) which edges are seams now */
  guint                   group; /* while marking: which style it is shown in */
} Ring;

struct _CorridorSeams
{
  GPtrArray  *rings; /* (owned) (element-type Ring) */
  GHashTable *by_geometry; /* (owned) (element-type CorridorGeometry Ring) */
  GArray     *neighbours; /* (owned) (element-type guint) numbers of rings, edge after edge */
};

/* An edge in the list of one cell. */
typedef struct
{
  guint         ring;
  CorridorPoint a, b;
  guint         next;
} Link;

/* All edges by where they are, while neighbours are looked for. */
typedef struct
{
  CorridorPoint min;
  double        cell; /* side of a cell, mercator */
  GArray       *cells; /* (owned) (element-type guint) first link of each */
  GArray       *links; /* (owned) (element-type Link) */
} Grid;

static void
free_ring (gpointer data)
{
  Ring *ring = data;

  g_free (ring->first);
  g_free (ring->flags);
  g_free (ring);
}

static guint
column_of (double value,
           double min,
           double cell)
{
  return (guint) CLAMP ((value - min) / cell, 0, GRID_SIDE - 1);
}

static guint *
cell_at (const Grid *grid,
         guint       column,
         guint       row)
{
  return &g_array_index (grid->cells, guint, row * GRID_SIDE + column);
}

/* Into every cell of its box, and what is near to that. */
static void
add_edge (Grid         *grid,
          guint         ring,
          CorridorPoint a,
          CorridorPoint b)
{
  guint left = column_of (MIN (a.x, b.x) - NEAR, grid->min.x, grid->cell);
  guint right = column_of (MAX (a.x, b.x) + NEAR, grid->min.x, grid->cell);
  guint top = column_of (MIN (a.y, b.y) - NEAR, grid->min.y, grid->cell);
  guint bottom = column_of (MAX (a.y, b.y) + NEAR, grid->min.y, grid->cell);

  for (guint row = top; row <= bottom; row++)
    for (guint column = left; column <= right; column++)
      {
        guint *first = cell_at (grid, column, row);
        Link link = { ring, a, b, *first };

        *first = grid->links->len;
        g_array_append_val (grid->links, link);
      }
}

static void
measure_rings (const GPtrArray *rings,
               Grid            *grid)
{
  CorridorPoint max = { 0, 0 };

  grid->min = (CorridorPoint) { 1, 1 };
  for (guint i = 0; i < rings->len; i++)
    {
      const CorridorGeometry *geometry = ((const Ring *) g_ptr_array_index (rings, i))->geometry;

      grid->min = (CorridorPoint) { MIN (grid->min.x, geometry->min.x), MIN (grid->min.y, geometry->min.y) };
      max = (CorridorPoint) { MAX (max.x, geometry->max.x), MAX (max.y, geometry->max.y) };
    }
  grid->cell = MAX (MAX (max.x - grid->min.x, max.y - grid->min.y) / GRID_SIDE, NEAR);
}

static void
init_grid (Grid            *grid,
           const GPtrArray *rings)
{
  guint none = NONE;

  measure_rings (rings, grid);
  grid->links = g_array_new (FALSE, FALSE, sizeof (Link));
  grid->cells = g_array_sized_new (FALSE, FALSE, sizeof (guint), GRID_SIDE * GRID_SIDE);
  for (guint i = 0; i < GRID_SIDE * GRID_SIDE; i++)
    g_array_append_val (grid->cells, none);

  for (guint i = 0; i < rings->len; i++)
    {
      const CorridorGeometry *geometry = ((const Ring *) g_ptr_array_index (rings, i))->geometry;

      for (guint j = 0; j < geometry->n_parts; j++)
        for (guint k = 1; k < geometry->parts[j].n_points; k++)
          {
            const CorridorPoint *ends = &geometry->points[geometry->parts[j].first + k - 1];

            add_edge (grid, i, ends[0], ends[1]);
          }
    }
}

static void
clear_grid (Grid *grid)
{
  g_array_unref (grid->cells);
  g_array_unref (grid->links);
}

static gboolean
is_near (CorridorPoint p,
         CorridorPoint a,
         CorridorPoint b)
{
  return corridor_point_square_to_segment (p, a, b) <= NEAR * NEAR;
}

static gboolean
holds (const GArray *numbers,
       guint         number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == number)
      return TRUE;

  return FALSE;
}

/* Finds the rings other than @self that have an edge near a place. */
static void
find_near (const Grid   *grid,
           guint         self,
           CorridorPoint point,
           GArray       *rings)
{
  guint column = column_of (point.x, grid->min.x, grid->cell);
  guint row = column_of (point.y, grid->min.y, grid->cell);

  g_array_set_size (rings, 0);
  for (guint i = *cell_at (grid, column, row); i != NONE; i = g_array_index (grid->links, Link, i).next)
    {
      const Link *link = &g_array_index (grid->links, Link, i);

      if (link->ring != self && !holds (rings, link->ring) && is_near (point, link->a, link->b))
        g_array_append_val (rings, link->ring);
    }
}

static void
find_neighbours (CorridorSeams *self,
                 const Grid    *grid,
                 guint          number)
{
  Ring *ring = g_ptr_array_index (self->rings, number);
  const CorridorPoint *points = ring->geometry->points;
  guint n_edges = ring->geometry->n_points - 1;
  g_autoptr(GArray) rings = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_edges * N_SAMPLES; i++)
    {
      CorridorPoint a = points[i / N_SAMPLES];
      CorridorPoint b = points[i / N_SAMPLES + 1];
      double t = samples[i % N_SAMPLES];

      ring->first[i] = self->neighbours->len;
      find_near (grid, number, (CorridorPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t }, rings);
      g_array_append_vals (self->neighbours, rings->data, rings->len);
    }
  ring->first[n_edges * N_SAMPLES] = self->neighbours->len;
}

static void
add_ring (CorridorSeams    *self,
          CorridorGeometry *geometry)
{
  Ring *ring;

  if (geometry == NULL || geometry->kind != CORRIDOR_GEOMETRY_AREAS ||
      g_hash_table_contains (self->by_geometry, geometry))
    return;

  ring = g_new0 (Ring, 1);
  ring->geometry = geometry;
  ring->first = g_new0 (guint, geometry->n_points * N_SAMPLES + 1);
  ring->flags = g_new0 (guint8, geometry->n_points);
  g_ptr_array_add (self->rings, ring);
  g_hash_table_insert (self->by_geometry, geometry, ring);
}

CorridorSeams *
corridor_seams_new (CorridorStory *story)
{
  CorridorSeams *self = g_new0 (CorridorSeams, 1);
  GPtrArray *features = corridor_story_get_features (story);
  Grid grid;

  self->rings = g_ptr_array_new_with_free_func (free_ring);
  self->by_geometry = g_hash_table_new (NULL, NULL);
  self->neighbours = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < features->len; i++)
    add_ring (self, corridor_feature_get_geometry (g_ptr_array_index (features, i)));

  init_grid (&grid, self->rings);
  for (guint i = 0; i < self->rings->len; i++)
    find_neighbours (self, &grid, i);
  clear_grid (&grid);

  return self;
}

void
corridor_seams_free (CorridorSeams *self)
{
  g_hash_table_unref (self->by_geometry);
  g_ptr_array_unref (self->rings);
  g_array_unref (self->neighbours);
  g_free (self);
}

static gboolean
same_style (const CorridorThing *a,
            const CorridorThing *b)
{
  return a->category == b->category && a->state == b->state && a->certainty == b->certainty;
}

/* The first thing of the same style: its place, from 1, is the number of the style. */
static guint
find_group (const CorridorThing *things,
            guint                i)
{
  guint first = 0;

  while (!same_style (&things[first], &things[i]))
    first++;

  return first + 1;
}

static gboolean
has_neighbour (const CorridorSeams *self,
               const Ring          *ring,
               guint                sample)
{
  for (guint i = ring->first[sample]; i < ring->first[sample + 1]; i++)
    {
      const Ring *other = g_ptr_array_index (self->rings, g_array_index (self->neighbours, guint, i));

      if (other->group == ring->group)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_seam (const CorridorSeams *self,
         const Ring          *ring,
         guint                edge)
{
  for (guint i = 0; i < N_SAMPLES; i++)
    if (!has_neighbour (self, ring, edge * N_SAMPLES + i))
      return FALSE;

  return TRUE;
}

/* Sets the flags and makes one number of them, by which two sets of flags can be told apart. */
static guint
flag_edges (const CorridorSeams *self,
            Ring                *ring)
{
  guint32 hash = FNV_BASIS;

  for (guint i = 0; i + 1 < ring->geometry->n_points; i++)
    {
      ring->flags[i] = is_seam (self, ring, i) ? 1 : 0;
      hash = (hash ^ ring->flags[i]) * FNV_PRIME;
    }

  return hash;
}

void
corridor_seams_mark (CorridorSeams *self,
                     CorridorThing *things,
                     guint          n_things)
{
  for (guint i = 0; i < self->rings->len; i++)
    ((Ring *) g_ptr_array_index (self->rings, i))->group = 0;
  for (guint i = 0; i < n_things; i++)
    ((Ring *) g_hash_table_lookup (self->by_geometry, things[i].geometry))->group = find_group (things, i);

  for (guint i = 0; i < n_things; i++)
    {
      Ring *ring = g_hash_table_lookup (self->by_geometry, things[i].geometry);

      things[i].seams = ring->flags;
      things[i].variant = flag_edges (self, ring);
    }
}
