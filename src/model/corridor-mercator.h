/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Beyond this latitude, in degrees, Web Mercator's square world ends. */
#define CORRIDOR_MERCATOR_MAX_LATITUDE 85.051128779806604

/* WGS 84 degrees. */
typedef struct
{
  double latitude;
  double longitude;
} CorridorPosition;

/* The Web Mercator world as a unit square: x from 180° W (0) to 180° E (1), y from north (0) to south (1). */
typedef struct
{
  double x;
  double y;
} CorridorPoint;

typedef struct
{
  double west, south, east, north; /* degrees */
} CorridorBbox;

CorridorPoint    corridor_mercator_project           (CorridorPosition position);
CorridorPosition corridor_mercator_unproject         (CorridorPoint point);
double           corridor_mercator_metres_per_pixel  (double latitude,
                                                      double zoom);

G_END_DECLS
