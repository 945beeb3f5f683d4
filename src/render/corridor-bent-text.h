/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-course.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * CorridorBentText:
 *
 * A text that runs along a line, letter by letter. It is of one zoom and has no place in a picture yet: all is in px
 * from the middle of the text, so a drag of the map changes nothing in it.
 */
typedef struct _CorridorBentText CorridorBentText;

/**
 * CorridorSide:
 * @CORRIDOR_SIDE_ABOVE: over the line
 * @CORRIDOR_SIDE_BELOW: under it
 * @CORRIDOR_SIDE_ON: its letters on the line
 */
typedef enum
{
  CORRIDOR_SIDE_ABOVE,
  CORRIDOR_SIDE_BELOW,
  CORRIDOR_SIDE_ON,
} CorridorSide;

/**
 * corridor_bent_text_new:
 * @text: what it says, in one line
 * @course: what it runs along
 * @world: px in the world: the zoom
 * @middle: how far along the line the middle of the text is, px
 * @side: on which side of the line
 * @gap: between line and text, px
 *
 * Sets a text along a line, from left to right. It does not go beyond the ends of the line.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where the line is too short or bends too much for it
 */
CorridorBentText        *corridor_bent_text_new        (CorridorTypeset        *text,
                                                        const CorridorCourse   *course,
                                                        double                  world,
                                                        double                  middle,
                                                        CorridorSide            side,
                                                        double                  gap);

/**
 * corridor_bent_text_free:
 * @self: (transfer full): a text
 */
void                     corridor_bent_text_free       (CorridorBentText       *self);

/**
 * corridor_bent_text_get_anchor:
 * @self: a text
 *
 * Returns: mercator: the place of the line at the middle of the text
 */
CorridorPoint            corridor_bent_text_get_anchor (const CorridorBentText *self);

/**
 * corridor_bent_text_get_bounds:
 * @self: a text
 *
 * Returns: the box around all of it, px from the anchor
 */
cairo_rectangle_t        corridor_bent_text_get_bounds (const CorridorBentText *self);

/**
 * corridor_bent_text_get_boxes:
 * @self: a text
 * @n_boxes: (out): how many
 *
 * Returns: (transfer none) (array length=n_boxes): upright boxes that cover it, px from the anchor
 */
const cairo_rectangle_t *corridor_bent_text_get_boxes  (const CorridorBentText *self,
                                                        guint                  *n_boxes);

/**
 * corridor_bent_text_paint:
 * @self: a text
 * @canvas: where to paint
 * @px: where its anchor is
 * @ink: its colour
 *
 * Paints a text with its halo, as corridor_typeset_paint() does with a straight one.
 */
void                     corridor_bent_text_paint      (CorridorBentText       *self,
                                                        const CorridorCanvas   *canvas,
                                                        CorridorPoint           px,
                                                        CorridorInk             ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBentText, corridor_bent_text_free)

G_END_DECLS
