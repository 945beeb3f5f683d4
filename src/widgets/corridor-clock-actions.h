/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_clock_actions_add:
 * @map: where the actions go, a window for one
 * @session: the session that they ask to change
 *
 * Adds the verbs of the clock, so that button, key, menu, session bus and test share one name for each:
 *
 * - `previous-event`, `next-event`: to the nearest day before or after on which something shown starts, and selects that
 * - `previous-of-category`, `next-of-category`: the same among what is of the selection's category
 * - `step (is)`: by so many of `hour`, `day`, `month` or `year`; `(-1, "month")` is a month back
 * - `first-day`, `last-day`: to the ends of the story
 * - `mode`: parameter and state `s`: `on-day`, `window` or `up-to`
 * - `window-days`: parameter and state `u`: the days of the mode `window`, at least 1
 *
 * and those of corridor_play_actions_add() and corridor_axis_actions_add().
 *
 * The actions follow the session for as long as both live; they keep neither alive.
 */
void corridor_clock_actions_add (GActionMap      *map,
                                 CorridorSession *session);

G_END_DECLS
