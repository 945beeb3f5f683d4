/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_axis_actions_add:
 * @map: where the actions go
 * @session: the session that they ask to change
 *
 * Adds what decides on the part of the time that is shown:
 *
 * - `zoom-axis (d)`: so many times as much time as now, around the time shown, or around the middle when it is not in sight
 * - `whole-axis`: all of it; insensitive when it is
 * - `show-period (s)`: the period of that id
 */
void corridor_axis_actions_add (GActionMap      *map,
                                CorridorSession *session);

G_END_DECLS
