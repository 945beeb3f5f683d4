/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_map_keys_bind:
 * @widget_class: a class with the actions `map.pan`, `map.zoom-in`, `map.zoom-out`, `map.whole-region`
 *
 * Binds the keys that move a map which has the focus: arrows, plus and minus, 0.
 */
void corridor_map_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
