/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-story.h"
#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * corridor_sample_paint:
 * @cr: what is drawn on
 * @phase: what to draw a sample of
 * @theme: light or dark
 * @size: px, of the square from (0, 0) that the sample fills
 *
 * Draws how a phase looks on the map, small: the sign of its category for a point or for what has no position, a stroke
 * in the colour and dash of its state for a line, a patch with its fill for an area.
 */
void corridor_sample_paint (cairo_t       *cr,
                            CorridorPhase *phase,
                            CorridorTheme  theme,
                            double         size);

/**
 * corridor_sample_paint_sign:
 * @shape: of a category
 * @rgb: 0xRRGGBB, its colour
 *
 * The same for the sign of a category alone.
 */
void corridor_sample_paint_sign (cairo_t       *cr,
                                 CorridorShape  shape,
                                 guint32        rgb,
                                 CorridorTheme  theme,
                                 double         size);

G_END_DECLS
