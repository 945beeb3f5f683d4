/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-cluster-painter.h"

#include "corridor-accent.h"
#include "corridor-layer-style.h"
#include "corridor-mark.h"
#include "corridor-ring.h"
#include "corridor-short-number.h"
#include "corridor-typeset.h"

#include <math.h>

/* Parts of a ring below this are a speck that nobody can tell the colour of. */
#define MIN_SHARE 0.03

static guint32
color_of_rest (CorridorTheme theme)
{
  guint32 ink = corridor_theme_ink (theme, CORRIDOR_INK_NEUTRAL);

  return corridor_theme_strengthen (theme, corridor_theme_mix (ink, corridor_theme_ink (theme, CORRIDOR_INK_PANEL), 0.5));
}

/*
 * An arc for each category that can be seen, and one for what is left. Their order is that of the categories and not of the
 * counts: so they keep their places while the counts change.
 */
static CorridorRing
ring_of (const CorridorCluster   *cluster,
         const CorridorLayerView *layer,
         const guint             *counts,
         const CorridorCanvas    *canvas)
{
  CorridorRing ring = { .radius = corridor_cluster_radius (cluster->n, canvas->text_scale) };
  CorridorTheme theme = canvas->theme;
  guint n_categories = corridor_dataset_get_categories (layer->dataset)->len;
  double rest = 1;

  for (guint i = 0; i < n_categories && !layer->has_rgb && ring.n_arcs < CORRIDOR_RING_MAX_ARCS - 1; i++)
    {
      double share = (double) counts[i] / cluster->n;

      if (share < MIN_SHARE)
        continue;
      ring.arcs[ring.n_arcs++] = (CorridorArc) { corridor_layer_color (layer, i, theme), share };
      rest -= share;
    }
  if (layer->has_rgb)
    ring.arcs[ring.n_arcs++] = (CorridorArc) { corridor_theme_strengthen (theme, layer->rgb), 1 };
  else if (rest > 1e-9)
    ring.arcs[ring.n_arcs++] = (CorridorArc) { color_of_rest (theme), rest };

  return ring;
}

static void
paint_number (const CorridorCanvas *canvas,
              guint                 n,
              CorridorPoint         px)
{
  char buffer[CORRIDOR_SHORT_NUMBER_SIZE];
  g_autoptr(CorridorTypeset) text = corridor_typesetter_set (canvas->typesetter, CORRIDOR_FACE_COUNT,
                                                             corridor_short_number (n, buffer), 0);

  corridor_typeset_paint (text, canvas, (CorridorPoint) { px.x - text->width / 2, px.y - text->height / 2 },
                          CORRIDOR_INK_TEXT);
}

static void
paint_singles (const CorridorCanvas        *canvas,
               const CorridorClusterLayout *layout,
               const CorridorLayerView     *layers)
{
  for (guint i = 0; i < layout->singles->len; i++)
    {
      const CorridorSingle *single = &g_array_index (layout->singles, CorridorSingle, i);
      const CorridorLayerView *layer = &layers[single->layer];
      CorridorMark mark = {
        corridor_layer_category (layer, single->category)->shape,
        corridor_layer_color (layer, single->category, canvas->theme), single->possible,
        CORRIDOR_SINGLE_RADIUS * canvas->text_scale,
      };

      corridor_mark_paint (canvas, &mark, corridor_viewport_to_px (&canvas->viewport, single->point));
    }
}

void
corridor_clusters_paint (const CorridorCanvas        *canvas,
                         const CorridorClusterLayout *layout,
                         const CorridorLayerView     *layers)
{
  paint_singles (canvas, layout, layers);
  for (guint i = 0; i < layout->clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (layout->clusters, CorridorCluster, i);
      CorridorPoint px = corridor_viewport_to_px (&canvas->viewport, cluster->point);
      CorridorRing ring = ring_of (cluster, &layers[cluster->layer],
                                   &g_array_index (layout->counts, guint, cluster->first_count), canvas);

      corridor_ring_paint (canvas, &ring, px);
      paint_number (canvas, cluster->n, px);
    }
}

/* What the cell of a place is drawn as. */
static const CorridorCluster *
find_cluster (const CorridorClusterLayout *layout,
              guint                        layer,
              CorridorPoint                point)
{
  double n_cells = ldexp (1, (int) layout->depth);
  guint x = (guint) (point.x * n_cells);
  guint y = (guint) (point.y * n_cells);

  for (guint i = 0; i < layout->clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (layout->clusters, CorridorCluster, i);

      if (cluster->layer == layer && cluster->x == x && cluster->y == y)
        return cluster;
    }

  return NULL;
}

static gboolean
is_active (const CorridorTimeItem   *item,
           const CorridorTimeFilter *filter)
{
  return item->begin < filter->end && item->end > filter->begin &&
         (filter->hidden == NULL || !filter->hidden[item->category]);
}

void
corridor_clusters_paint_accent (const CorridorCanvas        *canvas,
                                const CorridorClusterLayout *layout,
                                const CorridorLayerView     *layers,
                                guint                        layer,
                                guint                        slot,
                                gboolean                     selected)
{
  CorridorTimeItem item = corridor_time_index_get_item (corridor_dataset_get_index (layers[layer].dataset), slot);
  CorridorPoint point = { (item.box.min_x + item.box.max_x) / 2, (item.box.min_y + item.box.max_y) / 2 };
  const CorridorCluster *cluster = find_cluster (layout, layer, point);
  double radius = cluster != NULL ? corridor_cluster_radius (cluster->n, canvas->text_scale) - 2
                                    : CORRIDOR_SINGLE_RADIUS * canvas->text_scale;

  if (!is_active (&item, &layers[layer].filter))
    return;

  corridor_accent_paint (canvas, corridor_viewport_to_px (&canvas->viewport, cluster != NULL ? cluster->point : point), radius,
                         selected);
}

void
corridor_cluster_paint_sample (const CorridorCanvas *canvas,
                               CorridorPoint         px,
                               double                radius)
{
  guint32 ink = corridor_theme_ink (canvas->theme, CORRIDOR_INK_NEUTRAL);
  guint32 panel = corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL);
  CorridorRing ring = {
    .radius = radius,
    .arcs = {
      { ink, 0.5 },
      { corridor_theme_strengthen (canvas->theme, corridor_theme_mix (ink, panel, 0.35)), 0.3 },
      { corridor_theme_strengthen (canvas->theme, corridor_theme_mix (ink, panel, 0.65)), 0.2 },
    },
    .n_arcs = 3,
  };

  corridor_ring_paint (canvas, &ring, px);
}
