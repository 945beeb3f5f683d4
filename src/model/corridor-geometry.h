/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_GEOMETRY_POINTS,
  CORRIDOR_GEOMETRY_LINES,
  CORRIDOR_GEOMETRY_AREAS,
} CorridorGeometryKind;

/* A run of points: one line, one ring, or all points of a MultiPoint. */
typedef struct
{
  guint first;
  guint n_points;
} CorridorPart;

/*
 * An immutable, ref-counted geometry, projected once. An area is the even-odd fill of all its rings
 * (holes and disjoint polygons alike), so winding does not matter.
 */
typedef struct
{
  CorridorGeometryKind kind;
  CorridorPoint       *points; /* (array length=n_points) */
  guint                n_points;
  CorridorPart        *parts; /* (array length=n_parts) */
  guint                n_parts;
  CorridorPoint        min; /* box of the points, mercator */
  CorridorPoint        max;
} CorridorGeometry;

CorridorGeometry *corridor_geometry_new     (CorridorGeometryKind    kind,
                                             const CorridorPosition *positions,
                                             const CorridorPart     *parts,
                                             guint                   n_parts);
CorridorGeometry *corridor_geometry_ref     (CorridorGeometry *self);
void              corridor_geometry_unref   (CorridorGeometry *self);
CorridorPoint     corridor_geometry_anchor  (const CorridorGeometry *self);
gboolean          corridor_geometry_contains (const CorridorGeometry *self,
                                              CorridorPoint           point);
double            corridor_geometry_distance (const CorridorGeometry *self,
                                              CorridorPoint           point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorGeometry, corridor_geometry_unref)

G_END_DECLS
