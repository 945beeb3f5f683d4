/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-panel.h"

#define RADIUS 5.0

static void
trace_rounded (cairo_t          *cr,
               cairo_rectangle_t box,
               double            radius)
{
  double right = box.x + box.width;
  double bottom = box.y + box.height;

  cairo_new_path (cr);
  cairo_arc (cr, right - radius, box.y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box.x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
corridor_panel_paint (const CorridorCanvas *canvas,
                      cairo_rectangle_t     box)
{
  cairo_rectangle_t edge = { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 };

  trace_rounded (canvas->cr, edge, RADIUS);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL),
                             corridor_theme_opacity (canvas->theme, 0.88));
  cairo_fill_preserve (canvas->cr);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL_EDGE),
                             corridor_theme_opacity (canvas->theme, 0.9));
  cairo_set_line_width (canvas->cr, 1);
  cairo_stroke (canvas->cr);
}
