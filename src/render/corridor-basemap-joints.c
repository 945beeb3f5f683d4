/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-private.h"

/* A road that goes on under another number, or a river in pieces, is one line to the eye: no corner belongs there. */

typedef struct
{
  guint64  at;
  guint    n_lines; /* that end there or, counted twice, pass */
  guint    rows[2]; /* of those that end */
  gboolean at_end[2]; /* or at its beginning */
} Joint;

static guint64
place_of (CorridorBasemapVertex vertex)
{
  return (guint64) vertex.x << 32 | vertex.y;
}

static void
add_end (GHashTable            *joints,
         CorridorBasemapVertex  vertex,
         guint                  row,
         gboolean               at_end)
{
  guint64 at = place_of (vertex);
  Joint *joint = g_hash_table_lookup (joints, &at);

  if (joint == NULL)
    {
      joint = g_new0 (Joint, 1);
      joint->at = at;
      g_hash_table_insert (joints, &joint->at, joint);
    }
  if (joint->n_lines < G_N_ELEMENTS (joint->rows))
    {
      joint->rows[joint->n_lines] = row;
      joint->at_end[joint->n_lines] = at_end;
    }
  joint->n_lines++;
}

static void
add_ends (GHashTable                 *joints,
          const CorridorBasemapPaths *paths,
          guint                       row)
{
  guint n_vertices;
  const CorridorBasemapVertex *vertices = corridor_basemap_paths_get (paths, row, &n_vertices);

  if (n_vertices == 0)
    return;

  add_end (joints, vertices[0], row, FALSE);
  add_end (joints, vertices[n_vertices - 1], row, TRUE);
}

static void
count_passing (GHashTable                 *joints,
               const CorridorBasemapPaths *paths,
               guint                       row)
{
  guint n_vertices;
  const CorridorBasemapVertex *vertices = corridor_basemap_paths_get (paths, row, &n_vertices);

  for (guint i = 1; i + 1 < n_vertices; i++)
    {
      guint64 at = place_of (vertices[i]);
      Joint *joint = g_hash_table_lookup (joints, &at);

      if (joint != NULL)
        joint->n_lines += 2;
    }
}

static void
join (CorridorBasemap *self,
      const Joint     *joint)
{
  for (guint level = 0; level < CORRIDOR_BASEMAP_N_LEVELS; level++)
    for (guint i = 0; i < G_N_ELEMENTS (joint->rows); i++)
      corridor_basemap_paths_join (self->levels[level], joint->rows[i], joint->at_end[i], joint->rows[1 - i], joint->at_end[1 - i]);
}

/*
 * Joins the lines of a class where two of them end and no other comes by. Where three meet, no two of them are one, and
 * the end of each stays as it is.
 */
void
corridor_basemap_join_lines (CorridorBasemap      *self,
                             CorridorBasemapClass  class)
{
  const CorridorBasemapPaths *finest = self->levels[CORRIDOR_BASEMAP_N_LEVELS - 1];
  g_autoptr(GHashTable) joints = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer joint;

  for (guint row = self->first_of_class[class]; row < self->first_of_class[class + 1]; row++)
    if (!self->features[row].closed)
      add_ends (joints, finest, row);
  for (guint row = self->first_of_class[class]; row < self->first_of_class[class + 1]; row++)
    count_passing (joints, finest, row);

  g_hash_table_iter_init (&iter, joints);
  while (g_hash_table_iter_next (&iter, NULL, &joint))
    if (((Joint *) joint)->n_lines == 2)
      join (self, joint);
}
