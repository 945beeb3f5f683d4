/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * Stage:
 *
 * The test story and one scene of it. Each year of the story shows one kind of thing.
 */
typedef struct
{
  CorridorStory *story; /* (owned) */
  GArray        *hits; /* (owned) (element-type CorridorHit) */
  CorridorScene  scene;
} Stage;

void             stage_init   (Stage      *self,
                               double      width,
                               double      height);
void             stage_clear  (Stage      *self);
void             stage_set_day (Stage      *self,
                               const char *day);
CorridorPhase   *stage_find   (Stage      *self,
                               const char *id);
cairo_surface_t *stage_paint  (Stage      *self,
                               double      scale);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stage, stage_clear)

G_END_DECLS
