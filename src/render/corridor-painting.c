/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-painting-private.h"

#include "corridor-uncertainty.h"

CorridorPainting
corridor_painting_begin (const CorridorScene *scene,
                         cairo_t             *cr)
{
  CorridorPainting picture = { .scene = scene };

  picture.cache = scene->cache != NULL ? scene->cache : corridor_scene_cache_new ();
  picture.frame = corridor_scene_cache_take (picture.cache, scene);
  picture.canvas = corridor_scene_cache_get_canvas (picture.cache, scene, cr);

  return picture;
}

void
corridor_painting_end (CorridorPainting *picture)
{
  if (picture->scene->cache == NULL)
    corridor_scene_cache_free (picture->cache);
}

CorridorPatch
corridor_painting_layer (gconstpointer     who,
                         guint64           variant,
                         CorridorPatchFunc draw,
                         gconstpointer     what)
{
  return (CorridorPatch) { who, variant, { 0, 0 }, { 1, 1 }, 0, draw, what };
}

gboolean
corridor_painting_is_of (CorridorPhase       *phase,
                         const CorridorThing *thing)
{
  return phase != NULL && corridor_phase_get_feature (phase) == thing->feature;
}

static void
draw_uncertainty (const CorridorCanvas *canvas,
                  gconstpointer         what)
{
  corridor_uncertainty_paint (canvas, what);
}

void
corridor_painting_uncertainty (const CorridorPainting *picture,
                               CorridorPatches        *patches,
                               const GArray           *things,
                               CorridorPaintPatch      paint)
{
  CorridorPatch layer;

  if (!corridor_uncertainty_any (things, &picture->scene->viewport))
    return;

  layer = corridor_painting_layer (picture->scene->story,
                                   corridor_uncertainty_variant (things, &picture->scene->viewport, CORRIDOR_SCENE_REACH),
                                   draw_uncertainty, things);
  corridor_patches_begin (patches, &picture->canvas);
  paint (patches, &picture->canvas, &layer);
}
