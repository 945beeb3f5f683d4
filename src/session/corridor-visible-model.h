/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"
#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorVisibleModel:
 *
 * A list model of #CorridorPhase: the hits of a query of the story, then the active records of one layer after another, each part in
 * order of time. Of records a phase is made when a row is asked for, so a million rows cost no more than those on the screen.
 *
 * Whoever shows rows in widgets makes some 200 of them anew when all change, which takes longer than a frame may. So where there
 * are many records their rows follow when the layers have rested for a moment; the story's, and few records, follow at once.
 */
#define CORRIDOR_TYPE_VISIBLE_MODEL (corridor_visible_model_get_type ())
G_DECLARE_FINAL_TYPE (CorridorVisibleModel, corridor_visible_model, CORRIDOR, VISIBLE_MODEL, GObject)

/**
 * corridor_visible_model_new:
 *
 * Returns: (transfer full): a model of nothing
 */
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

/**
 * corridor_visible_model_set_layers:
 * @self: a model
 * @views: (array length=n_views): what is shown of the layers; copied
 * @n_views: how many
 *
 * Replaces the rows of the layers, unless nothing about them is another: now, with one items-changed, or, of many, by the
 * thread's main loop soon, with one that takes them away and one that brings the others. O(log n) a layer.
 */
void                  corridor_visible_model_set_layers (CorridorVisibleModel    *self,
                                                         const CorridorLayerView *views,
                                                         guint                    n_views);

/**
 * corridor_visible_model_flush:
 * @self: a model
 *
 * Replaces at once the rows that were to be replaced soon.
 */
void                  corridor_visible_model_flush  (CorridorVisibleModel *self);

/**
 * corridor_visible_model_count:
 * @self: a model
 *
 * Returns: how many rows there are, or will be soon
 */
guint                 corridor_visible_model_count  (CorridorVisibleModel *self);

/**
 * corridor_visible_model_find:
 * @self: a model
 * @phase: a phase
 * @position: (out): its row
 *
 * O(n) for the hits of the story, O(log n) for records.
 *
 * Returns: whether it has a row
 */
gboolean              corridor_visible_model_find   (CorridorVisibleModel *self,
                                                     CorridorPhase        *phase,
                                                     guint                *position);

/**
 * corridor_visible_model_find_record:
 * @self: a model
 * @phase: a phase
 *
 * Returns: (transfer none) (nullable): the view that @phase is a record of, shown or not; %NULL for phases of the story
 */
const CorridorLayerView *corridor_visible_model_find_record (CorridorVisibleModel *self,
                                                             CorridorPhase        *phase);

G_END_DECLS
