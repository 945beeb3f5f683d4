/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/* What the control of the speed goes through, in days a second. */
#define CORRIDOR_PLAY_SLOWEST 0.1
#define CORRIDOR_PLAY_FASTEST 1000.0

/**
 * corridor_play_actions_add:
 * @map: where the actions go
 * @session: the session that they ask to change
 *
 * Adds what playing is told to do:
 *
 * - `play`: no parameter, state `b`: plays or pauses
 * - `speed`: parameter and state `d`: days a second, from %CORRIDOR_PLAY_SLOWEST to %CORRIDOR_PLAY_FASTEST
 * - `pace`: parameter and state `s`: `time` or `events`
 * - `loop`: no parameter, state `b`: whether it begins anew at the end
 */
void corridor_play_actions_add (GActionMap      *map,
                                CorridorSession *session);

G_END_DECLS
