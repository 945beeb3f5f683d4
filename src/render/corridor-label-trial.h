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

gboolean corridor_label_trial_bend     (CorridorLabelTrial        *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        guint                      spot);
void     corridor_label_trial_put      (CorridorLabelTrial        *self,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px);
gboolean corridor_label_trial_repeat   (CorridorLabelTrial        *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px,
                                        guint                      spot);
gboolean corridor_label_trial_is_free  (const CorridorLabelTrial  *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        gboolean                   clear);
gboolean corridor_label_trial_may_be   (const CorridorLabelTrial  *self,
                                        const CorridorLabelGround *ground,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px,
                                        gboolean                   shown);
guint    corridor_label_ground_spots   (const CorridorLabelGround *self,
                                        const CorridorCandidate   *candidate,
                                        CorridorPoint              px,
                                        CorridorPoint             *spots);
gboolean corridor_label_ground_holds   (const CorridorLabelGround *self,
                                        CorridorPoint              px);

G_END_DECLS
