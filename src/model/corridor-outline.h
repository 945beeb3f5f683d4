/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"
#include "corridor-time-index.h"

G_BEGIN_DECLS

/**
 * CORRIDOR_GRID_SIZE:
 *
 * How many cells of a #CorridorGridPoint the unit square is wide: 2^32.
 */
#define CORRIDOR_GRID_SIZE 4294967296.0

/**
 * CorridorGridPoint:
 * @x: the column of the grid
 * @y: the row of the grid
 *
 * A point of the Web Mercator unit square on a grid of 2^32 by 2^32 cells, 9 mm at the equator: a quarter of what two
 * doubles and their padding take. (@x + 0.5) / %CORRIDOR_GRID_SIZE is the x of a #CorridorPoint.
 */
typedef struct
{
  guint32 x;
  guint32 y;
} CorridorGridPoint;

/**
 * CorridorOutline:
 *
 * A line or an area of a dataset, with simpler versions of it for smaller scales. Immutable and ref-counted; threads may
 * share it. It is one block of memory: 8 bytes a point, and all simpler versions together have at most as many points as
 * the full one.
 */
typedef struct _CorridorOutline CorridorOutline;

/**
 * CorridorOutlineLevel:
 * @points: (unowned) (array length=n_points): of all parts
 * @parts: (unowned) (array length=n_parts): runs of @points, as in #CorridorGeometry
 *
 * One version of an outline; belongs to it.
 */
typedef struct
{
  const CorridorGridPoint *points;
  guint                    n_points;
  const CorridorPart      *parts;
  guint                    n_parts;
} CorridorOutlineLevel;

/**
 * corridor_grid_point:
 * @point: mercator, within the unit square
 */
CorridorGridPoint    corridor_grid_point           (CorridorPoint           point);

/**
 * corridor_outline_new:
 * @kind: %CORRIDOR_GEOMETRY_LINES or %CORRIDOR_GEOMETRY_AREAS
 * @positions: WGS 84, of all parts; finite, latitude within ±90, longitude within ±180
 * @parts: (array length=n_parts): runs of @positions
 * @n_parts: at least 1
 *
 * Projects the positions and makes the simpler versions: about 20 passes over them, and no more whatever their shape.
 *
 * Returns: (transfer full): the outline
 */
CorridorOutline     *corridor_outline_new          (CorridorGeometryKind    kind,
                                                    const CorridorPosition *positions,
                                                    const CorridorPart     *parts,
                                                    guint                   n_parts);

/**
 * corridor_outline_ref:
 * @self: an outline
 *
 * Returns: (transfer full): @self
 */
CorridorOutline     *corridor_outline_ref          (CorridorOutline        *self);

/**
 * corridor_outline_unref:
 * @self: (transfer full): an outline
 */
void                 corridor_outline_unref        (CorridorOutline        *self);

/**
 * corridor_outline_get_kind:
 * @self: an outline
 *
 * Returns: %CORRIDOR_GEOMETRY_LINES or %CORRIDOR_GEOMETRY_AREAS
 */
CorridorGeometryKind corridor_outline_get_kind     (const CorridorOutline  *self);

/**
 * corridor_outline_get_box:
 * @self: an outline
 *
 * Returns: the smallest box that it lies in, in the unit square
 */
CorridorUnitBox      corridor_outline_get_box      (const CorridorOutline  *self);

/**
 * corridor_outline_get_memory:
 * @self: an outline
 *
 * Returns: bytes that it takes
 */
gsize                corridor_outline_get_memory   (const CorridorOutline  *self);

/**
 * corridor_outline_get_level:
 * @self: an outline
 * @zoom: at which it is drawn, the world 256·2^@zoom pixels wide; on a screen of scale 2 one more
 *
 * Picks the simplest version in which no point has moved by more than half a pixel. Of many parts those that fold up to
 * nothing are not in it, except for the first. O(levels), of which there are at most 19.
 *
 * Returns: points and parts that belong to @self
 */
CorridorOutlineLevel corridor_outline_get_level    (const CorridorOutline  *self,
                                                    double                  zoom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorOutline, corridor_outline_unref)

G_END_DECLS
