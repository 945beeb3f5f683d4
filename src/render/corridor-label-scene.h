/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-furniture.h"
#include "corridor-marker-layout.h"
#include "corridor-scene.h"

G_BEGIN_DECLS

/* Names are placed in so much more than the picture, px on each side: what comes into view is in its place already. */
#define CORRIDOR_LABEL_MARGIN 96.0

/**
 * CorridorLabelScene:
 * @scene: the picture
 * @points: (element-type CorridorThing): what has a marker
 * @markers: where the markers are
 * @lines: (element-type CorridorThing)
 * @areas: (element-type CorridorThing)
 * @clusters: what is drawn of the reader's own data
 * @furniture: (array fixed-size=4): px: what the caption, the legend, the scale and the attribution keep; a width of 0 for none
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
  const cairo_rectangle_t     *furniture;
} CorridorLabelScene;

G_END_DECLS
