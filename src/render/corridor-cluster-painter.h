/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-cluster-layout.h"

G_BEGIN_DECLS

/**
 * corridor_clusters_paint:
 * @canvas: where to paint
 * @layout: what is where
 * @layers: (array): the layers it was made of
 *
 * Paints singles, then clusters: a number must be read whatever else is there.
 */
void corridor_clusters_paint        (const CorridorCanvas        *canvas,
                                     const CorridorClusterLayout *layout,
                                     const CorridorLayerView     *layers);

/**
 * corridor_clusters_paint_accent:
 * @canvas: where to paint
 * @layout: what is where
 * @layers: (array): the layers it was made of
 * @layer: number of one of them
 * @slot: a record of it that stands in a cell
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints a ring around the single or the cluster that a record is drawn as; nothing when it is not drawn.
 */
void corridor_clusters_paint_accent (const CorridorCanvas        *canvas,
                                     const CorridorClusterLayout *layout,
                                     const CorridorLayerView     *layers,
                                     guint                        layer,
                                     guint                        slot,
                                     gboolean                     selected);

/**
 * corridor_cluster_paint_sample:
 * @canvas: where to paint
 * @px: its middle
 * @radius: px
 *
 * Paints a cluster that stands for all of them, for a legend.
 */
void corridor_cluster_paint_sample  (const CorridorCanvas        *canvas,
                                     CorridorPoint                px,
                                     double                       radius);

G_END_DECLS
