/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

void corridor_accent_paint (const CorridorCanvas *canvas,
                            CorridorPoint         px,
                            double                radius,
                            gboolean              selected);

G_END_DECLS
