/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-legend.h"

G_BEGIN_DECLS

/* What who sets a legend and who paints it agree on. */

/* Above a title, px. */
#define CORRIDOR_LEGEND_TITLE_AIR 4.0

/* In px. */
typedef struct
{
  CorridorFace face;
  CorridorFace title_face;
  double       sample_width, sample_height;
  double       gap; /* between sample and label */
  double       row_height;
  double       padding;
  double       mark_radius;
} CorridorLegendMeasures;

const CorridorLegendMeasures *corridor_legend_get_measures (const CorridorLegend *self);
double                        corridor_legend_row_height   (const CorridorLegend *self,
                                                            const CorridorRow    *row);

G_END_DECLS
