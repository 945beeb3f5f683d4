/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-theme.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

void corridor_graticule_paint (cairo_t                *cr,
                               const CorridorViewport *viewport,
                               CorridorTheme           theme);

G_END_DECLS
