/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-legend.h"
#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorFurniture:
 *
 * What explains a picture: the date in words, the legend, the scale bar and where the map is from. Each has a box; one
 * without room has the width 0 and is not painted. Where words are larger than usual, so is all of it: boxes and lengths
 * are in px of the usual size.
 */
typedef struct
{
  CorridorTypesetter *typesetter; /* (unowned) (nullable) of the texts */
  double              text_scale; /* px to one of the usual size */

  CorridorTypeset    *date; /* (owned) (nullable) */
  CorridorTypeset    *mode; /* (owned) (nullable) */
  CorridorTypeset    *filter; /* (owned) (nullable) */
  cairo_rectangle_t   caption;

  CorridorLegend      legend;
  cairo_rectangle_t   legend_box;

  CorridorTypeset    *scale; /* (owned) (nullable) "20 km" */
  double              scale_length; /* px */
  cairo_rectangle_t   scale_box;

  CorridorTypeset    *attribution; /* (owned) (nullable) */
  cairo_rectangle_t   attribution_box;
} CorridorFurniture;

/* Caption, legend, scale, attribution. */
#define CORRIDOR_FURNITURE_N_BOXES 4

void corridor_furniture_init    (CorridorFurniture           *self);
void corridor_furniture_clear   (CorridorFurniture           *self);
void corridor_furniture_arrange (CorridorFurniture           *self,
                                 CorridorTypesetter          *typesetter,
                                 const CorridorScene         *scene,
                                 GHashTable                  *shared_states,
                                 const GArray                *things,
                                 const GArray                *hidden,
                                 gboolean                     clusters,
                                 const CorridorClusterLayout *layers);
gboolean corridor_furniture_move   (const CorridorFurniture  *self,
                                    cairo_rectangle_t        *boxes);
gboolean corridor_furniture_covers (const CorridorFurniture *self,
                                    CorridorPoint            px);
cairo_rectangle_t corridor_furniture_get_legend (const CorridorFurniture *self);
cairo_rectangle_t corridor_furniture_get_attribution (const CorridorFurniture *self);
const CorridorRow *corridor_furniture_find_row (const CorridorFurniture *self,
                                                CorridorPoint            px,
                                                guint                   *number);
gboolean corridor_furniture_attributes (const CorridorFurniture *self,
                                        CorridorPoint            px);
void corridor_furniture_paint_caption (const CorridorFurniture *self,
                                       const CorridorCanvas    *canvas);
void corridor_furniture_paint   (const CorridorFurniture     *self,
                                 const CorridorCanvas        *canvas,
                                 guint                        hovered_row);

G_END_DECLS
