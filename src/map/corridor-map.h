/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-base-maps.h"
#include "corridor-scene.h"
#include "corridor-session.h"
#include "corridor-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * CorridorMap:
 *
 * The map as a widget: the base map, everything that is true at the session's time, and what explains it (caption,
 * legend, scale, attribution), drawn by the painters that draw an export too.
 *
 * It watches its session and asks it to change: a click selects. It keeps nothing but where it looks.
 *
 * - Pointer: drag pans, and the map runs on when it is let go at speed; the wheel zooms about the pointer; a double click
 *   comes a level closer to its point; a click selects what is drawn there; where several things are, it offers them in a popover.
 * - Touch: two fingers zoom. North stays up.
 * - Whatever moves by itself does so only where the desktop wants animations, and stops when the map is touched.
 * - Keyboard, with the focus on the map: arrows pan, `+` and `-` zoom, `0` shows the whole region. (The list is the
 *   keyboard's way to select: it is an equal twin of the map.)
 * - Actions, for buttons and menus: `map.zoom-in`, `map.zoom-out`, `map.whole-region`, `map.legend` (a toggle).
 *
 * For assistive technology it is a group named "Map" whose description tells the date and how much is shown.
 *
 * Properties: #CorridorMap:session, #CorridorMap:dark, #CorridorMap:legend. The base map is not a property, because it is no GObject; see
 * corridor_map_set_basemap().
 */
#define CORRIDOR_TYPE_MAP (corridor_map_get_type ())
G_DECLARE_FINAL_TYPE (CorridorMap, corridor_map, CORRIDOR, MAP, GtkWidget)

/**
 * CorridorMap::view-changed:
 *
 * The map looks elsewhere, or from another height. Comes as often as the view moves.
 */

/**
 * corridor_map_new:
 * @session: the session to show
 *
 * Returns: (transfer floating): a map with no base map yet
 */
GtkWidget       *corridor_map_new               (CorridorSession *session);

/**
 * corridor_map_get_session:
 *
 * Returns: (transfer none) (nullable): what the map shows
 */
CorridorSession *corridor_map_get_session       (CorridorMap *self);

/**
 * corridor_map_set_session:
 * @session: (nullable): what to show; %NULL for an empty base map
 *
 * Also moves the view to the whole region of the session's story.
 */
void             corridor_map_set_session       (CorridorMap     *self,
                                                 CorridorSession *session);

/**
 * corridor_map_set_basemap:
 * @basemap: (nullable): the vectors to paint tiles from; %NULL for none
 */
void             corridor_map_set_basemap       (CorridorMap     *self,
                                                 CorridorBasemap *basemap);

/**
 * corridor_map_set_base_maps:
 * @maps: (nullable): of which the chosen one is drawn over the ground, see #CorridorGroundCover
 * @fetcher: (nullable): what gets tiles, if @maps is there
 */
void             corridor_map_set_base_maps     (CorridorMap         *self,
                                                 CorridorBaseMaps    *maps,
                                                 CorridorTileFetcher *fetcher);

/**
 * corridor_map_get_dark:
 *
 * Returns: whether the map is on a dark desktop, see #CorridorMap:dark
 */
gboolean         corridor_map_get_dark          (CorridorMap *self);

/**
 * corridor_map_set_dark:
 *
 * Bind it to #AdwStyleManager:dark.
 */
void             corridor_map_set_dark          (CorridorMap *self,
                                                 gboolean     dark);

/**
 * corridor_map_get_high_contrast:
 *
 * Returns: whether the map is painted with high contrast
 */
gboolean         corridor_map_get_high_contrast (CorridorMap *self);

/**
 * corridor_map_set_high_contrast:
 *
 * Bind it to #AdwStyleManager:high-contrast.
 */
void             corridor_map_set_high_contrast (CorridorMap *self,
                                                 gboolean     high_contrast);

/**
 * corridor_map_get_text_scale:
 *
 * Returns: how much larger than usual words are, as the desktop asks for
 */
double           corridor_map_get_text_scale    (CorridorMap *self);

/**
 * corridor_map_get_legend:
 *
 * Returns: whether the legend is on the map
 */
gboolean         corridor_map_get_legend        (CorridorMap *self);

/**
 * corridor_map_set_legend:
 *
 * The reader's choice, which holds in every size; until there is one, a small map goes without a legend.
 */
void             corridor_map_set_legend        (CorridorMap *self,
                                                 gboolean     legend);

/**
 * corridor_map_get_scene:
 * @scene: (out caller-allocates): what the map shows now
 *
 * The one description that all layers paint and a click is tested against. It borrows from the session: use it before
 * the session changes again.
 *
 * Returns: %FALSE, with @scene untouched, while there is no session or the widget has no size
 */
gboolean         corridor_map_get_scene         (CorridorMap   *self,
                                                 CorridorScene *scene);

/**
 * corridor_map_show_bbox:
 * @bbox: degrees
 *
 * Moves the view so that @bbox just fits, at once. Before the widget has a size, the first size does it. From then on @bbox just
 * fits when the widget is resized, too, until somebody pans or zooms: what opens with a selection makes room for its details.
 */
void             corridor_map_show_bbox         (CorridorMap  *self,
                                                 CorridorBbox  bbox);

/**
 * corridor_map_go_to:
 * @phase: of a feature
 *
 * Moves the view to where it is, close enough to tell its neighbourhood. One that is nowhere moves nothing.
 */
void             corridor_map_go_to             (CorridorMap   *self,
                                                 CorridorPhase *phase);

/**
 * corridor_map_return_to:
 * @view: of the scene at an earlier time
 *
 * Moves the view back.
 */
void             corridor_map_return_to         (CorridorMap            *self,
                                                 const CorridorViewport *view);

/**
 * corridor_map_get_bbox:
 * @bbox: (out): degrees
 *
 * Tells what to give to corridor_map_show_bbox(), in a map of this size, to come back to this view.
 *
 * Returns: %FALSE while the view is the whole region, which keeps to the widget's size, or there is none
 */
gboolean         corridor_map_get_bbox          (CorridorMap  *self,
                                                 CorridorBbox *bbox);

/**
 * corridor_map_show_whole_region:
 *
 * Moves the view to the region that the story names as its own. From then on the view keeps to the region when the
 * widget is resized, until somebody pans or zooms.
 */
void             corridor_map_show_whole_region (CorridorMap *self);

G_END_DECLS
