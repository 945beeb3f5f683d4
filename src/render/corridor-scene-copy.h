/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorSceneCopy:
 *
 * A scene that owns what it shows: it stays as it is while the session goes on. Immutable and ref-counted; any thread may
 * paint it, each with a cache of its own.
 */
typedef struct _CorridorSceneCopy CorridorSceneCopy;

CorridorSceneCopy *corridor_scene_copy_new   (const CorridorScene *scene);
CorridorSceneCopy *corridor_scene_copy_ref   (CorridorSceneCopy   *self);
void               corridor_scene_copy_unref (CorridorSceneCopy   *self);
CorridorScene      corridor_scene_copy_get   (CorridorSceneCopy   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSceneCopy, corridor_scene_copy_unref)

G_END_DECLS
