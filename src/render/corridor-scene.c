/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene.h"

#include "corridor-area-painter.h"
#include "corridor-cluster-painter.h"
#include "corridor-line-painter.h"
#include "corridor-marker-painter.h"
#include "corridor-patch.h"
#include "corridor-scene-cache-private.h"
#include "corridor-scene-sides.h"
#include "corridor-trace-painter.h"
#include "corridor-uncertainty.h"

/* A picture in the making: the scene, worked out, and the canvas. */
typedef struct
{
  const CorridorScene *scene;
  CorridorSceneCache  *cache; /* of the scene, or owned */
  CorridorFrame       *frame; /* (unowned) of the cache */
  CorridorCanvas       canvas;
} Picture;

typedef void (*PaintAccent) (const CorridorCanvas *canvas,
                             const CorridorThing  *thing,
                             gboolean              selected);

static Picture
begin_picture (const CorridorScene *scene,
               cairo_t             *cr)
{
  Picture picture = { .scene = scene };

  picture.cache = scene->cache != NULL ? scene->cache : corridor_scene_cache_new ();
  picture.frame = corridor_scene_cache_take (picture.cache, scene);
  picture.canvas = corridor_scene_cache_get_canvas (picture.cache, scene, cr);

  return picture;
}

static void
end_picture (Picture *picture)
{
  if (picture->scene->cache == NULL)
    corridor_scene_cache_free (picture->cache);
}

/**
 * corridor_scene_get_text_scale:
 * @scene: a scene
 *
 * Returns: how much larger than usual words are, 1 where nothing is said
 */
double
corridor_scene_get_text_scale (const CorridorScene *scene)
{
  return scene->text_scale > 0 ? scene->text_scale : 1;
}

/**
 * corridor_scene_paint_ground:
 * @scene: a scene
 * @cr: what to paint on, in px, the top left of the picture at the origin
 *
 * Paints the base map: land, waters, roads. Nothing without one.
 */
void
corridor_scene_paint_ground (const CorridorScene *scene,
                             cairo_t             *cr)
{
  if (scene->basemap != NULL)
    corridor_basemap_paint (scene->basemap, cr, &scene->viewport, scene->theme);
}

/* A layer covers whatever is in the picture. */
static CorridorPatch
layer_patch (gconstpointer     who,
             guint64           variant,
             CorridorPatchFunc draw,
             gconstpointer     what)
{
  return (CorridorPatch) { who, variant, { 0, 0 }, { 1, 1 }, 0, draw, what };
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
  Picture picture;
  CorridorPatch layer;

  if (scene->basemap == NULL)
    return;

  picture = begin_picture (scene, cr);
  layer = layer_patch (scene->basemap, (guint64) corridor_basemap_borders_since (scene->basemap, scene->query.now),
                       draw_borders, scene);
  corridor_patches_begin (picture.cache->border_layer, &picture.canvas);
  corridor_patches_paint (picture.cache->border_layer, &picture.canvas, &layer);
  end_picture (&picture);
}

/**
 * corridor_scene_paint_borders:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the borders of countries as they were at the scene's date. Nothing without a base map.
 */
void
corridor_scene_paint_borders (const CorridorScene *scene,
                              cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_borders);
}

static gboolean
is_of (CorridorPhase       *phase,
       const CorridorThing *thing)
{
  return phase != NULL && corridor_phase_get_feature (phase) == thing->feature;
}

/* The thing under the pointer, then the selected one, over all others. */
static void
paint_accents (const Picture *picture,
               const GArray  *things,
               PaintAccent    paint)
{
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (is_of (picture->scene->hovered, thing) && !is_of (picture->scene->selected, thing))
        paint (&picture->canvas, thing, FALSE);
    }
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (is_of (picture->scene->selected, thing))
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
draw_uncertainty (const CorridorCanvas *canvas,
                  gconstpointer         what)
{
  corridor_uncertainty_paint (canvas, what);
}

typedef void (*PaintPatch) (CorridorPatches      *self,
                            const CorridorCanvas *canvas,
                            const CorridorPatch  *patch);

/* Bands take so long to draw that they are worth keeping at once; the discs of points are not. */
static void
paint_uncertainty (const Picture   *picture,
                   CorridorPatches *patches,
                   const GArray    *things,
                   PaintPatch       paint)
{
  CorridorPatch layer;

  if (!corridor_uncertainty_any (things, &picture->scene->viewport))
    return;

  layer = layer_patch (picture->scene->story,
                       corridor_uncertainty_variant (things, &picture->scene->viewport, CORRIDOR_SCENE_REACH),
                       draw_uncertainty, things);
  corridor_patches_begin (patches, &picture->canvas);
  paint (patches, &picture->canvas, &layer);
}

static void
paint_areas (const CorridorScene *scene,
             cairo_t             *cr)
{
  Picture picture = begin_picture (scene, cr);
  const GArray *things = corridor_frame_get_areas (picture.frame);
  CorridorPatch layer = layer_patch (scene->story, hash_things (things), draw_areas, things);

  picture.canvas.patches = picture.cache->areas;
  corridor_patches_begin (picture.cache->areas, &picture.canvas);
  corridor_patches_begin (picture.cache->area_layer, &picture.canvas);
  corridor_patches_paint_layer (picture.cache->area_layer, &picture.canvas, &layer);
  paint_uncertainty (&picture, picture.cache->area_bands, things, corridor_patches_paint);
  paint_accents (&picture, things, corridor_area_paint_accent);
  end_picture (&picture);
}

/**
 * corridor_scene_paint_areas:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints areas and how closely their edges are known, the selected one last.
 */
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
  Picture picture = begin_picture (scene, cr);
  const GArray *things = corridor_frame_get_lines (picture.frame);

  paint_uncertainty (&picture, picture.cache->line_bands, things, corridor_patches_paint);
  picture.canvas.patches = picture.cache->lines;
  corridor_patches_begin (picture.cache->lines, &picture.canvas);
  for (guint i = 0; i < things->len; i++)
    corridor_line_paint (&picture.canvas, &g_array_index (things, CorridorThing, i));
  paint_accents (&picture, things, corridor_line_paint_accent);
  end_picture (&picture);
}

/**
 * corridor_scene_paint_lines:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints roads, borders and fronts of the story, the selected one last.
 */
void
corridor_scene_paint_lines (const CorridorScene *scene,
                            cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_lines);
}

static const CorridorTrace *
find_trace (const GArray *traces,
            guint         layer,
            guint         slot)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const CorridorTrace *trace = &g_array_index (traces, CorridorTrace, i);

      if (trace->layer == layer && trace->slot == slot)
        return trace;
    }

  return NULL;
}

static void
paint_record_accent (const Picture *picture,
                     guint          layer,
                     guint          slot,
                     gboolean       selected)
{
  const CorridorClusterLayout *layout = corridor_frame_get_clusters (picture->frame);
  const CorridorLayerView *layers = picture->scene->layers;
  gboolean is_trace = !corridor_time_index_is_below (corridor_dataset_get_index (layers[layer].dataset), slot,
                                                     corridor_cluster_layout_get_min_size (layout, layer));
  const CorridorTrace *trace = is_trace ? find_trace (layout->lines, layer, slot) : NULL;

  if (is_trace && trace == NULL)
    trace = find_trace (layout->areas, layer, slot);
  if (trace != NULL)
    corridor_trace_paint_accent (&picture->canvas, trace, layers, selected);
  else if (!is_trace)
    corridor_clusters_paint_accent (&picture->canvas, layout, layers, layer, slot, selected);
}

/* Of a record that a phase was read from, if it was. */
static void
paint_layer_accent (const Picture *picture,
                    CorridorPhase *phase,
                    gboolean       selected)
{
  for (guint i = 0; phase != NULL && i < picture->scene->n_layers; i++)
    {
      guint slot;

      if (corridor_dataset_find_slot (picture->scene->layers[i].dataset, phase, &slot))
        paint_record_accent (picture, i, slot, selected);
    }
}

static void
paint_layers (const CorridorScene *scene,
              cairo_t             *cr)
{
  Picture picture;
  const CorridorClusterLayout *layout;

  if (scene->n_layers == 0)
    return;

  picture = begin_picture (scene, cr);
  layout = corridor_frame_get_clusters (picture.frame);
  corridor_traces_paint (&picture.canvas, layout->areas, scene->layers);
  corridor_traces_paint (&picture.canvas, layout->lines, scene->layers);
  if (scene->hovered != scene->selected)
    paint_layer_accent (&picture, scene->hovered, FALSE);
  paint_layer_accent (&picture, scene->selected, TRUE);
  corridor_clusters_paint (&picture.canvas, layout, scene->layers);
  end_picture (&picture);
}

/**
 * corridor_scene_paint_layers:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the reader's own data: areas, lines, and points, those that are close together as one. Nothing without layers.
 */
void
corridor_scene_paint_layers (const CorridorScene *scene,
                             cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_layers);
}

static const CorridorThing *
member_at (const Picture        *picture,
           const CorridorMarker *marker,
           guint                 i)
{
  const CorridorMarkerLayout *layout = corridor_frame_get_markers (picture->frame);
  const GArray *points = corridor_frame_get_points (picture->frame);

  return &g_array_index (points, CorridorThing, g_array_index (layout->members, guint, marker->first + i));
}

static gboolean
stands_for (const Picture        *picture,
            const CorridorMarker *marker,
            CorridorPhase        *phase)
{
  for (guint i = 0; phase != NULL && i < marker->n_members; i++)
    if (is_of (phase, member_at (picture, marker, i)))
      return TRUE;

  return FALSE;
}

/* What is farthest from its middle is its number: the outer edge of the ring around one of three digits. */
static gboolean
is_in_picture (const Picture        *picture,
               const CorridorMarker *marker)
{
  return corridor_viewport_overlaps (&picture->scene->viewport, marker->point, marker->point, 5 * marker->radius);
}

static void
paint_rings (const Picture *picture)
{
  const GArray *markers = corridor_frame_get_markers (picture->frame)->markers;

  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);

      if (!is_in_picture (picture, marker))
        continue;
      if (stands_for (picture, marker, picture->scene->selected))
        corridor_marker_paint_accent (&picture->canvas, marker, TRUE);
      else if (stands_for (picture, marker, picture->scene->hovered))
        corridor_marker_paint_accent (&picture->canvas, marker, FALSE);
    }
}

static void
paint_markers (const CorridorScene *scene,
               cairo_t             *cr)
{
  Picture picture = begin_picture (scene, cr);
  const CorridorMarkerLayout *layout = corridor_frame_get_markers (picture.frame);
  const GArray *markers = layout->markers;

  paint_uncertainty (&picture, picture.cache->point_discs, corridor_frame_get_points (picture.frame),
                     corridor_patches_paint_layer);
  if (scene->selected != NULL || scene->hovered != NULL)
    paint_rings (&picture);
  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);

      if (is_in_picture (&picture, marker))
        corridor_marker_paint (&picture.canvas, marker, member_at (&picture, marker, 0));
    }
  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);

      if (is_in_picture (&picture, marker))
        corridor_marker_paint_badge (&picture.canvas, marker, layout->members, corridor_frame_get_points (picture.frame));
    }
  end_picture (&picture);
}

/**
 * corridor_scene_paint_markers:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the markers of points, and rings around the selected one and the one under the pointer.
 */
void
corridor_scene_paint_markers (const CorridorScene *scene,
                              cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_markers);
}

static void
paint_labels (const CorridorScene *scene,
              cairo_t             *cr)
{
  Picture picture = begin_picture (scene, cr);

  corridor_labels_paint (corridor_frame_get_labels (picture.frame), &picture.canvas);
  end_picture (&picture);
}

/**
 * corridor_scene_paint_labels:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints names: of settlements, waters and countries of the base map, and of features.
 */
void
corridor_scene_paint_labels (const CorridorScene *scene,
                             cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_labels);
}

/**
 * corridor_scene_paint_furniture:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the caption, the legend, the scale bar and the attribution.
 */
void
corridor_scene_paint_furniture (const CorridorScene *scene,
                                cairo_t             *cr)
{
  corridor_scene_paint_divider (scene, cr);
  Picture picture = begin_picture (scene, cr);

  corridor_furniture_paint (corridor_frame_get_furniture (picture.frame), &picture.canvas, scene->hovered_row);
  end_picture (&picture);
}

/**
 * corridor_scene_paint:
 * @scene: a scene
 * @cr: what to paint on, in px, the top left of the picture at the origin
 *
 * Paints all layers.
 */
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
