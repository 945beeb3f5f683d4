/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorHistogram:
 * @n_bins: how many stretches the story's time is cut into
 * @edges: (array): where each bin begins, in seconds, and where the last one ends
 * @categories: (element-type CorridorCategory): those of the story by their order, then those of each layer that is shown
 * @n_categories: how many these are
 * @counts: (array): how many phases of a category start in a bin, at [bin * n_categories + its place in @categories]
 * @highest: the greatest sum of one bin
 *
 * How dense the story and the layers are along the time, stacked by category. A snapshot: it does not follow the session.
 */
typedef struct
{
  guint      n_bins;
  gint64    *edges; /* (owned) [n_bins + 1] */
  GPtrArray *categories; /* (owned) (element-type CorridorCategory) */
  guint      n_categories;
  guint     *counts; /* (owned) [n_bins * n_categories] */
  guint      highest;
} CorridorHistogram;

/**
 * corridor_histogram_new:
 * @session: whose story, layers and filter
 * @edges: (element-type gint64): as of corridor_time_bins(), at least two
 *
 * Counts the starts of phases. What began before the first edge, or at a time nobody knows, is in no bin.
 * O(phases log bins), and O(bins log records) a category of a layer.
 *
 * Returns: (transfer full): free with corridor_histogram_free()
 */
CorridorHistogram *corridor_histogram_new  (CorridorSession *session,
                                            GArray          *edges);

/**
 * corridor_histogram_free:
 * @self: (transfer full): a histogram
 */
void               corridor_histogram_free (CorridorHistogram *self);

/**
 * corridor_histogram_find:
 * @time: seconds
 * @bin: (out): the bin that it is in
 *
 * Returns: %FALSE when @time is outside of all bins
 */
gboolean           corridor_histogram_find  (const CorridorHistogram *self,
                                             gint64                   time,
                                             guint                   *bin);

/**
 * corridor_histogram_count:
 *
 * Returns: how many phases start in @bin, over all categories
 */
guint              corridor_histogram_count (const CorridorHistogram *self,
                                             guint                    bin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorHistogram, corridor_histogram_free)

G_END_DECLS
