/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-maps.h"

G_BEGIN_DECLS

/**
 * corridor_base_map_preference_keep:
 * @maps: as new
 * @settings: (nullable): the program's settings; nothing is kept without
 *
 * Adds the maps of the reader that were kept last, allows and chooses what was, and keeps all that from now on. A kept map that
 * cannot be read any more is left out.
 */
void corridor_base_map_preference_keep (CorridorBaseMaps *maps,
                                        GSettings        *settings);

G_END_DECLS
