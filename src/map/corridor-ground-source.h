/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-base-map.h"
#include "corridor-ground-tone.h"
#include "corridor-tile-fetcher.h"
#include "corridor-tile-teller.h"

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
 * @progress: (nullable): told why it has to wait, as often as something has to; without it the server is asked once, and what it is
 *   in trouble with ends the matter
 * @progress_data: for @progress
 *
 * Makes what draws a map. Only a style has to be waited for, which is got from its server.
 */
void              corridor_ground_source_load_async  (CorridorBaseMap       *map,
                                                      CorridorTileFetcher   *fetcher,
                                                      int                    scale,
                                                      CorridorTileProgress   progress,
                                                      gpointer               progress_data,
                                                      GCancellable          *cancellable,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);

/**
 * corridor_ground_source_load_finish:
 * @map: the map
 *
 * Returns: (transfer full) (nullable): what draws it, or %NULL with @error set: as by corridor_ground_source_check(), to
 *   %CORRIDOR_GROUND_SOURCE_ERROR_STYLE, or to a %CORRIDOR_TILE_ERROR for a style that could not be got
 */
ShumateMapSource *corridor_ground_source_load_finish (CorridorBaseMap       *map,
                                                      GAsyncResult          *result,
                                                      GError               **error);

/**
 * corridor_ground_source_get_teller:
 *
 * Returns: (transfer none): what tells how a source that was loaded here fares
 */
CorridorTileTeller *corridor_ground_source_get_teller (ShumateMapSource     *source);
CorridorTone      corridor_ground_source_get_tone    (ShumateMapSource      *source); /* as far as it is known before any tile */

/**
 * corridor_ground_source_make_layer:
 * @viewport: of the map that the layer is for
 *
 * Returns: what shows the source; a #CorridorTileLayer unless it is of vectors
 */
ShumateLayer     *corridor_ground_source_make_layer  (ShumateMapSource      *source,
                                                      ShumateViewport       *viewport);

/* Ends all requests, now and for good. */
void              corridor_ground_source_stop        (ShumateMapSource      *source);

G_END_DECLS
