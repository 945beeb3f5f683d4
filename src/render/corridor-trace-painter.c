/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-trace-painter.h"

#include "corridor-layer-style.h"
#include "corridor-path.h"

#include <math.h>

/*
 * Lines and areas of a layer are lighter than the story's: a thin stroke, and a tint. Those that look the same are stroked in
 * one go, for there may be thousands.
 */

#define CUT_MARGIN 16.0
#define CASING 1.0 /* px on either side of a line */
#define LIGHT_TINT 0.12
#define DARK_TINT 0.17

typedef struct
{
  const CorridorCanvas *canvas;
  CorridorPath          path;
  GArray               *points; /* (owned) (element-type CorridorPoint) of one outline */
  CorridorStyle         style; /* of what is on the canvas' path */
  gboolean              is_area;
} Brush;

CorridorGeometry
corridor_trace_geometry (const CorridorTrace *trace,
                         double               zoom,
                         GArray              *points)
{
  CorridorOutlineLevel level = corridor_outline_get_level (trace->outline, zoom);
  CorridorUnitBox box = corridor_outline_get_box (trace->outline);

  g_array_set_size (points, level.n_points);
  for (guint i = 0; i < level.n_points; i++)
    g_array_index (points, CorridorPoint, i) = (CorridorPoint) {
      (level.points[i].x + 0.5) / CORRIDOR_GRID_SIZE, (level.points[i].y + 0.5) / CORRIDOR_GRID_SIZE,
    };

  return (CorridorGeometry) {
    .kind = corridor_outline_get_kind (trace->outline),
    .points = (CorridorPoint *) (gpointer) points->data,
    .n_points = level.n_points,
    .parts = (CorridorPart *) level.parts,
    .n_parts = level.n_parts,
    .min = { box.min_x, box.min_y },
    .max = { box.max_x, box.max_y },
  };
}

static CorridorGeometry
take_geometry (Brush               *brush,
               const CorridorTrace *trace)
{
  return corridor_trace_geometry (trace, brush->canvas->viewport.zoom + log2 (brush->canvas->scale), brush->points);
}

static Brush
begin_brush (const CorridorCanvas *canvas)
{
  Brush brush = { .canvas = canvas, .points = g_array_new (FALSE, FALSE, sizeof (CorridorPoint)) };

  corridor_path_init (&brush.path);
  cairo_save (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_antialias (canvas->cr, CAIRO_ANTIALIAS_FAST); /* nearly all of the time is its; this halves it */
  cairo_new_path (canvas->cr);

  return brush;
}

static void
end_brush (Brush *brush)
{
  cairo_restore (brush->canvas->cr);
  corridor_path_clear (&brush->path);
  g_array_unref (brush->points);
}

static double
width_of (const Brush *brush)
{
  return brush->is_area ? brush->style.width * 0.75 : corridor_style_width (&brush->style, brush->canvas->viewport.zoom);
}

/* Strokes what is on the path. */
static void
stroke (Brush *brush)
{
  cairo_t *cr = brush->canvas->cr;
  double dashes[CORRIDOR_STYLE_MAX_DASHES];
  int n_dashes = corridor_style_dashes (&brush->style, width_of (brush), dashes);

  if (!brush->is_area || corridor_theme_has_contrast (brush->canvas->theme))
    {
      corridor_theme_set_source (cr, corridor_theme_ink (brush->canvas->theme, CORRIDOR_INK_CASING),
                                 corridor_theme_opacity (brush->canvas->theme, 0.8));
      cairo_set_line_width (cr, width_of (brush) + 2 * CASING);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_stroke_preserve (cr);
    }
  corridor_theme_set_source (cr, brush->style.rgb,
                             brush->is_area ? corridor_theme_opacity (brush->canvas->theme, 0.85) : 1);
  cairo_set_line_width (cr, width_of (brush));
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_stroke (cr);
}

/* Each by itself: where two areas lie over each other, both are there. */
static void
fill (Brush               *brush,
      const CorridorTrace *trace)
{
  CorridorGeometry geometry = take_geometry (brush, trace);
  cairo_t *cr = brush->canvas->cr;

  if (brush->style.possible)
    return;

  corridor_path_fill (&brush->path, &geometry, &brush->canvas->viewport, CUT_MARGIN);
  corridor_path_trace (&brush->path, cr);
  corridor_theme_set_source (cr, brush->style.rgb, corridor_theme_is_dark (brush->canvas->theme) ? DARK_TINT : LIGHT_TINT);
  cairo_fill (cr);
}

static void
add_stroke (Brush               *brush,
            const CorridorTrace *trace)
{
  CorridorGeometry geometry = take_geometry (brush, trace);

  corridor_path_outline (&brush->path, &geometry, &brush->canvas->viewport, CUT_MARGIN);
  corridor_path_trace (&brush->path, brush->canvas->cr);
}

static gboolean
look_alike (const CorridorTrace *a,
            const CorridorTrace *b)
{
  return a->layer == b->layer && a->category == b->category && a->possible == b->possible;
}

void
corridor_traces_paint (const CorridorCanvas    *canvas,
                       const GArray            *traces,
                       const CorridorLayerView *layers)
{
  Brush brush = begin_brush (canvas);

  for (guint first = 0, next; first < traces->len; first = next)
    {
      const CorridorTrace *trace = &g_array_index (traces, CorridorTrace, first);

      brush.style = corridor_layer_style (&layers[trace->layer], trace->category, trace->possible, canvas->theme);
      brush.is_area = corridor_outline_get_kind (trace->outline) == CORRIDOR_GEOMETRY_AREAS;
      for (next = first; next < traces->len && look_alike (trace, trace + (next - first)); next++)
        if (brush.is_area)
          fill (&brush, trace + (next - first));
      for (guint i = first; i < next; i++)
        add_stroke (&brush, trace + (i - first));
      stroke (&brush);
    }
  end_brush (&brush);
}

void
corridor_trace_paint_accent (const CorridorCanvas    *canvas,
                             const CorridorTrace     *trace,
                             const CorridorLayerView *layers,
                             gboolean                 selected)
{
  Brush brush = begin_brush (canvas);

  brush.style = corridor_layer_style (&layers[trace->layer], trace->category, trace->possible, canvas->theme);
  add_stroke (&brush, trace);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_CASING),
                             corridor_theme_opacity (canvas->theme, 0.9));
  cairo_set_line_width (canvas->cr, width_of (&brush) + 7);
  cairo_stroke_preserve (canvas->cr);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_SELECTION),
                             selected ? 1 : corridor_theme_opacity (canvas->theme, 0.4));
  cairo_set_line_width (canvas->cr, width_of (&brush) + 4);
  cairo_stroke_preserve (canvas->cr);
  stroke (&brush);
  end_brush (&brush);
}
