/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * corridor_vector_layer_new:
 * @renderer: what draws vector tiles
 * @viewport: the viewport of the map that the layer is for
 *
 * A map of vectors, with its names, as a layer of a libshumate map. It is libshumate's own layer: names are not in the tiles, and only
 * that one knows of them. A style counts in tiles of 512 px, the map in tiles of 256 px, so its levels are one less for the same
 * view, which libshumate reckons by itself.
 */
ShumateLayer *corridor_vector_layer_new (ShumateMapSource *renderer,
                                         ShumateViewport  *viewport);

G_END_DECLS
