/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-seams.h"

#include "corridor-feature.h"

#include <string.h>

/* An edge, whichever way it runs: its lesser end first. */
typedef struct
{
  CorridorPoint a, b;
} Edge;

/* The edges of one area by number: that from point i to point i + 1 at place i. */
typedef struct
{
  guint  *edges; /* (owned) (array length=n_points) */
  guint8 *flags; /* (owned) (array length=n_points) which are seams now */
  guint   n_points;
} Ring;

struct _CorridorSeams
{
  GHashTable *rings; /* (owned) (element-type CorridorGeometry Ring) */
  guint      *owners; /* (owned) (array length=n_edges) while marking: the style group that has the edge */
  guint8     *counts; /* (owned) (array length=n_edges) while marking: how often it has it */
  guint       n_edges;
};

static Edge
edge_between (CorridorPoint a,
              CorridorPoint b)
{
  /* Adding 0 turns a negative zero into a positive one, so that equal ends have equal bytes. */
  a = (CorridorPoint) { a.x + 0, a.y + 0 };
  b = (CorridorPoint) { b.x + 0, b.y + 0 };

  return a.x < b.x || (a.x == b.x && a.y < b.y) ? (Edge) { a, b } : (Edge) { b, a };
}

static guint
hash_edge (gconstpointer data)
{
  const guint8 *bytes = data;
  guint32 hash = 2166136261u;

  for (guint i = 0; i < sizeof (Edge); i++)
    hash = (hash ^ bytes[i]) * 16777619u; /* FNV-1a */

  return hash;
}

static gboolean
equal_edges (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, sizeof (Edge)) == 0;
}

static void
free_ring (gpointer data)
{
  Ring *ring = data;

  g_free (ring->edges);
  g_free (ring->flags);
  g_free (ring);
}

static guint
number_edge (GHashTable *numbers,
             Edge        edge)
{
  guint next = g_hash_table_size (numbers);
  gpointer found;

  if (g_hash_table_lookup_extended (numbers, &edge, NULL, &found))
    return GPOINTER_TO_UINT (found);
  g_hash_table_insert (numbers, g_memdup2 (&edge, sizeof edge), GUINT_TO_POINTER (next));

  return next;
}

static Ring *
new_ring (GHashTable             *numbers,
          const CorridorGeometry *geometry)
{
  Ring *ring = g_new0 (Ring, 1);

  ring->n_points = geometry->n_points;
  ring->edges = g_new0 (guint, geometry->n_points);
  ring->flags = g_new0 (guint8, geometry->n_points);
  for (guint i = 0; i < geometry->n_parts; i++)
    {
      CorridorPart part = geometry->parts[i];

      for (guint j = part.first; j + 1 < part.first + part.n_points; j++)
        ring->edges[j] = number_edge (numbers, edge_between (geometry->points[j], geometry->points[j + 1]));
    }

  return ring;
}

/**
 * corridor_seams_new:
 * @story: a story; its geometries must outlive the seams
 *
 * Finds the edges that areas share. O(n) for n corners.
 *
 * Returns: (transfer full): the edges
 */
CorridorSeams *
corridor_seams_new (CorridorStory *story)
{
  CorridorSeams *self = g_new0 (CorridorSeams, 1);
  GPtrArray *features = corridor_story_get_features (story);
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (hash_edge, equal_edges, g_free, NULL);

  self->rings = g_hash_table_new_full (NULL, NULL, NULL, free_ring);
  for (guint i = 0; i < features->len; i++)
    {
      CorridorGeometry *geometry = corridor_feature_get_geometry (g_ptr_array_index (features, i));

      if (geometry != NULL && geometry->kind == CORRIDOR_GEOMETRY_AREAS &&
          !g_hash_table_contains (self->rings, geometry))
        g_hash_table_insert (self->rings, geometry, new_ring (numbers, geometry));
    }

  self->n_edges = g_hash_table_size (numbers);
  self->owners = g_new0 (guint, self->n_edges);
  self->counts = g_new0 (guint8, self->n_edges);

  return self;
}

/**
 * corridor_seams_free:
 * @self: (transfer full): the edges
 */
void
corridor_seams_free (CorridorSeams *self)
{
  g_hash_table_unref (self->rings);
  g_free (self->owners);
  g_free (self->counts);
  g_free (self);
}

static gboolean
same_style (const CorridorThing *a,
            const CorridorThing *b)
{
  return a->category == b->category && a->state == b->state && a->certainty == b->certainty;
}

static void
count_edges (CorridorSeams *self,
             const Ring    *ring,
             guint          group)
{
  for (guint i = 0; i < ring->n_points; i++)
    {
      guint edge = ring->edges[i];

      if (self->owners[edge] != group)
        {
          self->owners[edge] = group;
          self->counts[edge] = 0;
        }
      self->counts[edge] = (guint8) MIN (self->counts[edge] + 1, 2);
    }
}

/* Sets the flags and makes one number of them, by which two sets of flags can be told apart. */
static guint
flag_edges (CorridorSeams *self,
            Ring          *ring)
{
  guint32 hash = 2166136261u;

  for (guint i = 0; i < ring->n_points; i++)
    {
      ring->flags[i] = self->counts[ring->edges[i]] > 1;
      hash = (hash ^ ring->flags[i]) * 16777619u;
    }

  return hash;
}

static void
mark_group (CorridorSeams *self,
            CorridorThing *things,
            guint          n_things,
            guint          first)
{
  for (guint i = first; i < n_things; i++)
    if (same_style (&things[first], &things[i]))
      count_edges (self, g_hash_table_lookup (self->rings, things[i].geometry), first + 1);

  for (guint i = first; i < n_things; i++)
    if (same_style (&things[first], &things[i]))
      {
        Ring *ring = g_hash_table_lookup (self->rings, things[i].geometry);

        things[i].seams = ring->flags;
        things[i].variant = flag_edges (self, ring);
      }
}

/**
 * corridor_seams_mark:
 * @self: the edges of the story that @things are from
 * @things: (array length=n_things) (inout): areas, each feature once
 * @n_things: how many
 *
 * Sets the seams of each thing, valid until the next call. O(g·n) for g styles.
 */
void
corridor_seams_mark (CorridorSeams *self,
                     CorridorThing *things,
                     guint          n_things)
{
  memset (self->owners, 0, self->n_edges * sizeof *self->owners);
  for (guint i = 0; i < n_things; i++)
    things[i].seams = NULL;

  for (guint i = 0; i < n_things; i++)
    if (things[i].seams == NULL)
      mark_group (self, things, n_things, i);
}
