/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * timing_get_own:
 *
 * Returns: the time that this thread has had so far, in ms: what else runs on the machine does not count
 */
double timing_get_own  (void);

/**
 * timing_get_work:
 *
 * Returns: the same in µs, for differences with g_get_monotonic_time()
 */
gint64 timing_get_work (void);

/**
 * timing_sort:
 * @times: (array length=n): ms
 *
 * Puts times in order, for timing_quantile().
 */
void   timing_sort     (double       *times,
                        guint         n);

/**
 * timing_quantile:
 * @times: (array length=n): ms, in order
 * @n: at least 1
 * @share: 0.5 for the median, 1 for the longest
 *
 * Returns: ms
 */
double timing_quantile (const double *times,
                        guint         n,
                        double        share);

G_END_DECLS
