/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scale-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_LENGTH 110.0
#define TICK 5.0

/* The longest round length (1, 2 or 5 and noughts) in metres. */
static double
choose (double metres_per_px,
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

static char *
describe (double metres)
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

static void
paint_bar (const CorridorCanvas *canvas,
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

void
corridor_scale_bar_arrange (CorridorScaleBar    *self,
                            CorridorTypesetter  *typesetter,
                            const CorridorScene *scene,
                            double               margin)
{
  double metres_per_px = corridor_viewport_metres_per_px (&scene->viewport);
  double metres = choose (metres_per_px, MAX_LENGTH);
  g_autofree char *label = describe (metres);

  corridor_scale_bar_clear (self);
  self->label = corridor_typesetter_set (typesetter, CORRIDOR_FACE_SCALE, label, 0);
  self->length = metres / metres_per_px;
  self->box = (cairo_rectangle_t) {
    margin, scene->viewport.height - margin - CORRIDOR_SCALE_BAR_HEIGHT,
    MAX (self->length, self->label->width) + 2, CORRIDOR_SCALE_BAR_HEIGHT,
  };
  if (scene->hides_scale || self->box.width > scene->viewport.width / 2)
    self->box.width = 0;
}

void
corridor_scale_bar_clear (CorridorScaleBar *self)
{
  g_clear_pointer (&self->label, corridor_typeset_unref);
}

void
corridor_scale_bar_paint (const CorridorScaleBar *self,
                          const CorridorCanvas   *canvas)
{
  cairo_rectangle_t box = self->box;

  if (box.width <= 0)
    return;

  paint_bar (canvas, (CorridorPoint) { box.x + 1, box.y + box.height - 2 }, self->length);
  corridor_typeset_paint (self->label, canvas, (CorridorPoint) { box.x + 1 + (self->length - self->label->width) / 2, box.y },
                          CORRIDOR_INK_TEXT);
}
