/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-cluster-layout.h"

G_BEGIN_DECLS

CorridorGeometry corridor_trace_geometry     (const CorridorTrace     *trace,
                                              double                   zoom,
                                              GArray                  *points);
void             corridor_traces_paint       (const CorridorCanvas    *canvas,
                                              const GArray            *traces,
                                              const CorridorLayerView *layers);
void             corridor_trace_paint_accent (const CorridorCanvas    *canvas,
                                              const CorridorTrace     *trace,
                                              const CorridorLayerView *layers,
                                              gboolean                 selected);

G_END_DECLS
