/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_spoken_choice_name:
 * @choice: a #GtkDropDown or an #AdwComboRow of strings
 * @name: what is chosen with it
 *
 * Gives a screen reader words for the list that comes up, and for every line of it. Before 4.12 GTK has none.
 */
void corridor_spoken_choice_name (GtkWidget  *choice,
                                  const char *name);

G_END_DECLS
