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

CorridorThings *corridor_things_new               (CorridorStory        *story);
void            corridor_things_free              (CorridorThings       *self);
void            corridor_things_sort              (CorridorThings       *self,
                                                   const CorridorHit    *hits,
                                                   guint                 n_hits);
const GArray   *corridor_things_get_areas         (const CorridorThings *self);
const GArray   *corridor_things_get_lines         (const CorridorThings *self);
const GArray   *corridor_things_get_points        (const CorridorThings *self);
GHashTable     *corridor_things_get_shared_states (const CorridorThings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorThings, corridor_things_free)

G_END_DECLS
