/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * corridor_tone_get_theme:
 * @widget: a widget
 *
 * Returns: which of the looks goes with the widget's text, for light text is on a dark ground, and with the contrast that the
 *   desktop asks for
 */
CorridorTheme corridor_tone_get_theme (GtkWidget *widget);

/**
 * corridor_tone_follow:
 * @widget: a widget that paints by corridor_tone_get_theme()
 *
 * Draws it again when the desktop asks for another contrast. Its text, of which GTK would tell it, may stay as it is.
 */
void          corridor_tone_follow    (GtkWidget *widget);

/**
 * corridor_tone_fade:
 * @ink: a colour of text
 * @theme: from corridor_tone_get_theme()
 * @alpha: 0 (nothing) to 1 (as it is)
 *
 * Returns: the colour for lines that matter less; with high contrast none does
 */
GdkRGBA       corridor_tone_fade      (const GdkRGBA *ink,
                                       CorridorTheme  theme,
                                       double         alpha);

G_END_DECLS
