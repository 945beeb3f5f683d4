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

/**
 * corridor_scene_copy_new:
 * @scene: a scene
 *
 * Copies what a scene shows, not what only passes: what the pointer is over, and the cache.
 *
 * Returns: (transfer full): a copy
 */
CorridorSceneCopy *corridor_scene_copy_new   (const CorridorScene *scene);

/**
 * corridor_scene_copy_ref:
 * @self: a copy
 *
 * Returns: (transfer full): @self
 */
CorridorSceneCopy *corridor_scene_copy_ref   (CorridorSceneCopy   *self);

/**
 * corridor_scene_copy_unref:
 * @self: (transfer full): a copy
 */
void               corridor_scene_copy_unref (CorridorSceneCopy   *self);

/**
 * corridor_scene_copy_get:
 * @self: a copy
 *
 * Returns: the scene, without a cache, to be changed at will; it must not outlive @self
 */
CorridorScene      corridor_scene_copy_get   (CorridorSceneCopy   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSceneCopy, corridor_scene_copy_unref)

G_END_DECLS
