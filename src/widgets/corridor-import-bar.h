/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-reading.h"

G_BEGIN_DECLS

/**
 * CorridorImportBar:
 *
 * Tells of a file that is being read: its name, how many features there are so far, how long it will take, and a button that
 * activates `win.cancel-import`. It comes only when reading takes a while, so that short files do not make the window restless.
 * It is meant to lie over what it comes up from: a map that gives way to it would be laid out and painted anew in every frame,
 * just when the processor has most to do. Properties: #CorridorImportBar:reading, #CorridorImportBar:revealed.
 *
 * For assistive technology it is a group named "Reading" whose description is what it says.
 */
#define CORRIDOR_TYPE_IMPORT_BAR (corridor_import_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorImportBar, corridor_import_bar, CORRIDOR, IMPORT_BAR, GtkWidget)

/**
 * corridor_import_bar_set_reading:
 * @self: a bar
 * @reading: (nullable): what it shows the progress of
 */
void corridor_import_bar_set_reading (CorridorImportBar *self,
                                      CorridorReading   *reading);

G_END_DECLS
