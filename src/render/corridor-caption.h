/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * CorridorCaption:
 * @date: (owned) (nullable): the day
 * @mode: (owned) (nullable): what is shown besides what is true on that day
 * @filter: (owned) (nullable): what is left out
 * @box: px; its width is 0 where it has no room
 * @other_box: px, about where the caption of the day on the left is, with two days; else its width is 0
 *
 * The date of a picture, on a panel, with what the mode and the filter make of it in the lines below. All zero is empty.
 */
typedef struct
{
  CorridorTypeset   *date;
  CorridorTypeset   *mode;
  CorridorTypeset   *filter;
  cairo_rectangle_t  box;
  cairo_rectangle_t  other_box;
} CorridorCaption;

/**
 * corridor_caption_arrange:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @scene: the picture
 * @is_narrow: whether its type is small
 * @margin: px, to the edges of the picture
 */
void corridor_caption_arrange (CorridorCaption       *self,
                               CorridorTypesetter    *typesetter,
                               const CorridorScene   *scene,
                               gboolean               is_narrow,
                               double                 margin);

/* Frees what it holds. */
void corridor_caption_clear   (CorridorCaption       *self);

/* Paints it where it has room. */
void corridor_caption_paint   (const CorridorCaption *self,
                               const CorridorCanvas  *canvas);

G_END_DECLS
