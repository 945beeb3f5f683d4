/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/**
 * workload_records_new:
 * @n: how many points
 * @n_categories: which they are spread over in turn
 *
 * Returns: (transfer full): the points of the workload as a dataset without a file
 */
CorridorDataset *workload_records_new (guint n,
                                       guint n_categories);

/**
 * workload_uncertain_new:
 * @n: how many points
 * @n_categories: which they are spread over in turn
 *
 * Returns: (transfer full): the same, but that of the first in every three only the month is known in which it begins, and of the
 *   second only that it lasts a day of that month
 */
CorridorDataset *workload_uncertain_new (guint n,
                                         guint n_categories);

/**
 * workload_shapes_new:
 * @n: how many shapes
 * @n_categories: which they are spread over in turn
 *
 * Returns: (transfer full): a dataset of squares and lines of three points, in turn, of 0.2 to 2 km about the points of the
 *   workload
 */
CorridorDataset *workload_shapes_new  (guint n,
                                       guint n_categories);

G_END_DECLS
