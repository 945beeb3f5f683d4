/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_fault_dialog_present:
 * @parent: the window that the file was to be opened in
 * @error: what is wrong with a file
 *
 * Tells it in a dialog, whole.
 */
void corridor_fault_dialog_present (GtkWindow    *parent,
                                    const GError *error);

G_END_DECLS
