/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-camera.h"
#include "corridor-map-frame.h"

G_BEGIN_DECLS

/**
 * CorridorPointer:
 *
 * What clicks and the mouse mean on a map: a click selects what is drawn there, or offers the choice, or clears the
 * selection, and a second one zooms in; the thing under a mouse is marked as hovered.
 *
 * A click on the attribution of a base map opens its page, as its link in the list of base maps does for keyboards.
 *
 * A click on a row of the legend hides what it stands for, or shows it again, and a second one zooms nothing. A mouse that rests is told in words what is there.
 *
 * A press that moves is a drag and selects nothing. Of what lies at one spot, the uppermost kind counts: a marker inside
 * an area is clicked as a marker, and only several markers at one spot are a matter of choice.
 */
#define CORRIDOR_TYPE_POINTER (corridor_pointer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPointer, corridor_pointer, CORRIDOR, POINTER, GObject)

/**
 * corridor_pointer_new:
 * @map: the widget to watch, which shows @frame; it outlives the pointer
 * @around: the widget that @map fills; the parent of the popover, because a ShumateMap takes all children for layers
 * @frame: what is drawn there
 * @camera: what moves the map
 */
CorridorPointer *corridor_pointer_new     (ShumateMap       *map,
                                           GtkWidget        *around,
                                           CorridorMapFrame *frame,
                                           CorridorCamera   *camera);

/**
 * corridor_pointer_release:
 *
 * Stops watching and takes the popover off its parent; to be called when the widgets are disposed.
 */
void             corridor_pointer_release (CorridorPointer *self);

G_END_DECLS
