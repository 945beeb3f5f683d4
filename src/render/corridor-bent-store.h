/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-bent-text.h"

G_BEGIN_DECLS

/**
 * CorridorBentStore:
 *
 * Texts along lines that were set before, at one zoom: neither a drag nor another date bends them anew.
 */
typedef struct _CorridorBentStore CorridorBentStore;

CorridorBentStore *corridor_bent_store_new   (void);
void               corridor_bent_store_free  (CorridorBentStore    *self);
void               corridor_bent_store_clear (CorridorBentStore    *self);
void               corridor_bent_store_begin (CorridorBentStore    *self,
                                              double                world);
CorridorBentText  *corridor_bent_store_get   (CorridorBentStore    *self,
                                              CorridorTypeset      *text,
                                              const CorridorCourse *course,
                                              double                middle,
                                              CorridorSide          side,
                                              double                gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBentStore, corridor_bent_store_free)

G_END_DECLS
