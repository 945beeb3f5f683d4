/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * corridor_tile_origins_list:
 *
 * Returns: (transfer full): the servers that tiles come from, see corridor_tile_fetcher_dup_origin(): the three that `{s}` makes, or
 *   three times the same
 */
GStrv         corridor_tile_origins_list         (CorridorTileTemplate *template);

/* (transfer none) (nullable): what is wrong with the first of them that ails. */
const GError *corridor_tile_origins_find_trouble (GStrv                 origins,
                                                  CorridorTileFetcher  *fetcher);

G_END_DECLS
