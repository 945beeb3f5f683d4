/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"

G_BEGIN_DECLS

/**
 * CorridorRecordList:
 *
 * The records of one layer that are shown in a box, as a list model of #CorridorPhase: what a cluster on the map stands for.
 * A snapshot: it follows neither the clock nor the layer. Phases are made when a row is asked for.
 */
#define CORRIDOR_TYPE_RECORD_LIST (corridor_record_list_get_type ())
G_DECLARE_FINAL_TYPE (CorridorRecordList, corridor_record_list, CORRIDOR, RECORD_LIST, GObject)

/**
 * corridor_record_list_new:
 * @view: the layer
 * @box: where
 * @min_size: mercator: lines and areas below this are as points in their middle; larger ones are not meant
 *
 * Finds the records, as corridor_time_index_find_standing() does, in order of their begin. O(n log n) for the n that there are;
 * above 200,000 of them the order is the index's own, by category, since nobody reads so many.
 *
 * Returns: (transfer full): the list
 */
CorridorRecordList *corridor_record_list_new (const CorridorLayerView *view,
                                              const CorridorUnitBox   *box,
                                              double                   min_size);

G_END_DECLS
