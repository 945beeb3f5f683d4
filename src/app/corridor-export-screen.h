/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map.h"
#include "corridor-scene-copy.h"

G_BEGIN_DECLS

/**
 * corridor_export_screen_take:
 * @map: a map
 *
 * Takes what a map shows for a picture that leaves the program, with what is filtered in words, and the command that lists it.
 *
 * Returns: (transfer full) (nullable): the copy; %NULL while the map has no size or no session
 */
CorridorSceneCopy *corridor_export_screen_take (CorridorMap *map);

G_END_DECLS
