/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Text of the size of captions, for what a widget draws itself. It grows with the user's text size. */

/**
 * corridor_small_text_new:
 * @widget: whose font
 * @text: what it says
 *
 * Returns: (transfer full): a layout
 */
PangoLayout *corridor_small_text_new        (GtkWidget   *widget,
                                             const char  *text);

/**
 * corridor_small_text_get_width:
 * @layout: from corridor_small_text_new()
 *
 * Returns: px
 */
int          corridor_small_text_get_width  (PangoLayout *layout);

/**
 * corridor_small_text_get_height:
 * @layout: from corridor_small_text_new()
 *
 * Returns: px
 */
int          corridor_small_text_get_height (PangoLayout *layout);

/**
 * corridor_small_text_snapshot:
 * @x: px, of its left edge
 * @y: px, of its top edge
 * @ink: the colour of text; it is drawn a little fainter
 */
void         corridor_small_text_snapshot   (PangoLayout   *layout,
                                             GtkSnapshot   *snapshot,
                                             double         x,
                                             double         y,
                                             const GdkRGBA *ink);

G_END_DECLS
