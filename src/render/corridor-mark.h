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

/**
 * corridor_marks_new:
 *
 * Returns: (transfer full): an empty store of signs
 */
CorridorMarks *corridor_marks_new  (void);

/**
 * corridor_marks_free:
 * @self: (transfer full): a store of signs
 */
void           corridor_marks_free (CorridorMarks *self);

/**
 * corridor_mark_paint:
 * @canvas: where to paint
 * @mark: what
 * @px: its middle
 *
 * Paints a mark. Marks that look the same are drawn once and copied, so thousands cost little.
 */
void           corridor_mark_paint (const CorridorCanvas *canvas,
                                    const CorridorMark   *mark,
                                    CorridorPoint         px);

G_END_DECLS
