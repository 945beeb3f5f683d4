/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks into widgets as a reader does: by kind, and by the words that they show. */

/**
 * widget_finder_find:
 * @type: what kind of widget
 * @text: (nullable): what a label reads, or a button's label or icon name; %NULL for any
 *
 * Returns: (transfer none) (nullable): the first such widget inside @root that is to be seen, or @root itself
 */
GtkWidget *widget_finder_find (GtkWidget  *root,
                               GType       type,
                               const char *text);

/**
 * widget_finder_dup_text:
 *
 * Returns: (transfer full): all that the visible labels inside @root read, a line each
 */
char      *widget_finder_dup_text (GtkWidget *root);

/**
 * widget_finder_settle:
 * @widget: a widget in a window
 *
 * Lets the main loop run until the widget has been drawn anew.
 */
void       widget_finder_settle (GtkWidget *widget);

G_END_DECLS
