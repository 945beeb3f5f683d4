/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene.h"

#include <math.h>

#include "corridor-layer-style.h"
#include "corridor-mark.h"
#include "corridor-scene-cache-private.h"
#include "corridor-trace-painter.h"

/* A stroke is so many px to each side of its line. */
#define STROKE 1.0

/* The rim and the casing of a mark, which are as much of it as the rest to who points at it. */
#define RIM 2.0

/* Picking in layers reads the frame that painting reads, as picking in the story does. */

typedef struct
{
  const CorridorScene         *scene;
  const CorridorClusterLayout *layout;
  CorridorPoint                px;
  double                       radius;
  CorridorCrowd               *crowd;
} Pick;

static gboolean
pick_cluster (const Pick *pick)
{
  double text_scale = corridor_scene_get_text_scale (pick->scene);

  for (guint i = pick->layout->clusters->len; i-- > 0;)
    {
      const CorridorCluster *cluster = &g_array_index (pick->layout->clusters, CorridorCluster, i);
      CorridorPoint at = corridor_viewport_to_px (&pick->scene->viewport, cluster->point);

      if (hypot (at.x - pick->px.x, at.y - pick->px.y) > corridor_cluster_radius (cluster->n, text_scale) + pick->radius)
        continue;

      *pick->crowd = (CorridorCrowd) {
        .kind = CORRIDOR_CROWD_CLUSTER,
        .layer = cluster->layer,
        .n = cluster->n,
        .box = corridor_cluster_layout_get_cell (pick->layout, cluster->x, cluster->y),
        .min_size = corridor_cluster_layout_get_min_size (pick->layout, cluster->layer),
      };
      return TRUE;
    }

  return FALSE;
}

/* A box of so many px about the pointer. */
static CorridorUnitBox
box_about (const Pick *pick,
           double      reach)
{
  const CorridorViewport *viewport = &pick->scene->viewport;
  CorridorPoint min = corridor_viewport_from_px (viewport, (CorridorPoint) { pick->px.x - reach, pick->px.y - reach });
  CorridorPoint max = corridor_viewport_from_px (viewport, (CorridorPoint) { pick->px.x + reach, pick->px.y + reach });

  return (CorridorUnitBox) { CLAMP (min.x, 0, 1), CLAMP (min.y, 0, 1), CLAMP (max.x, 0, 1), CLAMP (max.y, 0, 1) };
}

static gboolean
holds (const CorridorUnitBox *box,
       CorridorPoint          point)
{
  return point.x >= box->min_x && point.x <= box->max_x && point.y >= box->min_y && point.y <= box->max_y;
}

/* The cell that a point is in has singles only: in the next one there may be a cluster, whose points are not meant. */
static CorridorUnitBox
cut_to_cell (const Pick           *pick,
             CorridorUnitBox       box,
             const CorridorSingle *single)
{
  double n_cells = ldexp (1, (int) pick->layout->depth);
  CorridorUnitBox cell = corridor_cluster_layout_get_cell (pick->layout, (guint) (single->point.x * n_cells),
                                                           (guint) (single->point.y * n_cells));

  return (CorridorUnitBox) { MAX (box.min_x, cell.min_x), MAX (box.min_y, cell.min_y),
                             MIN (box.max_x, cell.max_x), MIN (box.max_y, cell.max_y) };
}

static guint
count_singles (const Pick            *pick,
               const CorridorUnitBox *box,
               guint                  layer)
{
  guint n = 0;

  for (guint i = 0; i < pick->layout->singles->len; i++)
    {
      const CorridorSingle *single = &g_array_index (pick->layout->singles, CorridorSingle, i);

      n += single->layer == layer && holds (box, single->point);
    }

  return n;
}

static gboolean
pick_singles (const Pick *pick)
{
  double reach = CORRIDOR_SINGLE_RADIUS * corridor_scene_get_text_scale (pick->scene) + RIM + pick->radius;
  CorridorUnitBox box = box_about (pick, reach);

  for (guint i = pick->layout->singles->len; i-- > 0;)
    {
      const CorridorSingle *single = &g_array_index (pick->layout->singles, CorridorSingle, i);

      if (!holds (&box, single->point))
        continue;

      box = cut_to_cell (pick, box, single);
      *pick->crowd = (CorridorCrowd) {
        .kind = CORRIDOR_CROWD_SINGLES,
        .layer = single->layer,
        .n = count_singles (pick, &box, single->layer),
        .slot = single->slot,
        .box = box,
        .min_size = corridor_cluster_layout_get_min_size (pick->layout, single->layer),
      };
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_on_trace (const Pick          *pick,
             const CorridorTrace *trace,
             GArray              *points)
{
  const CorridorViewport *viewport = &pick->scene->viewport;
  double reach = pick->radius + STROKE;
  CorridorUnitBox around = box_about (pick, reach);
  CorridorUnitBox box = corridor_outline_get_box (trace->outline);
  CorridorPoint at = corridor_viewport_from_px (viewport, pick->px);
  CorridorGeometry geometry;

  if (box.max_x < around.min_x || box.min_x > around.max_x || box.max_y < around.min_y || box.min_y > around.max_y)
    return FALSE;

  geometry = corridor_trace_geometry (trace, viewport->zoom, points);

  return corridor_geometry_contains (&geometry, at) ||
         corridor_geometry_edge_distance (&geometry, at) * corridor_viewport_world (viewport) <= reach;
}

static gboolean
pick_trace (const Pick       *pick,
            const GArray     *traces,
            CorridorCrowdKind kind)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (CorridorPoint));

  for (guint i = traces->len; i-- > 0;)
    {
      const CorridorTrace *trace = &g_array_index (traces, CorridorTrace, i);

      if (!is_on_trace (pick, trace, points))
        continue;

      *pick->crowd = (CorridorCrowd) {
        .kind = kind,
        .layer = trace->layer,
        .n = 1,
        .slot = trace->slot,
        .box = box_about (pick, pick->radius + STROKE),
        .min_size = corridor_cluster_layout_get_min_size (pick->layout, trace->layer),
      };
      return TRUE;
    }

  return FALSE;
}

gboolean
corridor_scene_pick_crowd (const CorridorScene *scene,
                           CorridorPoint        px,
                           double               radius,
                           CorridorCrowd       *crowd)
{
  g_autoptr(CorridorSceneCache) own = NULL;
  CorridorFrame *frame;
  Pick pick = { .scene = scene, .px = px, .radius = radius, .crowd = crowd };

  if (scene->n_layers == 0)
    return FALSE;

  own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);
  if (corridor_furniture_covers (corridor_frame_get_furniture (frame), px))
    return FALSE;

  pick.layout = corridor_frame_get_clusters (frame);

  return pick_cluster (&pick) || pick_singles (&pick) || pick_trace (&pick, pick.layout->lines, CORRIDOR_CROWD_LINE) ||
         pick_trace (&pick, pick.layout->areas, CORRIDOR_CROWD_AREA);
}
