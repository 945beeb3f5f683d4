/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

/**
 * CorridorGeometryKind:
 * @CORRIDOR_GEOMETRY_POINTS: Point and MultiPoint
 * @CORRIDOR_GEOMETRY_LINES: LineString and MultiLineString
 * @CORRIDOR_GEOMETRY_AREAS: Polygon and MultiPolygon
 */
typedef enum
{
  CORRIDOR_GEOMETRY_POINTS,
  CORRIDOR_GEOMETRY_LINES,
  CORRIDOR_GEOMETRY_AREAS,
} CorridorGeometryKind;

/**
 * CorridorPart:
 * @first: where it begins among all points
 * @n_points: at least 1
 *
 * A run of points: one line, one ring (its last point is its first), or all points of a MultiPoint.
 */
typedef struct
{
  guint first;
  guint n_points;
} CorridorPart;

/**
 * CorridorGeometry:
 * @points: (array length=n_points): mercator
 * @parts: (array length=n_parts): the runs of @points
 * @min: least x and y of the points, mercator: the north-western corner
 * @max: greatest x and y of the points, mercator
 * @anchor: where a label or a marker belongs, mercator; see corridor_geometry_anchor()
 *
 * An immutable, ref-counted geometry, projected once; threads may share it. An area is the even-odd fill of all its rings
 * (holes and disjoint polygons alike), so winding does not matter. Nothing here wraps at the antimeridian.
 */
typedef struct
{
  CorridorGeometryKind kind;
  CorridorPoint       *points;
  guint                n_points;
  CorridorPart        *parts;
  guint                n_parts;
  CorridorPoint        min;
  CorridorPoint        max;
  CorridorPoint        anchor;
} CorridorGeometry;

/**
 * corridor_geometry_new:
 * @kind: what the points are
 * @positions: WGS 84, of all parts; finite, latitude within ±90, longitude within ±180
 * @parts: (array length=n_parts): runs of @positions
 * @n_parts: at least 1
 *
 * Copies and projects the positions and finds the anchor, which for areas costs some hundred passes over the points.
 *
 * Returns: (transfer full): the geometry
 */
CorridorGeometry *corridor_geometry_new     (CorridorGeometryKind    kind,
                                             const CorridorPosition *positions,
                                             const CorridorPart     *parts,
                                             guint                   n_parts);

/**
 * corridor_geometry_ref:
 * @self: a geometry
 *
 * Returns: (transfer full): @self
 */
CorridorGeometry *corridor_geometry_ref     (CorridorGeometry *self);

/**
 * corridor_geometry_unref:
 * @self: (transfer full): a geometry
 */
void              corridor_geometry_unref   (CorridorGeometry *self);

/**
 * corridor_geometry_anchor:
 * @self: a geometry
 *
 * Where a label or a marker belongs: of points the first; of lines the middle, along its length, of the longest; of areas
 * the inner point that is farthest from every edge, to a hundredth of the box.
 *
 * Returns: a point on or in the geometry, mercator
 */
CorridorPoint     corridor_geometry_anchor  (const CorridorGeometry *self);

/**
 * corridor_geometry_contains:
 * @self: a geometry
 * @point: mercator
 *
 * Returns: whether @point is inside of an area, by the even-odd rule; never for points and lines
 */
gboolean          corridor_geometry_contains (const CorridorGeometry *self,
                                              CorridorPoint           point);

/**
 * corridor_geometry_distance:
 * @self: a geometry
 * @point: mercator
 *
 * Returns: the distance to the nearest point, line or area, in mercator units (times 256·2^zoom it is pixels); 0 inside
 *   of an area
 */
double            corridor_geometry_distance (const CorridorGeometry *self,
                                              CorridorPoint           point);

/**
 * corridor_geometry_edge_distance:
 * @self: a geometry
 * @point: mercator
 *
 * Returns: the distance to the nearest point, or edge of a line or ring, in mercator units, also inside of areas
 */
double            corridor_geometry_edge_distance (const CorridorGeometry *self,
                                                   CorridorPoint           point);

/**
 * corridor_geometry_find_overlap:
 * @self: a geometry
 * @other: a geometry
 * @size: the side of a square, in mercator units, above 0
 * @spot: (out): a point inside of both, well away from where the overlap ends to the east and the west
 *
 * Looks along lines from west to east, @size apart, for a stretch at least that long that is inside of two areas. So it
 * finds every overlap with room for a square of that side, perhaps a smaller one, and never a mere shared edge. Of
 * the lines of both areas' n points it takes O(n log n) on each.
 *
 * Returns: whether there is one; never of points and lines
 */
gboolean          corridor_geometry_find_overlap  (const CorridorGeometry *self,
                                                   const CorridorGeometry *other,
                                                   double                  size,
                                                   CorridorPoint          *spot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorGeometry, corridor_geometry_unref)

G_END_DECLS
