/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"

G_BEGIN_DECLS

/**
 * CorridorLayerSnapshot:
 *
 * Layers as they were at some moment, to be compared with what they are now. It keeps the datasets and copies what they
 * are filtered by, so that an address never stands for two things in turn. Immutable.
 */
typedef struct _CorridorLayerSnapshot CorridorLayerSnapshot;

/**
 * corridor_layer_snapshot_new:
 * @layers: (nullable) (array length=n_layers): copied
 * @n_layers: how many
 *
 * Returns: (transfer full): a snapshot of them
 */
CorridorLayerSnapshot   *corridor_layer_snapshot_new   (const CorridorLayerView     *layers,
                                                        guint                        n_layers);

/**
 * corridor_layer_snapshot_free:
 * @self: (transfer full): a snapshot
 */
void                     corridor_layer_snapshot_free  (CorridorLayerSnapshot       *self);

/**
 * corridor_layer_snapshot_get:
 * @self: a snapshot
 * @n_layers: (out) (optional): how many there are
 *
 * Returns: (nullable) (array length=n_layers): the layers; they and what they borrow belong to @self
 */
const CorridorLayerView *corridor_layer_snapshot_get   (const CorridorLayerSnapshot *self,
                                                        guint                       *n_layers);

/**
 * corridor_layer_snapshot_equal:
 * @self: a snapshot
 * @layers: (nullable) (array length=n_layers): others
 * @n_layers: how many
 *
 * Returns: whether they show the same records in the same colours, in the same order
 */
gboolean                 corridor_layer_snapshot_equal (const CorridorLayerSnapshot *self,
                                                        const CorridorLayerView     *layers,
                                                        guint                        n_layers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorLayerSnapshot, corridor_layer_snapshot_free)

G_END_DECLS
