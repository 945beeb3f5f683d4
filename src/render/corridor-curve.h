/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

/**
 * CorridorCurve:
 * @from: where it begins
 * @first: the first inner control point
 * @second: the second inner control point
 * @to: where it ends
 *
 * A cubic Bézier curve, as cairo_curve_to() draws it.
 */
typedef struct
{
  CorridorPoint from;
  CorridorPoint first;
  CorridorPoint second;
  CorridorPoint to;
} CorridorCurve;

/**
 * corridor_curve_through:
 * @before: the point before @from; @from itself where the line begins
 * @from: where the curve begins
 * @to: where it ends
 * @after: the point after @to; @to itself where the line ends
 *
 * Makes the curve between two points of a line, so that it goes on without a corner in those before and after it; but
 * right angles stay, for much that is drawn on maps is square. From @to to @from it is the same curve. No control point is
 * further from its end than a third of the distance.
 *
 * Returns: the curve
 */
CorridorCurve corridor_curve_through (CorridorPoint        before,
                                      CorridorPoint        from,
                                      CorridorPoint        to,
                                      CorridorPoint        after);

/**
 * corridor_curve_bend:
 * @before: the point before @from; @from itself where the line begins
 * @from: where the curve begins
 * @to: where it ends
 * @after: the point after @to; @to itself where the line ends
 *
 * Like corridor_curve_through(), for what has no corners at all, like roads: sharp turns become bends, too.
 *
 * Returns: the curve
 */
CorridorCurve corridor_curve_bend    (CorridorPoint        before,
                                      CorridorPoint        from,
                                      CorridorPoint        to,
                                      CorridorPoint        after);

/**
 * corridor_curve_at:
 * @self: a curve
 * @t: 0 at its start to 1 at its end
 *
 * Returns: a point of it
 */
CorridorPoint corridor_curve_at      (const CorridorCurve *self,
                                      double               t);

G_END_DECLS
