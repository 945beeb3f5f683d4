/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-typeset.h"

G_BEGIN_DECLS

double corridor_scale_bar_choose (double                 metres_per_px,
                                  double                 max_length);
char  *corridor_scale_bar_label  (double                 metres);
void   corridor_scale_bar_paint  (const CorridorCanvas  *canvas,
                                  CorridorPoint          px,
                                  double                 length);

G_END_DECLS
