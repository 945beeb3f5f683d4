/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-calendar.h"

G_BEGIN_DECLS

/**
 * corridor_time_ticks:
 * @begin: inclusive, seconds
 * @end: exclusive, seconds
 * @width: px over which this stretch of time is drawn
 * @ticks: (element-type gint64): emptied, then filled with the moments worth a tick, in order of time
 *
 * Finds the calendar steps (a day … a century) whose labels have room along an axis.
 *
 * Returns: the precision to which a tick's label is to be written
 */
CorridorPrecision corridor_time_ticks (gint64  begin,
                                       gint64  end,
                                       double  width,
                                       GArray *ticks);

G_END_DECLS
