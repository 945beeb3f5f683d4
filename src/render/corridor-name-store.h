/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-label-name.h"
#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorNameStore:
 *
 * The names of settlements, waters, roads and features, each put together and laid out once: of one base map, in one
 * language and one order.
 */
typedef struct _CorridorNameStore CorridorNameStore;

/**
 * corridor_name_store_new:
 * @typesetter: lays out the names; must outlive the store
 *
 * Returns: (transfer full): no names yet
 */
CorridorNameStore       *corridor_name_store_new        (CorridorTypesetter       *typesetter);

/**
 * corridor_name_store_free:
 * @self: (transfer full): a store
 */
void                     corridor_name_store_free       (CorridorNameStore        *self);

/**
 * corridor_name_store_clear:
 * @self: a store
 *
 * Forgets all names: what bears them is about to go.
 */
void                     corridor_name_store_clear      (CorridorNameStore        *self);

/**
 * corridor_name_store_keep:
 * @self: a store
 * @scene: a picture
 *
 * Makes the names those of a picture's base map, language, order and day; all others are gone.
 */
void                     corridor_name_store_keep       (CorridorNameStore        *self,
                                                         const CorridorScene      *scene);

/**
 * corridor_name_store_settlement:
 * @self: a store
 * @settlement: whose names; settlements with the same string for a name have one label
 * @face: how to set it
 *
 * Returns: (transfer none): the name of a settlement, country or water
 */
const CorridorLabelName *corridor_name_store_settlement (CorridorNameStore        *self,
                                                         const CorridorSettlement *settlement,
                                                         CorridorFace              face);

/**
 * corridor_name_store_line:
 * @self: a store
 * @line: whose name
 *
 * Returns: (transfer none): the name of a river, or the number of a road, in one line
 */
const CorridorLabelName *corridor_name_store_line       (CorridorNameStore        *self,
                                                         const CorridorNamedLine  *line);

/**
 * corridor_name_store_feature:
 * @self: a store
 * @feature: whose names
 * @face: how to set it; a name in the face of the selection is kept beside the other
 *
 * Returns: (transfer none): the name of a feature
 */
const CorridorLabelName *corridor_name_store_feature    (CorridorNameStore        *self,
                                                         CorridorFeature          *feature,
                                                         CorridorFace              face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorNameStore, corridor_name_store_free)

G_END_DECLS
