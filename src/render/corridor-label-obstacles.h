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
 *
 * What is in a picture before its names are.
 */
typedef struct
{
  CorridorTypesetter  *typesetter;
  CorridorLabelPlacer *placer;
  GArray              *markers;
} CorridorLabelObstacles;

void     corridor_label_obstacles_init   (CorridorLabelObstacles       *self,
                                          CorridorTypesetter           *typesetter);
void     corridor_label_obstacles_clear  (CorridorLabelObstacles       *self);
void     corridor_label_obstacles_place  (CorridorLabelObstacles       *self,
                                          const CorridorLabelScene     *around);
gboolean corridor_label_obstacles_marker (const CorridorLabelObstacles *self,
                                          CorridorPoint                 px,
                                          double                       *gap);

G_END_DECLS
