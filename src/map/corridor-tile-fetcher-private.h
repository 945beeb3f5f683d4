/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

#include "corridor-tile-exchange.h"
#include "corridor-tile-fetcher.h"
#include "corridor-tile-queue.h"
#include "corridor-tile-shelf.h"

G_BEGIN_DECLS

struct _CorridorTileFetcher
{
  GObject            parent_instance;

  SoupSession       *session; /* (owned) */
  CorridorTileShelf *shelf; /* (owned) */
  GHashTable        *queues; /* (owned) (element-type utf8 CorridorTileQueue) by origin */

  guint              deadline; /* ms */
  gint64             first_pause; /* microseconds */
  gint64             longest_pause;
  CorridorTileClock  clock;
  gpointer           clock_data;
};

gint64             corridor_tile_fetcher_get_now      (CorridorTileFetcher *self); /* seconds since 1970 */
CorridorTileQueue *corridor_tile_fetcher_get_queue    (CorridorTileFetcher *self, const char *url); /* (transfer none) */

/* Sends what may go, and sees to it that this is done again when more may. */
void               corridor_tile_fetcher_pump         (CorridorTileQueue *queue);

/* Tells a request, once, that it has to wait. */
void               corridor_tile_fetcher_tell_trouble (GTask *task, const GError *trouble);

/* A server did what it could. */
void               corridor_tile_fetcher_succeed      (CorridorTileFetcher *self, CorridorTileQueue *queue);

/**
 * corridor_tile_fetcher_find_fault:
 * @name: of the host, for people
 * @has_some: whether there is an old picture, for which "not modified" is an answer
 * @answer: (nullable): what the server said
 * @cause: (nullable): why it said nothing
 *
 * Returns: (transfer full) (nullable): a %CORRIDOR_TILE_ERROR
 */
GError            *corridor_tile_fetcher_find_fault   (const char         *name,
                                                       gboolean            has_some,
                                                       CorridorTileAnswer *answer,
                                                       const GError       *cause);

/* (transfer full): @answer as it is kept; @lifetime in seconds */
CorridorTileEntry *corridor_tile_fetcher_make_entry   (CorridorTileFetcher *self,
                                                       const char          *url,
                                                       CorridorTileAnswer  *answer,
                                                       gint64               lifetime);

G_END_DECLS
