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

gboolean      corridor_clip_holds   (CorridorClip         self,
                                     const CorridorPoint *points,
                                     guint                n_points);
gboolean      corridor_clip_segment (CorridorClip         self,
                                     CorridorPoint        a,
                                     CorridorPoint        b,
                                     double              *from,
                                     double              *to);
void          corridor_clip_ring    (CorridorClip         self,
                                     GArray             **ring,
                                     GArray             **spare);
CorridorPoint corridor_clip_between (CorridorPoint        a,
                                     CorridorPoint        b,
                                     double               t);

G_END_DECLS
