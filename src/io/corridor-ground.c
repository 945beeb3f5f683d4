/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-private.h"

#include <math.h>

#define WORLD_AT_ZOOM_0 256.0 /* pixels */

double
corridor_ground_metres (double y)
{
  double latitude = corridor_mercator_unproject ((CorridorPoint) { 0.5, y }).latitude;

  return WORLD_AT_ZOOM_0 * corridor_mercator_metres_per_pixel (latitude, 0);
}

double
corridor_ground_distance (CorridorPoint a,
                          CorridorPoint b)
{
  return hypot (b.x - a.x, b.y - a.y) * corridor_ground_metres ((a.y + b.y) / 2);
}

char *
corridor_ground_to_words (CorridorPoint point)
{
  CorridorPosition position = corridor_mercator_unproject (point);
  char longitude[G_ASCII_DTOSTR_BUF_SIZE], latitude[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("[%s, %s]", g_ascii_formatd (longitude, sizeof longitude, "%.4f", position.longitude),
                          g_ascii_formatd (latitude, sizeof latitude, "%.4f", position.latitude));
}
