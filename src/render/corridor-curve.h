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

CorridorCurve corridor_curve_through (CorridorPoint        before,
                                      CorridorPoint        from,
                                      CorridorPoint        to,
                                      CorridorPoint        after);
CorridorCurve corridor_curve_bend    (CorridorPoint        before,
                                      CorridorPoint        from,
                                      CorridorPoint        to,
                                      CorridorPoint        after);
CorridorPoint corridor_curve_at      (const CorridorCurve *self,
                                      double               t);

G_END_DECLS
