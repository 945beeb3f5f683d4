/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

CorridorCategory       *corridor_layer_category (const CorridorLayerView *layer,
                                                 guint                    category);
guint32                 corridor_layer_color    (const CorridorLayerView *layer,
                                                 guint                    category,
                                                 CorridorTheme            theme);
CorridorStyle           corridor_layer_style    (const CorridorLayerView *layer,
                                                 guint                    category,
                                                 gboolean                 possible,
                                                 CorridorTheme            theme);

G_END_DECLS
