/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-painting-private.h"

#include "corridor-area-painter.h"
#include "corridor-line-painter.h"
#include "corridor-scene-sides.h"

typedef void (*PaintAccent) (const CorridorCanvas *canvas,
                             const CorridorThing  *thing,
                             gboolean              selected);

double
corridor_scene_get_text_scale (const CorridorScene *scene)
{
  return scene->text_scale > 0 ? scene->text_scale : 1;
}

void
corridor_scene_paint_ground (const CorridorScene *scene,
                             cairo_t             *cr)
{
  if (scene->basemap != NULL)
    corridor_basemap_paint (scene->basemap, cr, &scene->viewport, scene->theme);
}

static void
draw_borders (const CorridorCanvas *canvas,
              gconstpointer         what)
{
  const CorridorScene *scene = what;

  corridor_basemap_paint_borders (scene->basemap, canvas->cr, &canvas->viewport, scene->theme, scene->query.now);
}

static void
paint_borders (const CorridorScene *scene,
               cairo_t             *cr)
{
  CorridorPainting picture;
  CorridorPatch layer;

  if (scene->basemap == NULL)
    return;

  picture = corridor_painting_begin (scene, cr);
  layer = corridor_painting_layer (scene->basemap, (guint64) corridor_basemap_borders_since (scene->basemap, scene->query.now),
                                   draw_borders, scene);
  corridor_patches_begin (picture.cache->border_layer, &picture.canvas);
  corridor_patches_paint (picture.cache->border_layer, &picture.canvas, &layer);
  corridor_painting_end (&picture);
}

void
corridor_scene_paint_borders (const CorridorScene *scene,
                              cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_borders);
}

/* The thing under the pointer, then the selected one, over all others. */
static void
paint_accents (const CorridorPainting *picture,
               const GArray           *things,
               PaintAccent             paint)
{
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (corridor_painting_is_of (picture->scene->hovered, thing) && !corridor_painting_is_of (picture->scene->selected, thing))
        paint (&picture->canvas, thing, FALSE);
    }
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (corridor_painting_is_of (picture->scene->selected, thing))
        paint (&picture->canvas, thing, TRUE);
    }
}

static void
draw_areas (const CorridorCanvas *canvas,
            gconstpointer         what)
{
  const GArray *things = what;

  for (guint i = 0; i < things->len; i++)
    corridor_area_paint (canvas, &g_array_index (things, CorridorThing, i));
}

/* One number for which areas there are and how each is drawn. */
static guint64
hash_things (const GArray *things)
{
  guint64 hash = CORRIDOR_THING_HASH_BASIS;

  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      hash = corridor_thing_hash (hash, (guint64) (gsize) thing->phase);
      hash = corridor_thing_hash (hash, corridor_thing_variant (thing));
    }

  return hash;
}

static void
paint_areas (const CorridorScene *scene,
             cairo_t             *cr)
{
  CorridorPainting picture = corridor_painting_begin (scene, cr);
  const GArray *things = corridor_frame_get_areas (picture.frame);
  CorridorPatch layer = corridor_painting_layer (scene->story, hash_things (things), draw_areas, things);

  picture.canvas.patches = picture.cache->areas;
  corridor_patches_begin (picture.cache->areas, &picture.canvas);
  corridor_patches_begin (picture.cache->area_layer, &picture.canvas);
  corridor_patches_paint_layer (picture.cache->area_layer, &picture.canvas, &layer);
  corridor_painting_uncertainty (&picture, picture.cache->area_bands, things, corridor_patches_paint);
  paint_accents (&picture, things, corridor_area_paint_accent);
  corridor_painting_end (&picture);
}

void
corridor_scene_paint_areas (const CorridorScene *scene,
                            cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_areas);
}

static void
paint_lines (const CorridorScene *scene,
             cairo_t             *cr)
{
  CorridorPainting picture = corridor_painting_begin (scene, cr);
  const GArray *things = corridor_frame_get_lines (picture.frame);

  corridor_painting_uncertainty (&picture, picture.cache->line_bands, things, corridor_patches_paint);
  picture.canvas.patches = picture.cache->lines;
  corridor_patches_begin (picture.cache->lines, &picture.canvas);
  for (guint i = 0; i < things->len; i++)
    corridor_line_paint (&picture.canvas, &g_array_index (things, CorridorThing, i));
  paint_accents (&picture, things, corridor_line_paint_accent);
  corridor_painting_end (&picture);
}

void
corridor_scene_paint_lines (const CorridorScene *scene,
                            cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_lines);
}

static void
paint_labels (const CorridorScene *scene,
              cairo_t             *cr)
{
  CorridorPainting picture = corridor_painting_begin (scene, cr);

  corridor_labels_paint (corridor_frame_get_labels (picture.frame), &picture.canvas, scene->cut);
  corridor_painting_end (&picture);
}

void
corridor_scene_paint_labels (const CorridorScene *scene,
                             cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_labels);
}

void
corridor_scene_paint_furniture (const CorridorScene *scene,
                                cairo_t             *cr)
{
  corridor_scene_paint_divider (scene, cr);
  CorridorPainting picture = corridor_painting_begin (scene, cr);

  corridor_furniture_paint (corridor_frame_get_furniture (picture.frame), &picture.canvas, scene->hovered_row);
  corridor_painting_end (&picture);
}

void
corridor_scene_paint (const CorridorScene *scene,
                      cairo_t             *cr)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorScene cached = *scene;

  if (own != NULL)
    cached.cache = own;
  corridor_scene_paint_ground (&cached, cr);
  corridor_scene_paint_areas (&cached, cr);
  corridor_scene_paint_borders (&cached, cr);
  corridor_scene_paint_lines (&cached, cr);
  corridor_scene_paint_layers (&cached, cr);
  corridor_scene_paint_markers (&cached, cr);
  corridor_scene_paint_labels (&cached, cr);
  corridor_scene_paint_furniture (&cached, cr);
}
