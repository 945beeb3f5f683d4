/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map-frame.h"

G_BEGIN_DECLS

/**
 * CorridorGlide:
 *
 * Moves a map softly to where a hand wants it: fast at first, and slower as it comes close. What is asked for under way is
 * added to what is still to do, so that turns of a wheel and presses of a key become one movement.
 *
 * Where the desktop wants no animations, the map is there at once. Belongs to one map.
 */
typedef struct _CorridorGlide CorridorGlide;

/**
 * corridor_glide_new:
 * @map: what is moved; it outlives the glide
 * @frame: what the map shows
 */
CorridorGlide *corridor_glide_new      (ShumateMap       *map,
                                        CorridorMapFrame *frame);

/**
 * corridor_glide_free:
 * @self: (transfer full): a glide
 */
void           corridor_glide_free     (CorridorGlide    *self);

/**
 * corridor_glide_stop:
 *
 * Leaves the map where it is now.
 */
void           corridor_glide_stop     (CorridorGlide    *self);

/**
 * corridor_glide_get_zoom:
 *
 * Returns: the zoom that the map is on its way to, or has
 */
double         corridor_glide_get_zoom (CorridorGlide    *self);

/**
 * corridor_glide_zoom_to:
 * @zoom: where to; it is kept within what the map can show
 * @about: px, where the map stays as it is
 */
void           corridor_glide_zoom_to  (CorridorGlide    *self,
                                        double            zoom,
                                        CorridorPoint     about);

/**
 * corridor_glide_pan_by:
 * @distance: px that the view goes to the right and down
 */
void           corridor_glide_pan_by   (CorridorGlide    *self,
                                        CorridorPoint     distance);

/**
 * corridor_glide_fling:
 * @velocity: px a second with which the hand let the map go, to the right and down
 *
 * Lets the map run on and come to rest, at most as far as from one corner of it to the other. Where there are no animations,
 * it stays.
 */
void           corridor_glide_fling    (CorridorGlide    *self,
                                        CorridorPoint     velocity);

G_END_DECLS
