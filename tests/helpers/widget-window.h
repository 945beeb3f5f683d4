/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * widget_window_show:
 * @child: (transfer floating): what is to be in it
 * @actions: (nullable): what `win.` is there
 * @width: px, or -1 for as wide as it has to be
 * @height: px, or -1
 *
 * Shows a widget in a bare window and waits until it has been drawn.
 *
 * Returns: (transfer none): the window, GTK's until gtk_window_destroy()
 */
GtkWidget *widget_window_show (GtkWidget    *child,
                               GActionGroup *actions,
                               int           width,
                               int           height);

G_END_DECLS
