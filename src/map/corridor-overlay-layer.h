/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-content.h"
#include "corridor-map-frame.h"

G_BEGIN_DECLS

/**
 * CorridorOverlayLayer:
 *
 * A layer of a libshumate map that shows a part of the frame's scene, as the painters of src/render draw it.
 *
 * All features of the part are painted in one go, and the picture is kept until something that it shows is another:
 * a day later the same roads are closed, so only the caption is painted again. While the map moves, shapes are moved and
 * stretched, and painted in a thread: frames do not wait for them. Nothing here can be clicked: hit tests
 * go through corridor_scene_pick().
 */
#define CORRIDOR_TYPE_OVERLAY_LAYER (corridor_overlay_layer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorOverlayLayer, corridor_overlay_layer, CORRIDOR, OVERLAY_LAYER, ShumateLayer)

/**
 * corridor_overlay_layer_new:
 * @frame: what to draw from
 * @viewport: the viewport of the map that the layer is for, as @frame has it
 * @overlay: which part of the scene
 */
ShumateLayer *corridor_overlay_layer_new          (CorridorMapFrame *frame,
                                                   ShumateViewport  *viewport,
                                                   CorridorOverlay   overlay);

/**
 * corridor_overlay_layer_get_n_paints:
 *
 * Returns: how many pictures the layer has shown so far; for tests and benchmarks
 */
guint         corridor_overlay_layer_get_n_paints (CorridorOverlayLayer *self);

/**
 * corridor_overlay_layer_get_n_stalls:
 *
 * Returns: how many of these pictures a frame had to wait for; the others were painted in a thread, while the map moved
 */
guint         corridor_overlay_layer_get_n_stalls (CorridorOverlayLayer *self);

G_END_DECLS
