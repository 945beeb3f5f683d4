/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-furniture.h"
#include "corridor-label-placer.h"
#include "corridor-marker-layout.h"
#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorLabels:
 *
 * The names in a picture: of settlements and waters of the base map, and of features of the story. Important names
 * come first; a name that would cover another, a marker or the legend is not there; a place is not named twice.
 *
 * Which names are there and where depends on the scene alone, so the same scene has the same names everywhere.
 */
typedef struct _CorridorLabels CorridorLabels;

/**
 * CorridorLabelScene:
 * @scene: the picture
 * @points: (element-type CorridorThing): what has a marker
 * @markers: where the markers are
 * @lines: (element-type CorridorThing)
 * @areas: (element-type CorridorThing)
 * @clusters: what is drawn of the reader's own data
 * @furniture: what else is in the picture
 *
 * What labels have to get along with.
 */
typedef struct
{
  const CorridorScene         *scene;
  const GArray                *points;
  const CorridorMarkerLayout  *markers;
  const GArray                *lines;
  const GArray                *areas;
  const CorridorClusterLayout *clusters;
  const CorridorFurniture     *furniture;
} CorridorLabelScene;

/**
 * CorridorLabel:
 * @text: (unowned): what it says
 * @px: top left
 * @ink: its colour
 * @dot: where the dot of a settlement goes, px
 * @dot_radius: px; 0 for none
 *
 * One name in its place.
 */
typedef struct
{
  CorridorTypeset *text;
  CorridorPoint    px;
  CorridorInk      ink;
  CorridorPoint    dot;
  double           dot_radius;
} CorridorLabel;

CorridorLabels *corridor_labels_new   (CorridorTypesetter       *typesetter);
void            corridor_labels_free  (CorridorLabels           *self);
void            corridor_labels_clear (CorridorLabels           *self);
void            corridor_labels_place (CorridorLabels           *self,
                                       const CorridorLabelScene *around);
const GArray   *corridor_labels_get   (CorridorLabels           *self);
void            corridor_labels_paint (CorridorLabels           *self,
                                       const CorridorCanvas     *canvas);

G_END_DECLS
