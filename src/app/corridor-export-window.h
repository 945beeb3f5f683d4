/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-map.h"

G_BEGIN_DECLS

/**
 * CorridorExportWindow:
 *
 * What a reader wants of a picture, and how it will look: a preview that the painters of the picture draw, and buttons to
 * save, copy and print it. It shows what the map shows, and follows it.
 *
 * Actions, for buttons and keys: `export.save`, `export.copy`, `export.print`. They cannot be used while a picture is being
 * made, and not for one that cannot be made.
 */
#define CORRIDOR_TYPE_EXPORT_WINDOW (corridor_export_window_get_type ())
G_DECLARE_FINAL_TYPE (CorridorExportWindow, corridor_export_window, CORRIDOR, EXPORT_WINDOW, AdwWindow)

/**
 * CorridorExportWindow::saved:
 * @self: the window
 * @file: (type GFile): the picture
 *
 * A picture was written; the window closes.
 */

/**
 * corridor_export_window_new:
 * @parent: the window that it belongs to
 * @map: what is exported; must be on the screen
 *
 * Returns: (transfer none): a window, not yet shown
 */
GtkWidget *corridor_export_window_new       (GtkWindow            *parent,
                                             CorridorMap          *map);

/**
 * corridor_export_window_save:
 * @file: where to
 *
 * What export.save does when a file is chosen.
 */
void       corridor_export_window_save      (CorridorExportWindow *self,
                                             GFile                *file);

/**
 * corridor_export_window_is_busy:
 *
 * Returns: whether the preview does not show yet what is chosen, or a picture is being made
 */
gboolean   corridor_export_window_is_busy   (CorridorExportWindow *self);

G_END_DECLS
