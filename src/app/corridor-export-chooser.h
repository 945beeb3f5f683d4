/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-export.h"

G_BEGIN_DECLS

/**
 * corridor_export_chooser_new:
 * @parent: the window that it belongs to
 * @format: of the picture
 * @now: the time on the picture, in seconds: part of the name that it suggests
 *
 * Returns: (transfer full): a dialog that asks where to write a picture, not yet shown
 */
GtkFileChooserNative *corridor_export_chooser_new      (GtkWindow             *parent,
                                                        CorridorExportFormat   format,
                                                        gint64                 now);

/**
 * corridor_export_chooser_get_file:
 * @format: of the picture
 *
 * Returns: (transfer full) (nullable): what was chosen, its name ending as @format wants it, or %NULL with
 *   %G_IO_ERROR_EXISTS when there is such a file already and nobody has been asked about it
 */
GFile                *corridor_export_chooser_get_file (GtkFileChooserNative  *chooser,
                                                        CorridorExportFormat   format,
                                                        GError               **error);

G_END_DECLS
