/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_map_keys_bind:
 * @widget_class: a class with the actions `map.pan`, `map.zoom-in`, `map.zoom-out`, `map.whole-region`,
 *   `map.pick-middle`
 *
 * Binds the keys that work a map which has the focus: arrows, plus and minus and 0 move it, Enter picks what is in its middle.
 */
void corridor_map_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
