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

/**
 * corridor_patch_room_new:
 * @max_bytes: how much the patches of all its stores may take together
 *
 * Returns: (transfer full): room for patches
 */
CorridorPatchRoom *corridor_patch_room_new         (gsize                    max_bytes);

/**
 * corridor_patch_room_free:
 * @self: (transfer full): room whose stores are gone
 */
void               corridor_patch_room_free        (CorridorPatchRoom       *self);

/**
 * corridor_patch_room_get_n_bytes:
 * @self: room for patches
 *
 * Returns: how much the patches take
 */
gsize              corridor_patch_room_get_n_bytes (const CorridorPatchRoom *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorPatchRoom, corridor_patch_room_free)

/**
 * corridor_patches_new:
 * @room: what it shares with other stores; it has to outlive the store
 * @reach: px beyond the picture that patches cover: so far the map can be dragged before big things are drawn anew
 *
 * Returns: (transfer full): an empty store of patches
 */
CorridorPatches *corridor_patches_new   (CorridorPatchRoom    *room,
                                         double                reach);

/**
 * corridor_patches_free:
 * @self: (transfer full): a store of patches
 */
void             corridor_patches_free  (CorridorPatches      *self);

/**
 * corridor_patches_clear:
 * @self: a store of patches
 *
 * Forgets all patches: their phases are about to go.
 */
void             corridor_patches_clear (CorridorPatches      *self);

/**
 * corridor_patches_begin:
 * @self: a store of patches
 * @canvas: of the picture that is about to be painted
 *
 * Forgets what does not fit the picture. To be called before each picture.
 */
void             corridor_patches_begin (CorridorPatches      *self,
                                         const CorridorCanvas *canvas);

/**
 * corridor_patches_paint:
 * @self: a store of patches
 * @canvas: where to paint
 * @patch: what to paint
 *
 * Paints something: by copying, where that is faster and looks the same.
 */
void             corridor_patches_paint (CorridorPatches      *self,
                                         const CorridorCanvas *canvas,
                                         const CorridorPatch  *patch);

/**
 * corridor_patches_paint_layer:
 * @self: a store of patches
 * @canvas: where to paint
 * @patch: all of a layer
 *
 * Like corridor_patches_paint(), for a layer that is put together from patches of another store: it becomes a patch
 * only when it stays the same from one picture to the next. To be called once a picture.
 */
void             corridor_patches_paint_layer (CorridorPatches      *self,
                                               const CorridorCanvas *canvas,
                                               const CorridorPatch  *patch);

G_END_DECLS
