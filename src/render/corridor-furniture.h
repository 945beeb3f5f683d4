/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-attribution.h"
#include "corridor-caption.h"
#include "corridor-legend.h"
#include "corridor-scale-bar.h"
#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorFurniture:
 *
 * What explains a picture: the date in words, the legend, the scale bar and where the map is from. Each has a box; one
 * without room has the width 0 and is not painted. Where words are larger than usual, so is all of it: boxes and lengths
 * are in px of the usual size.
 */
typedef struct
{
  CorridorTypesetter *typesetter; /* (unowned) (nullable) of the texts */
  double              text_scale; /* px to one of the usual size */

  CorridorCaption     caption;
  CorridorLegend      legend;
  cairo_rectangle_t   legend_box;
  CorridorScaleBar    scale;
  CorridorAttribution attribution;
} CorridorFurniture;

/* Caption, legend, scale, attribution. */
#define CORRIDOR_FURNITURE_N_BOXES 5

/**
 * corridor_furniture_init:
 * @self: (out caller-allocates): made empty
 */
void               corridor_furniture_init            (CorridorFurniture           *self);

/**
 * corridor_furniture_clear:
 * @self: furniture
 *
 * Frees what it holds.
 */
void               corridor_furniture_clear           (CorridorFurniture           *self);

/**
 * corridor_furniture_arrange:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @scene: the picture
 * @shared_states: see #CorridorLegendContent
 * @things: (element-type CorridorThing): what of the story is in the picture
 * @hidden: (element-type CorridorHiddenHit): what of the story would be in the picture if its kind was shown
 * @clusters: whether a marker of the story in the picture stands for several things
 * @layers: what the legend explains of the scene's layers
 *
 * Decides what goes where. What has no room is left out; nothing covers the caption.
 */
void               corridor_furniture_arrange         (CorridorFurniture           *self,
                                                       CorridorTypesetter          *typesetter,
                                                       const CorridorScene         *scene,
                                                       GHashTable                  *shared_states,
                                                       const GArray                *things,
                                                       const GArray                *hidden,
                                                       gboolean                     clusters,
                                                       const CorridorClusterLayout *layers);

/**
 * corridor_furniture_move:
 * @self: furniture that has been arranged
 * @boxes: (inout) (array fixed-size=4): px: the parts of the picture that it kept before, and keeps now
 *
 * Finds what names have to keep clear of: a little more than the furniture itself, so that they need not be placed anew
 * because a date is a little longer than the one before.
 *
 * Returns: whether that has changed
 */
gboolean           corridor_furniture_move            (const CorridorFurniture     *self,
                                                       cairo_rectangle_t           *boxes);

/**
 * corridor_furniture_get_caption:
 * @self: furniture
 *
 * Returns: px, where the date is, and a little more to the left, for it to be the same on most days; its width is 0 if there is
 *   none
 */
cairo_rectangle_t  corridor_furniture_get_caption     (const CorridorFurniture     *self);

/**
 * corridor_furniture_get_legend:
 * @self: furniture
 *
 * Returns: px, where the legend is; its width is 0 if there is none
 */
cairo_rectangle_t  corridor_furniture_get_legend      (const CorridorFurniture     *self);

/**
 * corridor_furniture_get_attribution:
 * @self: furniture
 *
 * Returns: px, where the attribution is; its width is 0 if there is none
 */
cairo_rectangle_t  corridor_furniture_get_attribution (const CorridorFurniture     *self);

/**
 * corridor_furniture_covers:
 * @self: furniture
 * @px: a place in the picture
 *
 * Returns: whether the legend is there: what lies under it cannot be meant
 */
gboolean           corridor_furniture_covers          (const CorridorFurniture     *self,
                                                       CorridorPoint                px);

/**
 * corridor_furniture_find_row:
 * @self: furniture
 * @px: a place in the picture
 * @number: (out): of the row, from 1; not set where the legend is not
 *
 * Returns: (nullable): the row of the legend that is there
 */
const CorridorRow *corridor_furniture_find_row        (const CorridorFurniture     *self,
                                                       CorridorPoint                px,
                                                       guint                       *number);

/**
 * corridor_furniture_attributes:
 * @self: furniture
 * @px: a place in the picture
 *
 * Returns: whether the attribution is there
 */
gboolean           corridor_furniture_attributes      (const CorridorFurniture     *self,
                                                       CorridorPoint                px);

/**
 * corridor_furniture_paint_caption:
 * @self: furniture
 * @canvas: where to paint
 *
 * Paints the date, with what the mode and the filter make of it, where it has room.
 */
void               corridor_furniture_paint_caption   (const CorridorFurniture     *self,
                                                       const CorridorCanvas        *canvas);

/**
 * corridor_furniture_paint:
 * @self: furniture
 * @canvas: where to paint
 * @hovered_row: the row of the legend that the pointer is over, from 1; 0 for none
 */
void               corridor_furniture_paint           (const CorridorFurniture     *self,
                                                       const CorridorCanvas        *canvas,
                                                       guint                        hovered_row);

G_END_DECLS
