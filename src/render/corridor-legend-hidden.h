/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-cluster-layout.h"
#include "corridor-hidden.h"
#include "corridor-thing.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * corridor_legend_hidden_join:
 * @things: (element-type CorridorThing): what is in a picture
 * @hidden: (element-type CorridorHiddenHit): what would be if its kind was shown
 *
 * Returns: (transfer full) (element-type CorridorThing): both
 */
GArray  *corridor_legend_hidden_join     (const GArray           *things,
                                          const GArray           *hidden);

/**
 * corridor_legend_hidden_clusters:
 * @points: (element-type CorridorThing): what has markers
 * @hidden: (element-type CorridorHiddenHit): what would have some if its kind was shown
 * @viewport: of the picture
 * @text_scale: how much larger than usual words are, and markers with them
 *
 * Returns: whether a marker in the picture would stand for several things
 */
gboolean corridor_legend_hidden_clusters (const GArray           *points,
                                          const GArray           *hidden,
                                          const CorridorViewport *viewport,
                                          double                  text_scale);

/**
 * corridor_legend_hidden_any_kind:
 * @layers: (nullable) (array length=n_layers): layers
 * @n_layers: how many
 *
 * Returns: whether a kind of one of them is hidden
 */
gboolean corridor_legend_hidden_any_kind (const CorridorLayerView *layers,
                                          guint                    n_layers);

/**
 * corridor_legend_hidden_place:
 * @layout: emptied, then filled
 * @layers: (nullable) (array length=n_layers): layers
 * @n_layers: how many
 * @viewport: of the picture
 *
 * Lays out what would be drawn of layers if no kind of them was hidden.
 */
void     corridor_legend_hidden_place    (CorridorClusterLayout   *layout,
                                          const CorridorLayerView *layers,
                                          guint                    n_layers,
                                          const CorridorViewport  *viewport);

G_END_DECLS
