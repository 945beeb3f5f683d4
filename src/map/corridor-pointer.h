/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-camera.h"
#include "corridor-spot.h"

G_BEGIN_DECLS

/**
 * CorridorPointer:
 *
 * What clicks and the mouse mean on a map: a click selects what is drawn there, or offers the choice, or clears the
 * selection, and a second one zooms in; the thing under a mouse is marked as hovered.
 *
 * A click on the attribution of a base map opens its page, as its link in the list of base maps does for keyboards.
 *
 * A click on a row of the legend hides what it stands for, or shows it again, and a second one zooms nothing. A mouse that rests
 * is told in words what is there.
 *
 * A press that moves is a drag and selects nothing.
 */
#define CORRIDOR_TYPE_POINTER (corridor_pointer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPointer, corridor_pointer, CORRIDOR, POINTER, GObject)

/**
 * corridor_pointer_new:
 * @map: the widget to watch, which shows @frame; it outlives the pointer
 * @spot: what finds things on @map, whoever else looks with it
 * @frame: what is drawn there
 * @camera: what moves the map
 */
CorridorPointer *corridor_pointer_new (ShumateMap       *map,
                                       CorridorSpot     *spot,
                                       CorridorMapFrame *frame,
                                       CorridorCamera   *camera);

G_END_DECLS
