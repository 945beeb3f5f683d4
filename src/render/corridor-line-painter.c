/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-line-painter.h"

#include <math.h>

#include "corridor-path.h"
#include "corridor-thing-patch.h"

/*
 * A line is its colour and dash on a casing of the ground's brightness, which keeps it apart from areas below it and
 * from other lines.
 */

#define CASING 1.5 /* px on either side */
#define CUT_MARGIN 24.0
#define PAD 16.0
#define ARROW_STEP 88.0 /* px from one arrowhead to the next */

static void
set_pen (cairo_t *cr)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_arrowhead (const CorridorCanvas *canvas,
                const CorridorStyle  *style,
                CorridorPoint         at,
                double                angle,
                double                size)
{
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, size, 0);
  cairo_line_to (cr, -0.7 * size, 0.85 * size);
  cairo_line_to (cr, -0.3 * size, 0);
  cairo_line_to (cr, -0.7 * size, -0.85 * size);
  cairo_close_path (cr);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_CASING), 1);
  cairo_set_line_width (cr, 2 * CASING);
  cairo_stroke_preserve (cr);
  corridor_theme_set_source (cr, style->rgb, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Where traffic goes on a line that itself goes to @angle. */
static double
arrow_angle (const CorridorStyle *style,
             double               angle)
{
  return style->arrow == CORRIDOR_ARROW_BACKWARD ? angle + G_PI : angle;
}

/* Arrowheads at the same places of the line, whatever piece of it is in the picture. */
static void
draw_run_arrows (const CorridorCanvas *canvas,
                 const CorridorStyle  *style,
                 const CorridorPath   *path,
                 CorridorRun           run,
                 double                size)
{
  double length = run.offset;
  double next = (floor (length / ARROW_STEP) + 0.5) * ARROW_STEP;

  if (next < length)
    next += ARROW_STEP;
  for (guint i = 1; i < run.n_points; i++)
    {
      CorridorPoint a = g_array_index (path->points, CorridorPoint, run.first + i - 1);
      CorridorPoint b = g_array_index (path->points, CorridorPoint, run.first + i);
      double segment = hypot (b.x - a.x, b.y - a.y);
      double angle = arrow_angle (style, atan2 (b.y - a.y, b.x - a.x));

      for (; next < length + segment; next += ARROW_STEP)
        {
          double t = (next - length) / segment;

          draw_arrowhead (canvas, style, (CorridorPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t }, angle, size);
        }
      length += segment;
    }
}

static void
draw_arrows (const CorridorCanvas *canvas,
             const CorridorStyle  *style,
             const CorridorPath   *path,
             double                width)
{
  if (style->arrow == CORRIDOR_ARROW_NONE)
    return;

  for (guint i = 0; i < path->runs->len; i++)
    draw_run_arrows (canvas, style, path, g_array_index (path->runs, CorridorRun, i), width + 3.5);
}

static void
stroke_line (const CorridorCanvas *canvas,
             const CorridorStyle  *style,
             const CorridorPath   *path,
             double                width)
{
  double dashes[CORRIDOR_STYLE_MAX_DASHES];
  int n_dashes = corridor_style_dashes (style, width, dashes);

  /* Round ends would blur short dashes. */
  cairo_set_line_cap (canvas->cr, n_dashes > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_CASING),
                             corridor_theme_opacity (canvas->theme, 0.9));
  cairo_set_line_width (canvas->cr, width + 2 * CASING);
  corridor_path_stroke (path, canvas->cr, NULL, 0);
  corridor_theme_set_source (canvas->cr, style->rgb, 1);
  cairo_set_line_width (canvas->cr, width);
  corridor_path_stroke (path, canvas->cr, dashes, n_dashes);
  draw_arrows (canvas, style, path, width);
}

static void
draw_line (const CorridorCanvas *canvas,
           gconstpointer         what)
{
  const CorridorThing *thing = what;
  CorridorStyle style = corridor_thing_style (thing, canvas->theme);
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  path.corners = thing->corners;
  corridor_path_outline (&path, thing->geometry, &canvas->viewport, CUT_MARGIN);
  cairo_save (canvas->cr);
  set_pen (canvas->cr);
  stroke_line (canvas, &style, &path, corridor_style_width (&style, canvas->viewport.zoom));
  cairo_restore (canvas->cr);
}

void
corridor_line_paint (const CorridorCanvas *canvas,
                     const CorridorThing  *thing)
{
  corridor_thing_patch_paint (thing, canvas, PAD, draw_line);
}

void
corridor_line_paint_accent (const CorridorCanvas *canvas,
                            const CorridorThing  *thing,
                            gboolean              selected)
{
  CorridorStyle style = corridor_thing_style (thing, canvas->theme);
  double width = corridor_style_width (&style, canvas->viewport.zoom) + 1;
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  path.corners = thing->corners;
  corridor_path_outline (&path, thing->geometry, &canvas->viewport, CUT_MARGIN);
  cairo_save (canvas->cr);
  set_pen (canvas->cr);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_CASING),
                             corridor_theme_opacity (canvas->theme, 0.9));
  cairo_set_line_width (canvas->cr, width + 4 * CASING + 2);
  corridor_path_stroke (&path, canvas->cr, NULL, 0);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_SELECTION),
                             selected ? 1 : corridor_theme_opacity (canvas->theme, 0.4));
  cairo_set_line_width (canvas->cr, width + 2 * CASING + 2.4);
  corridor_path_stroke (&path, canvas->cr, NULL, 0);
  set_pen (canvas->cr);
  stroke_line (canvas, &style, &path, width);
  cairo_restore (canvas->cr);
}

void
corridor_line_paint_swatch (const CorridorCanvas *canvas,
                            const CorridorStyle  *style,
                            cairo_rectangle_t     rectangle)
{
  double width = CLAMP (style->width, 1.5, 4);
  double dashes[CORRIDOR_STYLE_MAX_DASHES];
  int n_dashes = corridor_style_dashes (style, width, dashes);
  double y = rectangle.y + rectangle.height / 2;
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  set_pen (cr);
  cairo_move_to (cr, rectangle.x, y);
  cairo_line_to (cr, rectangle.x + rectangle.width, y);
  corridor_theme_set_source (cr, style->rgb, 1);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_stroke (cr);
  if (style->arrow != CORRIDOR_ARROW_NONE)
    draw_arrowhead (canvas, style, (CorridorPoint) { rectangle.x + rectangle.width / 2, y },
                    arrow_angle (style, 0), width + 3);
  cairo_restore (cr);
}
