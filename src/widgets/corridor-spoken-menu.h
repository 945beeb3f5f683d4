/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_spoken_menu_name:
 * @button: a button that has a menu model
 * @name: what the menu is
 *
 * Gives a screen reader words for the menu, of which GTK names only the button, and for its items, of which GTK 4.18 hides
 * the labels that they are named by. To be called again when the button gets another model.
 */
void corridor_spoken_menu_name (GtkMenuButton *button,
                                const char    *name);

G_END_DECLS
