/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-marker-layout.h"
#include "corridor-scene.h"
#include "corridor-things.h"

G_BEGIN_DECLS

/**
 * CorridorVisibleThings:
 * @things: (element-type CorridorThing): what is in the picture, or beside it on the other day
 * @hidden: (element-type CorridorHiddenHit): what would be if the reader had not hidden its kind
 * @clusters: whether some marker stands for several things, or would
 *
 * What there is to be seen in a picture: what its legend explains.
 */
typedef struct
{
  GArray  *things;
  GArray  *hidden;
  gboolean clusters;
} CorridorVisibleThings;

/**
 * corridor_visible_things_init:
 * @self: uninitialized
 */
void corridor_visible_things_init   (CorridorVisibleThings      *self);

/**
 * corridor_visible_things_clear:
 * @self: what was initialized
 */
void corridor_visible_things_clear  (CorridorVisibleThings      *self);

/**
 * corridor_visible_things_forget:
 * @self: what was initialized
 *
 * Holds nothing any more: the story is about to go.
 */
void corridor_visible_things_forget (CorridorVisibleThings      *self);

/**
 * corridor_visible_things_find:
 * @self: emptied, then filled
 * @scene: the picture
 * @things: what is true
 * @markers: those of its points
 * @beside_hits: (element-type CorridorHit): what is true on the day beside
 *
 * Finds what a legend has to explain.
 */
void corridor_visible_things_find   (CorridorVisibleThings      *self,
                                     const CorridorScene        *scene,
                                     const CorridorThings       *things,
                                     const CorridorMarkerLayout *markers,
                                     const GArray               *beside_hits);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorVisibleThings, corridor_visible_things_clear)

G_END_DECLS
