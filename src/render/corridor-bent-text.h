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

CorridorBentText        *corridor_bent_text_new        (CorridorTypeset        *text,
                                                        const CorridorCourse   *course,
                                                        double                  world,
                                                        double                  middle,
                                                        CorridorSide            side,
                                                        double                  gap);
void                     corridor_bent_text_free       (CorridorBentText       *self);
CorridorPoint            corridor_bent_text_get_anchor (const CorridorBentText *self);
cairo_rectangle_t        corridor_bent_text_get_bounds (const CorridorBentText *self);
const cairo_rectangle_t *corridor_bent_text_get_boxes  (const CorridorBentText *self,
                                                        guint                  *n_boxes);
void                     corridor_bent_text_paint      (CorridorBentText       *self,
                                                        const CorridorCanvas   *canvas,
                                                        CorridorPoint           px,
                                                        CorridorInk             ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBentText, corridor_bent_text_free)

G_END_DECLS
