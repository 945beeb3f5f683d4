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

CorridorCorners *corridor_corners_new  (CorridorStory          *story);
void             corridor_corners_free (CorridorCorners        *self);
const guint8    *corridor_corners_get  (const CorridorCorners  *self,
                                        const CorridorGeometry *geometry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCorners, corridor_corners_free)

G_END_DECLS
