/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "compare.h"
#include "corridor-layer-snapshot.h"
#include "corridor-ring.h"
#include "corridor-scene-cache-private.h"
#include "corridor-short-number.h"
#include "dataset-maker.h"
#include "stage.h"

#define WIDTH 640
#define HEIGHT 480
#define N_DAYS 400
#define N_CATEGORIES 3

static gint64
day (guint i)
{
  return (gint64) i * CORRIDOR_DAY;
}

/* A part of them in few places, as records are. */
static CorridorPosition
random_position (void)
{
  if (g_test_rand_int_range (0, 2) == 0)
    return (CorridorPosition) { g_test_rand_double_range (39.8, 40.8), g_test_rand_double_range (45.8, 47) };

  return (CorridorPosition) { 40 + g_test_rand_int_range (0, 6) * 0.1, 46 + g_test_rand_int_range (0, 6) * 0.1 };
}

static void
add_random_shapes (DatasetMaker *maker,
                   guint         n,
                   const guint  *categories)
{
  for (guint i = 0; i < n; i++)
    {
      CorridorPosition at = random_position ();
      double side = i % 3 == 0 ? 0.05 : i % 3 == 1 ? 0.02 : 0.002;
      CorridorPosition ring[] = {
        at, { at.latitude, at.longitude + side }, { at.latitude + side, at.longitude + side },
        { at.latitude + side, at.longitude }, at,
      };

      dataset_maker_add_outline (maker, i % 2 == 0 ? CORRIDOR_GEOMETRY_AREAS : CORRIDOR_GEOMETRY_LINES, ring,
                                 i % 2 == 0 ? 5 : 3, day (0), day (N_DAYS), categories[i % N_CATEGORIES]);
    }
}

static CorridorDataset *
make_dataset (const char *title,
              guint       n,
              guint       n_shapes)
{
  static const char *const names[N_CATEGORIES] = { "Ash", "Birch", "Cedar" };
  g_auto(DatasetMaker) maker = { NULL, };
  guint categories[N_CATEGORIES];

  dataset_maker_init (&maker, title);
  for (guint i = 0; i < N_CATEGORIES; i++)
    categories[i] = corridor_dataset_builder_add_category (maker.builder, names[i]);
  for (guint i = 0; i < n; i++)
    {
      guint begin = (guint) g_test_rand_int_range (0, N_DAYS);

      dataset_maker_add_point (&maker, random_position (), day (begin),
                               day (begin + (guint) g_test_rand_int_range (1, 60)), categories[g_test_rand_int_range (0, N_CATEGORIES)]);
    }
  add_random_shapes (&maker, n_shapes, categories);

  return dataset_maker_finish (&maker);
}

static CorridorLayerView
show (CorridorDataset *dataset,
      guint            on_day)
{
  return (CorridorLayerView) { .dataset = dataset, .filter = { day (on_day), day (on_day + 1), NULL } };
}

static CorridorViewport
view_at (double zoom)
{
  return (CorridorViewport) {
    .center = corridor_mercator_project ((CorridorPosition) { 40.3, 46.4 }), .zoom = zoom, .width = WIDTH, .height = HEIGHT,
  };
}

/* All cells that the picture touches. */
static CorridorUnitBox
cells_in_view (const CorridorClusterLayout *layout,
               const CorridorViewport      *viewport)
{
  double n_cells = ldexp (1, (int) layout->depth);
  CorridorPoint min, max;
  CorridorUnitBox first, last;

  corridor_viewport_bounds (viewport, 8, &min, &max);
  first = corridor_cluster_layout_get_cell (layout, (guint) (min.x * n_cells), (guint) (min.y * n_cells));
  last = corridor_cluster_layout_get_cell (layout, (guint) (max.x * n_cells), (guint) (max.y * n_cells));

  return (CorridorUnitBox) { first.min_x, first.min_y, last.max_x, last.max_y };
}

static guint
count_points (const CorridorClusterLayout *layout)
{
  guint n = layout->singles->len;

  for (guint i = 0; i < layout->clusters->len; i++)
    n += g_array_index (layout->clusters, CorridorCluster, i).n;

  return n;
}

static void
assert_cluster (const CorridorClusterLayout *layout,
                const CorridorCluster       *cluster,
                const CorridorLayerView     *layer,
                const CorridorViewport      *viewport)
{
  CorridorUnitBox cell = corridor_cluster_layout_get_cell (layout, cluster->x, cluster->y);
  double radius = corridor_cluster_radius (cluster->n, 1) / corridor_viewport_world (viewport);
  guint by_category[N_CATEGORIES];

  g_assert_cmpuint (cluster->n, >, CORRIDOR_CLUSTER_MAX_SINGLE);
  g_assert_cmpuint (cluster->n, ==, corridor_time_index_count (corridor_dataset_get_index (layer->dataset), &cell,
                                                               &layer->filter, by_category));
  for (guint i = 0; i < N_CATEGORIES; i++)
    g_assert_cmpuint (g_array_index (layout->counts, guint, cluster->first_count + i), ==, by_category[i]);

  /* The whole disc is within the cell. */
  g_assert_cmpfloat (cluster->point.x - radius, >, cell.min_x);
  g_assert_cmpfloat (cluster->point.y - radius, >, cell.min_y);
  g_assert_cmpfloat (cluster->point.x + radius, <, cell.max_x);
  g_assert_cmpfloat (cluster->point.y + radius, <, cell.max_y);
}

/* Nothing is lost and nothing is there twice. */
static void
test_sum (void)
{
  g_autoptr(CorridorDataset) dataset = make_dataset ("Trees", 20000, 0);
  g_auto(CorridorClusterLayout) layout = { 0 };
  guint n_clusters = 0, n_singles = 0;

  corridor_cluster_layout_init (&layout);
  for (guint i = 0; i < 60; i++)
    {
      const gboolean hidden[N_CATEGORIES] = { i % 3 == 0, FALSE, i % 5 == 0 };
      CorridorViewport viewport = view_at (g_test_rand_double_range (3, 16));
      CorridorLayerView layer = show (dataset, (guint) g_test_rand_int_range (0, N_DAYS));
      double world = corridor_viewport_world (&viewport);
      CorridorUnitBox cells;

      layer.filter.hidden = hidden;
      corridor_cluster_layout_place (&layout, &layer, 1, &viewport);
      cells = cells_in_view (&layout, &viewport);
      g_assert_cmpfloat (ldexp (world, -(int) layout.depth), >=, 48);
      g_assert_cmpfloat (ldexp (world, -(int) layout.depth), <, 96);
      g_assert_cmpuint (count_points (&layout), ==,
                        corridor_time_index_count (corridor_dataset_get_index (dataset), &cells, &layer.filter, NULL));
      for (guint j = 0; j < layout.clusters->len; j++)
        assert_cluster (&layout, &g_array_index (layout.clusters, CorridorCluster, j), &layer, &viewport);
      n_clusters += layout.clusters->len;
      n_singles += layout.singles->len;
    }
  g_assert_cmpuint (n_clusters, >, 100);
  g_assert_cmpuint (n_singles, >, 100);
}

static const CorridorCluster *
find_cell (const CorridorClusterLayout *layout,
           const CorridorCluster       *like)
{
  for (guint i = 0; i < layout->clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (layout->clusters, CorridorCluster, i);

      if (cluster->x == like->x && cluster->y == like->y && cluster->layer == like->layer)
        return cluster;
    }

  return NULL;
}

/* Wherever a cluster is in both of two layouts, it is in the same place. Returns how many are. */
static guint
assert_same_places (const CorridorClusterLayout *a,
                    const CorridorClusterLayout *b)
{
  guint n = 0;

  g_assert_cmpuint (a->depth, ==, b->depth);
  for (guint i = 0; i < a->clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (a->clusters, CorridorCluster, i);
      const CorridorCluster *other = find_cell (b, cluster);

      if (other == NULL)
        continue;
      g_assert_cmpfloat (cluster->point.x, ==, other->point.x);
      g_assert_cmpfloat (cluster->point.y, ==, other->point.y);
      n++;
    }

  return n;
}

static void
test_stable (void)
{
  g_autoptr(CorridorDataset) dataset = make_dataset ("Trees", 20000, 0);
  CorridorViewport viewport = view_at (8.3);
  CorridorViewport dragged = viewport;
  CorridorLayerView first = show (dataset, 200);
  g_auto(CorridorClusterLayout) a = { 0 };
  g_auto(CorridorClusterLayout) b = { 0 };

  corridor_cluster_layout_init (&a);
  corridor_cluster_layout_init (&b);
  corridor_cluster_layout_place (&a, &first, 1, &viewport);
  for (guint i = 1; i < 200; i += 7)
    {
      CorridorLayerView then = show (dataset, 200 + i);

      corridor_cluster_layout_place (&b, &then, 1, &viewport);
      g_assert_cmpuint (assert_same_places (&a, &b), >, 5);
    }

  dragged.center.x += 71 / corridor_viewport_world (&viewport);
  corridor_cluster_layout_place (&b, &first, 1, &dragged);
  g_assert_cmpuint (assert_same_places (&a, &b), >, 5);
}

/* How many points a layout one level deeper draws in a cell. */
static guint
count_in_cell (const CorridorClusterLayout *deeper,
               const CorridorCluster       *whole,
               const CorridorUnitBox       *cell)
{
  guint n = 0;

  for (guint i = 0; i < deeper->clusters->len; i++)
    {
      const CorridorCluster *part = &g_array_index (deeper->clusters, CorridorCluster, i);

      n += part->x / 2 == whole->x && part->y / 2 == whole->y ? part->n : 0;
    }
  for (guint i = 0; i < deeper->singles->len; i++)
    {
      CorridorPoint point = g_array_index (deeper->singles, CorridorSingle, i).point;

      n += point.x >= cell->min_x && point.x <= cell->max_x && point.y >= cell->min_y && point.y <= cell->max_y;
    }

  return n;
}

/* Closer up, each cluster is what is drawn in the four cells that its own is split into. */
static void
test_split (void)
{
  g_autoptr(CorridorDataset) dataset = make_dataset ("Trees", 20000, 0);
  CorridorViewport viewport = view_at (8);
  CorridorViewport closer = view_at (9);
  CorridorLayerView layer = show (dataset, 200);
  g_auto(CorridorClusterLayout) a = { 0 };
  g_auto(CorridorClusterLayout) b = { 0 };

  corridor_cluster_layout_init (&a);
  corridor_cluster_layout_init (&b);
  closer.width = 2 * (WIDTH + 200);
  closer.height = 2 * (HEIGHT + 200);
  corridor_cluster_layout_place (&a, &layer, 1, &viewport);
  corridor_cluster_layout_place (&b, &layer, 1, &closer);
  g_assert_cmpuint (b.depth, ==, a.depth + 1);
  g_assert_cmpuint (b.clusters->len, >, a.clusters->len);
  g_assert_cmpuint (a.clusters->len, >, 10);
  for (guint i = 0; i < a.clusters->len; i++)
    {
      const CorridorCluster *whole = &g_array_index (a.clusters, CorridorCluster, i);
      CorridorUnitBox cell = corridor_cluster_layout_get_cell (&a, whole->x, whole->y);

      g_assert_cmpuint (count_in_cell (&b, whole, &cell), ==, whole->n);
    }
}

/* Layers that share cells do not lie on each other. */
static void
test_corners (void)
{
  g_autoptr(CorridorDataset) dataset = make_dataset ("Trees", 20000, 0);
  CorridorLayerView layers[] = { show (dataset, 200), show (dataset, 200), show (dataset, 200), show (dataset, 200) };
  CorridorViewport viewport = view_at (8);
  double world = corridor_viewport_world (&viewport);
  g_auto(CorridorClusterLayout) layout = { 0 };

  corridor_cluster_layout_init (&layout);
  corridor_cluster_layout_place (&layout, layers, G_N_ELEMENTS (layers), &viewport);
  for (guint i = 0; i < layout.clusters->len; i++)
    for (guint j = i + 1; j < layout.clusters->len; j++)
      {
        CorridorPoint p = g_array_index (layout.clusters, CorridorCluster, i).point;
        CorridorPoint q = g_array_index (layout.clusters, CorridorCluster, j).point;

        g_assert_cmpfloat (hypot (p.x - q.x, p.y - q.y) * world, >, 20);
      }
}

static void
assert_traces (const GArray            *traces,
               const CorridorTimeIndex *index,
               double                   min_size)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const CorridorTrace *trace = &g_array_index (traces, CorridorTrace, i);
      CorridorUnitBox box = corridor_outline_get_box (trace->outline);

      g_assert_false (corridor_time_index_is_below (index, trace->slot, min_size));
      g_assert_cmpfloat (MAX (box.max_x - box.min_x, box.max_y - box.min_y), >=, min_size);
    }
}

static void
append_slot (guint    slot,
             gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, slot);
}

/* All active records that touch a box, in no order. */
static void
find_touching (const CorridorTimeIndex  *index,
               const CorridorUnitBox    *box,
               const CorridorTimeFilter *filter,
               GArray                   *slots)
{
  corridor_time_index_find_standing (index, box, filter, 0, slots);
  corridor_time_index_visit_boxes (index, box, filter, 0, append_slot, slots);
}

static gboolean
touches_view (const CorridorTimeIndex *index,
              guint                    slot,
              const CorridorViewport  *viewport)
{
  CorridorUnitBox box = corridor_time_index_get_item (index, slot).box;

  return corridor_viewport_overlaps (viewport, (CorridorPoint) { box.min_x, box.min_y },
                                     (CorridorPoint) { box.max_x, box.max_y }, 8);
}

/* Each active shape is there once: as a dot, in a cluster, or as what it is when it is large enough. */
static void
test_shapes (void)
{
  g_autoptr(CorridorDataset) dataset = make_dataset ("Trees", 500, 3000);
  CorridorTimeIndex *index = corridor_dataset_get_index (dataset);
  g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto(CorridorClusterLayout) layout = { 0 };
  guint n_traces = 0, n_dots = 0;

  corridor_cluster_layout_init (&layout);
  for (guint i = 0; i < 200; i++)
    {
      CorridorViewport viewport = view_at (g_test_rand_double_range (3, 16));
      CorridorLayerView layer = show (dataset, (guint) g_test_rand_int_range (0, N_DAYS));
      CorridorUnitBox cells;
      double min_size;

      corridor_cluster_layout_place (&layout, &layer, 1, &viewport);
      min_size = corridor_cluster_layout_get_min_size (&layout, 0);
      g_assert_cmpfloat (min_size * corridor_viewport_world (&viewport), >=, 6);
      cells = cells_in_view (&layout, &viewport);
      corridor_time_index_find_standing (index, &cells, &layer.filter, min_size, slots);
      g_assert_cmpuint (count_points (&layout), ==, slots->len);
      assert_traces (layout.lines, index, min_size);
      assert_traces (layout.areas, index, min_size);
      n_dots += slots->len;
      n_traces += layout.lines->len + layout.areas->len;
      find_touching (index, &cells, &layer.filter, slots);
      for (guint j = slots->len; j-- > 0;)
        if (corridor_time_index_is_below (index, g_array_index (slots, guint, j), min_size) ||
            !touches_view (index, g_array_index (slots, guint, j), &viewport))
          g_array_remove_index_fast (slots, j);
      g_assert_cmpuint (layout.lines->len + layout.areas->len, ==, slots->len);
    }
  g_assert_cmpuint (n_traces, >, 100);
  g_assert_cmpuint (n_dots, >, 1000);
}

/* What is a shape stays one at any date and wherever the map is dragged to; in a crowd it takes more to be one. */
static void
test_shape_crowd (void)
{
  g_autoptr(CorridorDataset) few = make_dataset ("Trees", 0, 30);
  g_autoptr(CorridorDataset) many = make_dataset ("Trees", 0, 6000);
  g_auto(CorridorClusterLayout) layout = { 0 };
  CorridorViewport viewport = view_at (9);
  CorridorLayerView layers[] = { show (few, 10), show (many, 10) };
  double least = ldexp (1.0 / 8, -8 - 9 + 6), most;

  corridor_cluster_layout_init (&layout);
  corridor_cluster_layout_place (&layout, layers, G_N_ELEMENTS (layers), &viewport);
  most = corridor_cluster_layout_get_min_size (&layout, 1);
  g_assert_cmpuint (layout.depth, ==, 8 + 9 - 6);
  g_assert_cmpfloat (corridor_cluster_layout_get_min_size (&layout, 0), ==, least);
  g_assert_cmpfloat (most, >, least);
  for (guint i = 0; i < N_DAYS; i += 7)
    {
      viewport.center.x += 0.0001 * g_test_rand_double_range (-1, 1);
      layers[0] = show (few, i);
      layers[1] = show (many, i);
      corridor_cluster_layout_place (&layout, layers, G_N_ELEMENTS (layers), &viewport);
      g_assert_cmpfloat (corridor_cluster_layout_get_min_size (&layout, 0), ==, least);
      g_assert_cmpfloat (corridor_cluster_layout_get_min_size (&layout, 1), ==, most);
    }
}

/* A stage with layers over an empty story. */
static void
init_stage (Stage                   *stage,
            const CorridorLayerView *layers,
            guint                    n_layers)
{
  stage_init (stage, WIDTH, HEIGHT);
  stage->scene.layers = layers;
  stage->scene.n_layers = n_layers;
  stage->scene.viewport = view_at (8);
  stage->scene.hides_legend = TRUE;
}

static cairo_surface_t *
paint_layers (const CorridorScene *scene,
              int                  scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * scale, HEIGHT * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  corridor_scene_paint_layers (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_painted (cairo_surface_t *surface,
            int              x,
            int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] != 0;
}

/* Whether all pixels around one are painted, or all are not; else it is on an edge. */
static gboolean
is_plain (cairo_surface_t *surface,
          int              x,
          int              y)
{
  for (int dy = -4; dy <= 4; dy++)
    for (int dx = -4; dx <= 4; dx++)
      if (is_painted (surface, x + dx, y + dy) != is_painted (surface, x, y))
        return FALSE;

  return TRUE;
}

/* What is picked is as many records as the index finds there. */
static void
assert_crowd (const CorridorCrowd     *crowd,
              const CorridorLayerView *layers)
{
  const CorridorLayerView *layer = &layers[crowd->layer];
  CorridorTimeIndex *index = corridor_dataset_get_index (layer->dataset);
  g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean has_slot = FALSE;

  if (crowd->kind == CORRIDOR_CROWD_CLUSTER || crowd->kind == CORRIDOR_CROWD_SINGLES)
    corridor_time_index_find_standing (index, &crowd->box, &layer->filter, crowd->min_size, slots);
  else
    find_touching (index, &crowd->box, &layer->filter, slots);
  for (guint i = 0; i < slots->len; i++)
    has_slot |= g_array_index (slots, guint, i) == crowd->slot;
  if (crowd->kind == CORRIDOR_CROWD_CLUSTER || crowd->kind == CORRIDOR_CROWD_SINGLES)
    g_assert_cmpuint (slots->len, ==, crowd->n);
  if (crowd->kind != CORRIDOR_CROWD_CLUSTER)
    g_assert_true (has_slot);
}

/* At random places: something is picked if and only if something is drawn. */
static void
test_pick (void)
{
  g_autoptr(CorridorDataset) trees = make_dataset ("Trees", 3000, 60);
  g_autoptr(CorridorDataset) shrubs = make_dataset ("Shrubs", 200, 60);
  CorridorLayerView layers[] = { show (trees, 200), show (shrubs, 200) };
  g_auto(Stage) stage = { NULL, };
  guint by_kind[CORRIDOR_CROWD_AREA + 1] = { 0 };
  guint n_misses = 0;
  cairo_surface_t *surface;

  init_stage (&stage, layers, G_N_ELEMENTS (layers));
  surface = paint_layers (&stage.scene, 1);
  for (guint i = 0; i < 20000; i++)
    {
      int x = g_test_rand_int_range (5, WIDTH - 5);
      int y = g_test_rand_int_range (5, HEIGHT - 5);
      CorridorCrowd crowd = { 0 };
      gboolean found = corridor_scene_pick_crowd (&stage.scene, (CorridorPoint) { x + 0.5, y + 0.5 }, 0, &crowd);

      if (found)
        {
          assert_crowd (&crowd, layers);
          by_kind[crowd.kind]++;
        }
      if (!is_plain (surface, x, y))
        continue;
      /* Between two dots that touch only a pointer with some breadth hits one of them. */
      if (is_painted (surface, x, y))
        g_assert_true (corridor_scene_pick_crowd (&stage.scene, (CorridorPoint) { x + 0.5, y + 0.5 }, 3, &crowd));
      else
        g_assert_false (found);
      n_misses += !found;
    }
  for (guint i = 0; i < G_N_ELEMENTS (by_kind); i++)
    g_assert_cmpuint (by_kind[i], >, 10);
  g_assert_cmpuint (n_misses, >, 100);
  cairo_surface_destroy (surface);
}

/* Under the legend nothing can be meant. */
static void
test_pick_legend (void)
{
  g_autoptr(CorridorDataset) trees = make_dataset ("Trees", 20000, 0);
  CorridorLayerView layer = show (trees, 200);
  g_auto(Stage) stage = { NULL, };
  const CorridorFurniture *furniture;
  CorridorCrowd crowd;
  guint n_found = 0;

  init_stage (&stage, &layer, 1);
  stage.scene.hides_legend = FALSE;
  furniture = corridor_frame_get_furniture (stage_take (&stage));
  g_assert_cmpfloat (furniture->legend_box.width, >, 0);
  for (guint i = 0; i < 200; i++)
    {
      CorridorPoint px = { furniture->legend_box.x + g_test_rand_double () * furniture->legend_box.width,
                           furniture->legend_box.y + g_test_rand_double () * furniture->legend_box.height };

      stage.scene.hides_legend = FALSE;
      g_assert_false (corridor_scene_pick_crowd (&stage.scene, px, 3, &crowd));
      stage.scene.hides_legend = TRUE;
      n_found += corridor_scene_pick_crowd (&stage.scene, px, 3, &crowd);
      furniture = corridor_frame_get_furniture (stage_take (&stage));
      stage.scene.hides_legend = FALSE;
      furniture = corridor_frame_get_furniture (stage_take (&stage));
    }
  g_assert_cmpuint (n_found, >, 0);
}

static void
assert_legend (Stage      *stage,
               const char *expected)
{
  g_autofree char *legend = stage_dup_legend (stage);

  g_assert_cmpstr (legend, ==, expected);
}

static CorridorDataset *
make_grove (const char *title,
            guint       n_birches)
{
  g_auto(DatasetMaker) maker = { NULL, };
  guint birch, cedar, dogwood;

  dataset_maker_init (&maker, title);
  birch = corridor_dataset_builder_add_category (maker.builder, "Birch");
  cedar = corridor_dataset_builder_add_category (maker.builder, "Cedar");
  dogwood = corridor_dataset_builder_add_category (maker.builder, "Dogwood");
  for (guint i = 0; i < n_birches; i++)
    dataset_maker_add_point (&maker, (CorridorPosition) { 40.3, 46.4 }, day (0), day (10), birch);
  dataset_maker_add_point (&maker, (CorridorPosition) { 40.01, 46.02 }, day (0), day (20), cedar);
  dataset_maker_add_point (&maker, (CorridorPosition) { 10, 10 }, day (0), day (20), dogwood);

  return dataset_maker_finish (&maker);
}

/* The categories that are in the picture, under the title of their layer where it is not alone. */
static void
test_legend (void)
{
  g_autoptr(CorridorDataset) trees = make_grove ("Trees", 5);
  g_autoptr(CorridorDataset) shrubs = make_grove ("Shrubs", 2);
  CorridorLayerView layers[] = { show (trees, 5), show (shrubs, 5) };
  const gboolean hidden[] = { TRUE, FALSE, FALSE };
  g_auto(Stage) stage = { NULL, };

  init_stage (&stage, layers, 1);
  stage.scene.hides_legend = FALSE;
  assert_legend (&stage, "Birch, Cedar, Number of records there, by kind");
  layers[0] = show (trees, 15);
  assert_legend (&stage, "Cedar");
  layers[0] = show (trees, 25);
  assert_legend (&stage, "");
  layers[0] = show (trees, 5);
  layers[0].filter.hidden = hidden;
  assert_legend (&stage, "Cedar");

  layers[0] = show (trees, 5);
  stage.scene.n_layers = 2;
  assert_legend (&stage, "Shrubs, Birch, Cedar, Trees, Birch, Cedar, Number of records there, by kind");

  stage.scene.n_layers = 1;
  stage.scene.viewport = corridor_viewport_fit (corridor_story_get_view (stage.story), 900, 900, 0);
  stage_set_day (&stage, "2003-06-01");
  assert_legend (&stage, "Amber side, Blue side, Contested, In force, Trees, Birch, Cedar, Number of records there, by kind");
}

/*
 * Where it can be clicked on, the legend has the rows that it has when all is shown, in the same places, and strikes out what is
 * hidden: whatever that is. A picture that leaves the program explains what is in it.
 */
static void
test_legend_hidden (void)
{
  g_autoptr(CorridorDataset) trees = make_grove ("Trees", 5);
  CorridorLayerView layer = show (trees, 5);
  g_auto(Stage) stage = { NULL, };
  gboolean hidden[3];

  init_stage (&stage, &layer, 1);
  layer.filter.hidden = hidden;
  stage.scene.hides_legend = FALSE;
  stage.scene.on_screen = TRUE;
  for (guint mask = 0; mask < 8; mask++)
    {
      const CorridorFurniture *furniture;
      CorridorLegendRow row;

      for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
        hidden[i] = (mask & 1 << i) != 0;
      assert_legend (&stage, "Birch, Cedar, Number of records there, by kind");
      furniture = corridor_frame_get_furniture (stage_take (&stage));
      for (double y = 0; y < furniture->legend_box.height; y += 1)
        {
          CorridorPoint px = { furniture->legend_box.x + 20, furniture->legend_box.y + y };
          guint number = corridor_legend_find_row (&furniture->legend, y);

          g_assert_cmpint (corridor_scene_pick_legend (&stage.scene, px, &row), ==, number == 1 || number == 2);
          if (number != 1 && number != 2)
            continue;
          g_assert_true (row.dataset == trees);
          g_assert_cmpstr (row.category->id, ==, number == 1 ? "Birch" : "Cedar");
          g_assert_cmpint (row.hidden, ==, hidden[number - 1]);
        }
    }

  stage.scene.on_screen = FALSE;
  assert_legend (&stage, "");
}

static CorridorDataset *
make_possible (void)
{
  g_auto(DatasetMaker) maker = { NULL, };
  CorridorRecord record = {
    .start_earliest = day (0), .start_latest = day (5), .end_earliest = day (10), .end_latest = day (20), .is_dated = TRUE,
    .point = corridor_mercator_project ((CorridorPosition) { 40.3, 46.4 }), .place = { 0, 1, 0 },
  };

  dataset_maker_init (&maker, "Trees");
  record.category = corridor_dataset_builder_add_category (maker.builder, "Birch");
  corridor_dataset_builder_add (maker.builder, &record);

  return dataset_maker_finish (&maker);
}

/* What is possible is drawn and explained as that, without a story, too. */
static void
test_possible (void)
{
  g_autoptr(CorridorDataset) trees = make_possible ();
  CorridorLayerView layer = show (trees, 7);
  g_auto(Stage) stage = { NULL, };
  cairo_surface_t *certain, *possible;

  init_stage (&stage, &layer, 1);
  certain = paint_layers (&stage.scene, 1);
  layer = show (trees, 15);
  possible = paint_layers (&stage.scene, 1);
  g_assert_cmpuint (compare_surfaces (certain, possible, 48, NULL), >, 20);
  stage.scene.hides_legend = FALSE;
  assert_legend (&stage, "Birch, Possible: the date is not certain");
  layer = show (trees, 7);
  assert_legend (&stage, "Birch");
  cairo_surface_destroy (certain);
  cairo_surface_destroy (possible);
}

/* The frame sees what changes, in the list of layers or in what a layer borrows. */
static void
test_changes (void)
{
  g_autoptr(CorridorDataset) trees = make_grove ("Trees", 5);
  gboolean hidden[] = { FALSE, FALSE, FALSE };
  CorridorLayerView layer = show (trees, 5);
  g_autoptr(CorridorLayerSnapshot) list = corridor_layer_snapshot_new (&layer, 1);
  CorridorLayerView changed = layer;

  g_assert_true (corridor_layer_snapshot_equal (list, &changed, 1));
  g_assert_false (corridor_layer_snapshot_equal (list, NULL, 0));
  changed.filter.hidden = hidden;
  g_assert_true (corridor_layer_snapshot_equal (list, &changed, 1));
  hidden[1] = TRUE;
  g_assert_false (corridor_layer_snapshot_equal (list, &changed, 1));

  changed = layer;
  changed.filter.end++;
  g_assert_false (corridor_layer_snapshot_equal (list, &changed, 1));
  changed = layer;
  changed.rgb = 0xff0000;
  g_assert_true (corridor_layer_snapshot_equal (list, &changed, 1));
  changed.has_rgb = TRUE;
  g_assert_false (corridor_layer_snapshot_equal (list, &changed, 1));
}

/* Without layers a picture is what it was; and one that hides all is, too. */
static void
test_none (void)
{
  g_autoptr(CorridorDataset) trees = make_dataset ("Trees", 3000, 60);
  const gboolean hidden[N_CATEGORIES] = { TRUE, TRUE, TRUE };
  CorridorLayerView layer = show (trees, 200);
  g_auto(Stage) stage = { NULL, };
  cairo_surface_t *without, *with, *empty;
  CorridorCrowd crowd;

  layer.filter.hidden = hidden;
  stage_init (&stage, WIDTH, HEIGHT);
  stage_set_day (&stage, "2008-06-01");
  cairo_surface_destroy (stage_paint (&stage, 1)); /* caches become warm */
  without = stage_paint (&stage, 1);
  g_assert_false (corridor_scene_pick_crowd (&stage.scene, (CorridorPoint) { WIDTH / 2, HEIGHT / 2 }, 300, &crowd));
  stage.scene.layers = &layer;
  stage.scene.n_layers = 1;
  empty = stage_paint (&stage, 1);
  layer.filter.hidden = NULL;
  with = stage_paint (&stage, 1);
  g_assert_cmpuint (compare_surfaces (without, empty, 0, NULL), ==, 0);
  g_assert_cmpuint (compare_surfaces (without, with, 0, NULL), >, 500);
  cairo_surface_destroy (without);
  cairo_surface_destroy (empty);
  cairo_surface_destroy (with);
}

/* Only what stands for the record is accented; and it is found without the record being read. */
static void
test_selected (void)
{
  g_autoptr(CorridorDataset) trees = make_grove ("Trees", 5);
  g_autoptr(CorridorPhase) phase = NULL;
  CorridorLayerView layer = show (trees, 5);
  const CorridorClusterLayout *layout;
  g_auto(Stage) stage = { NULL, };
  cairo_surface_t *plain, *selected, *gone;
  const CorridorSingle *single;
  CorridorPoint px;
  guint slot;

  init_stage (&stage, &layer, 1);
  plain = paint_layers (&stage.scene, 1);
  layout = corridor_frame_get_clusters (stage_take (&stage));
  single = &g_array_index (layout->singles, CorridorSingle, 0);
  px = corridor_viewport_to_px (&stage.scene.viewport, single->point);
  phase = corridor_dataset_dup_phase (trees, single->slot, NULL);
  g_assert_true (corridor_dataset_find_slot (trees, phase, &slot));
  g_assert_cmpuint (slot, ==, single->slot);

  stage.scene.selected = phase;
  selected = paint_layers (&stage.scene, 1);
  g_assert_false (is_painted (plain, (int) (px.x + CORRIDOR_SINGLE_RADIUS + 5.5), (int) px.y));
  g_assert_true (is_painted (selected, (int) (px.x + CORRIDOR_SINGLE_RADIUS + 5.5), (int) px.y));

  /* Nothing is accented where nothing is drawn. */
  layer = show (trees, 25);
  gone = paint_layers (&stage.scene, 1);
  g_assert_false (is_painted (gone, (int) (px.x + CORRIDOR_SINGLE_RADIUS + 5.5), (int) px.y));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (selected);
  cairo_surface_destroy (gone);
}

/* As a PDF gets it: as shapes, which are then drawn on pixels. */
static cairo_surface_t *
paint_recorded (const CorridorScene *scene)
{
  cairo_rectangle_t extents = { 0, 0, WIDTH, HEIGHT };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (recording);

  corridor_scene_paint_layers (scene, cr);
  cairo_destroy (cr);
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (recording);

  return surface;
}

/* Print shows what the screen shows. Pictures are copied to whole pixels, so the edges differ. */
static void
test_canvases (void)
{
  g_autoptr(CorridorDataset) trees = make_dataset ("Trees", 3000, 60);
  CorridorLayerView layer = show (trees, 200);
  g_auto(Stage) stage = { NULL, };
  cairo_surface_t *screen, *print, *none;
  guint n_differ;

  init_stage (&stage, &layer, 1);
  screen = paint_layers (&stage.scene, 1);
  print = paint_recorded (&stage.scene);
  layer.filter.begin = layer.filter.end = day (N_DAYS + 100);
  none = paint_layers (&stage.scene, 1);
  n_differ = compare_surfaces (screen, print, 200, NULL);
  g_assert_cmpuint (n_differ * 25, <, compare_surfaces (screen, none, 200, NULL));
  cairo_surface_destroy (screen);
  cairo_surface_destroy (print);
  cairo_surface_destroy (none);
}

static cairo_surface_t *
paint_ring (const CorridorRing *ring,
            CorridorTheme       theme,
            double              scale,
            gboolean            pixels)
{
  CorridorRings *rings = corridor_rings_new ();
  CorridorCanvas canvas = { .theme = theme, .rings = rings };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (60 * scale), (int) (60 * scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  corridor_canvas_set_target (&canvas, cr);
  canvas.pixels = pixels;
  corridor_ring_paint (&canvas, ring, (CorridorPoint) { 30, 30 });
  cairo_destroy (cr);
  corridor_rings_free (rings);

  return surface;
}

/* What is put together from pixels looks like what cairo draws from shapes. */
static void
test_ring (void)
{
  for (guint i = 0; i < 200; i++)
    {
      CorridorRing ring = { .radius = g_test_rand_int_range (24, 45) / 2.0, .n_arcs = (guint) g_test_rand_int_range (1, 7) };
      double scale = i % 2 + 1;
      double sum = 0;
      cairo_surface_t *fast, *slow;

      for (guint j = 0; j < ring.n_arcs; j++)
        {
          ring.arcs[j] = (CorridorArc) { (guint32) g_test_rand_int_range (0, 0x1000000), g_test_rand_double_range (0.1, 1) };
          sum += ring.arcs[j].share;
        }
      for (guint j = 0; j < ring.n_arcs; j++)
        ring.arcs[j].share /= sum;
      fast = paint_ring (&ring, i % 3 == 0 ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT, scale, TRUE);
      slow = paint_ring (&ring, i % 3 == 0 ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT, scale, FALSE);
      g_assert_cmpuint (compare_surfaces (fast, slow, 72, NULL), <=, 4 * ring.n_arcs * (guint) scale);
      cairo_surface_destroy (fast);
      cairo_surface_destroy (slow);
    }
}

static void
test_short_number (void)
{
  static const struct
  {
    guint       number;
    const char *text;
  } cases[] = {
    { 7, "7" }, { 340, "340" }, { 999, "999" }, { 1000, "1.0k" }, { 1234, "1.2k" }, { 9949, "9.9k" }, { 9950, "10k" },
    { 12345, "12k" }, { 999499, "999k" }, { 999500, "1.0M" }, { 3400000, "3.4M" }, { 9950000, "10M" }, { 12345678, "12M" },
    { G_MAXUINT, "4295M" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char buffer[CORRIDOR_SHORT_NUMBER_SIZE];

      g_assert_cmpstr (corridor_short_number (cases[i].number, buffer), ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clusters/sum", test_sum);
  g_test_add_func ("/clusters/stable", test_stable);
  g_test_add_func ("/clusters/split", test_split);
  g_test_add_func ("/clusters/corners", test_corners);
  g_test_add_func ("/clusters/shapes/all", test_shapes);
  g_test_add_func ("/clusters/shapes/crowd", test_shape_crowd);
  g_test_add_func ("/clusters/pick/drawn", test_pick);
  g_test_add_func ("/clusters/pick/legend", test_pick_legend);
  g_test_add_func ("/clusters/legend", test_legend);
  g_test_add_func ("/clusters/legend-hidden", test_legend_hidden);
  g_test_add_func ("/clusters/possible", test_possible);
  g_test_add_func ("/clusters/changes", test_changes);
  g_test_add_func ("/clusters/none", test_none);
  g_test_add_func ("/clusters/selected", test_selected);
  g_test_add_func ("/clusters/canvases", test_canvases);
  g_test_add_func ("/clusters/ring", test_ring);
  g_test_add_func ("/clusters/short-number", test_short_number);

  return g_test_run ();
}
