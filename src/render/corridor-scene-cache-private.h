/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-frame.h"
#include "corridor-patch.h"

G_BEGIN_DECLS

/* So far the map can be dragged before its layers are drawn anew, px. */
#define CORRIDOR_SCENE_REACH 128.0

struct _CorridorSceneCache
{
  CorridorTypesetter *typesetter; /* (owned) */
  CorridorTypesetter *panel_typesetter; /* (owned) of texts that are enlarged with all of their panel */
  CorridorHatches    *hatches; /* (owned) */
  CorridorMarks      *marks; /* (owned) */
  CorridorRings      *rings; /* (owned) */
  CorridorPatchRoom  *room; /* (owned) of all stores of patches */
  CorridorPatches    *areas; /* (owned) */
  CorridorPatches    *area_layer; /* (owned) all areas of a picture in one */
  CorridorPatches    *border_layer; /* (owned) */
  CorridorPatches    *lines; /* (owned) a store for each layer, because each is painted at a time of its own */
  CorridorPatches    *area_bands; /* (owned) how far off areas may be; the same for lines and points */
  CorridorPatches    *line_bands; /* (owned) */
  CorridorPatches    *point_discs; /* (owned) */
  CorridorFrame      *frame; /* (owned) */
  GString            *svg_texts; /* (unowned) (nullable) gathers the texts of an SVG */
};

/**
 * corridor_scene_cache_take:
 * @self: a cache
 * @scene: what is to be drawn or picked
 *
 * Returns: (transfer none): the scene worked out
 */
CorridorFrame  *corridor_scene_cache_take       (CorridorSceneCache  *self,
                                                 const CorridorScene *scene);

/**
 * corridor_scene_cache_get_canvas:
 * @self: a cache
 * @scene: what is to be drawn
 * @cr: on what
 *
 * Returns: the canvas, which must not outlive any of the three
 */
CorridorCanvas  corridor_scene_cache_get_canvas (CorridorSceneCache  *self,
                                                 const CorridorScene *scene,
                                                 cairo_t             *cr);

G_END_DECLS
