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

CorridorNameStore       *corridor_name_store_new        (CorridorTypesetter       *typesetter);
void                     corridor_name_store_free       (CorridorNameStore        *self);
void                     corridor_name_store_clear      (CorridorNameStore        *self);
void                     corridor_name_store_keep       (CorridorNameStore        *self,
                                                         const CorridorScene      *scene);
const CorridorLabelName *corridor_name_store_settlement (CorridorNameStore        *self,
                                                         const CorridorSettlement *settlement,
                                                         CorridorFace              face);
const CorridorLabelName *corridor_name_store_line       (CorridorNameStore        *self,
                                                         const CorridorNamedLine  *line);
const CorridorLabelName *corridor_name_store_feature    (CorridorNameStore        *self,
                                                         CorridorFeature          *feature,
                                                         CorridorFace              face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorNameStore, corridor_name_store_free)

G_END_DECLS
