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

/**
 * corridor_bent_store_new:
 *
 * Returns: (transfer full): an empty store
 */
CorridorBentStore *corridor_bent_store_new   (void);

/**
 * corridor_bent_store_free:
 * @self: (transfer full): a store
 */
void               corridor_bent_store_free  (CorridorBentStore    *self);

/**
 * corridor_bent_store_clear:
 * @self: a store
 *
 * Forgets all texts: the lines they run along are about to go.
 */
void               corridor_bent_store_clear (CorridorBentStore    *self);

/**
 * corridor_bent_store_begin:
 * @self: a store
 * @world: px in the world: the zoom
 *
 * Begins a picture: texts of another zoom go. What corridor_bent_store_get() returns lives until the next one begins.
 */
void               corridor_bent_store_begin (CorridorBentStore    *self,
                                              double                world);

/**
 * corridor_bent_store_get:
 * @self: a store, of a picture that has begun
 * @text: what it says, in one line
 * @course: what it runs along
 * @middle: how far along the line its middle is, px
 * @side: on which side of the line
 * @gap: between line and text, px
 *
 * Returns: (transfer none) (nullable): as corridor_bent_text_new() sets it
 */
CorridorBentText  *corridor_bent_store_get   (CorridorBentStore    *self,
                                              CorridorTypeset      *text,
                                              const CorridorCourse *course,
                                              double                middle,
                                              CorridorSide          side,
                                              double                gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBentStore, corridor_bent_store_free)

G_END_DECLS
