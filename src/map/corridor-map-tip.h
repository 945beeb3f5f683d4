/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"
#include "corridor-phase.h"

G_BEGIN_DECLS

/**
 * corridor_map_tip_of_phases:
 * @phases: (element-type CorridorPhase): what is at one spot, at least one
 * @language: (nullable): a BCP 47 tag
 *
 * Says what is under the pointer: of one thing its title and its dates, of several markers at one spot how many
 * there are of which kind, of a few shapes their titles.
 *
 * Returns: (transfer full): the words
 */
char *corridor_map_tip_of_phases  (GPtrArray               *phases,
                                   const char              *language);

/**
 * corridor_map_tip_of_records:
 * @n: how many records are at one spot
 * @view: of what layer
 *
 * Returns: (transfer full): the words
 */
char *corridor_map_tip_of_records (guint                    n,
                                   const CorridorLayerView *view);

G_END_DECLS
