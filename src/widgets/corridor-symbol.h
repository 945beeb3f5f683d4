/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-phase.h"

G_BEGIN_DECLS

/**
 * CorridorSymbol:
 *
 * A small sample of how a phase, or any of a category, is drawn on the map, by the map's own painters: the sign of its category
 * for a point, a stroke for a line, a patch for an area. A decoration: words beside it say the same.
 */
#define CORRIDOR_TYPE_SYMBOL (corridor_symbol_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSymbol, corridor_symbol, CORRIDOR, SYMBOL, GtkWidget)

/**
 * corridor_symbol_set_phase:
 * @phase: (nullable): what to show a sample of
 */
void corridor_symbol_set_phase (CorridorSymbol *self,
                                CorridorPhase  *phase);

/**
 * corridor_symbol_set_sign:
 * @shape: of a category
 * @color: its colour on light and dark ground
 *
 * Shows the sign of a category, where there is no phase to show.
 */
void corridor_symbol_set_sign  (CorridorSymbol *self,
                                CorridorShape   shape,
                                CorridorColor   color);

G_END_DECLS
