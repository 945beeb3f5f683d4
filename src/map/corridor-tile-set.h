/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * CorridorTileSet:
 *
 * The tiles of a source that are there, or on their way: those that are wanted, and as many of those that were wanted before
 * as there is room for, the last ones. A request for a tile that is wanted no more is cancelled; one that failed is not made
 * again as long as its tile is wanted.
 *
 * Signals:
 * - `changed`: a tile has come, or is another.
 * - `tile-shown` (GdkTexture): the picture of a tile has come.
 */
#define CORRIDOR_TYPE_TILE_SET (corridor_tile_set_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTileSet, corridor_tile_set, CORRIDOR, TILE_SET, GObject)

/**
 * CorridorTileKey:
 * @zoom: zoom level
 * @x: column, from 180° W
 * @y: row, from the north
 */
typedef struct
{
  guint zoom;
  guint x;
  guint y;
} CorridorTileKey;

/**
 * corridor_tile_set_new:
 * @source: whose tiles they are; a new reference is taken
 *
 * Returns: (transfer full): no tiles yet
 */
CorridorTileSet *corridor_tile_set_new        (ShumateMapSource *source);

/**
 * corridor_tile_set_close:
 *
 * Cancels what is on its way, and lets go of everything.
 */
void             corridor_tile_set_close      (CorridorTileSet  *self);

/**
 * corridor_tile_set_want:
 * @key: a tile that exists
 *
 * Asks for a tile, if need be. All calls up to corridor_tile_set_want_no_more() together tell what is wanted.
 */
void             corridor_tile_set_want       (CorridorTileSet  *self,
                                               CorridorTileKey   key);

/**
 * corridor_tile_set_want_no_more:
 * @self: a set of tiles
 *
 * Ends what corridor_tile_set_want() began: a request for any other tile is cancelled.
 */
void             corridor_tile_set_want_no_more (CorridorTileSet *self);

/**
 * corridor_tile_set_get:
 *
 * Returns: (transfer none) (nullable): what a tile looks like, if it is there
 */
GdkPaintable    *corridor_tile_set_get        (CorridorTileSet  *self,
                                               CorridorTileKey   key);

/**
 * corridor_tile_set_count:
 *
 * Returns: how many tiles there are, those on their way not counted
 */
guint            corridor_tile_set_count      (CorridorTileSet  *self);

G_END_DECLS
