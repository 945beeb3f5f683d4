/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <math.h>

G_BEGIN_DECLS

/*
 * Web Mercator as OGC 17-083r4 (Two Dimensional Tile Matrix Set, annex D "WebMercatorQuad") and EPSG:3857 give it: the sphere
 * of the WGS 84 semi-major axis. The world is a unit square here, so that zoom is one multiplication.
 */

/* Beyond this latitude, in degrees, the square world ends: atan (sinh (π)). */
#define CORRIDOR_MERCATOR_MAX_LATITUDE 85.051128779806604

/**
 * CorridorPosition:
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * A position in WGS 84.
 */
typedef struct
{
  double latitude;
  double longitude;
} CorridorPosition;

/**
 * CorridorPoint:
 * @x: from 180° W (0) to 180° E (1)
 * @y: from the north end (0) to the south end (1)
 *
 * A point in the Web Mercator world as a unit square. (The painters use the same struct for pixels, and say so.)
 */
typedef struct
{
  double x;
  double y;
} CorridorPoint;

/**
 * corridor_point_distance:
 * @a: a point
 * @b: another
 *
 * Returns: how far they are from each other, in their unit. No map is so large as to need hypot()'s care against overflow, which costs
 *   three times as much.
 */
static inline double
corridor_point_distance (CorridorPoint a,
                         CorridorPoint b)
{
  double x = b.x - a.x;
  double y = b.y - a.y;

  return sqrt (x * x + y * y);
}

/**
 * CorridorBbox:
 *
 * A box in WGS 84 degrees. It does not cross the antimeridian: @west is below @east.
 */
typedef struct
{
  double west, south, east, north;
} CorridorBbox;

/**
 * corridor_bbox_overlaps:
 * @a: a box
 * @b: another
 *
 * Returns: whether they have a place in common, be it of their edges
 */
gboolean         corridor_bbox_overlaps              (CorridorBbox a,
                                                      CorridorBbox b);

/**
 * corridor_bbox_unite:
 * @a: a box
 * @b: another
 *
 * Returns: the smallest box that has both in it
 */
CorridorBbox     corridor_bbox_unite                 (CorridorBbox a,
                                                      CorridorBbox b);

/**
 * corridor_mercator_project:
 * @position: a position; latitudes beyond %CORRIDOR_MERCATOR_MAX_LATITUDE go to the edge
 */
CorridorPoint    corridor_mercator_project           (CorridorPosition position);

/**
 * corridor_mercator_unproject:
 * @point: a point of the unit square
 *
 * The inverse of corridor_mercator_project(), to about 1e-9 degrees.
 */
CorridorPosition corridor_mercator_unproject         (CorridorPoint point);

/**
 * corridor_mercator_metres_per_pixel:
 * @latitude: degrees, below %CORRIDOR_MERCATOR_MAX_LATITUDE
 * @zoom: may be fractional; the world is 256·2^@zoom pixels wide
 *
 * How much ground a pixel covers there, on the sphere of the projection: up to 0.6 % off the ellipsoid.
 */
double           corridor_mercator_metres_per_pixel  (double latitude,
                                                      double zoom);

/**
 * corridor_point_square_to_segment:
 * @p: a point
 * @a: where a segment begins
 * @b: where it ends; may be @a
 *
 * Returns: the square of the distance from @p to the nearest point of the segment, in the unit of the points
 */
double           corridor_point_square_to_segment    (CorridorPoint p,
                                                      CorridorPoint a,
                                                      CorridorPoint b);

G_END_DECLS
