/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-ground-tone.h"
#include "corridor-scene.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorMapFrame:
 *
 * What all layers of one map draw from: the session's time and selection, where the map looks, in which colours. It turns them
 * into the one scene of the moment, so that no two layers, and no click, can be of different minds.
 *
 * Signals:
 * - `changed`: something of the scene is another; draw again.
 * - `ground-changed`: the base map or its theme is another, which tiles cannot follow by themselves. `changed` comes too.
 */
#define CORRIDOR_TYPE_MAP_FRAME (corridor_map_frame_get_type ())
G_DECLARE_FINAL_TYPE (CorridorMapFrame, corridor_map_frame, CORRIDOR, MAP_FRAME, GObject)

/**
 * corridor_map_frame_new:
 * @viewport: where the map looks
 */
CorridorMapFrame *corridor_map_frame_new         (ShumateViewport *viewport);

/**
 * corridor_map_frame_get_session:
 *
 * Returns: (transfer none) (nullable): the session that is watched
 */
CorridorSession  *corridor_map_frame_get_session (CorridorMapFrame *self);

/**
 * corridor_map_frame_set_session:
 * @session: (nullable): the session to watch
 */
void              corridor_map_frame_set_session (CorridorMapFrame *self,
                                                  CorridorSession  *session);

/**
 * corridor_map_frame_get_basemap:
 *
 * Returns: (transfer none) (nullable): the base map
 */
CorridorBasemap  *corridor_map_frame_get_basemap (CorridorMapFrame *self);

/**
 * corridor_map_frame_set_basemap:
 * @basemap: (nullable): the base map
 */
void              corridor_map_frame_set_basemap (CorridorMapFrame *self,
                                                  CorridorBasemap  *basemap);

/* That of the desktop. */
CorridorTheme     corridor_map_frame_get_theme   (CorridorMapFrame *self);
void              corridor_map_frame_set_theme   (CorridorMapFrame *self,
                                                  CorridorTheme     theme);

/**
 * corridor_map_frame_get_ground_theme:
 *
 * Returns: the theme that the map itself is drawn in: that of the desktop, but light or dark as the ground that it
 *   lies on
 */
CorridorTheme     corridor_map_frame_get_ground_theme (CorridorMapFrame *self);

/**
 * corridor_map_frame_set_ground_tone:
 * @tone: of what lies over the base map; %CORRIDOR_TONE_UNKNOWN if that is nothing, or nothing that has been seen
 */
void              corridor_map_frame_set_ground_tone  (CorridorMapFrame *self,
                                                       CorridorTone      tone);

/**
 * corridor_map_frame_set_text_scale:
 * @text_scale: how much larger than usual words are, above 0
 */
void              corridor_map_frame_set_text_scale (CorridorMapFrame *self,
                                                     double            text_scale);

/**
 * corridor_map_frame_set_hovered:
 * @phase: (nullable): what the pointer is over
 */
void              corridor_map_frame_set_hovered (CorridorMapFrame *self,
                                                  CorridorPhase    *phase);

/**
 * corridor_map_frame_set_hovered_row:
 * @row: of the legend, that the pointer is over: from 1; 0 for none
 */
void              corridor_map_frame_set_hovered_row (CorridorMapFrame *self,
                                                      guint             row);

/**
 * corridor_map_frame_get_hides_legend:
 *
 * Returns: whether the legend is put away
 */
gboolean          corridor_map_frame_get_hides_legend (CorridorMapFrame *self);
void              corridor_map_frame_set_hides_legend (CorridorMapFrame *self,
                                                       gboolean          hides_legend);

/**
 * corridor_map_frame_set_kept_free:
 * @box: px of the map, where its buttons are; of no width for none
 *
 * Tells where no names are to be put.
 */
void              corridor_map_frame_set_kept_free (CorridorMapFrame *self,
                                                    cairo_rectangle_t box);

/**
 * corridor_map_frame_set_ground_cover:
 * @attribution: (nullable): whom to name for a map that lies over the base map, which then goes without its names and its
 *   attribution; %NULL for none
 * @link: (nullable): the address of whom is named
 */
void              corridor_map_frame_set_ground_cover (CorridorMapFrame *self,
                                                        const char       *attribution,
                                                        const char       *link);

/**
 * corridor_map_frame_get_ground_link:
 *
 * Returns: (nullable): the address of whom the attribution names, where that is a map that lies over the base map
 */
const char       *corridor_map_frame_get_ground_link  (CorridorMapFrame *self);

/**
 * corridor_map_frame_get_view:
 * @width: of the widget, px
 * @height: of the widget, px
 *
 * Returns: where the map looks
 */
CorridorViewport  corridor_map_frame_get_view    (CorridorMapFrame *self,
                                                  double            width,
                                                  double            height);

/**
 * corridor_map_frame_get_scene:
 * @width: of the widget, px
 * @height: of the widget, px
 * @scene: (out caller-allocates): what to paint
 *
 * The scene borrows from the session and from the frame (which owns the painters' cache): use it at once.
 *
 * Returns: %FALSE, with @scene untouched, without a session or a size
 */
gboolean          corridor_map_frame_get_scene   (CorridorMapFrame *self,
                                                  double            width,
                                                  double            height,
                                                  CorridorScene    *scene);

G_END_DECLS
