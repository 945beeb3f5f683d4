/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorChangeList:
 *
 * What became different since the slider last stood still, or between two days that are compared: a list of which each row
 * selects its phase. Hidden while there is nothing to tell. It follows the clock a few times a second, and only while it is seen.
 */
#define CORRIDOR_TYPE_CHANGE_LIST (corridor_change_list_get_type ())
G_DECLARE_FINAL_TYPE (CorridorChangeList, corridor_change_list, CORRIDOR, CHANGE_LIST, GtkWidget)

/**
 * corridor_change_list_set_session:
 * @session: (nullable): whose changes
 */
void corridor_change_list_set_session (CorridorChangeList *self,
                                       CorridorSession    *session);

G_END_DECLS
