/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_window_state_restore:
 *
 * Gives the window the size that it had when it was last saved. Does nothing where the settings' schema is not
 * installed, as when the program is run from the build folder by itself.
 */
void corridor_window_state_restore (GtkWindow *window);

/**
 * corridor_window_state_save:
 *
 * Keeps the window's size for the next start.
 */
void corridor_window_state_save    (GtkWindow *window);

G_END_DECLS
