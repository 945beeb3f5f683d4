/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * CorridorThings:
 *
 * What is to be drawn of a story, by shape and in drawing order.
 */
typedef struct _CorridorThings CorridorThings;

/**
 * corridor_things_new:
 * @story: a sealed story, which has to outlive them
 *
 * Returns: (transfer full): nothing yet of what is in @story
 */
CorridorThings *corridor_things_new               (CorridorStory        *story);

/**
 * corridor_things_free:
 * @self: (transfer full): things
 */
void            corridor_things_free              (CorridorThings       *self);

/**
 * corridor_things_sort:
 * @self: things
 * @hits: (array length=n_hits): what is true, in time order
 * @n_hits: how many
 *
 * Takes these instead of those before.
 */
void            corridor_things_sort              (CorridorThings       *self,
                                                   const CorridorHit    *hits,
                                                   guint                 n_hits);

/**
 * corridor_things_get_areas:
 * @self: things
 *
 * Returns: (transfer none) (element-type CorridorThing): in drawing order, each feature once
 */
const GArray   *corridor_things_get_areas         (const CorridorThings *self);

/**
 * corridor_things_get_lines:
 * @self: things
 *
 * Returns: (transfer none) (element-type CorridorThing): in drawing order, each feature once
 */
const GArray   *corridor_things_get_lines         (const CorridorThings *self);

/**
 * corridor_things_get_points:
 * @self: things
 *
 * Returns: (transfer none) (element-type CorridorThing): in the order of the hits, each feature once
 */
const GArray   *corridor_things_get_points        (const CorridorThings *self);

/**
 * corridor_things_get_shared_states:
 * @self: things
 *
 * Returns: (transfer none) (element-type CorridorState): states that lines and areas of more than one category of the story have
 */
GHashTable     *corridor_things_get_shared_states (const CorridorThings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorThings, corridor_things_free)

G_END_DECLS
