/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

/* Side of a tile of the world at zoom 0, in px. */
#define CORRIDOR_TILE_SIZE 256

/**
 * CorridorViewport:
 * @center: Web Mercator, the middle of the picture
 * @zoom: may be fractional; the world is 256·2^zoom px wide, as in every tile scheme
 * @width: in px at scale 1
 * @height: in px at scale 1
 *
 * What part of the world a picture shows. A plain value. North is up; a px is as wide as it is high.
 */
typedef struct
{
  CorridorPoint center;
  double        zoom;
  double        width;
  double        height;
} CorridorViewport;

CorridorViewport corridor_viewport_fit         (CorridorBbox bbox,
                                                double       width,
                                                double       height,
                                                double       padding);
CorridorViewport corridor_viewport_fit_within  (CorridorBbox bbox,
                                                double       width,
                                                double       height,
                                                double       padding,
                                                double       max_zoom);
CorridorViewport corridor_viewport_tile        (guint zoom,
                                                guint x,
                                                guint y);
CorridorPoint    corridor_viewport_to_px       (const CorridorViewport *self,
                                                CorridorPoint           point);
CorridorPoint    corridor_viewport_from_px     (const CorridorViewport *self,
                                                CorridorPoint           px);
CorridorViewport corridor_viewport_shrink      (const CorridorViewport *self,
                                                double                  factor);
double           corridor_viewport_world       (const CorridorViewport *self);
void             corridor_viewport_bounds      (const CorridorViewport *self,
                                                double                  margin,
                                                CorridorPoint          *min,
                                                CorridorPoint          *max);
CorridorBbox     corridor_viewport_bbox        (const CorridorViewport *self);
gboolean         corridor_viewport_overlaps    (const CorridorViewport *self,
                                                CorridorPoint           min,
                                                CorridorPoint           max,
                                                double                  margin);
double           corridor_viewport_metres_per_px (const CorridorViewport *self);
gboolean         corridor_viewport_equal       (const CorridorViewport *self,
                                                const CorridorViewport *other);

G_END_DECLS
