/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene-cache-private.h"

#include "corridor-hatch.h"
#include "corridor-patch.h"
#include "corridor-ring.h"

/* More than any screen needs for one picture: what is beyond makes going back and forth in time fast. */
#define MAX_PATCH_BYTES (48 * 1024 * 1024)

CorridorSceneCache *
corridor_scene_cache_new (void)
{
  CorridorSceneCache *self = g_new0 (CorridorSceneCache, 1);

  self->typesetter = corridor_typesetter_new ();
  self->panel_typesetter = corridor_typesetter_new ();
  self->hatches = corridor_hatches_new ();
  self->marks = corridor_marks_new ();
  self->rings = corridor_rings_new ();
  self->room = corridor_patch_room_new (MAX_PATCH_BYTES);
  self->areas = corridor_patches_new (self->room, 0);
  self->area_layer = corridor_patches_new (self->room, CORRIDOR_SCENE_REACH);
  self->border_layer = corridor_patches_new (self->room, CORRIDOR_SCENE_REACH);
  self->lines = corridor_patches_new (self->room, CORRIDOR_SCENE_REACH);
  self->area_bands = corridor_patches_new (self->room, CORRIDOR_SCENE_REACH);
  self->line_bands = corridor_patches_new (self->room, CORRIDOR_SCENE_REACH);
  self->point_discs = corridor_patches_new (self->room, CORRIDOR_SCENE_REACH);
  self->frame = corridor_frame_new (self->typesetter, self->panel_typesetter);

  return self;
}

void
corridor_scene_cache_free (CorridorSceneCache *self)
{
  corridor_frame_free (self->frame);
  corridor_patches_free (self->areas);
  corridor_patches_free (self->area_layer);
  corridor_patches_free (self->border_layer);
  corridor_patches_free (self->lines);
  corridor_patches_free (self->area_bands);
  corridor_patches_free (self->line_bands);
  corridor_patches_free (self->point_discs);
  corridor_patch_room_free (self->room);
  corridor_rings_free (self->rings);
  corridor_marks_free (self->marks);
  corridor_hatches_free (self->hatches);
  corridor_typesetter_free (self->typesetter);
  corridor_typesetter_free (self->panel_typesetter);
  g_free (self);
}

CorridorFrame *
corridor_scene_cache_take (CorridorSceneCache  *self,
                           const CorridorScene *scene)
{
  if (corridor_frame_set_scene (self->frame, scene))
    {
      corridor_patches_clear (self->areas);
      corridor_patches_clear (self->area_layer);
      corridor_patches_clear (self->border_layer);
      corridor_patches_clear (self->lines);
      corridor_patches_clear (self->area_bands);
      corridor_patches_clear (self->line_bands);
      corridor_patches_clear (self->point_discs);
    }

  return self->frame;
}

CorridorCanvas
corridor_scene_cache_get_canvas (CorridorSceneCache  *self,
                                 const CorridorScene *scene,
                                 cairo_t             *cr)
{
  CorridorBbox view = corridor_story_get_view (scene->story);
  CorridorCanvas canvas = {
    .viewport = scene->viewport,
    .theme = scene->theme,
    .text_scale = corridor_scene_get_text_scale (scene),
    .anchor = corridor_mercator_project ((CorridorPosition) { (view.south + view.north) / 2, (view.west + view.east) / 2 }),
    .hatches = self->hatches,
    .marks = self->marks,
    .rings = self->rings,
    .typesetter = self->typesetter,
    .svg_texts = self->svg_texts,
  };

  corridor_canvas_set_target (&canvas, cr);

  return canvas;
}
