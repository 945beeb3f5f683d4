/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_one_stop_make:
 * @list: a list whose rows have nothing in them to press
 *
 * Lets the Tab key stop at a list once. GTK stops at every row from the selected one on, and on the way back at others; arrows go from
 * row to row anyway.
 */
void corridor_one_stop_make (GtkListBox *list);

G_END_DECLS
