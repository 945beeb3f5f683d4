/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-cluster-layout.h"

G_BEGIN_DECLS

/**
 * corridor_trace_geometry:
 * @trace: a line or an area
 * @zoom: at which it is drawn
 * @points: (element-type CorridorPoint): overwritten
 *
 * Returns: its outline, as simple as the zoom allows, for as long as neither @points nor the dataset changes; the anchor is
 *   not set
 */
CorridorGeometry corridor_trace_geometry     (const CorridorTrace     *trace,
                                              double                   zoom,
                                              GArray                  *points);

/**
 * corridor_traces_paint:
 * @canvas: where to paint
 * @traces: (element-type CorridorTrace): all lines, or all areas, the topmost last
 * @layers: (array): the layers they are of
 *
 * Paints lines or areas. What is only possible is dashed and sparser, and has no tint.
 */
void             corridor_traces_paint       (const CorridorCanvas    *canvas,
                                              const GArray            *traces,
                                              const CorridorLayerView *layers);

/**
 * corridor_trace_paint_accent:
 * @canvas: where to paint
 * @trace: a line or an area
 * @layers: (array): the layers it is of one of
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints the stroke once more, broader and with a rim.
 */
void             corridor_trace_paint_accent (const CorridorCanvas    *canvas,
                                              const CorridorTrace     *trace,
                                              const CorridorLayerView *layers,
                                              gboolean                 selected);

G_END_DECLS
