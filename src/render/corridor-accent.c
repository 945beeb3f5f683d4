/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-accent.h"

/* Between what is accented and the ring, px. */
#define AIR 5.5

static void
stroke_ring (const CorridorCanvas *canvas,
             CorridorPoint         px,
             double                radius,
             double                width,
             CorridorInk           ink,
             double                alpha)
{
  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, px.x, px.y, radius, 0, 2 * G_PI);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, ink), corridor_theme_opacity (canvas->theme, alpha));
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

void
corridor_accent_paint (const CorridorCanvas *canvas,
                       CorridorPoint         px,
                       double                radius,
                       gboolean              selected)
{
  cairo_save (canvas->cr);
  stroke_ring (canvas, px, radius + AIR, selected ? 5.5 : 4.5, CORRIDOR_INK_CASING, 0.9);
  stroke_ring (canvas, px, radius + AIR, selected ? 2.6 : 1.6, CORRIDOR_INK_SELECTION, selected ? 1 : 0.6);
  cairo_restore (canvas->cr);
}
