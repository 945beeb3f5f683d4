/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tone.h"

CorridorTheme
corridor_tone_get_theme (GtkWidget *widget)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  return ink.red + ink.green + ink.blue > 1.5f ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT;
}
