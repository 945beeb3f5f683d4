/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-tile-fetcher.h"
#include "corridor-tile-host.h"
#include "corridor-tile-store.h"

G_BEGIN_DECLS

/**
 * CorridorTileRequest:
 *
 * A tile that somebody waits for: the data of the GTask of corridor_tile_fetcher_fetch_async().
 */
typedef struct _CorridorTileQueue CorridorTileQueue;

typedef struct
{
  char                 *url; /* (owned) */
  CorridorTileDecoder   decode;
  CorridorTileProgress  progress; /* (nullable) */
  gpointer              progress_data;
  GSource              *cancelled; /* (owned) (nullable) */

  CorridorTileQueue    *queue; /* (unowned) of its host, which the fetcher keeps */
  CorridorTileEntry    *entry; /* (owned) (nullable) what is kept of it */
  GObject              *stale; /* (owned) (nullable) what is in @entry */
  guint                 n_failures;
  gint64                not_before; /* monotonic microseconds */
  gboolean              told_trouble;
} CorridorTileRequest;

/**
 * corridor_tile_request_free:
 * @request: (transfer full): a request
 */
void corridor_tile_request_free (CorridorTileRequest *request);

/**
 * CorridorTileQueue:
 *
 * The requests to one server that wait for their turn.
 */
struct _CorridorTileQueue
{
  CorridorTileHost  host;
  char             *origin; /* (owned) */
  char             *name; /* (owned) of the host, for people */
  GQueue            waiting; /* (element-type GTask) (owned) the newest last */
  GHashTable       *open_urls; /* (owned) (element-type utf8 utf8) on their way */
  guint             timer; /* (owned) for the next moment at which one may go */
  gpointer          fetcher; /* (unowned) whose it is */
};

/**
 * corridor_tile_queue_new:
 * @fetcher: (transfer none): whose it is; outlives it
 * @origin: scheme, host and port of the server
 * @first_pause: microseconds, see corridor_tile_host_init()
 * @longest_pause: microseconds
 *
 * Returns: (transfer full): a queue in which nobody waits
 */
CorridorTileQueue *corridor_tile_queue_new   (gpointer           fetcher,
                                              const char        *origin,
                                              gint64             first_pause,
                                              gint64             longest_pause);

/**
 * corridor_tile_queue_free:
 * @self: (transfer full): a queue
 */
void               corridor_tile_queue_free  (CorridorTileQueue *self);

/**
 * corridor_tile_queue_pop:
 * @self: a queue
 * @now: monotonic microseconds
 * @next: (out): when to try again if there is none now, %G_MAXINT64 if only something else can change that
 *
 * Takes the newest request that may go now: never one for a tile that is on its way already, which will be there when
 * that is.
 *
 * Returns: (transfer full) (nullable): the task
 */
GTask             *corridor_tile_queue_pop   (CorridorTileQueue *self,
                                              gint64             now,
                                              gint64            *next);

/**
 * corridor_tile_queue_hurry:
 * @self: a queue
 *
 * Lets every request go as soon as there is a place for it: what was wrong may be over.
 */
void               corridor_tile_queue_hurry (CorridorTileQueue *self);

G_END_DECLS
