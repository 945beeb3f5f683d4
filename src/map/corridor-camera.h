/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map-frame.h"

G_BEGIN_DECLS

/**
 * CorridorCamera:
 *
 * Where a map looks, and how it gets there: by hand, to what is selected, to the step of a tour, to the region of the
 * story. What libshumate does by itself (drag, pinch) goes past it.
 *
 * It watches the frame's session, and knows the size of the map, which the map has to tell. Belongs to one widget.
 */
#define CORRIDOR_TYPE_CAMERA (corridor_camera_get_type ())
G_DECLARE_FINAL_TYPE (CorridorCamera, corridor_camera, CORRIDOR, CAMERA, GObject)

/**
 * corridor_camera_new:
 * @map: what is moved; it outlives the camera
 * @frame: what the map shows
 */
CorridorCamera   *corridor_camera_new         (ShumateMap       *map,
                                               CorridorMapFrame *frame);

/**
 * corridor_camera_watch:
 * @session: (nullable): the frame's session
 *
 * Follows another session, and shows the region of its story.
 */
void              corridor_camera_watch       (CorridorCamera   *self,
                                               CorridorSession  *session);

/**
 * corridor_camera_set_size:
 * @width: px
 * @height: px
 *
 * A view that is the whole region, or a box that was asked for, stays that; any other keeps its centre and its zoom.
 */
void              corridor_camera_set_size    (CorridorCamera   *self,
                                               int               width,
                                               int               height);

/**
 * corridor_camera_get_width:
 * @self: a camera
 *
 * Returns: px, 0 before the first size
 */
int               corridor_camera_get_width   (CorridorCamera   *self);

/**
 * corridor_camera_get_height:
 * @self: a camera
 *
 * Returns: px, 0 before the first size
 */
int               corridor_camera_get_height  (CorridorCamera   *self);

/**
 * corridor_camera_show_bbox:
 * @bbox: degrees
 *
 * At once; before there is a size, the first size does it, and then does not go to what is selected.
 */
void              corridor_camera_show_bbox   (CorridorCamera   *self,
                                               CorridorBbox      bbox);

/**
 * corridor_camera_get_bbox:
 * @bbox: (out): degrees
 *
 * Tells what corridor_camera_show_bbox() makes the view of.
 *
 * Returns: %FALSE while the view is the whole region, or there is none
 */
gboolean          corridor_camera_get_bbox    (CorridorCamera   *self,
                                               CorridorBbox     *bbox);

/**
 * corridor_camera_show_region:
 *
 * Shows the whole region of the story, at once. Without a session or a size nothing happens.
 */
void              corridor_camera_show_region (CorridorCamera   *self);

/**
 * corridor_camera_go_to_region:
 *
 * The same, as a ride.
 */
void              corridor_camera_go_to_region (CorridorCamera  *self);

/**
 * corridor_camera_go_to:
 * @geometry: (nullable): a thing that somebody has asked for; of %NULL there is nothing to see
 *
 * Rides to where it is in the middle, as close as its neighbourhood can be told apart, and all of it fits. What is closer by now
 * stays so.
 */
void              corridor_camera_go_to       (CorridorCamera         *self,
                                               const CorridorGeometry *geometry);

/**
 * corridor_camera_return_to:
 * @view: where it looked before
 *
 * Rides back.
 */
void              corridor_camera_return_to   (CorridorCamera         *self,
                                               const CorridorViewport *view);

/**
 * corridor_camera_pan_by:
 * @dx: px to the right
 * @dy: px down
 */
void              corridor_camera_pan_by      (CorridorCamera   *self,
                                               double            dx,
                                               double            dy);

/**
 * corridor_camera_zoom_step:
 * @direction: 1 to come closer, -1 to go away
 * @about: px, where the map stays as it is
 *
 * From a whole level to the next, where tiles are at their sharpest.
 */
void              corridor_camera_zoom_step   (CorridorCamera   *self,
                                               int               direction,
                                               CorridorPoint     about);

/**
 * corridor_camera_can_zoom:
 * @direction: 1 to come closer, -1 to go away
 *
 * Returns: whether the ground that is shown goes on in that direction
 */
gboolean          corridor_camera_can_zoom    (CorridorCamera   *self,
                                               int               direction);

/**
 * corridor_camera_zoom_about:
 * @about: px, where the map stays as it is
 * @levels: how much closer, of any fraction; below 0 to go away
 */
void              corridor_camera_zoom_about  (CorridorCamera   *self,
                                               CorridorPoint     about,
                                               double            levels);

/**
 * corridor_camera_fling:
 * @velocity: px a second with which the map was let go, to the right and down
 *
 * Lets it run on, where animations are wanted.
 */
void              corridor_camera_fling       (CorridorCamera   *self,
                                               CorridorPoint     velocity);

/**
 * corridor_camera_stop:
 *
 * Leaves the map where it is, whatever moves it.
 */
void              corridor_camera_stop        (CorridorCamera   *self);

G_END_DECLS
