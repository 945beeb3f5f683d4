/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_spoken_name_set:
 * @widget: one that GTK or libadwaita made, or that they name
 * @name: what it is
 *
 * Names a widget for a screen reader, also where newer versions of GTK and libadwaita name it by the words in another, which would
 * go first.
 */
void corridor_spoken_name_set (GtkWidget  *widget,
                               const char *name);

G_END_DECLS
