/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-label-candidate.h"

G_BEGIN_DECLS

/* No name has more spots that are not on a curve. */
#define CORRIDOR_LABEL_MAX_SPOTS 28

/**
 * corridor_label_spots_straight:
 * @candidate: a name
 * @viewport: the view
 * @px: its place in the picture
 * @gap: px between a point and its name
 * @spots: (out caller-allocates): room for %CORRIDOR_LABEL_MAX_SPOTS top left corners
 *
 * Finds where an upright name may be, the best spot first.
 *
 * Returns: how many spots; 0 for names that can only be on a line
 */
guint    corridor_label_spots_straight (const CorridorCandidate *candidate,
                                        const CorridorViewport  *viewport,
                                        CorridorPoint            px,
                                        double                   gap,
                                        CorridorPoint           *spots);

/**
 * corridor_label_spots_bent:
 * @candidate: a name
 *
 * Returns: how many spots along its line it has
 */
guint    corridor_label_spots_bent     (const CorridorCandidate *candidate);

/**
 * corridor_label_spots_get_bend:
 * @candidate: a name with a line
 * @spot: the number of a spot, less than corridor_label_spots_bent()
 * @side: (out): on which side of the line it is
 *
 * Returns: how far along the line the middle of the name is, px
 */
double   corridor_label_spots_get_bend (const CorridorCandidate *candidate,
                                        guint                    spot,
                                        CorridorSide            *side);

/**
 * corridor_label_spots_fit:
 * @candidate: a name
 * @viewport: the view
 * @box: where it may be, px
 *
 * Returns: whether the name is there inside of what it names, as far as it has to be. Five places of the box are taken
 *   for all of it
 */
gboolean corridor_label_spots_fit      (const CorridorCandidate *candidate,
                                        const CorridorViewport  *viewport,
                                        cairo_rectangle_t        box);

G_END_DECLS
