/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_map_buttons_new:
 *
 * Makes the column of buttons that lies on a map, in its lower right corner, above the attribution: `map.legend`,
 * `map.zoom-in`, `map.zoom-out`, `map.whole-region`.
 *
 * Returns: (transfer floating): to be put over the map
 */
GtkWidget *corridor_map_buttons_new (void);

G_END_DECLS
