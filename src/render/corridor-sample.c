/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-sample.h"

#include "corridor-area-painter.h"
#include "corridor-hatch.h"
#include "corridor-line-painter.h"
#include "corridor-mark.h"

#define MARK_RADIUS  0.3 /* of the size */
#define PATCH_HEIGHT 0.65

static void
paint_mark (const CorridorCanvas *canvas,
            const CorridorThing  *thing,
            const CorridorStyle  *style,
            double                size)
{
  CorridorMark mark = { thing->category->shape, style->rgb, style->possible, size * MARK_RADIUS };

  corridor_mark_paint (canvas, &mark, (CorridorPoint) { size / 2, size / 2 });
}

void
corridor_sample_paint (cairo_t       *cr,
                       CorridorPhase *phase,
                       CorridorTheme  theme,
                       double         size)
{
  CorridorThing thing;
  CorridorStyle style;
  CorridorCanvas canvas = { .cr = cr, .viewport = { .width = size, .height = size }, .theme = theme, .scale = 1 };
  cairo_rectangle_t box = { 0, size * (1 - PATCH_HEIGHT) / 2, size, size * PATCH_HEIGHT };

  g_return_if_fail (cr != NULL);
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  thing = corridor_thing_new ((CorridorHit) { phase, CORRIDOR_CERTAINTY_CERTAIN });
  style = corridor_thing_style (&thing, theme);
  canvas.hatches = corridor_hatches_new ();
  canvas.marks = corridor_marks_new ();

  if (thing.geometry == NULL || thing.geometry->kind == CORRIDOR_GEOMETRY_POINTS)
    paint_mark (&canvas, &thing, &style, size);
  else if (thing.geometry->kind == CORRIDOR_GEOMETRY_LINES)
    corridor_line_paint_swatch (&canvas, &style, box);
  else
    corridor_area_paint_swatch (&canvas, &style, box);

  corridor_marks_free (canvas.marks);
  corridor_hatches_free (canvas.hatches);
}

void
corridor_sample_paint_sign (cairo_t       *cr,
                            CorridorShape  shape,
                            guint32        rgb,
                            CorridorTheme  theme,
                            double         size)
{
  CorridorCanvas canvas = { .cr = cr, .viewport = { .width = size, .height = size }, .theme = theme, .scale = 1 };
  CorridorMark mark = { shape, rgb, FALSE, size * MARK_RADIUS };

  g_return_if_fail (cr != NULL);

  canvas.marks = corridor_marks_new ();
  corridor_mark_paint (&canvas, &mark, (CorridorPoint) { size / 2, size / 2 });
  corridor_marks_free (canvas.marks);
}
