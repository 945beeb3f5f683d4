/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scale-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TICK 5.0

double
corridor_scale_bar_choose (double metres_per_px,
                           double max_length)
{
  double most = metres_per_px * max_length;
  double power = pow (10, floor (log10 (most)));

  if (most >= 5 * power)
    return 5 * power;
  if (most >= 2 * power)
    return 2 * power;

  return power;
}

char *
corridor_scale_bar_label (double metres)
{
  if (metres >= 1000)
    return g_strdup_printf (_("%.0f km"), metres / 1000);
  if (metres >= 1)
    return g_strdup_printf (_("%.0f m"), metres);

  return g_strdup_printf (_("%.0f cm"), metres * 100);
}

static void
trace (cairo_t      *cr,
       CorridorPoint px,
       double        length)
{
  cairo_new_path (cr);
  cairo_move_to (cr, px.x, px.y - TICK);
  cairo_line_to (cr, px.x, px.y);
  cairo_line_to (cr, px.x + length, px.y);
  cairo_line_to (cr, px.x + length, px.y - TICK);
}

void
corridor_scale_bar_paint (const CorridorCanvas *canvas,
                          CorridorPoint         px,
                          double                length)
{
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  trace (cr, px, length);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_HALO),
                             corridor_theme_opacity (canvas->theme, 0.8));
  cairo_set_line_width (cr, 4);
  cairo_stroke_preserve (cr);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_TEXT), 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}
