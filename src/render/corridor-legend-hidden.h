/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-cluster-layout.h"
#include "corridor-hidden.h"
#include "corridor-thing.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

GArray  *corridor_legend_hidden_join     (const GArray           *things,
                                          const GArray           *hidden);
gboolean corridor_legend_hidden_clusters (const GArray           *points,
                                          const GArray           *hidden,
                                          const CorridorViewport *viewport);
gboolean corridor_legend_hidden_any_kind (const CorridorLayerView *layers,
                                          guint                    n_layers);
void     corridor_legend_hidden_place    (CorridorClusterLayout   *layout,
                                          const CorridorLayerView *layers,
                                          guint                    n_layers,
                                          const CorridorViewport  *viewport);

G_END_DECLS
