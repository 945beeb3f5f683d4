/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-label-candidate.h"

G_BEGIN_DECLS

/* No name has more spots that are not on a curve. */
#define CORRIDOR_LABEL_MAX_SPOTS 28

guint    corridor_label_spots_straight (const CorridorCandidate *candidate,
                                        const CorridorViewport  *viewport,
                                        CorridorPoint            px,
                                        double                   gap,
                                        CorridorPoint           *spots);
guint    corridor_label_spots_bent     (const CorridorCandidate *candidate);
double   corridor_label_spots_get_bend (const CorridorCandidate *candidate,
                                        guint                    spot,
                                        CorridorSide            *side);
gboolean corridor_label_spots_fit      (const CorridorCandidate *candidate,
                                        const CorridorViewport  *viewport,
                                        cairo_rectangle_t        box);

G_END_DECLS
