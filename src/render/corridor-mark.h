/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

/**
 * CorridorMark:
 * @shape: of its category
 * @rgb: 0xRRGGBB
 * @possible: to be drawn as only possible: hollow, with a broken rim
 * @radius: px, of the circle that every shape fills about as much as any other
 *
 * The sign of a point on the map.
 */
typedef struct
{
  CorridorShape shape;
  guint32       rgb;
  gboolean      possible;
  double        radius;
} CorridorMark;

CorridorMarks *corridor_marks_new  (void);
void           corridor_marks_free (CorridorMarks *self);

void           corridor_mark_paint (const CorridorCanvas *canvas,
                                    const CorridorMark   *mark,
                                    CorridorPoint         px);
void           corridor_mark_trace (cairo_t              *cr,
                                    CorridorShape         shape,
                                    CorridorPoint         px,
                                    double                radius);

G_END_DECLS
