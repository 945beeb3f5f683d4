/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorFilterChip:
 *
 * One line that says what is filtered, with a button that clears the filter. Seen only while
 * there is one.
 *
 * Property: #CorridorFilterChip:session.
 */
#define CORRIDOR_TYPE_FILTER_CHIP (corridor_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFilterChip, corridor_filter_chip, CORRIDOR, FILTER_CHIP, GtkWidget)

/**
 * corridor_filter_chip_set_session:
 * @session: (nullable): the session to show
 */
void corridor_filter_chip_set_session (CorridorFilterChip *self,
                                       CorridorSession    *session);

G_END_DECLS
