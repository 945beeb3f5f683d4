/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorTileTeller:
 *
 * Tells how the tiles of a map fare. Whoever gets them has one and says so to it; who shows the map listens.
 */
#define CORRIDOR_TYPE_TILE_TELLER (corridor_tile_teller_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTileTeller, corridor_tile_teller, CORRIDOR, TILE_TELLER, GObject)

/**
 * CorridorTileTeller:trouble:
 *
 * What is wrong now, as an error whose message is one sentence for the reader; %NULL while all is well. (type GError) Notified on
 * change only.
 */

/**
 * CorridorTileTeller:blank:
 *
 * Whether a tile that is asked for has to wait for a server and has no picture, not even an old one. In trouble this tells whether
 * what is in view is there all the same, from the cache, or has holes; it has if the server has nothing of it. It does not change
 * while the cache is looked into. Notified on change only.
 */

CorridorTileTeller *corridor_tile_teller_new         (void);

/* (transfer none) (nullable): see #CorridorTileTeller:trouble. */
const GError       *corridor_tile_teller_get_trouble (CorridorTileTeller *self);

/* See #CorridorTileTeller:blank. */
gboolean            corridor_tile_teller_get_blank   (CorridorTileTeller *self);

/**
 * corridor_tile_teller_set_trouble:
 * @trouble: (nullable): see #CorridorTileTeller:trouble; copied
 */
void                corridor_tile_teller_set_trouble (CorridorTileTeller *self,
                                                      const GError       *trouble);

/* See #CorridorTileTeller:blank. */
void                corridor_tile_teller_set_blank   (CorridorTileTeller *self,
                                                      gboolean            is_blank);

G_END_DECLS
