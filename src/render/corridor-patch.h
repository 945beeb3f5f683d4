/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * CorridorPatchFunc:
 * @canvas: where to draw; its view may be another part of the world than the picture's
 * @thing: an area or line
 *
 * Draws a thing in shapes.
 */
typedef void (*CorridorPatchFunc) (const CorridorCanvas *canvas,
                                   const CorridorThing  *thing);

CorridorPatches *corridor_patches_new   (void);
void             corridor_patches_free  (CorridorPatches      *self);
void             corridor_patches_clear (CorridorPatches      *self);
void             corridor_patches_begin (CorridorPatches      *self,
                                         const CorridorCanvas *canvas);
void             corridor_patches_paint (CorridorPatches      *self,
                                         const CorridorCanvas *canvas,
                                         const CorridorThing  *thing,
                                         double                pad,
                                         CorridorPatchFunc     draw);

G_END_DECLS
