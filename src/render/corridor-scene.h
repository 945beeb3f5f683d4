/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-basemap.h"
#include "corridor-story.h"
#include "corridor-theme.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * CorridorSceneCache:
 *
 * What painters keep between pictures: laid out text, drawn signs, the places of markers and labels. It changes how
 * fast a picture is painted, never what is on it. Whoever paints again and again (a widget) owns one and puts it into
 * its scenes. For one thread at a time.
 */
typedef struct _CorridorSceneCache CorridorSceneCache;

CorridorSceneCache *corridor_scene_cache_new  (void);
void                corridor_scene_cache_free (CorridorSceneCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSceneCache, corridor_scene_cache_free)

/*
 * All that decides what a picture looks like. Whoever holds a session makes one of it; the painters take it to any
 * canvas: screen, PNG, SVG, PDF. A plain value that owns nothing: what it points to must outlive it.
 */
typedef struct
{
  CorridorStory     *story;
  CorridorBasemap   *basemap; /* (nullable): no ground, borders or settlements */
  const CorridorHit *hits; /* (array length=n_hits) what is true, in time order */
  guint              n_hits;
  CorridorPhase     *selected; /* (nullable) */
  CorridorPhase     *hovered; /* (nullable) what the pointer is over */
  CorridorQuery      query; /* for the caption */
  CorridorViewport   viewport;
  CorridorTheme      theme;
  const char        *language;
  CorridorSceneCache *cache; /* (nullable) */
} CorridorScene;

/* One layer each, bottom to top; corridor_scene_paint() is all of them in this order. */
void corridor_scene_paint_ground    (const CorridorScene *scene, cairo_t *cr); /* the built-in base map */
void corridor_scene_paint_areas     (const CorridorScene *scene, cairo_t *cr);
void corridor_scene_paint_borders   (const CorridorScene *scene, cairo_t *cr);
void corridor_scene_paint_lines     (const CorridorScene *scene, cairo_t *cr);
void corridor_scene_paint_markers   (const CorridorScene *scene, cairo_t *cr);
void corridor_scene_paint_labels    (const CorridorScene *scene, cairo_t *cr);
void corridor_scene_paint_furniture (const CorridorScene *scene, cairo_t *cr); /* caption, legend, scale bar, attribution */
void corridor_scene_paint           (const CorridorScene *scene, cairo_t *cr);

/*
 * What lies under a pixel, as drawn: markers before lines before areas, the topmost first.
 * @radius: px around the point that count as hit. @phases: (element-type CorridorPhase) emptied, then filled.
 */
void corridor_scene_pick            (const CorridorScene *scene, CorridorPoint px, double radius, GPtrArray *phases);

G_END_DECLS
