/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-cluster-layout.h"
#include "corridor-labels.h"

G_BEGIN_DECLS

/**
 * CorridorFrame:
 *
 * A scene worked out: what is drawn, in which order and where. Painting, labels, legend and picking all read the same
 * frame, so what is hit is what is drawn. It keeps from one scene to the next whatever did not change.
 */
typedef struct _CorridorFrame CorridorFrame;

/**
 * corridor_frame_new:
 * @typesetter: lays out names, as large as scenes say; must outlive the frame
 * @panel_typesetter: lays out the words of the furniture, in their usual size; likewise
 *
 * Returns: (transfer full): a frame without a scene
 */
CorridorFrame              *corridor_frame_new       (CorridorTypesetter  *typesetter,
                                                      CorridorTypesetter  *panel_typesetter);

/**
 * corridor_frame_free:
 * @self: (transfer full): a frame
 */
void                        corridor_frame_free      (CorridorFrame       *self);

/**
 * corridor_frame_set_scene:
 * @self: a frame
 * @scene: what is to be drawn now; copied
 *
 * Takes a scene. Cheap; the work is done when its results are asked for.
 *
 * Returns: whether it is of another story than the scene before
 */
gboolean                    corridor_frame_set_scene (CorridorFrame       *self,
                                                      const CorridorScene *scene);

/**
 * corridor_frame_get_areas:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): in drawing order, each feature once
 */
const GArray                *corridor_frame_get_areas     (CorridorFrame *self);

/**
 * corridor_frame_get_lines:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): in drawing order, each feature once
 */
const GArray                *corridor_frame_get_lines     (CorridorFrame *self);

/**
 * corridor_frame_get_points:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): what the markers stand for, each feature once
 */
const GArray                *corridor_frame_get_points    (CorridorFrame *self);

/**
 * corridor_frame_get_markers:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): where the markers are
 */
const CorridorMarkerLayout  *corridor_frame_get_markers   (CorridorFrame *self);

/**
 * corridor_frame_get_clusters:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): what is drawn of the scene's layers
 */
const CorridorClusterLayout *corridor_frame_get_clusters  (CorridorFrame *self);

/**
 * corridor_frame_get_visible:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): what is in the picture
 */
const GArray                *corridor_frame_get_visible   (CorridorFrame *self);

/**
 * corridor_frame_get_furniture:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): caption, legend, scale, attribution
 */
CorridorFurniture           *corridor_frame_get_furniture (CorridorFrame *self);

/**
 * corridor_frame_get_labels:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): the names in the picture
 */
CorridorLabels              *corridor_frame_get_labels    (CorridorFrame *self);

G_END_DECLS
