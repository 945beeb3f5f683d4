/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-ring.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

CorridorTypeset  *corridor_badge_text  (CorridorTypesetter   *typesetter,
                                        guint                 count);
cairo_rectangle_t corridor_badge_box   (const CorridorTypeset *text,
                                        CorridorPoint          marker,
                                        double                 radius);
void              corridor_badge_paint (const CorridorCanvas  *canvas,
                                        CorridorTypeset       *text,
                                        cairo_rectangle_t      box,
                                        CorridorRing          *ring);

G_END_DECLS
