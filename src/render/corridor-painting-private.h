/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-patch.h"
#include "corridor-scene-cache-private.h"

G_BEGIN_DECLS

/* What the files that paint a scene share. */

/**
 * CorridorPainting:
 * @scene: what is painted
 * @cache: of the scene, or owned
 * @frame: (unowned): of the cache: the scene, worked out
 * @canvas: where it is painted
 *
 * A picture in the making.
 */
typedef struct
{
  const CorridorScene *scene;
  CorridorSceneCache  *cache;
  CorridorFrame       *frame;
  CorridorCanvas       canvas;
} CorridorPainting;

typedef void (*CorridorPaintPatch) (CorridorPatches      *self,
                                    const CorridorCanvas *canvas,
                                    const CorridorPatch  *patch);

/**
 * corridor_painting_begin:
 * @scene: what is to be painted
 * @cr: what to paint on, in px, the top left of the picture at the origin
 *
 * Works out the scene, or takes what its cache has of it.
 *
 * Returns: a picture to be ended with corridor_painting_end()
 */
CorridorPainting corridor_painting_begin (const CorridorScene *scene,
                                          cairo_t             *cr);

/**
 * corridor_painting_end:
 * @picture: a picture
 *
 * Lets go of what only this picture needed.
 */
void corridor_painting_end (CorridorPainting *picture);

/**
 * corridor_painting_layer:
 * @who: whose layer it is
 * @variant: another number when it looks different
 * @draw: paints it
 * @what: for @draw
 *
 * Returns: a patch that covers whatever is in the picture
 */
CorridorPatch corridor_painting_layer (gconstpointer     who,
                                       guint64           variant,
                                       CorridorPatchFunc draw,
                                       gconstpointer     what);

/**
 * corridor_painting_is_of:
 * @phase: (nullable): a phase
 * @thing: a thing
 *
 * Returns: whether both are of the same feature
 */
gboolean corridor_painting_is_of (CorridorPhase       *phase,
                                  const CorridorThing *thing);

/**
 * corridor_painting_uncertainty:
 * @picture: a picture
 * @patches: where what is painted is kept
 * @things: (element-type CorridorThing): of which it may be known how closely their positions are known
 * @paint: how it is kept
 *
 * Paints bands and discs around what is not known more closely. Bands take so long to draw that they are worth keeping at
 * once; the discs of points are not.
 */
void corridor_painting_uncertainty (const CorridorPainting *picture,
                                    CorridorPatches        *patches,
                                    const GArray           *things,
                                    CorridorPaintPatch      paint);

G_END_DECLS
