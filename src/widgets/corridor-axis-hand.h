/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-time-axis.h"

G_BEGIN_DECLS

/**
 * corridor_axis_hand_add:
 * @axis: an axis
 *
 * Lets it be worked with pointer, wheel and fingers:
 *
 * - the thumb, or the line above it, is dragged: the time follows; with Shift ten times as finely
 * - the handle at the other end of the window: the number of its days follows
 * - the track is pressed: the time goes there, and a drag goes on from there
 * - anything else is dragged: another part of the time is shown, or, when all of it is, the time follows; clicked: the time goes there
 * - a band is clicked twice: its period is shown
 * - the wheel and pinching show less or more of the time around the pointer; sideways, or with Shift, an earlier or later part
 *
 * Where the pointer was pressed decides what it does until it is let go, however long it waits in between.
 */
void corridor_axis_hand_add (CorridorTimeAxis *axis);

G_END_DECLS
