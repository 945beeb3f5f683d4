/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/* Two days side by side: the scene of the clock's on the right of a divider, the one beside it on the left. */

typedef void (*CorridorPaintSide) (const CorridorScene *scene,
                                   cairo_t             *cr);

double corridor_scene_get_divider   (const CorridorScene *scene);
void   corridor_scene_paint_sides   (const CorridorScene *scene,
                                     cairo_t             *cr,
                                     CorridorPaintSide    paint);
void   corridor_scene_paint_divider (const CorridorScene *scene,
                                     cairo_t             *cr);

G_END_DECLS
