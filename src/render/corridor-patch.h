/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

/**
 * CorridorPatchFunc:
 * @canvas: where to draw; its view may be another part of the world than the picture's
 * @what: what to draw
 *
 * Draws something in shapes.
 */
typedef void (*CorridorPatchFunc) (const CorridorCanvas *canvas,
                                   gconstpointer         what);

/**
 * CorridorPatch:
 * @who: (unowned): tells what is drawn from all else; only compared
 * @variant: how it is drawn, if there are several ways
 * @min: north-west corner of what it covers, mercator
 * @max: south-east corner
 * @pad: px by which its drawing reaches beyond that
 * @draw: draws it
 * @what: (unowned): handed to @draw
 *
 * Something that can be drawn once and copied.
 */
typedef struct
{
  gconstpointer     who;
  guint64           variant;
  CorridorPoint     min;
  CorridorPoint     max;
  double            pad;
  CorridorPatchFunc draw;
  gconstpointer     what;
} CorridorPatch;

/**
 * CorridorPatchRoom:
 *
 * How much memory several stores of patches may take together: the sum of what each of them could use on its own is more than a
 * map may take, and seldom needed at once.
 */
typedef struct _CorridorPatchRoom CorridorPatchRoom;

CorridorPatchRoom *corridor_patch_room_new         (gsize                    max_bytes);
void               corridor_patch_room_free        (CorridorPatchRoom       *self);
gsize              corridor_patch_room_get_n_bytes (const CorridorPatchRoom *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorPatchRoom, corridor_patch_room_free)

CorridorPatches *corridor_patches_new   (CorridorPatchRoom    *room,
                                         double                reach);
void             corridor_patches_free  (CorridorPatches      *self);
void             corridor_patches_clear (CorridorPatches      *self);
void             corridor_patches_begin (CorridorPatches      *self,
                                         const CorridorCanvas *canvas);
void             corridor_patches_paint (CorridorPatches      *self,
                                         const CorridorCanvas *canvas,
                                         const CorridorPatch  *patch);
void             corridor_patches_paint_layer (CorridorPatches      *self,
                                               const CorridorCanvas *canvas,
                                               const CorridorPatch  *patch);

G_END_DECLS
