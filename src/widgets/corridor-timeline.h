/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTimeline:
 *
 * The bar at the bottom of the window: play and pause, previous and next event, the date in large letters on a button that goes to
 * another, the mode, a popover with #CorridorClockOptions and the slider on its axis.
 *
 * Its buttons activate the actions of corridor_clock_actions_add() under the prefix `win`; without them they are
 * insensitive. While the session plays, the bar's frame clock drives it; nothing here ever starts it.
 *
 * Property: #CorridorTimeline:session.
 */
#define CORRIDOR_TYPE_TIMELINE (corridor_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeline, corridor_timeline, CORRIDOR, TIMELINE, GtkWidget)

/**
 * corridor_timeline_set_session:
 * @session: (nullable): the session to show and to drive
 */
void     corridor_timeline_set_session (CorridorTimeline *self,
                                        CorridorSession  *session);

/**
 * corridor_timeline_set_compact:
 * @compact: whether there is little room
 *
 * Leaves out the mode and the speed, so that the date can be read on a narrow screen. Both are in the popover of the options, too.
 */
void     corridor_timeline_set_compact (CorridorTimeline *self,
                                        gboolean          compact);

/**
 * corridor_timeline_ask_for_date:
 *
 * Opens the popover of the date, in which one is typed or chosen.
 */
void     corridor_timeline_ask_for_date (CorridorTimeline *self);

/**
 * corridor_timeline_take_focus:
 *
 * Gives the keyboard focus to the slider.
 *
 * Returns: whether it took it
 */
gboolean corridor_timeline_take_focus  (CorridorTimeline *self);

G_END_DECLS
