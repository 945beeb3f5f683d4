/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * CorridorSeams:
 *
 * Which edges the areas of a story share. Where two neighbours are shown in one and the same style, the edge between
 * them is a seam: no news, so it is drawn faintly and without a glow.
 *
 * Two areas share an edge when it runs along the borders of both, as with areas cut from one drawing.
 */
typedef struct _CorridorSeams CorridorSeams;

/**
 * corridor_seams_new:
 * @story: a story; its geometries must outlive the seams
 *
 * Finds the edges that areas share, by a grid of all edges: O(n) for n corners that are spread over the story.
 *
 * Returns: (transfer full): the edges
 */
CorridorSeams *corridor_seams_new  (CorridorStory *story);

/**
 * corridor_seams_free:
 * @self: (transfer full): the edges
 */
void           corridor_seams_free (CorridorSeams *self);

/**
 * corridor_seams_mark:
 * @self: the edges of the story that @things are from
 * @things: (array length=n_things) (inout): areas, each feature once
 * @n_things: how many
 *
 * Sets the seams of each thing, valid until the next call.
 */
void           corridor_seams_mark (CorridorSeams *self,
                                    CorridorThing *things,
                                    guint          n_things);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSeams, corridor_seams_free)

G_END_DECLS
