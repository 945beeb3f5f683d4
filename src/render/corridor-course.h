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

CorridorCourse *corridor_course_new    (const CorridorPoint  *points,
                                        guint                 n_points);
void            corridor_course_free   (CorridorCourse       *self);
CorridorPoint   corridor_course_at     (const CorridorCourse *self,
                                        double                along);
CorridorPoint   corridor_course_smooth (const CorridorCourse *self,
                                        double                along,
                                        double                reach);
gboolean        corridor_course_range  (const CorridorCourse *self,
                                        CorridorPoint         min,
                                        CorridorPoint         max,
                                        double               *from,
                                        double               *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCourse, corridor_course_free)

G_END_DECLS
