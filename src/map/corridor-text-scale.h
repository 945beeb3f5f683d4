/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_text_scale_of:
 * @settings: of a screen
 *
 * Returns: how much larger than usual a reader wants words, as GTK enlarges those of its own widgets; 1 where nothing is said
 */
double corridor_text_scale_of (GtkSettings *settings);

G_END_DECLS
