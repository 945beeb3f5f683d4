/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-area-painter.h"

#include "corridor-hatch.h"
#include "corridor-path.h"
#include "corridor-thing-patch.h"

/*
 * An area is a thin tint or a hatch, so that the ground stays readable, and a border whose colour fades inwards: the
 * border is where the news is. The glow is on the inside only, so two areas that meet show two colours side by side.
 */

#define EDGE_WIDTH 1.4
#define CONTRAST_EDGE_WIDTH 2.0
#define SEAM_WIDTH 0.7
#define CUT_MARGIN 16.0
/* The edge reaches so far beyond the geometry. */
#define PAD 3.0

typedef struct
{
  double width;
  double alpha;
} Glow;

/* Widths are of the whole stroke, close up; the outer half is cut off. */
static const Glow glows[] = { { 14, 0.08 }, { 8, 0.12 }, { 4, 0.20 } };
/* With high contrast the innermost is a band of the full colour: so two areas that meet have each their own edge. */
static const Glow contrast_glows[G_N_ELEMENTS (glows)] = { { 16, 0.10 }, { 11, 0.20 }, { 6, 1 } };

/* At the scale of a country an area is a few px wide: lines of full width would be all of it. */
static double
share_at (double zoom)
{
  return CLAMP (0.45 + (zoom - 5) * 0.13, 0.45, 1);
}

/* A line thinner than a px is paler than its colour, so with high contrast there is none. */
static double
edge_width (const CorridorCanvas *canvas)
{
  if (corridor_theme_has_contrast (canvas->theme))
    return CONTRAST_EDGE_WIDTH * MAX (share_at (canvas->viewport.zoom), 0.6);

  return EDGE_WIDTH * share_at (canvas->viewport.zoom);
}

double
corridor_area_tint (const CorridorStyle *style,
                    CorridorTheme        theme)
{
  if (style->fill == CORRIDOR_FILL_NONE || style->possible)
    return 0;
  if (style->fill == CORRIDOR_FILL_TINT)
    return 0.28;

  return 0.10;
}

/* Fills the current path and keeps it. */
static void
fill_inside (const CorridorCanvas *canvas,
             const CorridorStyle  *style)
{
  double alpha = corridor_area_tint (style, canvas->theme);

  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (alpha > 0)
    {
      corridor_theme_set_source (canvas->cr, style->rgb, alpha);
      cairo_fill_preserve (canvas->cr);
    }
  if (corridor_hatch_set_source (canvas, style))
    cairo_fill_preserve (canvas->cr);
}

static void
stroke_glow (const CorridorCanvas *canvas,
             const CorridorStyle  *style,
             const CorridorPath   *outline)
{
  const Glow *bands = corridor_theme_has_contrast (canvas->theme) ? contrast_glows : glows;
  double share = share_at (canvas->viewport.zoom);

  for (guint i = 0; i < G_N_ELEMENTS (glows); i++)
    {
      corridor_theme_set_source (canvas->cr, style->rgb, bands[i].alpha);
      cairo_set_line_width (canvas->cr, bands[i].width * share);
      corridor_path_stroke (outline, canvas->cr, NULL, 0);
    }
}

/* The line between two neighbours that look the same. */
static void
stroke_seam (const CorridorCanvas *canvas,
             const CorridorStyle  *style,
             const CorridorPath   *seam)
{
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  corridor_theme_set_source (canvas->cr, style->rgb, corridor_theme_opacity (canvas->theme, 0.45));
  cairo_set_line_width (canvas->cr, corridor_theme_has_contrast (canvas->theme) ? 1 : SEAM_WIDTH);
  corridor_path_stroke (seam, canvas->cr, NULL, 0);
}

static void
stroke_edge (const CorridorCanvas *canvas,
             const CorridorStyle  *style,
             const CorridorPath   *outline)
{
  double width = edge_width (canvas);
  double dashes[CORRIDOR_STYLE_MAX_DASHES];
  int n_dashes = corridor_style_dashes (style, width * 1.6, dashes);

  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_CASING),
                             corridor_theme_opacity (canvas->theme, 0.7));
  cairo_set_line_width (canvas->cr, width + 1.6);
  corridor_path_stroke (outline, canvas->cr, NULL, 0);

  corridor_theme_set_source (canvas->cr, style->rgb, 1);
  cairo_set_line_width (canvas->cr, width);
  corridor_path_stroke (outline, canvas->cr, dashes, n_dashes);
}

/* The edges that are no seams. */
static void
take_border (CorridorPath         *path,
             const CorridorCanvas *canvas,
             const CorridorThing  *thing)
{
  if (thing->seams != NULL)
    corridor_path_edges (path, thing->geometry, &canvas->viewport, CUT_MARGIN, thing->seams, FALSE);
  else
    corridor_path_outline (path, thing->geometry, &canvas->viewport, CUT_MARGIN);
}

/* Everything that stays within the area. */
static void
paint_inside (const CorridorCanvas *canvas,
              const CorridorStyle  *style,
              const CorridorThing  *thing)
{
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  path.corners = thing->corners;
  corridor_path_fill (&path, thing->geometry, &canvas->viewport, CUT_MARGIN);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  corridor_path_trace (&path, canvas->cr);
  fill_inside (canvas, style);
  cairo_clip (canvas->cr);
  if (!style->possible)
    {
      take_border (&path, canvas, thing);
      stroke_glow (canvas, style, &path);
    }
  cairo_restore (canvas->cr);
}

static void
draw_area (const CorridorCanvas *canvas,
           gconstpointer         what)
{
  const CorridorThing *thing = what;
  CorridorStyle style = corridor_thing_style (thing, canvas->theme);
  g_auto(CorridorPath) path = { NULL, };

  if (style.fill != CORRIDOR_FILL_NONE)
    paint_inside (canvas, &style, thing);

  corridor_path_init (&path);
  path.corners = thing->corners;
  cairo_save (canvas->cr);
  if (thing->seams != NULL)
    {
      corridor_path_edges (&path, thing->geometry, &canvas->viewport, CUT_MARGIN, thing->seams, TRUE);
      stroke_seam (canvas, &style, &path);
    }
  take_border (&path, canvas, thing);
  stroke_edge (canvas, &style, &path);
  cairo_restore (canvas->cr);
}

void
corridor_area_paint (const CorridorCanvas *canvas,
                     const CorridorThing  *thing)
{
  corridor_thing_patch_paint (thing, canvas, PAD, draw_area);
}

void
corridor_area_paint_accent (const CorridorCanvas *canvas,
                            const CorridorThing  *thing,
                            gboolean              selected)
{
  CorridorStyle style = corridor_thing_style (thing, canvas->theme);
  double width = selected ? 3 : 2;
  double dashes[CORRIDOR_STYLE_MAX_DASHES];
  int n_dashes = corridor_style_dashes (&style, width, dashes);
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  path.corners = thing->corners;
  corridor_path_outline (&path, thing->geometry, &canvas->viewport, CUT_MARGIN);

  cairo_save (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_CASING),
                             corridor_theme_opacity (canvas->theme, 0.95));
  cairo_set_line_width (canvas->cr, width + 3);
  corridor_path_stroke (&path, canvas->cr, NULL, 0);
  if (selected)
    {
      corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_SELECTION), 1);
      cairo_set_line_width (canvas->cr, width);
      corridor_path_stroke (&path, canvas->cr, NULL, 0);
      width -= 1.4;
    }
  corridor_theme_set_source (canvas->cr, style.rgb, 1);
  cairo_set_line_width (canvas->cr, width);
  corridor_path_stroke (&path, canvas->cr, dashes, n_dashes);
  cairo_restore (canvas->cr);
}

void
corridor_area_paint_swatch (const CorridorCanvas *canvas,
                            const CorridorStyle  *style,
                            cairo_rectangle_t     rectangle)
{
  double dashes[CORRIDOR_STYLE_MAX_DASHES];
  int n_dashes = corridor_style_dashes (style, EDGE_WIDTH * 1.6, dashes);
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  cairo_rectangle (cr, rectangle.x + 1, rectangle.y + 1, rectangle.width - 2, rectangle.height - 2);
  fill_inside (canvas, style);
  corridor_theme_set_source (cr, style->rgb, 1);
  cairo_set_line_width (cr, EDGE_WIDTH);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
