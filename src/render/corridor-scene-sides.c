/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene-sides.h"

#include <math.h>

#include "corridor-frame.h"
#include "corridor-scene-cache-private.h"

/* The line between two days: a rim of the panels' colour, so that it is seen on any ground, and a stroke in it. */
#define RIM_WIDTH 4.0
#define STROKE_WIDTH 2.0

double
corridor_scene_get_divider (const CorridorScene *scene)
{
  return round (scene->divider * scene->viewport.width);
}

/* There is one legend, that of the scene, for both sides: no names lie under it on either. Nor do they under its caption,
 * which reaches over the divider where that is far on the right, or words are large. */
static void
find_panels (const CorridorScene *scene,
             cairo_rectangle_t   *legend,
             cairo_rectangle_t   *caption)
{
  g_autoptr(CorridorSceneCache) own = scene->cache == NULL ? corridor_scene_cache_new () : NULL;
  CorridorFrame *frame = corridor_scene_cache_take (own != NULL ? own : scene->cache, scene);
  CorridorFurniture *furniture = corridor_frame_get_furniture (frame);

  *legend = corridor_furniture_get_legend (furniture);
  *caption = corridor_furniture_get_caption (furniture);
}

static CorridorScene
get_beside (const CorridorScene *scene)
{
  CorridorScene side = *scene->beside;

  side.viewport = scene->viewport;
  side.hides_caption = scene->hides_caption;
  side.hides_legend = TRUE;
  side.hides_scale = scene->hides_scale;
  find_panels (scene, &side.kept_free, &side.other_caption);
  side.ground_cover = scene->ground_cover;
  side.text_scale = scene->text_scale;
  if (side.cache == NULL)
    side.cache = scene->cache; /* it holds for both, if slower than one for each */

  return side;
}

gboolean
corridor_scene_get_side (const CorridorScene *scene,
                         CorridorPoint        px,
                         CorridorScene       *side)
{
  CorridorScene beside;
  cairo_rectangle_t legend;

  *side = *scene;
  if (scene->beside == NULL || px.x >= corridor_scene_get_divider (scene))
    return FALSE;

  beside = get_beside (scene);
  legend = beside.kept_free;
  if (px.x >= legend.x && px.x < legend.x + legend.width && px.y >= legend.y && px.y < legend.y + legend.height)
    return FALSE;

  *side = beside;
  return TRUE;
}

static void
paint_clipped (const CorridorScene *side,
               cairo_t             *cr,
               double               left,
               double               right,
               CorridorPaintSide    paint)
{
  cairo_save (cr);
  cairo_rectangle (cr, left, 0, right - left, side->viewport.height);
  cairo_clip (cr);
  paint (side, cr);
  cairo_restore (cr);
}

void
corridor_scene_paint_sides (const CorridorScene *scene,
                            cairo_t             *cr,
                            CorridorPaintSide    paint)
{
  CorridorScene left, right;
  double divider;

  if (scene->beside == NULL)
    {
      paint (scene, cr);
      return;
    }

  divider = corridor_scene_get_divider (scene);
  left = get_beside (scene);
  right = *scene;
  left.cut = divider;
  right.cut = divider;
  paint_clipped (&left, cr, 0, divider, paint);
  paint_clipped (&right, cr, divider, scene->viewport.width, paint);
}

static void
stroke (const CorridorScene *scene,
        cairo_t             *cr,
        double               width,
        CorridorInk          ink)
{
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, corridor_scene_get_divider (scene), 0);
  cairo_rel_line_to (cr, 0, scene->viewport.height);
  corridor_theme_set_source (cr, corridor_theme_ink (scene->theme, ink), 1);
  cairo_stroke (cr);
}

void
corridor_scene_paint_divider (const CorridorScene *scene,
                              cairo_t             *cr)
{
  CorridorScene side;
  CorridorCanvas canvas;
  CorridorFrame *frame;

  if (scene->beside == NULL)
    return;

  cairo_save (cr);
  stroke (scene, cr, RIM_WIDTH, CORRIDOR_INK_PANEL);
  stroke (scene, cr, STROKE_WIDTH, CORRIDOR_INK_TEXT);
  cairo_restore (cr);

  side = get_beside (scene);
  frame = corridor_scene_cache_take (side.cache, &side);
  canvas = corridor_scene_cache_get_canvas (side.cache, &side, cr);
  corridor_furniture_paint_caption (corridor_frame_get_furniture (frame), &canvas);
}
