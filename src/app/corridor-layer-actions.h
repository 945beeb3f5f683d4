/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-importer.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/**
 * corridor_layer_actions_add:
 * @window: gets the actions, and shows what comes of them
 * @importer: what layers come from
 *
 * Adds `layer-remove (u)`, which offers to undo it, `layer-report (u)`, both with a layer's position from the lowest, and
 * `cancel-import`. They hold no reference to either.
 */
void corridor_layer_actions_add  (CorridorWindow   *window,
                                  CorridorImporter *importer);

/**
 * corridor_layer_actions_tell:
 * @layer: a layer from an importer, whole
 *
 * Tells in passing how many records there are, and offers the report when something is wrong with the file.
 */
void corridor_layer_actions_tell (CorridorWindow   *window,
                                  CorridorLayer    *layer);

G_END_DECLS
