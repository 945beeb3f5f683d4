/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tone.h"

#include <adwaita.h>

static AdwStyleManager *
get_manager (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

CorridorTheme
corridor_tone_get_theme (GtkWidget *widget)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  return corridor_theme_for (ink.red + ink.green + ink.blue > 1.5f, adw_style_manager_get_high_contrast (get_manager (widget)));
}

void
corridor_tone_follow (GtkWidget *widget)
{
  g_signal_connect_object (get_manager (widget), "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}

GdkRGBA
corridor_tone_fade (const GdkRGBA *ink,
                    CorridorTheme  theme,
                    double         alpha)
{
  GdkRGBA color = *ink;

  color.alpha *= (float) corridor_theme_opacity (theme, alpha);
  return color;
}
