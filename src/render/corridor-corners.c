/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-corners.h"

#include "corridor-feature.h"

#include <stdlib.h>
#include <string.h>

/* A border that passes a point so closely runs through it, mercator: 30 m at the latitude of the Caucasus. */
#define NEAR 1e-6

/* A place at which at least one line or area has a point. */
typedef struct
{
  CorridorPoint at;
  CorridorPoint neighbours[2]; /* where lines and areas go on to from it */
  guint         n_neighbours;
  gboolean      corner;
} Node;

struct _CorridorCorners
{
  GHashTable *flags; /* (owned) (element-type CorridorGeometry guint8) an array each, one for each point */
};

/* All places, while corners are looked for. */
typedef struct
{
  GHashTable *nodes; /* (owned) (element-type CorridorPoint Node) */
  GPtrArray  *from_west; /* (unowned) (element-type Node) by x */
} Net;

static guint
hash_point (gconstpointer data)
{
  guint64 words[2];

  memcpy (words, data, sizeof words);

  return (guint) ((words[0] * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ words[1]) >> 29);
}

static gboolean
same_point (gconstpointer a,
            gconstpointer b)
{
  const CorridorPoint *p = a;
  const CorridorPoint *q = b;

  return p->x == q->x && p->y == q->y;
}

static Node *
node_at (Net           *net,
         CorridorPoint  point)
{
  Node *node = g_hash_table_lookup (net->nodes, &point);

  if (node == NULL)
    {
      node = g_new0 (Node, 1);
      node->at = point;
      g_hash_table_insert (net->nodes, &node->at, node);
      g_ptr_array_add (net->from_west, node);
    }

  return node;
}

static void
add_neighbour (Node          *node,
               CorridorPoint  point)
{
  if (same_point (&node->at, &point))
    return;
  for (guint i = 0; i < node->n_neighbours; i++)
    if (same_point (&node->neighbours[i], &point))
      return;

  if (node->n_neighbours < G_N_ELEMENTS (node->neighbours))
    node->neighbours[node->n_neighbours++] = point;
  else
    node->corner = TRUE;
}

/* An end is a corner: another line that goes on from there would curve differently. */
static void
add_part (Net                 *net,
          const CorridorPoint *points,
          guint                n_points)
{
  gboolean ring = same_point (&points[0], &points[n_points - 1]);

  for (guint i = 0; i + 1 < n_points; i++)
    {
      add_neighbour (node_at (net, points[i]), points[i + 1]);
      add_neighbour (node_at (net, points[i + 1]), points[i]);
    }
  if (!ring)
    {
      node_at (net, points[0])->corner = TRUE;
      node_at (net, points[n_points - 1])->corner = TRUE;
    }
}

static gboolean
is_near (CorridorPoint p,
         CorridorPoint a,
         CorridorPoint b)
{
  return corridor_point_square_to_segment (p, a, b) <= NEAR * NEAR;
}

static int
compare_west (gconstpointer a,
              gconstpointer b)
{
  const Node *p = *(const Node *const *) a;
  const Node *q = *(const Node *const *) b;

  return p->at.x < q->at.x ? -1 : p->at.x > q->at.x;
}

/* The number of the first node that is not west of @x. */
static guint
find_west (const Net *net,
           double     x)
{
  guint low = 0;
  guint high = net->from_west->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((const Node *) g_ptr_array_index (net->from_west, middle))->at.x < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* A segment with a strange point on it stays straight, and so does what else goes through that point. */
static void
check_segment (Net           *net,
               CorridorPoint  a,
               CorridorPoint  b)
{
  double east = MAX (a.x, b.x) + NEAR;
  double north = MIN (a.y, b.y) - NEAR;
  double south = MAX (a.y, b.y) + NEAR;

  for (guint i = find_west (net, MIN (a.x, b.x) - NEAR); i < net->from_west->len; i++)
    {
      Node *node = g_ptr_array_index (net->from_west, i);

      if (node->at.x > east)
        break;
      if (node->at.y < north || node->at.y > south || same_point (&node->at, &a) || same_point (&node->at, &b) ||
          !is_near (node->at, a, b))
        continue;
      node->corner = TRUE;
      node_at (net, a)->corner = TRUE;
      node_at (net, b)->corner = TRUE;
    }
}

typedef void (*GeometryFunc) (Net                    *net,
                              CorridorCorners        *self,
                              const CorridorGeometry *geometry);

static void
add_geometry (Net                    *net,
              CorridorCorners        *self,
              const CorridorGeometry *geometry)
{
  for (guint i = 0; i < geometry->n_parts; i++)
    add_part (net, geometry->points + geometry->parts[i].first, geometry->parts[i].n_points);
}

static void
check_geometry (Net                    *net,
                CorridorCorners        *self,
                const CorridorGeometry *geometry)
{
  for (guint i = 0; i < geometry->n_parts; i++)
    for (guint j = 1; j < geometry->parts[i].n_points; j++)
      {
        const CorridorPoint *ends = &geometry->points[geometry->parts[i].first + j - 1];

        check_segment (net, ends[0], ends[1]);
      }
}

static void
flag_geometry (Net                    *net,
               CorridorCorners        *self,
               const CorridorGeometry *geometry)
{
  guint8 *flags = g_new (guint8, geometry->n_points);

  for (guint i = 0; i < geometry->n_points; i++)
    {
      const Node *node = g_hash_table_lookup (net->nodes, &geometry->points[i]);

      flags[i] = node == NULL || node->corner ? 1 : 0;
    }
  g_hash_table_insert (self->flags, (gpointer) geometry, flags);
}

static void
each_geometry (Net             *net,
               CorridorCorners *self,
               CorridorStory   *story,
               GeometryFunc     func)
{
  GPtrArray *features = corridor_story_get_features (story);

  for (guint i = 0; i < features->len; i++)
    {
      CorridorGeometry *geometry = corridor_feature_get_geometry (g_ptr_array_index (features, i));

      if (geometry != NULL && geometry->kind != CORRIDOR_GEOMETRY_POINTS)
        func (net, self, geometry);
    }
}

CorridorCorners *
corridor_corners_new (CorridorStory *story)
{
  CorridorCorners *self = g_new0 (CorridorCorners, 1);
  Net net = { g_hash_table_new_full (hash_point, same_point, NULL, g_free), g_ptr_array_new () };

  self->flags = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  each_geometry (&net, self, story, add_geometry);
  g_ptr_array_sort (net.from_west, compare_west);
  each_geometry (&net, self, story, check_geometry);
  each_geometry (&net, self, story, flag_geometry);
  g_ptr_array_unref (net.from_west);
  g_hash_table_unref (net.nodes);

  return self;
}

void
corridor_corners_free (CorridorCorners *self)
{
  g_hash_table_unref (self->flags);
  g_free (self);
}

const guint8 *
corridor_corners_get (const CorridorCorners  *self,
                      const CorridorGeometry *geometry)
{
  return g_hash_table_lookup (self->flags, geometry);
}
