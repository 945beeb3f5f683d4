/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer.h"
#include "corridor-phase.h"

G_BEGIN_DECLS

/**
 * CorridorFound:
 *
 * A phase in which words were found: of the story, or a record of a layer.
 */
#define CORRIDOR_TYPE_FOUND (corridor_found_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFound, corridor_found, CORRIDOR, FOUND, GObject)

/**
 * corridor_found_new:
 * @phase: where
 * @text: where the words are that count most, in whatever language
 * @layer: (nullable): of what it is a record
 *
 * Returns: (transfer full): it
 */
CorridorFound *corridor_found_new       (CorridorPhase *phase,
                                         const char    *text,
                                         CorridorLayer *layer);

/**
 * corridor_found_get_phase:
 * @self: something that was found
 *
 * Returns: (transfer none): where the words were found
 */
CorridorPhase *corridor_found_get_phase (CorridorFound *self);

/**
 * corridor_found_get_text:
 * @self: something that was found
 *
 * Returns: (transfer none): where the words are that count most, in whatever language
 */
const char    *corridor_found_get_text  (CorridorFound *self);

/**
 * corridor_found_get_layer:
 * @self: something that was found
 *
 * Returns: (transfer none) (nullable): the layer of which it is a record, %NULL for what is of the story
 */
CorridorLayer *corridor_found_get_layer (CorridorFound *self);

G_END_DECLS
