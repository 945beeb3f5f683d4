/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * corridor_area_tint:
 * @style: of areas
 * @theme: light or dark
 *
 * Returns: how much of its colour, from 0 to 1, lies evenly over the ground
 */
double corridor_area_tint (const CorridorStyle *style,
                           CorridorTheme        theme);

/**
 * corridor_area_paint:
 * @canvas: where to paint
 * @thing: an area
 *
 * Paints an area: fill, glow and edge. What is only possible has a sparse hatch and a dashed edge.
 */
void corridor_area_paint        (const CorridorCanvas *canvas,
                                 const CorridorThing  *thing);

/**
 * corridor_area_paint_accent:
 * @canvas: where to paint
 * @thing: an area
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints a stronger edge over an area and whatever touches it.
 */
void corridor_area_paint_accent (const CorridorCanvas *canvas,
                                 const CorridorThing  *thing,
                                 gboolean              selected);

/**
 * corridor_area_paint_swatch:
 * @canvas: where to paint
 * @style: of areas
 * @rectangle: px
 *
 * Paints a sample of a style for a legend.
 */
void corridor_area_paint_swatch (const CorridorCanvas *canvas,
                                 const CorridorStyle  *style,
                                 cairo_rectangle_t     rectangle);

G_END_DECLS
