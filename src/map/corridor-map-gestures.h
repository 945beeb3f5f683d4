/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-camera.h"

G_BEGIN_DECLS

/**
 * corridor_map_gestures_add:
 * @map: the map
 * @camera: what moves it; it may go before the map
 * @focus: what takes the keyboard's focus when the map is pressed
 *
 * Sees to it that hands move a map as the reader and the desktop want it: the wheel, and two fingers on a touchpad, zoom
 * softly about the pointer; a map that is let go while it is dragged runs on, where animations are wanted; and touching the
 * map stops whatever moves it. North stays up. What libshumate does well by itself is left to it: dragging, and pinching.
 */
void corridor_map_gestures_add (ShumateMap     *map,
                                CorridorCamera *camera,
                                GtkWidget      *focus);

G_END_DECLS
