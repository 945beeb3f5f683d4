/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-typeset.h"

G_BEGIN_DECLS

/**
 * corridor_scale_bar_choose:
 * @metres_per_px: of the map, where the scale is to hold
 * @max_length: px
 *
 * Returns: the longest round length (1, 2 or 5 and noughts) that is no longer than @max_length, in metres
 */
double corridor_scale_bar_choose (double                 metres_per_px,
                                  double                 max_length);

/**
 * corridor_scale_bar_label:
 * @metres: a round length
 *
 * Returns: (transfer full): the length in words
 */
char  *corridor_scale_bar_label  (double                 metres);

/**
 * corridor_scale_bar_paint:
 * @canvas: where to paint
 * @px: left end of the bar
 * @length: px
 */
void   corridor_scale_bar_paint  (const CorridorCanvas  *canvas,
                                  CorridorPoint          px,
                                  double                 length);

G_END_DECLS
