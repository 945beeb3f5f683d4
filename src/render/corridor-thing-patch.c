/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-thing-patch.h"

void
corridor_thing_patch_paint (const CorridorThing  *thing,
                            const CorridorCanvas *canvas,
                            double                pad,
                            CorridorPatchFunc     draw)
{
  corridor_patches_paint (canvas->patches, canvas, &(CorridorPatch) {
    .who = thing->phase,
    .variant = corridor_thing_variant (thing),
    .min = thing->geometry->min,
    .max = thing->geometry->max,
    .pad = pad,
    .draw = draw,
    .what = thing,
  });
}
