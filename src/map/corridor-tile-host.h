/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* As the usage policy of OpenStreetMap's tiles asks. */
#define CORRIDOR_TILE_HOST_MAX_REQUESTS 2

/* How many requests in a row may fail, each by itself, until it is taken for the host's fault. */
#define CORRIDOR_TILE_HOST_MAX_FAILURES 3

/**
 * CorridorTileHost:
 * @n_open: requests on their way
 * @trouble: (nullable): what is wrong
 * @pause_end: until when it is left alone, in monotonic microseconds
 *
 * How a server fares: whether one may ask it for a tile now. It is no more than the reckoning, and given the time.
 *
 * A server that fails is left alone for a pause, which doubles with each failure. After a pause a single request may go;
 * only when that comes well the server is as good as new. A failure that may be one tile's alone (a damaged picture, an
 * inner fault of the server) makes a pause only when several in a row fail.
 */
typedef struct
{
  guint         n_open;
  GError       *trouble; /* (owned) */
  gint64        pause_end;

  /*< private >*/
  guint         n_failures; /* in a row */
  guint         n_pauses; /* in a row */
  gint64        first_pause; /* microseconds */
  gint64        longest_pause;
} CorridorTileHost;

/**
 * corridor_tile_host_init:
 * @self: (out caller-allocates): made a host with which all is well
 * @first_pause: microseconds
 * @longest_pause: microseconds
 */
void     corridor_tile_host_init      (CorridorTileHost *self,
                                       gint64            first_pause,
                                       gint64            longest_pause);

/**
 * corridor_tile_host_clear:
 * @self: what it owns is freed
 */
void     corridor_tile_host_clear     (CorridorTileHost *self);

/**
 * corridor_tile_host_may_send:
 * @self: a host
 * @now: monotonic microseconds
 *
 * Returns: whether a request may go now
 */
gboolean corridor_tile_host_may_send  (CorridorTileHost *self,
                                       gint64            now);

/**
 * corridor_tile_host_succeed:
 *
 * Returns: whether @trouble is another
 */
gboolean corridor_tile_host_succeed   (CorridorTileHost *self);

/**
 * corridor_tile_host_fail:
 * @self: a host
 * @error: a %CORRIDOR_TILE_ERROR
 * @retry_after: seconds that it asks to wait, -1 if it does not
 * @now: monotonic microseconds
 *
 * Returns: whether @trouble is another
 */
gboolean corridor_tile_host_fail      (CorridorTileHost *self,
                                       const GError     *error,
                                       gint64            retry_after,
                                       gint64            now);

/**
 * corridor_tile_host_reckon_pause:
 * @self: a host
 * @n: how often in a row
 *
 * Returns: microseconds to wait after the failure number @n, counted from 0; up to a quarter more or less, so that all who
 *   met the same fault do not come back at the same moment
 */
gint64   corridor_tile_host_reckon_pause (CorridorTileHost *self,
                                          guint             n);

G_END_DECLS
