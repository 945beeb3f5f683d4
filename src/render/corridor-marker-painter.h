/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-marker-layout.h"

G_BEGIN_DECLS

void corridor_marker_paint        (const CorridorCanvas *canvas,
                                   const CorridorMarker *marker,
                                   const CorridorThing  *thing);
void corridor_marker_paint_badge  (const CorridorCanvas *canvas,
                                   const CorridorMarker *marker,
                                   const GArray         *members,
                                   const GArray         *things);
void corridor_marker_paint_accent (const CorridorCanvas *canvas,
                                   const CorridorMarker *marker,
                                   gboolean              selected);

G_END_DECLS
