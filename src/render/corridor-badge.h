/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-ring.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * corridor_badge_text:
 * @typesetter: lays out the number
 * @count: how many things
 *
 * Returns: (transfer full): the number
 */
CorridorTypeset  *corridor_badge_text  (CorridorTypesetter   *typesetter,
                                        guint                 count);

/**
 * corridor_badge_box:
 * @text: the number
 * @marker: middle of the marker, px
 * @radius: of the marker, px
 * @text_scale: how much larger than usual the number is
 *
 * Returns: where the badge goes: over the upper right of the marker
 */
cairo_rectangle_t corridor_badge_box   (const CorridorTypeset *text,
                                        CorridorPoint          marker,
                                        double                 radius,
                                        double                 text_scale);

/**
 * corridor_badge_paint:
 * @canvas: where to paint
 * @text: the number
 * @box: from corridor_badge_box()
 * @ring: of what the things are, in parts; its radius is set here
 */
void              corridor_badge_paint (const CorridorCanvas  *canvas,
                                        CorridorTypeset       *text,
                                        cairo_rectangle_t      box,
                                        CorridorRing          *ring);

G_END_DECLS
