/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-patch.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * corridor_thing_patch_paint:
 * @thing: a line or an area
 * @canvas: where to paint
 * @pad: px by which its drawing reaches beyond its geometry
 * @draw: draws it; is handed @thing
 *
 * Paints what is kept of a thing in the canvas's patches, or draws it and keeps that.
 */
void corridor_thing_patch_paint (const CorridorThing  *thing,
                                 const CorridorCanvas *canvas,
                                 double                pad,
                                 CorridorPatchFunc     draw);

G_END_DECLS
