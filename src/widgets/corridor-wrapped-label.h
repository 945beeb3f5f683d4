/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_wrapped_label_new:
 * @text: (nullable): what it says
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): a paragraph that begins at the start of the line and goes on in the next, within a long word if it must
 */
GtkWidget *corridor_wrapped_label_new (const char *text,
                                       const char *css_class);

/**
 * corridor_wrapped_label_new_selectable:
 * @text: (nullable): what it says
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): the same, of which a reader can copy
 */
GtkWidget *corridor_wrapped_label_new_selectable (const char *text,
                                                  const char *css_class);

G_END_DECLS
