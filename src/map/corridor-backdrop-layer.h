/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map-frame.h"
#include "corridor-tile-layer.h"

G_BEGIN_DECLS

/**
 * CorridorBackdropLayer:
 *
 * What lies under the tiles, so that no place is ever blank while a tile is on its way.
 *
 * Two pictures of the built-in base map: the first view, painted whole and sharp before the first frame is drawn, and an
 * overview of all there is, which fills in wherever the map is moved to later, coarse until the tiles are there (some
 * milliseconds). Both are painted again when the theme or the scale is another.
 */
#define CORRIDOR_TYPE_BACKDROP_LAYER (corridor_backdrop_layer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorBackdropLayer, corridor_backdrop_layer, CORRIDOR, BACKDROP_LAYER, ShumateLayer)

/**
 * corridor_backdrop_layer_new:
 * @frame: what to draw from
 * @viewport: the viewport of the map that the layer is for, as @frame has it
 */
ShumateLayer *corridor_backdrop_layer_new (CorridorMapFrame *frame,
                                           ShumateViewport  *viewport);

/**
 * corridor_backdrop_layer_set_cover:
 * @tiles: (nullable): opaque tiles that lie above
 *
 * Sets what hides the backdrop: where it covers all of the view, nothing is drawn.
 */
void          corridor_backdrop_layer_set_cover (CorridorBackdropLayer *self,
                                                 CorridorTileLayer     *tiles);

G_END_DECLS
