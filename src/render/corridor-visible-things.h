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

void corridor_visible_things_init   (CorridorVisibleThings      *self);
void corridor_visible_things_clear  (CorridorVisibleThings      *self);
void corridor_visible_things_forget (CorridorVisibleThings      *self);
void corridor_visible_things_find   (CorridorVisibleThings      *self,
                                     const CorridorScene        *scene,
                                     const CorridorThings       *things,
                                     const CorridorMarkerLayout *markers,
                                     const GArray               *beside_hits);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorVisibleThings, corridor_visible_things_clear)

G_END_DECLS
