/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_focus_keeper_watch:
 * @window: a window, at best before anything in it has the focus
 *
 * From now on a widget of the window that had the focus lives until the main loop turns next. For windows in which the focus can
 * go from something that comes and goes, like the row of a list, to a label that can be selected.
 */
void corridor_focus_keeper_watch (GtkWindow *window);

G_END_DECLS
