/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-marker-layout.h"

G_BEGIN_DECLS

/**
 * corridor_marker_paint:
 * @canvas: where to paint
 * @marker: a marker
 * @thing: its most important member
 *
 * Paints a marker: the shape of its category in the colour of its state, or of the category.
 */
void corridor_marker_paint        (const CorridorCanvas *canvas,
                                   const CorridorMarker *marker,
                                   const CorridorThing  *thing);

/**
 * corridor_marker_paint_badge:
 * @canvas: where to paint
 * @marker: a marker
 * @members: (element-type guint): of the layout that the marker is of
 * @things: (element-type CorridorThing): what that is of
 *
 * Paints how many things a marker stands for, if more than one, and in which colours they are. To be called when all markers are
 * there: a number under another marker could not be read.
 */
void corridor_marker_paint_badge  (const CorridorCanvas *canvas,
                                   const CorridorMarker *marker,
                                   const GArray         *members,
                                   const GArray         *things);

/**
 * corridor_marker_paint_accent:
 * @canvas: where to paint
 * @marker: a marker
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints a ring around a marker.
 */
void corridor_marker_paint_accent (const CorridorCanvas *canvas,
                                   const CorridorMarker *marker,
                                   gboolean              selected);

G_END_DECLS
