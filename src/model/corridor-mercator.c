/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mercator.h"

#include <math.h>

#define EARTH_RADIUS 6378137.0 /* metres, the semi-major axis of WGS 84 */
#define TILE_SIZE    256.0     /* pixels */

static double
radians (double degrees)
{
  return degrees * (G_PI / 180.0);
}

static double
degrees (double angle)
{
  return angle * (180.0 / G_PI);
}

CorridorPoint
corridor_mercator_project (CorridorPosition position)
{
  double latitude = CLAMP (position.latitude, -CORRIDOR_MERCATOR_MAX_LATITUDE, CORRIDOR_MERCATOR_MAX_LATITUDE);

  return (CorridorPoint) {
    .x = position.longitude / 360.0 + 0.5,
    .y = 0.5 - asinh (tan (radians (latitude))) / (2 * G_PI),
  };
}

CorridorPosition
corridor_mercator_unproject (CorridorPoint point)
{
  return (CorridorPosition) {
    .latitude = degrees (atan (sinh ((0.5 - point.y) * 2 * G_PI))),
    .longitude = (point.x - 0.5) * 360.0,
  };
}

double
corridor_mercator_metres_per_pixel (double latitude,
                                    double zoom)
{
  return 2 * G_PI * EARTH_RADIUS * cos (radians (latitude)) / (TILE_SIZE * exp2 (zoom));
}

gboolean
corridor_bbox_overlaps (CorridorBbox a,
                        CorridorBbox b)
{
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

CorridorBbox
corridor_bbox_unite (CorridorBbox a,
                     CorridorBbox b)
{
  return (CorridorBbox) { MIN (a.west, b.west), MIN (a.south, b.south), MAX (a.east, b.east), MAX (a.north, b.north) };
}

double
corridor_point_square_to_segment (CorridorPoint p,
                                  CorridorPoint a,
                                  CorridorPoint b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double along = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;

  along = CLAMP (along, 0, 1);
  dx = a.x + along * dx - p.x;
  dy = a.y + along * dy - p.y;

  return dx * dx + dy * dy;
}
