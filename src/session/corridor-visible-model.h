/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorVisibleModel:
 *
 * A list model of #CorridorPhase that follows the hits of a query.
 */
#define CORRIDOR_TYPE_VISIBLE_MODEL (corridor_visible_model_get_type ())
G_DECLARE_FINAL_TYPE (CorridorVisibleModel, corridor_visible_model, CORRIDOR, VISIBLE_MODEL, GObject)

CorridorVisibleModel *corridor_visible_model_new    (void);

/**
 * corridor_visible_model_update:
 * @self: a model
 * @hits: (array length=n_hits): what it is to hold
 * @n_hits: how many
 *
 * Replaces what lies between the unchanged rows at the head and those at the tail, and says so with one items-changed. A row is
 * unchanged when its phase and its certainty are. O(n), with no allocation unless rows are added.
 */
void                  corridor_visible_model_update (CorridorVisibleModel *self,
                                                     const CorridorHit    *hits,
                                                     guint                 n_hits);

G_END_DECLS
