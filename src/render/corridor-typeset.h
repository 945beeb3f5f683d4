/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "corridor-canvas.h"
#include "corridor-letters.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_FACE_DATE, /* the caption */
  CORRIDOR_FACE_DATE_SMALL, /* of a narrow picture */
  CORRIDOR_FACE_MODE, /* the line under it */
  CORRIDOR_FACE_LEGEND,
  CORRIDOR_FACE_LEGEND_SMALL, /* of a narrow picture */
  CORRIDOR_FACE_IMPRINT, /* the title in the small print */
  CORRIDOR_FACE_PRINT, /* attribution, sources */
  CORRIDOR_FACE_SCALE,
  CORRIDOR_FACE_COUNT, /* on markers */
  CORRIDOR_FACE_CAPITAL,
  CORRIDOR_FACE_CITY,
  CORRIDOR_FACE_TOWN,
  CORRIDOR_FACE_VILLAGE,
  CORRIDOR_FACE_PLACE, /* features with a point */
  CORRIDOR_FACE_ROUTE, /* features with a line */
  CORRIDOR_FACE_ROAD, /* numbers of roads */
  CORRIDOR_FACE_RIVER,
  CORRIDOR_FACE_AREA, /* features with an area */
  CORRIDOR_FACE_COUNTRY,
  CORRIDOR_FACE_REGION,
  CORRIDOR_FACE_WATER,
  CORRIDOR_FACE_SELECTED,
  CORRIDOR_N_FACES,
} CorridorFace;

/**
 * CorridorTypeset:
 * @layout: (owned): the text, broken into lines
 * @face: how it is set
 * @width: px, without the halo
 * @height: px, without the halo
 * @scale: how much larger than usual it is
 * @indent: px by which the box of a centred text lies to the right of where @layout starts
 *
 * A text that is ready to be painted. Ref-counted. Its size does not depend on the canvas.
 */
typedef struct
{
  PangoLayout     *layout;
  CorridorFace     face;
  double           width;
  double           height;
  double           scale;
  double           indent;

  /*< private >*/
  GArray          *letters; /* (owned) (nullable) (element-type CorridorLetter) */
  cairo_surface_t *sprite; /* (owned) (nullable) */
  CorridorTheme    sprite_theme;
  CorridorInk      sprite_ink;
  double           sprite_scale;
} CorridorTypeset;

CorridorTypesetter *corridor_typesetter_new  (void);
void                corridor_typesetter_free (CorridorTypesetter *self);

gboolean            corridor_typesetter_set_scale (CorridorTypesetter *self,
                                                   double              scale);
CorridorTypeset    *corridor_typesetter_set  (CorridorTypesetter   *self,
                                              CorridorFace          face,
                                              const char           *text,
                                              double                max_width);
CorridorTypeset    *corridor_typeset_ref     (CorridorTypeset      *self);
void                corridor_typeset_unref   (CorridorTypeset      *self);
void                corridor_typeset_paint   (CorridorTypeset      *self,
                                              const CorridorCanvas *canvas,
                                              CorridorPoint         px,
                                              CorridorInk           ink);
const GArray       *corridor_typeset_get_letters (CorridorTypeset      *self);
double              corridor_typeset_get_halo (const CorridorTypeset *self);
double              corridor_typeset_get_spacing (const CorridorTypeset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTypeset, corridor_typeset_unref)

G_END_DECLS
