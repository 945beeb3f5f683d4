/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

double   corridor_uncertainty_radius       (const CorridorThing    *thing,
                                            const CorridorViewport *viewport);
gboolean corridor_uncertainty_any          (const GArray           *things,
                                            const CorridorViewport *viewport);
guint64  corridor_uncertainty_variant      (const GArray           *things,
                                            const CorridorViewport *viewport,
                                            double                  margin);
void     corridor_uncertainty_paint        (const CorridorCanvas   *canvas,
                                            const GArray           *things);
void     corridor_uncertainty_paint_swatch (const CorridorCanvas   *canvas,
                                            cairo_rectangle_t       rectangle);

G_END_DECLS
