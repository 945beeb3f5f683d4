/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-marker-painter.h"

#include "corridor-badge.h"
#include "corridor-mark.h"

/**
 * corridor_marker_paint:
 * @canvas: where to paint
 * @marker: a marker
 * @thing: its most important member
 *
 * Paints a marker: the shape of its category in the colour of its state, or of the category.
 */
void
corridor_marker_paint (const CorridorCanvas *canvas,
                       const CorridorMarker *marker,
                       const CorridorThing  *thing)
{
  CorridorStyle style = corridor_thing_style (thing, canvas->theme);
  CorridorMark mark = { thing->category->shape, style.rgb, style.possible, marker->radius };

  corridor_mark_paint (canvas, &mark, corridor_viewport_to_px (&canvas->viewport, marker->point));
}

/**
 * corridor_marker_paint_badge:
 * @canvas: where to paint
 * @marker: a marker
 *
 * Paints how many things a marker stands for, if more than one. To be called when all markers are there: a number
 * under another marker could not be read.
 */
void
corridor_marker_paint_badge (const CorridorCanvas *canvas,
                             const CorridorMarker *marker)
{
  CorridorPoint px = corridor_viewport_to_px (&canvas->viewport, marker->point);
  g_autoptr(CorridorTypeset) text = NULL;

  if (marker->n_members < 2)
    return;

  text = corridor_badge_text (canvas->typesetter, marker->n_members);
  corridor_badge_paint (canvas, text, corridor_badge_box (text, px, marker->radius));
}

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
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, ink), alpha);
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

/**
 * corridor_marker_paint_accent:
 * @canvas: where to paint
 * @marker: a marker
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints a ring around a marker.
 */
void
corridor_marker_paint_accent (const CorridorCanvas *canvas,
                              const CorridorMarker *marker,
                              gboolean              selected)
{
  CorridorPoint px = corridor_viewport_to_px (&canvas->viewport, marker->point);
  double radius = marker->radius + 5.5;

  cairo_save (canvas->cr);
  stroke_ring (canvas, px, radius, selected ? 5.5 : 4.5, CORRIDOR_INK_CASING, 0.9);
  stroke_ring (canvas, px, radius, selected ? 2.6 : 1.6, CORRIDOR_INK_SELECTION, selected ? 1 : 0.6);
  cairo_restore (canvas->cr);
}
