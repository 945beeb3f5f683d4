/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_tour_actions_add:
 * @map: where they go, a window usually
 * @session: what they act on
 *
 * Adds the verbs of tours, for menus, buttons, keys and the session bus:
 *
 * - `tour`, a string: the id of a tour to set out on. Its state is the id of the one in progress, empty without one. An id that
 *   the story does not have is passed over.
 * - `tour-step`, an int: how many steps to go on, negative for back; 0 returns to the step from where the reader has strayed.
 *   Beyond the first and the last step nothing happens.
 * - `tour-leave`.
 *
 * The last two are disabled without a tour.
 */
void        corridor_tour_actions_add (GActionMap      *map,
                                       CorridorSession *session);

/**
 * corridor_tour_actions_new_menu:
 * @session: a session
 *
 * Lists the tours of the story under their titles, in the session's language.
 *
 * Returns: (transfer full): a menu of `win.tour`, empty for a story without tours
 */
GMenuModel *corridor_tour_actions_new_menu (CorridorSession *session);

G_END_DECLS
