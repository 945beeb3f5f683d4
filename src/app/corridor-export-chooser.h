/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_export_chooser_new:
 * @parent: the window that it belongs to
 * @now: the time on the picture, in seconds: part of the name that it suggests
 *
 * Returns: (transfer full): a dialog that asks where to write a picture, not yet shown
 */
GtkFileChooserNative *corridor_export_chooser_new      (GtkWindow *parent,
                                                        gint64     now);

/**
 * corridor_export_chooser_get_file:
 *
 * Returns: (transfer full) (nullable): what was chosen, its name ending in a format that can be written: a name without
 *   an ending gets that of the chosen filter
 */
GFile                *corridor_export_chooser_get_file (GtkFileChooserNative *chooser);

G_END_DECLS
