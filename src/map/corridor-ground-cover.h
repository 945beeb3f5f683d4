/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-maps.h"
#include "corridor-map-frame.h"
#include "corridor-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * CorridorGroundCover:
 *
 * The base map that the reader chose, drawn over the built-in one, which stays underneath: what the chosen map has not, or
 * not yet, shows that.
 *
 * The map can be zoomed as far in and out as the chosen one goes, and in any case as far as the built-in one does; where the
 * view is beyond that of the next one that is chosen, it is moved into its range.
 *
 * The story is drawn in colours for a light or a dark ground, whichever the tiles are, whatever the desktop is.
 *
 * While the server of a chosen map is in trouble, the built-in map is seen alone, with its names and its attribution, unless
 * all tiles in view were kept from before; the chosen map comes back as soon as its server does. An MBTiles file of which a part
 * cannot be read is still seen. Why is told by #CorridorBaseMaps:trouble.
 */
#define CORRIDOR_TYPE_GROUND_COVER (corridor_ground_cover_get_type ())
G_DECLARE_FINAL_TYPE (CorridorGroundCover, corridor_ground_cover, CORRIDOR, GROUND_COVER, GObject)

/**
 * corridor_ground_cover_new:
 * @map: where it is drawn; it outlives the cover, or corridor_ground_cover_watch() with %NULL is called before it goes
 * @overlay: the layer of @map right under which it is drawn
 * @frame: goes without the names of the ground where that is covered
 */
CorridorGroundCover *corridor_ground_cover_new   (ShumateMap           *map,
                                                  ShumateLayer         *overlay,
                                                  CorridorMapFrame     *frame);

/**
 * corridor_ground_cover_watch:
 * @maps: (nullable): what is chosen
 * @fetcher: (nullable): what gets tiles, if @maps is there
 *
 * Draws what is chosen there, from now on.
 */
void                 corridor_ground_cover_watch (CorridorGroundCover  *self,
                                                  CorridorBaseMaps     *maps,
                                                  CorridorTileFetcher  *fetcher);

G_END_DECLS
