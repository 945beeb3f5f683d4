/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-time-index.h"

G_BEGIN_DECLS

/**
 * slot_finder_find:
 * @index: an index
 * @box: a part of the unit square
 * @filter: a filter
 *
 * Finds what a map has to show: points, and boxes that touch @box.
 *
 * Returns: (transfer full) (element-type guint): all active slots there, ascending
 */
GArray *slot_finder_find (const CorridorTimeIndex  *index,
                          const CorridorUnitBox    *box,
                          const CorridorTimeFilter *filter);

/**
 * slot_finder_sort:
 * @slots: (element-type guint): sorted ascending
 */
void    slot_finder_sort (GArray                   *slots);

G_END_DECLS
