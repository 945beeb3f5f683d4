/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/*
 * CorridorPlaceOrder:
 *
 * The slots of a dataset in the order of the file, a batch at a time. Takes 4 bytes a record.
 */
typedef struct _CorridorPlaceOrder CorridorPlaceOrder;

CorridorPlaceOrder *corridor_place_order_new  (CorridorDataset     *dataset,
                                               GCancellable        *cancellable);
void                corridor_place_order_free (CorridorPlaceOrder  *self);
const guint        *corridor_place_order_next (CorridorPlaceOrder  *self,
                                               guint                n_max,
                                               CorridorRecordPlace *places,
                                               guint               *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorPlaceOrder, corridor_place_order_free)

G_END_DECLS
