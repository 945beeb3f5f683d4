/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

/* What part of the world a picture shows. A plain value. The world is 256·2^zoom pixels wide, as in every tile scheme. */
typedef struct
{
  CorridorPoint center; /* mercator */
  double        zoom; /* may be fractional */
  double        width; /* px at scale 1 */
  double        height;
} CorridorViewport;

CorridorViewport corridor_viewport_fit     (CorridorBbox bbox,
                                            double       width,
                                            double       height,
                                            double       padding);
CorridorViewport corridor_viewport_tile    (guint zoom, guint x, guint y); /* the 256 px tile */
CorridorPoint    corridor_viewport_to_px   (const CorridorViewport *self, CorridorPoint point); /* px from the top left */
CorridorPoint    corridor_viewport_from_px (const CorridorViewport *self, CorridorPoint px);
double           corridor_viewport_world   (const CorridorViewport *self); /* width of the world in px */

G_END_DECLS
