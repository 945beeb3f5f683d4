/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * corridor_tone_get_theme:
 * @widget: a widget
 *
 * Returns: which of the two looks goes with the widget's text: light text is on a dark ground
 */
CorridorTheme corridor_tone_get_theme (GtkWidget *widget);

G_END_DECLS
