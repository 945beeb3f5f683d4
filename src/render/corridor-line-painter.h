/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * corridor_line_paint:
 * @canvas: where to paint
 * @thing: a line
 *
 * Paints a line by its state. What is only possible is dashed and sparser.
 */
void corridor_line_paint        (const CorridorCanvas *canvas,
                                 const CorridorThing  *thing);

/**
 * corridor_line_paint_accent:
 * @canvas: where to paint
 * @thing: a line
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints a line once more, broader and with a rim.
 */
void corridor_line_paint_accent (const CorridorCanvas *canvas,
                                 const CorridorThing  *thing,
                                 gboolean              selected);

/**
 * corridor_line_paint_swatch:
 * @canvas: where to paint
 * @style: of lines
 * @rectangle: px
 *
 * Paints a sample of a style for a legend.
 */
void corridor_line_paint_swatch (const CorridorCanvas *canvas,
                                 const CorridorStyle  *style,
                                 cairo_rectangle_t     rectangle);

G_END_DECLS
