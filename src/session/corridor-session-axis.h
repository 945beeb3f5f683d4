/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-axis.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/* The part of the time that is shown where time is a length. */

/**
 * corridor_session_get_axis:
 * @self: a session
 *
 * Which part of the time is shown where time is a length: on the timeline for one. All of it at first and with every new story;
 * who shows all of it also shows what a new layer adds to it. When the time leaves the part, by itself or because somebody moved
 * it, another is shown; never the other way round: the part never moves the time.
 *
 * Returns: the part
 */
CorridorAxis       corridor_session_get_axis        (CorridorSession *self);

/**
 * corridor_session_set_axis:
 * @self: a session
 * @axis: the part of the time to show
 *
 * Shows the nearest part that there is.
 */
void               corridor_session_set_axis        (CorridorSession *self, CorridorAxis axis);

/**
 * corridor_session_shows_whole_axis:
 * @self: a session
 *
 * Returns: whether all of the time is shown
 */
gboolean           corridor_session_shows_whole_axis (CorridorSession *self);

/**
 * corridor_session_show_whole_axis:
 * @self: a session
 *
 * Shows all of the time, and what a new layer adds to it.
 */
void               corridor_session_show_whole_axis (CorridorSession *self);

/**
 * corridor_session_zoom_axis:
 * @self: a session
 * @at: seconds, what keeps its place
 * @factor: how many times as much time is shown: below 1 to zoom in
 *
 * Shows less time at a greater length, or more.
 */
void               corridor_session_zoom_axis       (CorridorSession *self, gint64 at, double factor);

/**
 * corridor_session_show_period:
 * @self: a session
 * @period: of the story
 *
 * Shows a period and a little on either side of it.
 */
void               corridor_session_show_period     (CorridorSession *self, CorridorPeriod *period);

G_END_DECLS
