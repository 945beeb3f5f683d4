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

CorridorFrame              *corridor_frame_new       (CorridorTypesetter  *typesetter,
                                                      CorridorTypesetter  *panel_typesetter);
void                        corridor_frame_free      (CorridorFrame       *self);
gboolean                    corridor_frame_set_scene (CorridorFrame       *self,
                                                      const CorridorScene *scene);

const GArray                *corridor_frame_get_areas     (CorridorFrame *self);
const GArray                *corridor_frame_get_lines     (CorridorFrame *self);
const GArray                *corridor_frame_get_points    (CorridorFrame *self);
const CorridorMarkerLayout  *corridor_frame_get_markers   (CorridorFrame *self);
const CorridorClusterLayout *corridor_frame_get_clusters  (CorridorFrame *self);
const GArray                *corridor_frame_get_visible   (CorridorFrame *self);
CorridorFurniture           *corridor_frame_get_furniture (CorridorFrame *self);
CorridorLabels              *corridor_frame_get_labels    (CorridorFrame *self);

G_END_DECLS
