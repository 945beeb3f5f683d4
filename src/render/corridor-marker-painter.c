/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-marker-painter.h"

#include "corridor-accent.h"
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
  corridor_accent_paint (canvas, corridor_viewport_to_px (&canvas->viewport, marker->point), marker->radius, selected);
}
