/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_tour_keys_add:
 * @window: a window with the actions of corridor_tour_actions_add()
 * @session: tells whether a tour is in progress
 *
 * Lets keys go from step to step of a tour: Page Up and Page Down, except where the focus is in something that scrolls or takes
 * text, and Alt with Left and Right everywhere. Without a tour all of them are left to the focus. (Escape belongs to the window.)
 */
void corridor_tour_keys_add (GtkWidget       *window,
                             CorridorSession *session);

G_END_DECLS
