/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorImportBar:
 *
 * Tells of a file that is being read: its name, how many features there are so far, how long it will take, and a button that
 * activates `win.cancel-import`. It comes only when reading takes a while, so that short files do not make the window jump.
 *
 * It is driven by its properties, all writable: #CorridorImportBar:busy, #CorridorImportBar:name, #CorridorImportBar:count,
 * #CorridorImportBar:fraction, #CorridorImportBar:seconds-left.
 *
 * For assistive technology it is a group named "Reading" whose description is what it says.
 */
#define CORRIDOR_TYPE_IMPORT_BAR (corridor_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorImportBar, corridor_import_bar, CORRIDOR, IMPORT_BAR, GtkWidget)

G_END_DECLS
