/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-spot.h"

G_BEGIN_DECLS

/**
 * CorridorAim:
 *
 * What the mouse is to a hand, for one that is at the keys: a cross in the middle of the map, with words about what is
 * there, which is marked as hovered. It is to be seen while the map has the focus and is worked by keys, until the mouse is moved.
 *
 * Signals:
 * - `words-changed`: there is something else in the middle, see corridor_aim_dup_words()
 */
#define CORRIDOR_TYPE_AIM (corridor_aim_get_type ())
G_DECLARE_FINAL_TYPE (CorridorAim, corridor_aim, CORRIDOR, AIM, GtkWidget)

/**
 * corridor_aim_new:
 * @overlay: what lies over the map, and is as large
 * @keyboard: what has the focus and the keys of the map; it outlives the aim
 * @frame: what is drawn there
 * @spot: what finds things there
 *
 * Returns: (transfer none): an aim on the overlay
 */
CorridorAim *corridor_aim_new       (GtkOverlay       *overlay,
                                     GtkWidget        *keyboard,
                                     CorridorMapFrame *frame,
                                     CorridorSpot     *spot);

/**
 * corridor_aim_take:
 *
 * Selects what is in the middle of the map, or offers it where there are several things, as a click does; where there is
 * nothing it says so, and the selection stays.
 */
void         corridor_aim_take      (CorridorAim      *self);

/**
 * corridor_aim_dup_words:
 *
 * Returns: (transfer full) (nullable): what is in the middle of the map, in a line for a screen reader; %NULL if there is nothing
 *   to say
 */
char        *corridor_aim_dup_words (CorridorAim      *self);

G_END_DECLS
