/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map-frame.h"

G_BEGIN_DECLS

/* How far from a place what is "near" it may be, px: half of what an arrow key moves the map by. */
#define CORRIDOR_SPOT_REACH 40.0

/**
 * CorridorSpot:
 *
 * What is at one spot of a map, for a hand at the mouse and for one at the keys alike: finds it, tells it in words, and
 * selects it, or offers the choice where there are several things.
 *
 * Of what lies at one spot, the uppermost kind counts: a marker inside an area is found as a marker, and only several
 * markers at one spot are a matter of choice. What was found is good until the map shows something else.
 */
#define CORRIDOR_TYPE_SPOT (corridor_spot_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSpot, corridor_spot, CORRIDOR, SPOT, GObject)

/**
 * corridor_spot_new:
 * @map: the widget that shows @frame; it outlives the spot
 * @around: the widget that @map fills; the parent of the popover, because a ShumateMap takes all children for layers
 * @frame: what is drawn there
 */
CorridorSpot  *corridor_spot_new         (ShumateMap       *map,
                                          GtkWidget        *around,
                                          CorridorMapFrame *frame);

/**
 * corridor_spot_release:
 *
 * Takes the popover off its parent; to be called when the widgets are disposed.
 */
void           corridor_spot_release     (CorridorSpot     *self);

/**
 * corridor_spot_forget:
 *
 * From now on nothing is found.
 */
void           corridor_spot_forget      (CorridorSpot     *self);

/**
 * corridor_spot_look:
 * @px: a place on the map
 * @radius: px around it that count as hit
 *
 * Finds what is there, and forgets what was found before.
 */
void           corridor_spot_look        (CorridorSpot     *self,
                                          CorridorPoint     px,
                                          double            radius);

/**
 * corridor_spot_look_around:
 * @px: a place on the map
 *
 * Finds what is nearest to a place that nobody can aim at as closely as with a mouse: what is right there, else what is
 * within %CORRIDOR_SPOT_REACH; an area that lies there only where nothing else is near.
 */
void           corridor_spot_look_around (CorridorSpot     *self,
                                          CorridorPoint     px);

/**
 * corridor_spot_has_found:
 *
 * Returns: whether the last look found anything
 */
gboolean       corridor_spot_has_found   (CorridorSpot     *self);

/**
 * corridor_spot_dup_top:
 *
 * Returns: (transfer full) (nullable): the uppermost of what was found; %NULL also for a cluster, which is no one thing
 */
CorridorPhase *corridor_spot_dup_top     (CorridorSpot     *self);

/**
 * corridor_spot_describe:
 *
 * Returns: (transfer full) (nullable): what was found in words, a few lines; %NULL if that is nothing
 */
char          *corridor_spot_describe    (CorridorSpot     *self);

/**
 * corridor_spot_take:
 * @px: where a popover is to point to
 *
 * Selects what was found, or offers it, or clears the selection if it was nothing.
 */
void           corridor_spot_take        (CorridorSpot     *self,
                                          CorridorPoint     px);

/**
 * corridor_spot_is_offering:
 *
 * Returns: whether the popover with the choice is there
 */
gboolean       corridor_spot_is_offering (CorridorSpot     *self);

G_END_DECLS
