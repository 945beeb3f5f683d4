/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene.h"

#include <math.h>

#include "corridor-badge.h"
#include "corridor-scene-cache-private.h"

/* Picking reads the frame that painting reads: same markers in the same places, same order, same widths. */

static void
add_once (GPtrArray     *phases,
          CorridorPhase *phase)
{
  if (!g_ptr_array_find (phases, phase, NULL))
    g_ptr_array_add (phases, phase);
}

static void
add_members (CorridorFrame        *frame,
             const CorridorMarker *marker,
             GPtrArray            *phases)
{
  const GArray *members = corridor_frame_get_markers (frame)->members;
  const GArray *points = corridor_frame_get_points (frame);

  for (guint i = 0; i < marker->n_members; i++)
    {
      guint thing = g_array_index (members, guint, marker->first + i);

      add_once (phases, g_array_index (points, CorridorThing, thing).phase);
    }
}

/* The number on a marker lies beside it. */
static gboolean
is_on_badge (const CorridorMarker *marker,
             CorridorPoint         at,
             CorridorTypesetter   *typesetter,
             double                text_scale,
             CorridorPoint         px,
             double                radius)
{
  g_autoptr(CorridorTypeset) text = NULL;
  cairo_rectangle_t box;

  if (marker->n_members < 2)
    return FALSE;

  text = corridor_badge_text (typesetter, marker->n_members);
  box = corridor_badge_box (text, at, marker->radius, text_scale);
  return hypot (box.x + box.width / 2 - px.x, box.y + box.height / 2 - px.y) <= box.width / 2 + radius;
}

static void
pick_markers (CorridorSceneCache  *cache,
              CorridorFrame       *frame,
              const CorridorScene *scene,
              CorridorPoint        px,
              double               radius,
              GPtrArray           *phases)
{
  const GArray *markers = corridor_frame_get_markers (frame)->markers;

  for (guint i = markers->len; i-- > 0;)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      CorridorPoint at = corridor_viewport_to_px (&scene->viewport, marker->point);

      if (hypot (at.x - px.x, at.y - px.y) <= marker->radius + radius ||
          is_on_badge (marker, at, cache->typesetter, corridor_scene_get_text_scale (scene), px, radius))
        add_members (frame, marker, phases);
    }
}

/* Whether a place is on the stroke of a line, or of the edge of an area. */
static gboolean
is_on_stroke (const CorridorThing *thing,
              const CorridorScene *scene,
              CorridorPoint        at,
              double               reach)
{
  double reach_mercator = reach / corridor_viewport_world (&scene->viewport);
  const CorridorGeometry *geometry = thing->geometry;

  if (at.x < geometry->min.x - reach_mercator || at.x > geometry->max.x + reach_mercator ||
      at.y < geometry->min.y - reach_mercator || at.y > geometry->max.y + reach_mercator)
    return FALSE;

  return corridor_geometry_edge_distance (geometry, at) <= reach_mercator;
}

static void
pick_lines (CorridorFrame       *frame,
            const CorridorScene *scene,
            CorridorPoint        at,
            double               radius,
            GPtrArray           *phases)
{
  const GArray *lines = corridor_frame_get_lines (frame);

  for (guint i = lines->len; i-- > 0;)
    {
      const CorridorThing *thing = &g_array_index (lines, CorridorThing, i);
      CorridorStyle style = corridor_thing_style (thing, scene->theme);
      double width = corridor_style_width (&style, scene->viewport.zoom);

      if (is_on_stroke (thing, scene, at, width / 2 + radius))
        add_once (phases, thing->phase);
    }
}

/* What has no fill is hit on its edge only: the ground inside of it is not its own. */
static void
pick_areas (CorridorFrame       *frame,
            const CorridorScene *scene,
            CorridorPoint        at,
            double               radius,
            GPtrArray           *phases)
{
  const GArray *areas = corridor_frame_get_areas (frame);

  for (guint i = areas->len; i-- > 0;)
    {
      const CorridorThing *thing = &g_array_index (areas, CorridorThing, i);
      CorridorStyle style = corridor_thing_style (thing, scene->theme);

      if (style.fill == CORRIDOR_FILL_NONE ? is_on_stroke (thing, scene, at, 1 + radius)
                                           : corridor_geometry_contains (thing->geometry, at))
        add_once (phases, thing->phase);
    }
}

void
corridor_scene_pick (const CorridorScene *scene,
                     CorridorPoint        px,
                     double               radius,
                     GPtrArray           *phases)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorSceneCache *cache = own != NULL ? own : scene->cache;
  CorridorFrame *frame = corridor_scene_cache_take (cache, scene);
  CorridorPoint at = corridor_viewport_from_px (&scene->viewport, px);

  g_ptr_array_set_size (phases, 0);
  if (corridor_furniture_covers (corridor_frame_get_furniture (frame), px))
    return;
  pick_markers (cache, frame, scene, px, radius, phases);
  pick_lines (frame, scene, at, radius, phases);
  pick_areas (frame, scene, at, radius, phases);
}

gboolean
corridor_scene_pick_legend (const CorridorScene *scene,
                            CorridorPoint        px,
                            CorridorLegendRow   *row)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);
  guint number;
  const CorridorRow *found = corridor_furniture_find_row (corridor_frame_get_furniture (frame), px, &number);

  if (found == NULL || found->category == NULL)
    return FALSE;

  *row = (CorridorLegendRow) { number, found->dataset, found->category, found->state, found->names_state, found->hidden };
  return TRUE;
}

gboolean
corridor_scene_covers (const CorridorScene *scene,
                       CorridorPoint        px)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);

  return corridor_furniture_covers (corridor_frame_get_furniture (frame), px);
}

gboolean
corridor_scene_attributes (const CorridorScene *scene,
                           CorridorPoint        px)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);

  return corridor_furniture_attributes (corridor_frame_get_furniture (frame), px);
}

cairo_rectangle_t
corridor_scene_get_attribution (const CorridorScene *scene)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);

  return corridor_furniture_get_attribution (corridor_frame_get_furniture (frame));
}

GPtrArray *
corridor_scene_dup_shown (const CorridorScene *scene)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);
  const GArray *visible = corridor_frame_get_visible (frame);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < visible->len; i++)
    add_once (shown, g_array_index (visible, CorridorThing, i).phase);

  return shown;
}
