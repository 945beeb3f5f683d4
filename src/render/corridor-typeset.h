/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "corridor-canvas.h"
#include "corridor-letters.h"
#include "corridor-text-sprite.h"

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
  PangoLayout        *layout;
  CorridorFace        face;
  double              width;
  double              height;
  double              scale;
  double              indent;

  /*< private >*/
  GArray             *letters; /* (owned) (nullable) (element-type CorridorLetter) */
  CorridorTextSprite  sprite; /* (owned) */
} CorridorTypeset;

/**
 * corridor_typesetter_new:
 *
 * Returns: (transfer full): an empty store of texts
 */
CorridorTypesetter *corridor_typesetter_new  (void);

/**
 * corridor_typesetter_free:
 * @self: (transfer full): a store of texts
 */
void                corridor_typesetter_free (CorridorTypesetter *self);

/**
 * corridor_typesetter_set_scale:
 * @self: a store of texts
 * @scale: how much larger than usual texts are set from now on
 *
 * Returns: whether it was another before; then texts that were set before are too small or too large
 */
gboolean            corridor_typesetter_set_scale (CorridorTypesetter *self,
                                                   double              scale);

/**
 * corridor_typesetter_set:
 * @self: a store of texts
 * @face: how to set it
 * @text: UTF-8
 * @max_width: px, beyond which lines break; 0 for what @face has
 *
 * Lays out a text, or finds it laid out before.
 *
 * Returns: (transfer full): the text, ready to be painted
 */
CorridorTypeset    *corridor_typesetter_set  (CorridorTypesetter   *self,
                                              CorridorFace          face,
                                              const char           *text,
                                              double                max_width);

/**
 * corridor_typeset_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
CorridorTypeset    *corridor_typeset_ref     (CorridorTypeset      *self);

/**
 * corridor_typeset_unref:
 * @self: (transfer full): a text
 */
void                corridor_typeset_unref   (CorridorTypeset      *self);

/**
 * corridor_typeset_paint:
 * @self: a text
 * @canvas: where to paint
 * @px: top left of its box
 * @ink: its colour
 *
 * Paints a text with its halo: as pixels, as text of a PDF, or as text elements of an SVG.
 */
void                corridor_typeset_paint   (CorridorTypeset      *self,
                                              const CorridorCanvas *canvas,
                                              CorridorPoint         px,
                                              CorridorInk           ink);

/**
 * corridor_typeset_get_letters:
 * @self: a text of one line
 *
 * Returns: (transfer none) (element-type CorridorLetter): its letters, from left to right
 */
const GArray       *corridor_typeset_get_letters (CorridorTypeset      *self);

/**
 * corridor_typeset_get_halo:
 * @self: a text
 *
 * Returns: px that its halo reaches beyond the letters, 0 for text on a panel
 */
double              corridor_typeset_get_halo (const CorridorTypeset *self);

/**
 * corridor_typeset_stroke_halo:
 * @self: a text with a halo
 * @cr: whose path are its letters; the path is gone afterwards
 * @theme: whose halo it is
 */
void                corridor_typeset_stroke_halo (const CorridorTypeset *self,
                                                  cairo_t               *cr,
                                                  CorridorTheme          theme);

/**
 * corridor_typeset_get_spacing:
 * @self: a text
 *
 * Returns: px between letters, beyond what the font has
 */
double              corridor_typeset_get_spacing (const CorridorTypeset *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTypeset, corridor_typeset_unref)

G_END_DECLS
