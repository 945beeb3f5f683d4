/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_map_legend_toggle:
 * @session: whose filter or layer it is about
 * @row: of the legend
 *
 * Hides what a row stands for, or shows it again with all that hides it.
 */
void corridor_map_legend_toggle (CorridorSession         *session,
                                 const CorridorLegendRow *row);

G_END_DECLS
