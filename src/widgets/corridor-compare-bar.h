/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorCompareBar:
 *
 * While two days are compared: which they are, a calendar for the one that the slider does not move, and what swaps them. Hidden
 * otherwise.
 */
#define CORRIDOR_TYPE_COMPARE_BAR (corridor_compare_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorCompareBar, corridor_compare_bar, CORRIDOR, COMPARE_BAR, GtkWidget)

/**
 * corridor_compare_bar_set_session:
 * @session: (nullable): whose days
 */
void corridor_compare_bar_set_session (CorridorCompareBar *self,
                                       CorridorSession    *session);

/**
 * corridor_compare_actions_add:
 * @map: where to
 * @session: what they move
 *
 * Adds `compare`, a toggle: whether another day is shown beside the clock's.
 */
void corridor_compare_actions_add     (GActionMap         *map,
                                       CorridorSession    *session);

G_END_DECLS
