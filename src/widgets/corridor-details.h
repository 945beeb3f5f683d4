/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorDetails:
 *
 * Everything the story knows of the session's selection: dates, names, text, rival claims side by side, figures, how
 * sure it is, sources, and what was true of the same feature before and after. With nothing selected it tells what to
 * do and how the story was made.
 *
 * For assistive technology it is a group named "Details". All text is plain text and can be selected. A link activates
 * the action `win.open-link (s)` where there is one, and is opened by GTK where not.
 *
 * Property: #CorridorDetails:session.
 */
#define CORRIDOR_TYPE_DETAILS (corridor_details_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDetails, corridor_details, CORRIDOR, DETAILS, GtkWidget)

/**
 * corridor_details_set_session:
 * @session: (nullable): the session whose selection is shown
 */
void     corridor_details_set_session (CorridorDetails *self,
                                       CorridorSession *session);

/**
 * corridor_details_take_focus:
 *
 * Gives the keyboard focus to the title, where reading begins.
 *
 * Returns: whether it took it
 */
gboolean corridor_details_take_focus  (CorridorDetails *self);

G_END_DECLS
