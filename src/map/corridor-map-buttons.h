/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_map_buttons_new:
 *
 * Makes the buttons that lie on a map, in its lower right corner, above the attribution: `map.legend`,
 * `map.zoom-in`, `map.zoom-out`, `map.whole-region`.
 *
 * Returns: (transfer floating): to be put over the map
 */
GtkWidget *corridor_map_buttons_new      (void);

/**
 * corridor_map_buttons_set_room:
 * @box: the buttons
 * @width: of the map, px
 * @attribution_height: px at the lower edge of the map, that the attribution has
 *
 * Puts the buttons in a column, or in a row at the lower edge of a narrow map: there a column would cover a good part of it.
 * They are above the attribution, however large its words are. With the next frame, so it may be called while the map is
 * being laid out.
 */
void       corridor_map_buttons_set_room (GtkWidget *box,
                                          int        width,
                                          double     attribution_height);

G_END_DECLS
