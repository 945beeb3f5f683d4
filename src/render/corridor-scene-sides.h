/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/* Two days side by side: the scene of the clock's on the right of a divider, the one beside it on the left. */

typedef void (*CorridorPaintSide) (const CorridorScene *scene,
                                   cairo_t             *cr);

/**
 * corridor_scene_get_divider:
 * @scene: a scene with another beside it
 *
 * Returns: px from the left, a whole number: where it begins
 */
double corridor_scene_get_divider   (const CorridorScene *scene);

/**
 * corridor_scene_paint_sides:
 * @scene: a scene
 * @cr: what to paint on
 * @paint: paints a layer of one scene
 *
 * Paints a layer of the scene, and on the other side of the divider of the one beside it, if there is one.
 */
void   corridor_scene_paint_sides   (const CorridorScene *scene,
                                     cairo_t             *cr,
                                     CorridorPaintSide    paint);

/**
 * corridor_scene_paint_divider:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the line between the two sides, and the caption of the one beside. Nothing without one.
 */
void   corridor_scene_paint_divider (const CorridorScene *scene,
                                     cairo_t             *cr);

G_END_DECLS
