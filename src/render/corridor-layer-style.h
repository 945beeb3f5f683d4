/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * corridor_layer_category:
 * @layer: a layer
 * @category: number of one of its dataset's
 *
 * Returns: (transfer none): the category
 */
CorridorCategory       *corridor_layer_category (const CorridorLayerView *layer,
                                                 guint                    category);

/**
 * corridor_layer_color:
 * @layer: a layer
 * @category: number of one of its dataset's
 * @theme: light or dark
 *
 * Returns: 0xRRGGBB, of what is of that category
 */
guint32                 corridor_layer_color    (const CorridorLayerView *layer,
                                                 guint                    category,
                                                 CorridorTheme            theme);

/**
 * corridor_layer_style:
 * @layer: a layer
 * @category: number of one of its dataset's
 * @possible: whether it is for what is only possible
 * @theme: light or dark
 *
 * Points have shapes to be told apart by without colours; what lines and areas have is the dash of their strokes.
 *
 * Returns: how lines and areas of that category look
 */
CorridorStyle           corridor_layer_style    (const CorridorLayerView *layer,
                                                 guint                    category,
                                                 gboolean                 possible,
                                                 CorridorTheme            theme);

G_END_DECLS
