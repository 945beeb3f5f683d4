/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-mercator.h"

G_BEGIN_DECLS

/**
 * CorridorClip:
 * @left: px
 * @top: px
 * @right: px
 * @bottom: px
 *
 * A box around a picture, at which what reaches far beyond it is cut.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} CorridorClip;

/**
 * corridor_clip_holds:
 * @self: a box
 * @points: (array length=n_points): px
 * @n_points: how many
 *
 * Returns: whether all points are in the box
 */
gboolean      corridor_clip_holds   (CorridorClip         self,
                                     const CorridorPoint *points,
                                     guint                n_points);

/**
 * corridor_clip_segment:
 * @self: a box
 * @a: where the segment begins, px
 * @b: where it ends
 * @from: (out): where it enters the box, 0 at @a to 1 at @b
 * @to: (out): where it leaves it
 *
 * Liang and Barsky, "A new concept and method for line clipping", 1984.
 *
 * Returns: whether any of the segment is in the box
 */
gboolean      corridor_clip_segment (CorridorClip         self,
                                     CorridorPoint        a,
                                     CorridorPoint        b,
                                     double              *from,
                                     double              *to);

/**
 * corridor_clip_ring:
 * @self: a box
 * @ring: (inout) (element-type CorridorPoint): the points of a ring, px; what of it is in the box afterwards
 * @spare: (inout) (element-type CorridorPoint): room to work in, so that many rings need no new arrays
 *
 * Cuts a ring, so that where it leaves the box an edge runs along the box.
 */
void          corridor_clip_ring    (CorridorClip         self,
                                     GArray             **ring,
                                     GArray             **spare);

/**
 * corridor_clip_between:
 * @a: px
 * @b: px
 * @t: 0 at @a to 1 at @b
 *
 * Returns: a place between two others
 */
CorridorPoint corridor_clip_between (CorridorPoint        a,
                                     CorridorPoint        b,
                                     double               t);

G_END_DECLS
