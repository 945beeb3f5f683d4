/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_popover_close_around:
 * @widget: a widget
 *
 * Closes the popover that a widget is in, if it is in one: before something else opens, which has to be in front of it, and
 * for Escape where an entry keeps the key to itself.
 */
void corridor_popover_close_around (GtkWidget *widget);

G_END_DECLS
