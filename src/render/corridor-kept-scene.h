/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorSceneChanges:
 * @CORRIDOR_SCENE_CHANGES_HITS: what is true, perhaps of another story
 * @CORRIDOR_SCENE_CHANGES_LAYERS: the reader's own data
 * @CORRIDOR_SCENE_CHANGES_CAPTION: the date and the filter in words, or light and dark
 * @CORRIDOR_SCENE_CHANGES_PICTURE: what is seen of the world and what lies on it
 * @CORRIDOR_SCENE_CHANGES_ZOOM: how near it is seen, besides @CORRIDOR_SCENE_CHANGES_PICTURE
 * @CORRIDOR_SCENE_CHANGES_NAMES: whose names go first, or where they were
 * @CORRIDOR_SCENE_CHANGES_TEXT: how large words are
 *
 * In what two scenes differ.
 */
typedef enum
{
  CORRIDOR_SCENE_CHANGES_HITS = 1 << 0,
  CORRIDOR_SCENE_CHANGES_LAYERS = 1 << 1,
  CORRIDOR_SCENE_CHANGES_CAPTION = 1 << 2,
  CORRIDOR_SCENE_CHANGES_PICTURE = 1 << 3,
  CORRIDOR_SCENE_CHANGES_ZOOM = 1 << 4,
  CORRIDOR_SCENE_CHANGES_NAMES = 1 << 5,
  CORRIDOR_SCENE_CHANGES_TEXT = 1 << 6,
} CorridorSceneChanges;

/**
 * CorridorKeptScene:
 *
 * A scene that was painted, to be compared with the next: a scene owns nothing, and what it points to may be gone or
 * changed by then. So this one has its own copy of the lists, and keeps the story and the base map.
 */
typedef struct _CorridorKeptScene CorridorKeptScene;

/**
 * corridor_kept_scene_new:
 *
 * Returns: (transfer full): nothing, of no story
 */
CorridorKeptScene   *corridor_kept_scene_new             (void);

/**
 * corridor_kept_scene_free:
 * @self: (transfer full): a kept scene
 */
void                 corridor_kept_scene_free            (CorridorKeptScene       *self);

/**
 * corridor_kept_scene_take:
 * @self: a kept scene
 * @scene: the next one; copied
 *
 * Keeps @scene instead of the one before. Nothing may point into the story before any more if it is of another.
 *
 * Returns: in what they differ
 */
CorridorSceneChanges corridor_kept_scene_take            (CorridorKeptScene       *self,
                                                          const CorridorScene     *scene);

/**
 * corridor_kept_scene_get:
 * @self: a kept scene
 *
 * Returns: (transfer none): the scene taken last; all zero before the first
 */
const CorridorScene *corridor_kept_scene_get             (const CorridorKeptScene *self);

/**
 * corridor_kept_scene_get_beside_hits:
 * @self: a kept scene
 *
 * Returns: (transfer none) (element-type CorridorHit): those of the scene beside, none without it
 */
const GArray        *corridor_kept_scene_get_beside_hits (const CorridorKeptScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorKeptScene, corridor_kept_scene_free)

G_END_DECLS
