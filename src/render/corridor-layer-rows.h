/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-cluster-layout.h"

G_BEGIN_DECLS

/**
 * CorridorLayerRow:
 * @layer: its number among the layers
 * @category: of the layer's dataset
 * @kind: what of that category is in the picture: points before lines before areas
 *
 * Something of a layer that a legend explains.
 */
typedef struct
{
  guint                layer;
  guint                category;
  CorridorGeometryKind kind;
} CorridorLayerRow;

/**
 * corridor_layer_rows_collect:
 * @rows: (element-type CorridorLayerRow): emptied, then filled
 * @layout: what is drawn
 * @layers: (nullable) (array length=n_layers): the layers it was made of
 * @n_layers: how many
 *
 * Finds the categories that are in a picture, each once: by layer, the topmost first, then in the order of the categories.
 */
void corridor_layer_rows_collect (GArray                      *rows,
                                  const CorridorClusterLayout *layout,
                                  const CorridorLayerView     *layers,
                                  guint                        n_layers);

G_END_DECLS
