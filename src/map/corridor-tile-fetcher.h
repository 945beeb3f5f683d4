/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "corridor-tile-content.h"
#include "corridor-tile-error.h"
#include "corridor-tile-template.h"

G_BEGIN_DECLS

/**
 * CorridorTileFetcher:
 *
 * Gets pictures of tiles from servers, and what else is needed for a map, and keeps them.
 *
 * One for the whole program, to be used from the main thread: it holds what servers ask of clients. No more than two
 * requests to a host at a time, under our own name; nothing twice while the server's own words (Cache-Control, Expires) say
 * that it stays as it is, or for seven days when it says nothing; then only the question whether it changed (ETag,
 * Last-Modified). A host that fails is left alone, each time longer, as long as it asks for itself (Retry-After), and then
 * tried with a single request; also at once when the computer comes to a network. No request is ever made before the first call of
 * one of the functions that end in `_async`; before that the cache is not opened either.
 *
 * What is on the wire is read in the main loop, a piece at a time; files and pictures are the work of two threads.
 */
#define CORRIDOR_TYPE_TILE_FETCHER (corridor_tile_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTileFetcher, corridor_tile_fetcher, CORRIDOR, TILE_FETCHER, GObject)

/**
 * CorridorTileFetcher::trouble-changed:
 * @self: the fetcher
 * @origin: of which server, see corridor_tile_fetcher_dup_origin()
 *
 * Something is wrong with a server, something else, or nothing any more: see corridor_tile_fetcher_get_trouble().
 */

/**
 * CorridorTileClock:
 *
 * Tells the time in seconds since 1970, for what is kept by date.
 */
typedef gint64 (*CorridorTileClock) (gpointer data);

/**
 * CorridorTileFetcherOptions:
 * @folder: (nullable): where tiles are kept; %NULL for `corridor/tiles` in the user's cache folder
 * @cache_size: bytes of pictures kept; those used least recently go first; 0 for 200 MiB
 * @deadline: milliseconds from a request to the end of its answer; 0 for 20 seconds
 * @first_pause: milliseconds a host is left alone after its first failure, twice as long after the next; 0 for 2 seconds
 * @longest_pause: milliseconds it is left alone at most, if it does not ask for more; 0 for 5 minutes
 * @clock: (nullable) (scope forever): the time, for tests; %NULL for the real one
 * @clock_data: for @clock
 *
 * What may be chosen; all zero is what is good for a reader.
 */
typedef struct
{
  const char       *folder;
  guint64           cache_size;
  guint             deadline;
  guint             first_pause;
  guint             longest_pause;
  CorridorTileClock clock;
  gpointer          clock_data;
} CorridorTileFetcherOptions;

/**
 * corridor_tile_fetcher_new:
 * @options: (nullable): what is chosen
 */
CorridorTileFetcher *corridor_tile_fetcher_new            (const CorridorTileFetcherOptions *options);

/**
 * CorridorTileProgress:
 * @stale: (nullable): what is kept of the tile, a #GdkTexture where a picture was asked for, to be shown until there is a newer one
 * @trouble: (nullable): a %CORRIDOR_TILE_ERROR: why the tile has to wait
 *
 * Called at most once with each of them: at once if that is known at once, but never before
 * corridor_tile_fetcher_fetch_async() returned, nor after its callback.
 */
typedef void (*CorridorTileProgress) (GObject      *stale,
                                      const GError *trouble,
                                      gpointer      user_data);

/**
 * corridor_tile_fetcher_fetch_async:
 * @self: the fetcher
 * @url: the address of a tile
 * @progress: (nullable): called while it lasts
 * @progress_data: for @progress
 * @cancellable: (nullable): to be cancelled when the tile is out of view
 * @callback: called when the picture is there, or never will be
 * @user_data: for @callback
 *
 * Gets a picture: a fresh one from the cache, else from the server. This lasts until the tile is there: when the server
 * fails, the request waits and is made again, so that tiles come back, and old ones are renewed, when the server does. It ends
 * otherwise only with %G_IO_ERROR_CANCELLED or %CORRIDOR_TILE_ERROR_MISSING.
 *
 * The newest requests are served first: those are what the reader looks at.
 */
void                 corridor_tile_fetcher_fetch_async    (CorridorTileFetcher              *self,
                                                           const char                       *url,
                                                           CorridorTileProgress              progress,
                                                           gpointer                          progress_data,
                                                           GCancellable                     *cancellable,
                                                           GAsyncReadyCallback               callback,
                                                           gpointer                          user_data);

/**
 * corridor_tile_fetcher_fetch_finish:
 * @self: a fetcher
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set to %CORRIDOR_TILE_ERROR_MISSING or
 *   %G_IO_ERROR_CANCELLED
 */
GdkTexture          *corridor_tile_fetcher_fetch_finish   (CorridorTileFetcher              *self,
                                                           GAsyncResult                     *result,
                                                           GError                          **error);

/**
 * corridor_tile_fetcher_load_async:
 * @self: the fetcher
 * @url: the address
 * @decode: what makes of it what is wanted; called in a thread
 * @progress: (nullable): called while it lasts
 * @progress_data: for @progress
 * @cancellable: (nullable): to be cancelled when it is not wanted any more
 * @callback: called when it is there, or never will be
 * @user_data: for @callback
 *
 * The same for what is no picture: corridor_tile_fetcher_load_finish() gives what @decode made.
 */
void                 corridor_tile_fetcher_load_async     (CorridorTileFetcher              *self,
                                                           const char                       *url,
                                                           CorridorTileDecoder               decode,
                                                           CorridorTileProgress              progress,
                                                           gpointer                          progress_data,
                                                           GCancellable                     *cancellable,
                                                           GAsyncReadyCallback               callback,
                                                           gpointer                          user_data);

/**
 * corridor_tile_fetcher_load_finish:
 *
 * Returns: (transfer full) (nullable): what was made, or %NULL with @error set as by corridor_tile_fetcher_fetch_finish()
 */
GObject             *corridor_tile_fetcher_load_finish    (CorridorTileFetcher              *self,
                                                           GAsyncResult                     *result,
                                                           GError                          **error);

/**
 * corridor_tile_fetcher_test_async:
 * @self: the fetcher
 * @template: the addresses to be tried
 * @zoom: zoom level
 * @x: column
 * @y: row
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Tries an address out: asks the server once, now, whatever is in the cache or was wrong with it before.
 * corridor_tile_fetcher_test_finish() gives the picture, or a %CORRIDOR_TILE_ERROR whose message says what is wrong.
 */
void                 corridor_tile_fetcher_test_async     (CorridorTileFetcher              *self,
                                                           CorridorTileTemplate             *template,
                                                           guint                             zoom,
                                                           guint                             x,
                                                           guint                             y,
                                                           GCancellable                     *cancellable,
                                                           GAsyncReadyCallback               callback,
                                                           gpointer                          user_data);

/**
 * corridor_tile_fetcher_test_finish:
 * @self: a fetcher
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set to a %CORRIDOR_TILE_ERROR
 */
GdkTexture          *corridor_tile_fetcher_test_finish    (CorridorTileFetcher              *self,
                                                           GAsyncResult                     *result,
                                                           GError                          **error);

/**
 * corridor_tile_fetcher_try_async:
 *
 * The same for what is no picture, of one address; ends by corridor_tile_fetcher_load_finish().
 */
void                 corridor_tile_fetcher_try_async      (CorridorTileFetcher              *self,
                                                           const char                       *url,
                                                           CorridorTileDecoder               decode,
                                                           GCancellable                     *cancellable,
                                                           GAsyncReadyCallback               callback,
                                                           gpointer                          user_data);

/**
 * corridor_tile_fetcher_get_trouble:
 * @self: the fetcher
 * @origin: a server
 *
 * Returns: (transfer none) (nullable): a %CORRIDOR_TILE_ERROR: what is wrong with it now
 */
const GError        *corridor_tile_fetcher_get_trouble    (CorridorTileFetcher              *self,
                                                           const char                       *origin);

/**
 * corridor_tile_fetcher_dup_origin:
 * @url: an http or https address
 *
 * Returns: (transfer full): what tells servers apart: scheme, host and port, as `https://example.org:443`
 */
char                *corridor_tile_fetcher_dup_origin     (const char                       *url);

G_END_DECLS
