/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* No tile is larger, in bytes as it comes and in pixels a side. */
#define CORRIDOR_TILE_PICTURE_MAX_BYTES (4 * 1024 * 1024)
#define CORRIDOR_TILE_PICTURE_MAX_SIDE 2048

/**
 * corridor_tile_picture_decode:
 * @bytes: what came from a server, or from a file
 * @host: from whom, for the message
 * @error: return location for %CORRIDOR_TILE_ERROR_NOT_A_PICTURE
 *
 * Makes a texture of a PNG, JPEG or, where the desktop has a loader for it, WebP. Only these: of the other formats that
 * desktops read, some are programs. The size is checked before memory is taken for the pixels, and a picture that
 * breaks off is refused, not shown with a grey rest. To be called in any thread; takes some milliseconds.
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkTexture *corridor_tile_picture_decode (GBytes     *bytes,
                                          const char *host,
                                          GError    **error);

G_END_DECLS
