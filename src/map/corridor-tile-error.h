/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorTileError:
 * @CORRIDOR_TILE_ERROR_UNREACHABLE: no connection: refused, no such host, no route, broken off before the answer
 * @CORRIDOR_TILE_ERROR_CERTIFICATE: the server cannot show that it is who it says
 * @CORRIDOR_TILE_ERROR_TIMEOUT: the answer did not come, or did not end, in time
 * @CORRIDOR_TILE_ERROR_FORBIDDEN: the server lets us not have tiles (401, 402, 403, 451)
 * @CORRIDOR_TILE_ERROR_BUSY: the server asks to be left alone for a while (429, 503)
 * @CORRIDOR_TILE_ERROR_SERVER: any other answer that is no success (500 and the like), redirects in a loop among them
 * @CORRIDOR_TILE_ERROR_MISSING: the server has no such tile (204, 404, 410)
 * @CORRIDOR_TILE_ERROR_NOT_A_PICTURE: what came is no picture, one that breaks off, or one too large to be a tile
 *
 * Why a tile does not come. The message is one sentence for the reader, which names the host.
 */
typedef enum
{
  CORRIDOR_TILE_ERROR_UNREACHABLE,
  CORRIDOR_TILE_ERROR_CERTIFICATE,
  CORRIDOR_TILE_ERROR_TIMEOUT,
  CORRIDOR_TILE_ERROR_FORBIDDEN,
  CORRIDOR_TILE_ERROR_BUSY,
  CORRIDOR_TILE_ERROR_SERVER,
  CORRIDOR_TILE_ERROR_MISSING,
  CORRIDOR_TILE_ERROR_NOT_A_PICTURE,
} CorridorTileError;

#define CORRIDOR_TILE_ERROR (corridor_tile_error_quark ())
GQuark    corridor_tile_error_quark       (void);

/**
 * corridor_tile_error_from_cause:
 * @host: whom we asked, for people
 * @cause: what GIO or libsoup said
 *
 * Returns: (transfer full): the same as a %CORRIDOR_TILE_ERROR
 */
GError   *corridor_tile_error_from_cause  (const char   *host,
                                           const GError *cause);

/**
 * corridor_tile_error_from_status:
 * @host: whom we asked, for people
 * @status: an HTTP status
 *
 * Returns: (transfer full) (nullable): what it means, %NULL when it means that a picture or no news came (200, 203, 304)
 */
GError   *corridor_tile_error_from_status (const char   *host,
                                           guint         status);

/**
 * corridor_tile_error_is_of_host:
 * @error: a %CORRIDOR_TILE_ERROR
 *
 * Returns: whether any other tile of the host would fare the same, so that there is no point in asking for one now
 */
gboolean  corridor_tile_error_is_of_host  (const GError *error);

G_END_DECLS
