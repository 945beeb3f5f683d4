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

/**
 * corridor_labels_new:
 * @typesetter: lays out the names; must outlive the labels
 *
 * Returns: (transfer full): no labels yet
 */
CorridorLabels *corridor_labels_new   (CorridorTypesetter       *typesetter);

/**
 * corridor_labels_free:
 * @self: (transfer full): labels
 */
void            corridor_labels_free  (CorridorLabels           *self);

/**
 * corridor_labels_clear:
 * @self: labels
 *
 * Forgets all names: what bears them is about to go.
 */
void            corridor_labels_clear (CorridorLabels           *self);

/**
 * corridor_labels_place:
 * @self: emptied, then filled
 * @around: the picture, with markers and furniture in their places
 *
 * Places the names of a picture.
 */
void            corridor_labels_place (CorridorLabels           *self,
                                       const CorridorLabelScene *around);

/**
 * corridor_labels_get:
 * @self: labels
 *
 * Returns: (transfer none) (element-type CorridorLabel): what was placed, the most important first
 */
const GArray   *corridor_labels_get   (CorridorLabels           *self);

/**
 * corridor_labels_paint:
 * @self: labels in their places
 * @canvas: where to paint
 * @cut: px from the left, where the picture is cut, or 0: what lies across is left out
 */
void            corridor_labels_paint (CorridorLabels           *self,
                                       const CorridorCanvas     *canvas,
                                       double                    cut);

/**
 * corridor_label_get_boxes:
 * @self: a name in its place
 * @boxes: (out caller-allocates) (array length=max_boxes): upright boxes that cover its letters, px
 * @max_boxes: how many there is room for
 *
 * Returns: how many boxes
 */
guint           corridor_label_get_boxes (const CorridorLabel   *self,
                                          cairo_rectangle_t     *boxes,
                                          guint                  max_boxes);

G_END_DECLS
