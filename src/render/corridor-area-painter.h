/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

double corridor_area_tint (const CorridorStyle *style,
                           CorridorTheme        theme);

void corridor_area_paint        (const CorridorCanvas *canvas,
                                 const CorridorThing  *thing);
void corridor_area_paint_accent (const CorridorCanvas *canvas,
                                 const CorridorThing  *thing,
                                 gboolean              selected);
void corridor_area_paint_swatch (const CorridorCanvas *canvas,
                                 const CorridorStyle  *style,
                                 cairo_rectangle_t     rectangle);

G_END_DECLS
