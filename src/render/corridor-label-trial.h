/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-bent-store.h"
#include "corridor-label-obstacles.h"
#include "corridor-label-spots.h"

G_BEGIN_DECLS

/* Spots that are not on a curve have numbers from here on. */
#define CORRIDOR_LABEL_STRAIGHT 100

#define CORRIDOR_LABEL_MAX_BOXES 128

/**
 * CorridorLabelGround:
 * @obstacles: (unowned): what is taken, names that have been placed included
 * @bent_texts: (unowned): names on curves
 * @viewport: (unowned): the picture
 *
 * Where names are placed.
 */
typedef struct
{
  CorridorLabelObstacles *obstacles;
  CorridorBentStore      *bent_texts;
  const CorridorViewport *viewport;
} CorridorLabelGround;

/**
 * CorridorLabelTrial:
 * @bent: (unowned) (nullable): how it runs along a line
 * @px: top left, or the anchor of @bent
 * @boxes: (array length=n_boxes): what it covers, px, with some air around
 * @n_boxes: how many
 * @bounds: of all boxes
 *
 * A name at a spot, to see whether it can be there.
 */
typedef struct
{
  CorridorBentText  *bent;
  CorridorPoint      px;
  cairo_rectangle_t  boxes[CORRIDOR_LABEL_MAX_BOXES];
  guint              n_boxes;
  cairo_rectangle_t  bounds;
} CorridorLabelTrial;

/**
 * corridor_label_trial_bend:
 * @self: (out caller-allocates): set
 * @ground: where
 * @candidate: a name with a line
 * @spot: the number of one of its spots along that
 *
 * Tries a name along its line.
 *
 * Returns: %FALSE where the line bends too much, or is not near the picture; @self is then undefined
 */
gboolean corridor_label_trial_bend     (CorridorLabelTrial        *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        guint                      spot);

/**
 * corridor_label_trial_put:
 * @self: (out caller-allocates): set
 * @candidate: a name
 * @px: where its top left is to be
 *
 * Tries a name upright.
 */
void     corridor_label_trial_put      (CorridorLabelTrial        *self,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px);

/**
 * corridor_label_trial_repeat:
 * @self: (out caller-allocates): set
 * @ground: where
 * @candidate: a name
 * @px: its place in the picture
 * @spot: the number of a spot that it had before
 *
 * Tries a name where it was before.
 *
 * Returns: whether that is still a spot of it; else @self is undefined
 */
gboolean corridor_label_trial_repeat   (CorridorLabelTrial        *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px,
                                        guint                      spot);

/**
 * corridor_label_trial_is_free:
 * @self: a name at a spot
 * @ground: where
 * @candidate: the name
 * @clear: whether it is to cover no line but its own
 *
 * Returns: whether nothing that may not be covered is in its way
 */
gboolean corridor_label_trial_is_free  (const CorridorLabelTrial  *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        gboolean                   clear);

/**
 * corridor_label_trial_may_be:
 * @self: a name at a spot
 * @ground: where
 * @candidate: the name
 * @px: its place in the picture
 * @shown: whether it is to be seen; else it is to be outside of the picture
 *
 * Returns: whether it is
 */
gboolean corridor_label_trial_may_be   (const CorridorLabelTrial  *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px,
                                        gboolean                   shown);

/**
 * corridor_label_ground_spots:
 * @self: where
 * @candidate: a name
 * @px: its place in the picture
 * @spots: (out caller-allocates): room for %CORRIDOR_LABEL_MAX_SPOTS top left corners
 *
 * Returns: how many spots it has upright, clear of the marker at its place
 */
guint    corridor_label_ground_spots   (const CorridorLabelGround *self,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px,
                                        CorridorPoint             *spots);

/**
 * corridor_label_ground_holds:
 * @self: where
 * @px: a place
 *
 * Returns: whether a place is in the picture
 */
gboolean corridor_label_ground_holds   (const CorridorLabelGround *self,
                                        CorridorPoint              px);

G_END_DECLS
