/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_clock_keys_add:
 * @window: a widget that has the actions of corridor_clock_actions_add() under the prefix `win`
 *
 * Makes the keys of the clock work wherever the focus is inside @window: Space, Left and Right (with Shift a month, with
 * Ctrl a year, with both an hour), `[` and `]` (with Shift among what is of the selection's category), Home and End; with Alt `+`, `-`
 * and `0` for how much of the time the axis shows.
 *
 * A key goes to the focused widget instead where that one has a better use for it: text being typed or selected, an open
 * menu, a button and Space, and the arrows in a widget with the CSS class `takes-arrows` (the map).
 */
void corridor_clock_keys_add (GtkWidget *window);

G_END_DECLS
