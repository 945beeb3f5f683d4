/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-bent-text.h"
#include "corridor-label-scene.h"

G_BEGIN_DECLS

/**
 * CorridorLabels:
 *
 * The names in a picture: of settlements, waters and roads of the base map, and of features of the story. Important
 * names come first; a name that would cover another, a marker or the legend is not there; a place is not named twice.
 * Names of rivers and roads run along them.
 *
 * Which names are there and where depends on the scene alone, so the same scene has the same names everywhere. A scene
 * with a memory of the picture before keeps its names where they were, as long as nothing much more important needs
 * the room: neither another date nor a drag makes a name jump or flicker.
 */
typedef struct _CorridorLabels CorridorLabels;

/**
 * CorridorLabel:
 * @who: (unowned): what bears the name; only to be compared
 * @part: which of the names of @who
 * @priority: lower is more important
 * @text: (unowned): what it says
 * @bent: (unowned) (nullable): how it runs along a line, if it does
 * @px: top left; of a @bent name its anchor
 * @ink: its colour
 * @anchor: of what is named, px
 * @dot_radius: of the dot of a settlement at @anchor, px; 0 for none
 *
 * One name in its place.
 */
typedef struct
{
  gconstpointer     who;
  guint             part;
  int               priority;
  CorridorTypeset  *text;
  CorridorBentText *bent;
  CorridorPoint     px;
  CorridorInk       ink;
  CorridorPoint     anchor;
  double            dot_radius;
} CorridorLabel;

CorridorLabels *corridor_labels_new   (CorridorTypesetter       *typesetter);
void            corridor_labels_free  (CorridorLabels           *self);
void            corridor_labels_clear (CorridorLabels           *self);
void            corridor_labels_place (CorridorLabels           *self,
                                       const CorridorLabelScene *around);
const GArray   *corridor_labels_get   (CorridorLabels           *self);
void            corridor_labels_paint (CorridorLabels           *self,
                                       const CorridorCanvas     *canvas);

guint           corridor_label_get_boxes (const CorridorLabel   *self,
                                          cairo_rectangle_t     *boxes,
                                          guint                  max_boxes);

G_END_DECLS
