/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-theme.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * corridor_graticule_paint:
 * @cr: a cairo context whose units are px
 * @viewport: what to show
 * @theme: light or dark
 *
 * Paints meridians and parallels at small scales: every ten, five or two degrees by zoom, and none from zoom 8 on.
 *
 * Depends on nothing but its arguments.
 */
void corridor_graticule_paint (cairo_t                *cr,
                               const CorridorViewport *viewport,
                               CorridorTheme           theme);

G_END_DECLS
