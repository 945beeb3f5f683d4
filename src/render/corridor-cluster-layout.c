/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-cluster-layout.h"

#include <math.h>

/* The dots of records beyond the edge of the picture reach so far into it, px. */
#define MARGIN 8.0

/* A disc's area goes from this to that of the largest with the logarithm of its count, which seldom is above 10^7. */
#define MIN_RADIUS 12.0
#define MAX_DECADES 7.0

/* Where several layers share the cells, each has a corner of its own: so far from the middle, in cells. */
#define CORNER 0.25
/* And so much of the room of a cell is left to its own place in it. */
#define CORNER_ROOM 0.12

/* A layer being laid out. */
typedef struct
{
  CorridorClusterLayout   *layout;
  const CorridorLayerView *view;
  CorridorTimeIndex       *index; /* (unowned) */
  guint                    layer;
  guint                    n_categories;
  double                   side; /* of a cell, mercator */
  double                   room; /* what part of a cell its marker may be in */
  CorridorPoint            corner; /* cells, from the middle of a cell to the middle of that part */
} Visit;

static void
clear_stage (gpointer data)
{
  CorridorLayerStage *stage = data;

  g_clear_pointer (&stage->cells, corridor_time_cells_free);
}

void
corridor_cluster_layout_init (CorridorClusterLayout *self)
{
  self->depth = 0;
  self->clusters = g_array_new (FALSE, FALSE, sizeof (CorridorCluster));
  self->singles = g_array_new (FALSE, FALSE, sizeof (CorridorSingle));
  self->lines = g_array_new (FALSE, FALSE, sizeof (CorridorTrace));
  self->areas = g_array_new (FALSE, FALSE, sizeof (CorridorTrace));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stages = g_array_new (FALSE, TRUE, sizeof (CorridorLayerStage));
  g_array_set_clear_func (self->stages, clear_stage);
}

void
corridor_cluster_layout_clear (CorridorClusterLayout *self)
{
  g_clear_pointer (&self->clusters, g_array_unref);
  g_clear_pointer (&self->singles, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->stages, g_array_unref);
}

double
corridor_cluster_radius (guint  n,
                         double text_scale)
{
  double share = CLAMP (log10 (n) / MAX_DECADES, 0, 1);
  double most = CORRIDOR_CLUSTER_MAX_RADIUS * CORRIDOR_CLUSTER_MAX_RADIUS;
  double least = MIN_RADIUS * MIN_RADIUS;

  return round (2 * text_scale * sqrt (least + (most - least) * share)) / 2;
}

CorridorUnitBox
corridor_cluster_layout_get_cell (const CorridorClusterLayout *self,
                                  guint                        x,
                                  guint                        y)
{
  double side = ldexp (1, -(int) self->depth);
  double within = side - 0.5 / CORRIDOR_GRID_SIZE;

  return (CorridorUnitBox) { x * side, y * side, x * side + within, y * side + within };
}

double
corridor_cluster_layout_get_min_size (const CorridorClusterLayout *self,
                                      guint                        layer)
{
  return g_array_index (self->stages, CorridorLayerStage, layer).crowd.min_size;
}

/*
 * A cell's own place in it is drawn towards its middle: by as much as keeps the largest disc within the cell, so that no two
 * cover each other. Nothing here depends on the count, or markers would jump about while the clock runs.
 */
static double
keep_inside (const Visit *visit,
             guint        cell,
             double       at,
             double       corner)
{
  double middle = (cell + 0.5) * visit->side;

  return middle + (at - middle) * visit->room + corner * visit->side;
}

static void
add_cluster (const CorridorTimeCell *cell,
             gpointer                user_data)
{
  Visit *visit = user_data;
  CorridorCluster cluster = {
    .layer = visit->layer,
    .x = cell->x,
    .y = cell->y,
    .n = cell->n,
    .first_count = visit->layout->counts->len,
    .point = { keep_inside (visit, cell->x, cell->at_x, visit->corner.x),
               keep_inside (visit, cell->y, cell->at_y, visit->corner.y) },
  };

  g_array_append_vals (visit->layout->counts, cell->by_category, visit->n_categories);
  g_array_append_val (visit->layout->clusters, cluster);
}

static gboolean
is_possible (const Visit *visit,
             guint        slot)
{
  const CorridorTimeFilter *filter = &visit->view->filter;

  return corridor_dataset_get_certainty (visit->view->dataset, slot, filter->begin, filter->end) == CORRIDOR_CERTAINTY_POSSIBLE;
}

static void
add_single (guint    slot,
            gpointer user_data)
{
  Visit *visit = user_data;
  CorridorTimeItem item = corridor_time_index_get_item (visit->index, slot);
  CorridorSingle single = {
    .layer = visit->layer,
    .slot = slot,
    .category = item.category,
    .possible = is_possible (visit, slot),
    .point = { (item.box.min_x + item.box.max_x) / 2, (item.box.min_y + item.box.max_y) / 2 },
  };

  g_array_append_val (visit->layout->singles, single);
}

static void
add_trace (guint    slot,
           gpointer user_data)
{
  Visit *visit = user_data;
  const CorridorOutline *outline = corridor_dataset_get_outline (visit->view->dataset, slot);
  CorridorTrace trace = {
    .layer = visit->layer,
    .slot = slot,
    .category = corridor_time_index_get_item (visit->index, slot).category,
    .possible = is_possible (visit, slot),
    .outline = outline,
  };
  gboolean is_area = corridor_outline_get_kind (outline) == CORRIDOR_GEOMETRY_AREAS;

  g_array_append_val (is_area ? visit->layout->areas : visit->layout->lines, trace);
}

/* Whole levels, so that cells stay what they are until they are split into four. */
static guint
choose_depth (const CorridorViewport *viewport)
{
  double depth = floor (log2 (corridor_viewport_world (viewport) / CORRIDOR_CLUSTER_MIN_CELL));

  return (guint) CLAMP (depth, 0, CORRIDOR_TIME_INDEX_MAX_DEPTH);
}

/* What part of the world is in the picture; FALSE when it is all beyond the edge. */
static gboolean
get_box (const CorridorViewport *viewport,
         CorridorUnitBox        *box)
{
  CorridorPoint min, max;

  corridor_viewport_bounds (viewport, MARGIN, &min, &max);
  *box = (CorridorUnitBox) { MAX (min.x, 0), MAX (min.y, 0), MIN (max.x, 1), MIN (max.y, 1) };

  return box->min_x <= box->max_x && box->min_y <= box->max_y;
}

static void
empty (CorridorClusterLayout *self)
{
  g_array_set_size (self->clusters, 0);
  g_array_set_size (self->singles, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->areas, 0);
  g_array_set_size (self->counts, 0);
}

static Visit
begin_visit (CorridorClusterLayout   *self,
             const CorridorLayerView *layers,
             guint                    n_layers,
             guint                    layer,
             double                   world)
{
  static const CorridorPoint corners[] = { { -CORNER, -CORNER }, { CORNER, CORNER }, { CORNER, -CORNER }, { -CORNER, CORNER } };
  double side = ldexp (1, -(int) self->depth);
  CorridorTimeIndex *index = corridor_dataset_get_index (layers[layer].dataset);
  Visit visit = {
    .layout = self,
    .view = &layers[layer],
    .index = index,
    .layer = layer,
    .n_categories = corridor_time_index_get_n_categories (index),
    .side = side,
    .room = MAX (1 - 2 * CORRIDOR_CLUSTER_MAX_RADIUS / (side * world), 0),
  };

  if (n_layers > 1)
    {
      visit.room = CORNER_ROOM;
      visit.corner = corners[layer % G_N_ELEMENTS (corners)];
    }

  return visit;
}

/* What was found for the view before is found again only when it has changed. */
static void
visit_layer (Visit                 *visit,
             CorridorLayerStage    *stage,
             const CorridorUnitBox *box)
{
  const CorridorTimeFilter *filter = &visit->view->filter;
  guint depth = visit->layout->depth;
  double min_size = corridor_shape_crowd_measure (&stage->crowd, visit->index, filter, depth);

  if (stage->cells == NULL || !corridor_time_cells_match (stage->cells, visit->index, box, depth, min_size))
    {
      g_clear_pointer (&stage->cells, corridor_time_cells_free);
      stage->cells = corridor_time_cells_new (visit->index, box, depth, min_size);
    }
  corridor_time_cells_visit (stage->cells, filter, CORRIDOR_CLUSTER_MAX_SINGLE, add_cluster, add_single, visit);
  corridor_time_index_visit_boxes (visit->index, box, filter, min_size, add_trace, visit);
}

void
corridor_cluster_layout_place (CorridorClusterLayout   *self,
                               const CorridorLayerView *layers,
                               guint                    n_layers,
                               const CorridorViewport  *viewport)
{
  CorridorUnitBox box;

  empty (self);
  g_array_set_size (self->stages, n_layers);
  self->depth = choose_depth (viewport);
  if (!get_box (viewport, &box))
    return;

  for (guint i = 0; i < n_layers; i++)
    {
      Visit visit = begin_visit (self, layers, n_layers, i, corridor_viewport_world (viewport));

      visit_layer (&visit, &g_array_index (self->stages, CorridorLayerStage, i), &box);
    }
}
