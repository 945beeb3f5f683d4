/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

/**
 * corridor_accent_paint:
 * @canvas: where to paint
 * @px: middle of what is accented
 * @radius: of what is accented, px
 * @selected: whether it is selected; else the pointer is over it
 *
 * Paints a ring around a point.
 */
void corridor_accent_paint (const CorridorCanvas *canvas,
                            CorridorPoint         px,
                            double                radius,
                            gboolean              selected);

G_END_DECLS
