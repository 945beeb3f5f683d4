/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-base-map.h"
#include "corridor-tile-fetcher.h"

G_BEGIN_DECLS

#define CORRIDOR_GROUND_SOURCE_ERROR (corridor_ground_source_error_quark ())
GQuark corridor_ground_source_error_quark (void);

/**
 * CorridorGroundSourceError:
 * @CORRIDOR_GROUND_SOURCE_ERROR_UNSUPPORTED: this build of libshumate cannot draw such a map
 * @CORRIDOR_GROUND_SOURCE_ERROR_STYLE: what came is no style that libshumate understands
 */
typedef enum
{
  CORRIDOR_GROUND_SOURCE_ERROR_UNSUPPORTED,
  CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
} CorridorGroundSourceError;

/**
 * corridor_ground_source_check:
 * @kind: of a base map
 * @location: of it
 *
 * Says without asking anybody whether such a map can be drawn here.
 *
 * Returns: %FALSE with @error set to a message for the reader: %CORRIDOR_TILE_TEMPLATE_ERROR_INVALID for an address,
 *   %CORRIDOR_GROUND_SOURCE_ERROR_UNSUPPORTED for a style where libshumate has no renderer of vectors
 */
gboolean          corridor_ground_source_check       (CorridorBaseMapKind    kind,
                                                      const char            *location,
                                                      GError               **error);

/**
 * corridor_ground_source_load_async:
 * @map: any but the built-in
 * @fetcher: what gets tiles
 * @scale: device pixels per px
 *
 * Makes what draws a map. Only a style has to be waited for, which is got from its server.
 */
void              corridor_ground_source_load_async  (CorridorBaseMap       *map,
                                                      CorridorTileFetcher   *fetcher,
                                                      int                    scale,
                                                      GCancellable          *cancellable,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
ShumateMapSource *corridor_ground_source_load_finish (CorridorBaseMap       *map,
                                                      GAsyncResult          *result,
                                                      GError               **error);

G_END_DECLS
