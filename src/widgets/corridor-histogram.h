/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorHistogram:
 * @n_bins: how many equal stretches the story's time is cut into
 * @n_categories: how many categories the story has
 * @counts: (array): how many phases of a category start in a bin, at [bin * n_categories + category's order]
 * @highest: the greatest sum of one bin
 *
 * How dense a story is along its time, stacked by category. A snapshot: it does not follow the session.
 */
typedef struct
{
  guint  n_bins;
  guint  n_categories;
  guint *counts; /* (owned) [n_bins * n_categories] */
  guint  highest;
} CorridorHistogram;

/**
 * corridor_histogram_new:
 * @session: whose story and filter
 * @n_bins: at least 1
 *
 * Counts the starts of phases. What began before the story's first day, or at a time nobody knows, is in no bin.
 * O(phases + bins).
 *
 * Returns: (transfer full): free with corridor_histogram_free()
 */
CorridorHistogram *corridor_histogram_new  (CorridorSession *session,
                                            guint            n_bins);
void               corridor_histogram_free (CorridorHistogram *self);

/**
 * corridor_histogram_count:
 *
 * Returns: how many phases start in @bin, over all categories
 */
guint              corridor_histogram_count (const CorridorHistogram *self,
                                             guint                    bin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorHistogram, corridor_histogram_free)

G_END_DECLS
