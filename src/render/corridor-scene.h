/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-basemap.h"
#include "corridor-hidden.h"
#include "corridor-label-memory.h"
#include "corridor-layer-view.h"
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

/**
 * corridor_scene_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
CorridorSceneCache *corridor_scene_cache_new  (void);

/**
 * corridor_scene_cache_free:
 * @self: (transfer full): a cache
 */
void                corridor_scene_cache_free (CorridorSceneCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSceneCache, corridor_scene_cache_free)

/**
 * CorridorScene:
 * @story: what is told
 * @basemap: (nullable): the ground; %NULL for no ground, borders or settlements
 * @hits: (array length=n_hits): what is true, in time order, as corridor_story_query() finds it
 * @n_hits: how many
 * @hidden: (nullable) (array length=n_hidden): what the reader has hidden by its kind: a legend that can be clicked on goes on
 *   listing it, struck out. %NULL where nobody can click: a printed legend explains what is in the picture, and nothing else
 * @n_hidden: how many
 * @layers: (nullable) (array length=n_layers): the reader's own data beside the story, the topmost last
 * @n_layers: how many
 * @selected: (nullable): what the reader has chosen
 * @hovered: (nullable): what the pointer is over
 * @hovered_row: the row of the legend that the pointer is over, from 1; 0 for none
 * @query: what was asked; its date and mode are in the caption
 * @filter: (nullable): what was left out of it, in words, for the caption of a picture that leaves the program; %NULL where nothing
 *   was, or where something beside the picture says so
 * @command: (nullable): what somebody can type to have the sources of all that is shown, for a picture that has no room for them
 * @viewport: what part of the world is seen, and how big the picture is
 * @theme: light or dark
 * @text_scale: how much larger than usual words are, with what has to go with them: panels, markers, clusters; 0 for 1. A reader's
 *   wish, for a screen
 * @language: (nullable): a BCP 47 tag, %NULL for English
 * @name_order: which form of a name comes first
 * @hides_caption: whether there is no date on it
 * @hides_legend: whether the reader has put the legend away; there is one, where it has room, unless this is said
 * @hides_scale: whether there is no scale bar
 * @on_screen: whether it is a map that can be clicked on, and no picture that leaves the program: then the legend goes on listing
 *   kinds of layers that are hidden, struck out, and the attribution is shorter where it has little room
 * @kept_free: px, a part of the picture that something else lies on, as the buttons of a screen: no names there; its
 *   width is 0 where nothing does
 * @other_caption: px, where the caption of the day on the right reaches over this one, which is beside it; set while that is painted
 * @cut: px from the left, where the other day begins or ends: a name that would be cut there is left out; 0 where there is one day;
 *   set while a side is painted
 * @ground_cover: (nullable): an interned string, see g_intern_string(): whom to name for a base map that lies over the ground,
 *   perhaps empty. It brings names of its own, so those of @basemap are not there; %NULL while the ground is to be seen
 * @beside: (nullable): the same on another day, to be seen left of @divider; its viewport and what it hides are this one's
 * @divider: how much of the width is left to @beside, 0 to 1; of no account without it
 * @label_memory: (nullable): where names were in the picture before this one, for them to stay there
 * @cache: (nullable): what is kept between pictures
 *
 * All that decides what a picture looks like. Whoever holds a session makes one of it; the painters take it to any
 * canvas: screen, PNG, SVG, PDF. A plain value that owns nothing: what it points to must outlive it.
 */
typedef struct _CorridorScene CorridorScene;

struct _CorridorScene
{
  CorridorStory           *story;
  CorridorBasemap         *basemap;
  const CorridorHit       *hits;
  guint                    n_hits;
  const CorridorHiddenHit *hidden;
  guint                    n_hidden;
  const CorridorLayerView *layers;
  guint                    n_layers;
  CorridorPhase           *selected;
  CorridorPhase           *hovered;
  guint                    hovered_row;
  CorridorQuery            query;
  const char              *filter;
  const char              *command;
  CorridorViewport         viewport;
  CorridorTheme            theme;
  double                   text_scale;
  const char              *language;
  CorridorNameOrder        name_order;
  gboolean                 hides_caption;
  gboolean                 hides_legend;
  gboolean                 hides_scale;
  gboolean                 on_screen;
  cairo_rectangle_t        kept_free;
  cairo_rectangle_t        other_caption;
  double                   cut;
  const char              *ground_cover;
  const CorridorScene     *beside;
  double                   divider;
  CorridorLabelMemory     *label_memory;
  CorridorSceneCache      *cache;
};

/**
 * corridor_scene_get_text_scale:
 * @scene: a scene
 *
 * Returns: how much larger than usual words are, 1 where nothing is said
 */
double     corridor_scene_get_text_scale  (const CorridorScene *scene);

/* One layer each, bottom to top; corridor_scene_paint() is all of them in this order. */

/**
 * corridor_scene_paint_ground:
 * @scene: a scene
 * @cr: what to paint on, in px, the top left of the picture at the origin
 *
 * Paints the base map: land, waters, roads. Nothing without one.
 */
void       corridor_scene_paint_ground    (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_areas:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints areas and how closely their edges are known, the selected one last.
 */
void       corridor_scene_paint_areas     (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_borders:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the borders of countries as they were at the scene's date. Nothing without a base map.
 */
void       corridor_scene_paint_borders   (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_lines:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints roads, borders and fronts of the story, the selected one last.
 */
void       corridor_scene_paint_lines     (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_layers:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the reader's own data: areas, lines, and points, those that are close together as one. Nothing without layers.
 */
void       corridor_scene_paint_layers    (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_markers:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the markers of points, and rings around the selected one and the one under the pointer.
 */
void       corridor_scene_paint_markers   (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_labels:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints names: of settlements, waters and countries of the base map, and of features.
 */
void       corridor_scene_paint_labels    (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint_furniture:
 * @scene: a scene
 * @cr: what to paint on
 *
 * Paints the caption, the legend, the scale bar and the attribution.
 */
void       corridor_scene_paint_furniture (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * corridor_scene_paint:
 * @scene: a scene
 * @cr: what to paint on, in px, the top left of the picture at the origin
 *
 * Paints all layers.
 */
void       corridor_scene_paint           (const CorridorScene *scene,
                                           cairo_t             *cr);

/**
 * CorridorCrowdKind:
 * @CORRIDOR_CROWD_CLUSTER: records that are drawn as one
 * @CORRIDOR_CROWD_SINGLES: records that are drawn one by one, as dots
 * @CORRIDOR_CROWD_LINE: a line
 * @CORRIDOR_CROWD_AREA: an area
 */
typedef enum
{
  CORRIDOR_CROWD_CLUSTER,
  CORRIDOR_CROWD_SINGLES,
  CORRIDOR_CROWD_LINE,
  CORRIDOR_CROWD_AREA,
} CorridorCrowdKind;

/**
 * CorridorCrowd:
 * @kind: what it is drawn as
 * @layer: its number among the layers of the scene
 * @n: how many records; 1 for a line or an area
 * @slot: of these the topmost record; not set for a cluster
 * @box: where they are: corridor_time_index_find_standing() with the filter of the layer and @min_size finds these records
 *   there and no others; for a line or an area a few px about the place
 * @min_size: mercator: lines and areas below this are drawn as dots
 *
 * Records of a layer at one place of a picture. A plain value.
 */
typedef struct
{
  CorridorCrowdKind kind;
  guint             layer;
  guint             n;
  guint             slot;
  CorridorUnitBox   box;
  double            min_size;
} CorridorCrowd;

/**
 * corridor_scene_pick:
 * @scene: a scene
 * @px: a place in the picture
 * @radius: px around markers and lines that count as hit
 * @phases: (element-type CorridorPhase): emptied, then filled
 *
 * Finds what is drawn at a place: markers before lines before areas, the topmost first, nothing twice. A marker that
 * stands for several things gives all of them, also by its number. On the legend there is nothing: what lies under it cannot be meant.
 */
void       corridor_scene_pick            (const CorridorScene *scene,
                                           CorridorPoint        px,
                                           double               radius,
                                           GPtrArray           *phases);

/**
 * corridor_scene_pick_crowd:
 * @scene: a scene
 * @px: a place in the picture
 * @radius: px around dots and lines that count as hit
 * @crowd: (out): what is there; only set when there is something
 *
 * Finds what is drawn of the layers at a place: a cluster before singles before a line before an area, of each the topmost.
 * On the legend there is nothing.
 *
 * Layers lie between the story's markers and its lines. So when both this and corridor_scene_pick() find something, the story's
 * is on top if the first of its phases is a point; otherwise the layers' is.
 *
 * Returns: whether there is something
 */
gboolean   corridor_scene_pick_crowd      (const CorridorScene *scene,
                                           CorridorPoint        px,
                                           double               radius,
                                           CorridorCrowd       *crowd);

/**
 * CorridorLegendRow:
 * @number: of the row, from 1
 * @dataset: (unowned) (nullable): of a layer, what it is a kind of; %NULL for a row of the story
 * @category: (unowned): what it stands for: belongs to the story, or to @dataset
 * @state: (unowned) (nullable): likewise
 * @names_state: whether it stands for the state alone, of whatever category: then that is what can be hidden, else the category
 * @hidden: whether it is struck out: to show it, both @category and @state have to be shown
 *
 * A row of a legend that hides or shows something of the story or of a layer. A plain value.
 */
typedef struct
{
  guint             number;
  CorridorDataset  *dataset;
  CorridorCategory *category;
  CorridorState    *state;
  gboolean          names_state;
  gboolean          hidden;
} CorridorLegendRow;

/**
 * corridor_scene_pick_legend:
 * @scene: a scene
 * @px: a place in the picture
 * @row: (out): the row of the legend that is there
 *
 * Finds what a click on the legend is about: a row that stands for something of the story or of a layer.
 *
 * Returns: whether there is one
 */
gboolean   corridor_scene_pick_legend     (const CorridorScene *scene,
                                           CorridorPoint        px,
                                           CorridorLegendRow   *row);

/**
 * corridor_scene_attributes:
 * @scene: a scene
 * @px: a place in the picture
 *
 * Returns: whether the attribution is there
 */
gboolean   corridor_scene_attributes      (const CorridorScene *scene,
                                           CorridorPoint        px);

/**
 * corridor_scene_get_attribution:
 * @scene: a scene
 *
 * Returns: px, where the attribution is; its width is 0 if there is none
 */
cairo_rectangle_t corridor_scene_get_attribution (const CorridorScene *scene);

/**
 * corridor_scene_covers:
 * @scene: a scene
 * @px: a place in the picture
 *
 * Returns: whether the legend is there
 */
gboolean   corridor_scene_covers          (const CorridorScene *scene,
                                           CorridorPoint        px);

/**
 * corridor_scene_dup_shown:
 * @scene: a scene
 *
 * Returns: (transfer container) (element-type CorridorPhase): everything that is in the picture, each phase once:
 *   areas, lines, then what the markers stand for
 */
GPtrArray *corridor_scene_dup_shown       (const CorridorScene *scene);

/**
 * corridor_scene_get_side:
 * @scene: a scene
 * @px: a place in the picture
 * @side: (out): the scene that is seen there, as large as the whole picture
 *
 * Tells the two sides apart, where there are two. On the legend it is always @scene.
 *
 * Returns: whether it is the one beside
 */
gboolean   corridor_scene_get_side        (const CorridorScene *scene,
                                           CorridorPoint        px,
                                           CorridorScene       *side);

G_END_DECLS
