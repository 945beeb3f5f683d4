/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map-frame.h"

G_BEGIN_DECLS

/**
 * CorridorMapGround:
 *
 * The built-in base map as the lowest layers of a map: its tiles, and what is seen of it before they are there. Tiles are made anew
 * when the frame has another ground or theme, and when the screen has another scale.
 */
#define CORRIDOR_TYPE_MAP_GROUND (corridor_map_ground_get_type ())
G_DECLARE_FINAL_TYPE (CorridorMapGround, corridor_map_ground, CORRIDOR, MAP_GROUND, GObject)

/**
 * corridor_map_ground_new:
 * @map: where it is drawn; it outlives the ground
 * @frame: what to draw from
 *
 * Adds it to a map that has no layers yet, and has the map's viewport measure by it.
 */
CorridorMapGround *corridor_map_ground_new (ShumateMap       *map,
                                            CorridorMapFrame *frame);

G_END_DECLS
