/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * CorridorTileLayer:
 *
 * The tiles of a map source, as a layer of a libshumate map. It differs from a ShumateMapLayer in how it draws them:
 *
 * - in the frame in which the map moves, together with what lies on them;
 * - between whole device pixels, with no seams, and as painted where the zoom is a whole level;
 * - as corridor_picture_append() does, so that cairo need not convert all of them for each frame;
 * - and where a tile is not there yet, it stretches or shrinks those of other levels that are.
 *
 * What no tile covers is left open: something should lie beneath.
 *
 * Signals:
 * - `tile-shown` (GdkTexture): the picture of a tile has come.
 */
#define CORRIDOR_TYPE_TILE_LAYER (corridor_tile_layer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTileLayer, corridor_tile_layer, CORRIDOR, TILE_LAYER, ShumateLayer)

/**
 * corridor_tile_layer_new:
 * @source: where the tiles come from
 * @viewport: the viewport of the map that the layer is for
 */
ShumateLayer *corridor_tile_layer_new         (ShumateMapSource  *source,
                                               ShumateViewport   *viewport);

/**
 * corridor_tile_layer_is_complete:
 *
 * Returns: whether all tiles that the last view needs are there; for tests and benchmarks
 */
gboolean      corridor_tile_layer_is_complete (CorridorTileLayer *self);

/**
 * corridor_tile_layer_covers:
 *
 * Returns: whether tiles, or those of other levels that stand in for them, leave nothing open: what lies beneath is not seen if
 *   the tiles are opaque
 */
gboolean      corridor_tile_layer_covers      (CorridorTileLayer *self);

G_END_DECLS
