/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"
#include "corridor-shape-crowd.h"
#include "corridor-time-cells.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * CorridorCluster:
 * @layer: its number among the layers
 * @x: column of its cell, see #CorridorTimeCell; the depth is that of the layout
 * @y: row of its cell
 * @n: how many records it stands for
 * @first_count: place of its first count in the list of counts: one for each category of its layer
 * @point: mercator: its middle, the same at any time
 *
 * Records so close together that they are drawn as one: points, and lines and areas too small to be seen as that.
 */
typedef struct
{
  guint         layer;
  guint         x;
  guint         y;
  guint         n;
  guint         first_count;
  CorridorPoint point;
} CorridorCluster;

/**
 * CorridorSingle:
 * @layer: its number among the layers
 * @slot: which record
 * @category: of the layer's dataset
 * @possible: whether it is only possible
 * @point: mercator; the middle of the box of a line or an area
 *
 * A record that is drawn as a dot by itself: a point, or a line or an area too small to be seen as that.
 */
typedef struct
{
  guint         layer;
  guint         slot;
  guint         category;
  gboolean      possible;
  CorridorPoint point;
} CorridorSingle;

/**
 * CorridorTrace:
 * @layer: its number among the layers
 * @slot: which record
 * @category: of the layer's dataset
 * @possible: whether it is only possible
 * @outline: (unowned): of the dataset
 *
 * A line or an area that is drawn as such.
 */
typedef struct
{
  guint                  layer;
  guint                  slot;
  guint                  category;
  gboolean               possible;
  const CorridorOutline *outline;
} CorridorTrace;

/**
 * CorridorLayerStage:
 * @cells: (owned) (nullable): of its index
 * @crowd: what its shapes were last measured by
 *
 * What of a layer depends on the view but not on the date.
 */
typedef struct
{
  CorridorTimeCells *cells;
  CorridorShapeCrowd crowd;
} CorridorLayerStage;

/**
 * CorridorClusterLayout:
 * @depth: the quadtree level of the cells
 * @clusters: (element-type CorridorCluster): the topmost last, as are the next three
 * @singles: (element-type CorridorSingle)
 * @lines: (element-type CorridorTrace)
 * @areas: (element-type CorridorTrace)
 * @counts: (element-type guint): of the clusters
 * @stages: (element-type CorridorLayerStage): what is kept of each layer while the view stands still
 *
 * What is drawn of the reader's own data, and where. The cells are those of the world: they neither move with the map nor
 * with time, and are split as the map comes closer.
 */
typedef struct
{
  guint   depth;
  GArray *clusters;
  GArray *singles;
  GArray *lines;
  GArray *areas;
  GArray *counts;
  GArray *stages;
} CorridorClusterLayout;

/* A cell of the screen is from so many px wide to twice as many: about three digits and a ring around them, and air. */
#define CORRIDOR_CLUSTER_MIN_CELL 48.0

/* So many points of a cell are still drawn one by one: as many as the eye counts at a glance, and still can tell apart there. */
#define CORRIDOR_CLUSTER_MAX_SINGLE 4

/* px, of the dot of a single, and of the largest disc there is, where words are as large as usual. */
#define CORRIDOR_SINGLE_RADIUS 4.0
#define CORRIDOR_CLUSTER_MAX_RADIUS 22.0

/**
 * corridor_cluster_layout_init:
 * @self: (out caller-allocates): made an empty layout
 */
void            corridor_cluster_layout_init       (CorridorClusterLayout       *self);

/**
 * corridor_cluster_layout_clear:
 * @self: a layout
 *
 * Frees what corridor_cluster_layout_init() made.
 */
void            corridor_cluster_layout_clear      (CorridorClusterLayout       *self);

/**
 * corridor_cluster_layout_place:
 * @self: emptied, then filled
 * @layers: (nullable) (array length=n_layers): the topmost last
 * @n_layers: how many
 * @viewport: the view
 *
 * Works out what is drawn of the layers in a picture. The cost follows what is drawn; allocates only when there is more of
 * it than ever before.
 */
void            corridor_cluster_layout_place      (CorridorClusterLayout       *self,
                                                    const CorridorLayerView     *layers,
                                                    guint                        n_layers,
                                                    const CorridorViewport      *viewport);

/**
 * corridor_cluster_radius:
 * @n: how many records, at least 1
 * @text_scale: how much larger than usual its number is
 *
 * Returns: px, of the disc that stands for them, in steps of half a px, so that a few pictures do for all discs
 */
double          corridor_cluster_radius            (guint                        n,
                                                    double                       text_scale);

/**
 * corridor_cluster_layout_get_min_size:
 * @self: a layout
 * @layer: number of one of its layers
 *
 * Returns: mercator: lines and areas below this are drawn as dots and counted in clusters, see corridor_time_index_is_below()
 */
double          corridor_cluster_layout_get_min_size (const CorridorClusterLayout *self,
                                                    guint                        layer);

/**
 * corridor_cluster_layout_get_cell:
 * @self: a layout
 * @x: column
 * @y: row
 *
 * Returns: the cell, without its far edges: what the time index finds in it is what the cell was counted from
 */
CorridorUnitBox corridor_cluster_layout_get_cell   (const CorridorClusterLayout *self,
                                                    guint                        x,
                                                    guint                        y);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorClusterLayout, corridor_cluster_layout_clear)

G_END_DECLS
