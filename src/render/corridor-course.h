/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

/**
 * CorridorCourse:
 * @points: (owned) (array length=n_points): mercator
 * @along: (owned) (array length=n_points): how far each is from the start, along the line
 * @n_points: at least 2
 * @length: of the whole, mercator
 * @min: the north-western corner of its box
 * @max: the south-eastern corner
 *
 * A line, measured: where on it one is after so much of its length. For names that run along it.
 *
 * Nothing changes after construction, so threads may share one.
 */
typedef struct
{
  CorridorPoint *points;
  double        *along;
  guint          n_points;
  double         length;
  CorridorPoint  min;
  CorridorPoint  max;
} CorridorCourse;

/**
 * corridor_course_new:
 * @points: (array length=n_points): mercator; copied
 * @n_points: at least 2
 *
 * Returns: (transfer full): the line, measured
 */
CorridorCourse *corridor_course_new    (const CorridorPoint  *points,
                                        guint                 n_points);

/**
 * corridor_course_free:
 * @self: (transfer full): a line
 */
void            corridor_course_free   (CorridorCourse       *self);

/**
 * corridor_course_at:
 * @self: a line
 * @along: distance from its start, mercator; before the start and beyond the end it goes on straight
 *
 * O(log n).
 *
 * Returns: the place there, mercator
 */
CorridorPoint   corridor_course_at     (const CorridorCourse *self,
                                        double                along);

/**
 * corridor_course_smooth:
 * @self: a line
 * @along: distance from its start, mercator
 * @reach: bends shorter than this are ironed out, mercator
 *
 * Returns: where a line near to @self is that has no sharp bends
 */
CorridorPoint   corridor_course_smooth (const CorridorCourse *self,
                                        double                along,
                                        double                reach);

/**
 * corridor_course_range:
 * @self: a line
 * @min: the north-western corner of a box, mercator
 * @max: its south-eastern corner
 * @from: (out): the start of the first segment that may be in the box
 * @to: (out): the end of the last
 *
 * Returns: whether any of the line may be in a box
 */
gboolean        corridor_course_range  (const CorridorCourse *self,
                                        CorridorPoint         min,
                                        CorridorPoint         max,
                                        double               *from,
                                        double               *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCourse, corridor_course_free)

G_END_DECLS
