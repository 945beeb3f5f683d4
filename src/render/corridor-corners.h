/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorCorners:
 *
 * Which points of a story's lines and areas have to stay corners when the rest is drawn as curves.
 *
 * Where two areas share a border, each draws it, and both curves have to be the same. A curve through a point depends on
 * the points before and after it. So a point is a corner when not all lines and areas go on from it to the same two
 * points, or one of them runs past it without having it.
 */
typedef struct _CorridorCorners CorridorCorners;

/**
 * corridor_corners_new:
 * @story: a story; its geometries must outlive the corners
 *
 * Finds the corners of all lines and areas: O(n log n) for n points that are spread over the story.
 *
 * Returns: (transfer full): the corners
 */
CorridorCorners *corridor_corners_new  (CorridorStory          *story);

/**
 * corridor_corners_free:
 * @self: (transfer full): the corners
 */
void             corridor_corners_free (CorridorCorners        *self);

/**
 * corridor_corners_get:
 * @self: the corners of a story
 * @geometry: lines or areas of it
 *
 * Returns: (transfer none) (nullable) (array): for each point, whether it is a corner
 */
const guint8    *corridor_corners_get  (const CorridorCorners  *self,
                                        const CorridorGeometry *geometry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCorners, corridor_corners_free)

G_END_DECLS
