/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-painting-private.h"

#include "corridor-cluster-painter.h"
#include "corridor-scene-sides.h"
#include "corridor-trace-painter.h"

static const CorridorTrace *
find_trace (const GArray *traces,
            guint         layer,
            guint         slot)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const CorridorTrace *trace = &g_array_index (traces, CorridorTrace, i);

      if (trace->layer == layer && trace->slot == slot)
        return trace;
    }

  return NULL;
}

static void
paint_record_accent (const CorridorPainting *picture,
                     guint                   layer,
                     guint                   slot,
                     gboolean                selected)
{
  const CorridorClusterLayout *layout = corridor_frame_get_clusters (picture->frame);
  const CorridorLayerView *layers = picture->scene->layers;
  gboolean is_trace = !corridor_time_index_is_below (corridor_dataset_get_index (layers[layer].dataset), slot,
                                                     corridor_cluster_layout_get_min_size (layout, layer));
  const CorridorTrace *trace = is_trace ? find_trace (layout->lines, layer, slot) : NULL;

  if (is_trace && trace == NULL)
    trace = find_trace (layout->areas, layer, slot);
  if (trace != NULL)
    corridor_trace_paint_accent (&picture->canvas, trace, layers, selected);
  else if (!is_trace)
    corridor_clusters_paint_accent (&picture->canvas, layout, layers, layer, slot, selected);
}

/* Of a record that a phase was read from, if it was. */
static void
paint_layer_accent (const CorridorPainting *picture,
                    CorridorPhase          *phase,
                    gboolean                selected)
{
  for (guint i = 0; phase != NULL && i < picture->scene->n_layers; i++)
    {
      guint slot;

      if (corridor_dataset_find_slot (picture->scene->layers[i].dataset, phase, &slot))
        paint_record_accent (picture, i, slot, selected);
    }
}

static void
paint_layers (const CorridorScene *scene,
              cairo_t             *cr)
{
  CorridorPainting picture;
  const CorridorClusterLayout *layout;

  if (scene->n_layers == 0)
    return;

  picture = corridor_painting_begin (scene, cr);
  layout = corridor_frame_get_clusters (picture.frame);
  corridor_traces_paint (&picture.canvas, layout->areas, scene->layers);
  corridor_traces_paint (&picture.canvas, layout->lines, scene->layers);
  if (scene->hovered != scene->selected)
    paint_layer_accent (&picture, scene->hovered, FALSE);
  paint_layer_accent (&picture, scene->selected, TRUE);
  corridor_clusters_paint (&picture.canvas, layout, scene->layers);
  corridor_painting_end (&picture);
}

void
corridor_scene_paint_layers (const CorridorScene *scene,
                             cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_layers);
}
