/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-graticule.h"

#include <math.h>

#define LINE_WIDTH 0.5

/* Lines are drawn this far outside the picture, too, px: those on the edge of a tile belong to both its sides. */
#define MARGIN 2.0

/* Up to which zoom there is a line every so many degrees. Beyond the last, where no coast tells the scale, there are none. */
static const struct
{
  double max_zoom;
  double step;
} steps[] = {
  { 4.5, 10 },
  { 6, 5 },
  { 8, 2 },
};

static double
pick_step (double zoom)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (zoom <= steps[i].max_zoom)
      return steps[i].step;

  return 0;
}

static void
add_meridians (cairo_t                *cr,
               const CorridorViewport *viewport,
               double                  west,
               double                  east,
               double                  step)
{
  for (double longitude = ceil (west / step) * step; longitude <= east; longitude += step)
    {
      CorridorPoint point = corridor_mercator_project ((CorridorPosition) { 0, longitude });
      double x = corridor_viewport_to_px (viewport, point).x;

      cairo_move_to (cr, x, -MARGIN);
      cairo_line_to (cr, x, viewport->height + MARGIN);
    }
}

static void
add_parallels (cairo_t                *cr,
               const CorridorViewport *viewport,
               double                  south,
               double                  north,
               double                  step)
{
  for (double latitude = ceil (south / step) * step; latitude <= north; latitude += step)
    {
      CorridorPoint point = corridor_mercator_project ((CorridorPosition) { latitude, 0 });
      double y = corridor_viewport_to_px (viewport, point).y;

      cairo_move_to (cr, -MARGIN, y);
      cairo_line_to (cr, viewport->width + MARGIN, y);
    }
}

void
corridor_graticule_paint (cairo_t                *cr,
                          const CorridorViewport *viewport,
                          CorridorTheme           theme)
{
  double step = pick_step (viewport->zoom);
  CorridorPoint min, max;
  CorridorPosition nw, se;

  if (step <= 0)
    return;

  corridor_viewport_bounds (viewport, MARGIN, &min, &max);
  nw = corridor_mercator_unproject (min);
  se = corridor_mercator_unproject (max);

  add_meridians (cr, viewport, nw.longitude, se.longitude, step);
  add_parallels (cr, viewport, se.latitude, nw.latitude, step);

  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_GRATICULE), corridor_theme_opacity (theme, 0.8));
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_stroke (cr);
}
