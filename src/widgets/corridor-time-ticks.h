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
 * Finds the calendar steps (a quarter of an hour … a century) whose labels have room along an axis.
 *
 * Returns: the precision to which a tick's label is to be written
 */
CorridorPrecision corridor_time_ticks (gint64  begin,
                                       gint64  end,
                                       double  width,
                                       GArray *ticks);

/**
 * corridor_time_tick_to_words:
 * @ticks: (element-type gint64): as of corridor_time_ticks()
 * @i: which of them
 * @precision: what corridor_time_ticks() returned
 *
 * Labels a tick with as little as tells when it is: the first one and whatever begins a day or a year in full, the others without what
 * they share with those: "27 Sep 2020", "4 Oct", "11 Oct".
 *
 * Returns: (transfer full): the label
 */
char             *corridor_time_tick_to_words (GArray           *ticks,
                                               guint             i,
                                               CorridorPrecision precision);

/**
 * corridor_time_bins:
 * @begin: inclusive, seconds
 * @end: exclusive, seconds
 * @width: px over which this stretch of time is drawn
 * @least: px that a bin needs
 * @edges: (element-type gint64): emptied, then filled with where each bin begins and, last of all, @end
 *
 * Cuts a stretch of time into the finest calendar units (a day, a week, a month … a century) that have room. The first and
 * the last bin may be cut short by @begin and @end.
 *
 * Returns: the precision in which a bin is best named
 */
CorridorPrecision corridor_time_bins  (gint64  begin,
                                       gint64  end,
                                       double  width,
                                       double  least,
                                       GArray *edges);

G_END_DECLS
