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

/**
 * corridor_viewport_fit:
 * @bbox: degrees; west of east, south of north
 * @width: of the picture, px
 * @height: of the picture, px
 * @padding: px to be left free on every side
 *
 * Finds the closest view that has the whole of @bbox in it, centred. A box without extent is seen at zoom 15.
 *
 * Returns: the view
 */
CorridorViewport corridor_viewport_fit         (CorridorBbox bbox,
                                                double       width,
                                                double       height,
                                                double       padding);

/**
 * corridor_viewport_fit_within:
 * @bbox: degrees; west of east, south of north
 * @width: of the picture, px
 * @height: of the picture, px
 * @padding: px to be left free on every side
 * @max_zoom: the closest that there is something to see
 *
 * The same, for a ground that goes deeper than our own, or less deep.
 *
 * Returns: the view
 */
CorridorViewport corridor_viewport_fit_within  (CorridorBbox bbox,
                                                double       width,
                                                double       height,
                                                double       padding,
                                                double       max_zoom);

/**
 * corridor_viewport_tile:
 * @zoom: zoom level
 * @x: column, from 180° W
 * @y: row, from the north
 *
 * Returns: the view of one 256 px tile
 */
CorridorViewport corridor_viewport_tile        (guint zoom,
                                                guint x,
                                                guint y);

/**
 * corridor_viewport_to_px:
 * @self: a view
 * @point: mercator
 *
 * Returns: where @point is in the picture, in px from its top left
 */
CorridorPoint    corridor_viewport_to_px       (const CorridorViewport *self,
                                                CorridorPoint           point);

/**
 * corridor_viewport_from_px:
 * @self: a view
 * @px: in px from the top left of the picture
 *
 * Returns: what is there, mercator; the inverse of corridor_viewport_to_px()
 */
CorridorPoint    corridor_viewport_from_px     (const CorridorViewport *self,
                                                CorridorPoint           px);

/**
 * corridor_viewport_shrink:
 * @self: a viewport
 * @factor: above 0
 *
 * Returns: the same part of the world in a picture that is smaller by the factor: in @self, its px are so much larger
 */
CorridorViewport corridor_viewport_shrink      (const CorridorViewport *self,
                                                double                  factor);

/**
 * corridor_viewport_world:
 * @self: a view
 *
 * Returns: width of the whole world in px; what turns mercator units into px
 */
double           corridor_viewport_world       (const CorridorViewport *self);

/**
 * corridor_viewport_bounds:
 * @self: a view
 * @margin: px around the picture that are to count as in it
 * @min: (out): north-west corner, mercator
 * @max: (out): south-east corner, mercator
 *
 * Tells what part of the world is in the picture.
 */
void             corridor_viewport_bounds      (const CorridorViewport *self,
                                                double                  margin,
                                                CorridorPoint          *min,
                                                CorridorPoint          *max);

/**
 * corridor_viewport_bbox:
 * @self: a view
 *
 * Returns: what part of the world is in the picture, in degrees
 */
CorridorBbox     corridor_viewport_bbox        (const CorridorViewport *self);

/**
 * corridor_viewport_overlaps:
 * @self: a view
 * @min: north-west corner of a box, mercator
 * @max: south-east corner of the box
 * @margin: px around the picture that are to count as in it
 *
 * Returns: whether the box and the picture have a point in common
 */
gboolean         corridor_viewport_overlaps    (const CorridorViewport *self,
                                                CorridorPoint           min,
                                                CorridorPoint           max,
                                                double                  margin);

/**
 * corridor_viewport_metres_per_px:
 * @self: a view
 *
 * Returns: how long a px is on the ground in the middle of the picture, in metres
 */
double           corridor_viewport_metres_per_px (const CorridorViewport *self);

/**
 * corridor_viewport_equal:
 * @self: a viewport
 * @other: another
 *
 * Returns: whether they show the same, to the last bit
 */
gboolean         corridor_viewport_equal       (const CorridorViewport *self,
                                                const CorridorViewport *other);

G_END_DECLS
