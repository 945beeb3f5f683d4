/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-camera.h"
#include "corridor-map.h"

G_BEGIN_DECLS

/**
 * corridor_map_get_camera:
 *
 * Returns: (transfer none): what decides where it looks
 */
CorridorCamera *corridor_map_get_camera           (CorridorMap    *self);

/**
 * corridor_map_pick_middle:
 *
 * Selects what is in the middle, or asks, or says that there is nothing.
 */
void            corridor_map_pick_middle          (CorridorMap    *self);

/**
 * corridor_map_moves_install:
 * @widget_class: of #CorridorMap
 *
 * Gives it the actions `map.pan`, `map.zoom-in`, `map.zoom-out`, `map.whole-region` and `map.pick-middle`.
 */
void            corridor_map_moves_install        (GtkWidgetClass *widget_class);

/**
 * corridor_map_moves_update_actions:
 *
 * Enables those that would move the map. To be called when it is closer or farther, or shows another session.
 */
void            corridor_map_moves_update_actions (CorridorMap    *self);

G_END_DECLS
