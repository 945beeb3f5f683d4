/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-text-scale.h"

#define USUAL_DPI (96.0 * 1024) /* in units of GtkSettings:gtk-xft-dpi, which is how GTK hears of larger text */
#define MIN_SCALE 0.5
#define MAX_SCALE 3.0

double
corridor_text_scale_of (GtkSettings *settings)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_SETTINGS (settings), 1);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / USUAL_DPI, MIN_SCALE, MAX_SCALE) : 1;
}
