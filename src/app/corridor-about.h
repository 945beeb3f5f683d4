/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_about_present:
 * @parent: (nullable): the window that it belongs to
 *
 * Shows the About window: version, licence, and whose data the map and the story are made of.
 */
void corridor_about_present (GtkWindow *parent);

G_END_DECLS
