/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"

G_BEGIN_DECLS

/* The distance to the nearest point, or edge of a line or ring, in mercator units, also inside of areas. */
double        corridor_geometry_edge_distance (const CorridorGeometry *self,
                                               CorridorPoint           point);

/* Works out what corridor_geometry_anchor() returns. */
CorridorPoint corridor_geometry_find_anchor   (const CorridorGeometry *self);

G_END_DECLS
