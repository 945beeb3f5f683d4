/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vector_tile_make:
 * @n_stripes: how many rectangles, from north to south of the tile, as broad as what is between them; the first at its west end
 * @name: (nullable): of a place in the middle of the tile
 *
 * Writes a Mapbox Vector Tile with the rectangles in the layer `land` and the place in the layer `places`, byte by byte.
 *
 * Returns: (transfer full): the tile
 */
GBytes *vector_tile_make (int         n_stripes,
                          const char *name);

G_END_DECLS
