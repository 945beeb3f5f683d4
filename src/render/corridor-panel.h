/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

/**
 * corridor_panel_paint:
 * @canvas: where to paint
 * @box: px
 *
 * Paints what furniture lies on, so that it can be read on any ground: a rounded box, through which the map shines a little.
 */
void corridor_panel_paint (const CorridorCanvas *canvas,
                           cairo_rectangle_t     box);

G_END_DECLS
