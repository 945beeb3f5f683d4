/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * corridor_uncertainty_radius:
 * @thing: a thing
 * @viewport: the view
 *
 * Returns: how far off it may be, in px, or 0 where that is too little to be shown or not known
 */
double   corridor_uncertainty_radius       (const CorridorThing    *thing,
                                            const CorridorViewport *viewport);

/**
 * corridor_uncertainty_any:
 * @things: (element-type CorridorThing): some things
 * @viewport: the view
 *
 * Returns: whether there is anything to paint for them
 */
gboolean corridor_uncertainty_any          (const GArray           *things,
                                            const CorridorViewport *viewport);

/**
 * corridor_uncertainty_variant:
 * @things: (element-type CorridorThing): some things
 * @viewport: the view
 * @margin: px around the view that count
 *
 * Only where a thing is counts, and which of its edges are seams: in what state it is makes no difference.
 *
 * Returns: a number that tells apart what corridor_uncertainty_paint() paints for different things
 */
guint64  corridor_uncertainty_variant      (const GArray           *things,
                                            const CorridorViewport *viewport,
                                            double                  margin);

/**
 * corridor_uncertainty_paint:
 * @canvas: where to paint
 * @things: (element-type CorridorThing): what is known only so closely
 *
 * Paints a disc around each point and a band along each line and each edge of an area, as wide as its position may be
 * off, where that is more than a dozen px; nothing at zooms below 9. Bands are never broader than 72 px.
 */
void     corridor_uncertainty_paint        (const CorridorCanvas   *canvas,
                                            const GArray           *things);

/**
 * corridor_uncertainty_paint_swatch:
 * @canvas: where to paint
 * @rectangle: px
 *
 * Paints a sample for a legend.
 */
void     corridor_uncertainty_paint_swatch (const CorridorCanvas   *canvas,
                                            cairo_rectangle_t       rectangle);

G_END_DECLS
