/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_open_chooser_new:
 * @parent: the window to choose for
 *
 * Returns: (transfer full): a dialog, not yet shown, that asks for stories and datasets to open, several at once
 */
GtkFileChooserNative *corridor_open_chooser_new       (GtkWindow            *parent);

/**
 * corridor_open_chooser_get_files:
 * @chooser: the dialog, after it was answered with %GTK_RESPONSE_ACCEPT
 *
 * Returns: (transfer full) (element-type GFile): the files that were chosen
 */
GPtrArray            *corridor_open_chooser_get_files (GtkFileChooserNative *chooser);

G_END_DECLS
