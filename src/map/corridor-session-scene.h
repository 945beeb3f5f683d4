/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_session_scene_fill:
 * @session: what is to be seen
 * @scene: (out caller-allocates): is set to what a session decides of a scene, and all else to nothing
 *
 * Begins a scene with the story, what is true at the session's time, its layers, its selection and its language. Where it is
 * seen from and what it looks like is the caller's to add. The scene borrows from @session until that changes.
 */
void corridor_session_scene_fill        (CorridorSession *session,
                                         CorridorScene   *scene);

/**
 * corridor_session_scene_fill_beside:
 * @session: one that compares
 * @scene: complete; gets @beside and the divider
 * @beside: (out caller-allocates): is set to the same as @scene, of the other day; has to live as long
 *
 * Puts the other day beside a scene.
 */
void corridor_session_scene_fill_beside (CorridorSession *session,
                                         CorridorScene   *scene,
                                         CorridorScene   *beside);

G_END_DECLS
