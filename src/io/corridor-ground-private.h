/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"

G_BEGIN_DECLS

/* How much ground a mercator unit covers at the latitude of @y: metres, as corridor_mercator_metres_per_pixel() has them. */
double corridor_ground_metres   (double        y);

/* Metres between two points that are near each other, as far as a scale in the middle between them will do. */
double corridor_ground_distance (CorridorPoint a,
                                 CorridorPoint b);

/* "[46.5311, 39.5481]", longitude first as in the file. */
char  *corridor_ground_to_words (CorridorPoint point);

G_END_DECLS
