/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-basemap.h"

G_BEGIN_DECLS

/* The zoom levels that the built-in base map is drawn for; between them its vectors are neither crumbs nor straight lines. */
#define CORRIDOR_PAINTED_SOURCE_MIN_ZOOM 6
#define CORRIDOR_PAINTED_SOURCE_MAX_ZOOM 15

/**
 * CorridorPaintedSource:
 *
 * The built-in base map as a tile source for libshumate: no network, no files, each tile painted when it is asked for.
 *
 * Tiles are painted by two worker threads that all painted sources share, so that panning never waits for a painter.
 * A request whose cancellable is cancelled before a worker takes it costs nothing; one that is cancelled later ends with
 * %G_IO_ERROR_CANCELLED and leaves the tile as it was. Requests keep the source alive until they are answered.
 *
 * A source never changes: another theme or another scale is another source with another id, so no cache that goes by the
 * id (ShumateMapLayer keeps the last 100 tiles) can mix them up.
 */
#define CORRIDOR_TYPE_PAINTED_SOURCE (corridor_painted_source_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPaintedSource, corridor_painted_source, CORRIDOR, PAINTED_SOURCE, ShumateMapSource)

/**
 * corridor_painted_source_new:
 * @basemap: (nullable): what to paint; %NULL for transparent tiles, because libshumate measures by a source in any case
 * @theme: in which colours
 * @scale: device pixels per px, 1 or more; a tile is 256 px, so 256 @scale pixels wide
 */
CorridorPaintedSource *corridor_painted_source_new        (CorridorBasemap *basemap,
                                                           CorridorTheme    theme,
                                                           int              scale);

/**
 * corridor_painted_source_paint_tile:
 * @zoom: zoom level
 * @x: column, from 180° W
 * @y: row, from the north
 *
 * Paints one tile now, in the thread that calls. Any thread may.
 *
 * Returns: (transfer full): the picture
 */
GdkTexture            *corridor_painted_source_paint_tile (CorridorPaintedSource *self,
                                                           guint                  zoom,
                                                           guint                  x,
                                                           guint                  y);

G_END_DECLS
