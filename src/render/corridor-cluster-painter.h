/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-cluster-layout.h"

G_BEGIN_DECLS

void corridor_clusters_paint        (const CorridorCanvas        *canvas,
                                     const CorridorClusterLayout *layout,
                                     const CorridorLayerView     *layers);
void corridor_clusters_paint_accent (const CorridorCanvas        *canvas,
                                     const CorridorClusterLayout *layout,
                                     const CorridorLayerView     *layers,
                                     guint                        layer,
                                     guint                        slot,
                                     gboolean                     selected);
void corridor_cluster_paint_sample  (const CorridorCanvas        *canvas,
                                     CorridorPoint                px,
                                     double                       radius);

G_END_DECLS
