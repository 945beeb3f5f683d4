/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-time-index.h"

G_BEGIN_DECLS

/**
 * CorridorShapeCrowd:
 * @index: (unowned) (nullable): that was measured, to tell it from another
 * @depth: the quadtree level it was measured for
 * @window: seconds that are seen at once, or %CORRIDOR_TIME_MAX for "up to"
 * @min_size: mercator: lines and areas below this are not drawn as such
 *
 * How small a line or an area may be at a zoom, for one index. A plain value; zeroed when nothing has been measured.
 */
typedef struct
{
  const CorridorTimeIndex *index;
  guint                    depth;
  gint64                   window;
  double                   min_size;
} CorridorShapeCrowd;

/* px, at the smallest zoom of a level: a smaller shape is no more than a dot, and shows its colour worse than one does. */
#define CORRIDOR_SHAPE_MIN_SIZE 6.0

/* px: so much outline can be drawn at each step of the clock, in 3 ms. */
#define CORRIDOR_SHAPE_MAX_OUTLINE 40000.0

/**
 * corridor_shape_crowd_measure:
 * @self: what was measured last; overwritten when it is something else
 * @index: an index
 * @filter: of which the length matters, but neither the date nor what is hidden
 * @depth: the quadtree level of the cells of the picture
 *
 * Returns: mercator: lines and areas below this, as corridor_time_index_is_below() tells, are to be drawn as dots; a few ms,
 *   or nothing when it has been measured before
 */
double corridor_shape_crowd_measure (CorridorShapeCrowd       *self,
                                     const CorridorTimeIndex  *index,
                                     const CorridorTimeFilter *filter,
                                     guint                     depth);

G_END_DECLS
