/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorTileDecoder:
 * @bytes: what came from a server, or was kept
 * @host: from whom, for the message
 * @error: return location for %CORRIDOR_TILE_ERROR_NOT_A_PICTURE
 *
 * Makes of bytes what is wanted, or refuses them. Called in any thread.
 *
 * Returns: (transfer full) (nullable): what was made
 */
typedef GObject *(*CorridorTileDecoder) (GBytes      *bytes,
                                         const char  *host,
                                         GError     **error);

G_END_DECLS
