/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-label-placer.h"
#include "corridor-label-scene.h"

G_BEGIN_DECLS

/* Room between a place and its name: enough for a marker, so that a name stays where it is when a marker comes. */
#define CORRIDOR_LABEL_GAP 10.0

/**
 * CorridorLabelObstacles:
 * @typesetter: (unowned): lays out the numbers on markers
 * @placer: (owned): what is taken
 * @markers: (owned): markers and clusters in and around the picture
 * @text_scale: how much larger than usual words are, and markers with them
 *
 * What is in a picture before its names are.
 */
typedef struct
{
  CorridorTypesetter  *typesetter;
  CorridorLabelPlacer *placer;
  GArray              *markers;
  double               text_scale;
} CorridorLabelObstacles;

/**
 * corridor_label_obstacles_init:
 * @self: (out caller-allocates): made empty
 * @typesetter: lays out the numbers on markers; must outlive @self
 */
void     corridor_label_obstacles_init   (CorridorLabelObstacles       *self,
                                          CorridorTypesetter           *typesetter);

/**
 * corridor_label_obstacles_clear:
 * @self: obstacles
 *
 * Frees what corridor_label_obstacles_init() made.
 */
void     corridor_label_obstacles_clear  (CorridorLabelObstacles       *self);

/**
 * corridor_label_obstacles_place:
 * @self: emptied, then filled
 * @around: the picture, with markers and furniture in their places
 *
 * Takes what is in a picture before its names: furniture, markers, clusters, lines.
 */
void     corridor_label_obstacles_place  (CorridorLabelObstacles       *self,
                                          const CorridorLabelScene     *around);

/**
 * corridor_label_obstacles_marker:
 * @self: obstacles of a picture
 * @px: a place in it
 * @gap: (out): how far off the name of the place has to be, px
 *
 * Finds out whether a marker or a cluster covers a place: a dot would peep out from behind it.
 *
 * Returns: whether one does
 */
gboolean corridor_label_obstacles_marker (const CorridorLabelObstacles *self,
                                          CorridorPoint                 px,
                                          double                       *gap);

G_END_DECLS
