/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "corridor-ground-tone.h"

G_BEGIN_DECLS

/**
 * CorridorMapStyleError:
 * @CORRIDOR_MAP_STYLE_ERROR_INVALID: what should be there is not, or is something else; the message says what, and where
 */
typedef enum
{
  CORRIDOR_MAP_STYLE_ERROR_INVALID,
} CorridorMapStyleError;

#define CORRIDOR_MAP_STYLE_ERROR (corridor_map_style_error_quark ())
GQuark corridor_map_style_error_quark (void);

/**
 * CorridorMapStyle:
 *
 * What a MapLibre style (https://maplibre.org/maplibre-style-spec/) says, cut down to what libshumate can take: one source, of
 * vector tiles, whose addresses stand in the style itself, and the layers that are drawn from it. Of several sources it is the one
 * that most layers are drawn from; hillshades and photographs are left out with their sources. To be used from one thread.
 */
typedef struct _CorridorMapStyle CorridorMapStyle;

/**
 * corridor_map_style_new:
 * @bytes: the style, a JSON object
 * @url: where it comes from; addresses in it may be relative to that
 *
 * Returns: (nullable): the style; %NULL with @error set to %CORRIDOR_MAP_STYLE_ERROR_INVALID
 */
CorridorMapStyle *corridor_map_style_new            (GBytes            *bytes,
                                                     const char        *url,
                                                     GError           **error);

/**
 * corridor_map_style_free:
 * @self: (transfer full): a style
 */
void              corridor_map_style_free           (CorridorMapStyle  *self);

/**
 * corridor_map_style_get_source_url:
 * @self: a style
 *
 * Returns: (transfer none) (nullable): the address of what describes the source (TileJSON), where that is still to be taken
 */
const char       *corridor_map_style_get_source_url (CorridorMapStyle  *self);

/**
 * corridor_map_style_take_source:
 * @bytes: the description of the source, a JSON object (https://github.com/mapbox/tilejson-spec)
 *
 * Returns: whether it says where tiles are; %FALSE with @error set
 */
gboolean          corridor_map_style_take_source    (CorridorMapStyle  *self,
                                                     GBytes            *bytes,
                                                     GError           **error);

/**
 * corridor_map_style_get_source:
 * @self: a style
 *
 * Returns: (transfer none): what the style calls its source
 */
const char       *corridor_map_style_get_source     (CorridorMapStyle  *self);

/**
 * corridor_map_style_get_tiles:
 * @self: a style
 *
 * Returns: (transfer none) (nullable): the addresses of its tiles, see #CorridorTileTemplate
 */
const char       *corridor_map_style_get_tiles      (CorridorMapStyle  *self);

/**
 * corridor_map_style_get_min_zoom:
 * @self: a style
 *
 * Returns: the first level of the source, whose tiles are 512 px wide
 */
guint             corridor_map_style_get_min_zoom   (CorridorMapStyle  *self);

/**
 * corridor_map_style_get_max_zoom:
 * @self: a style
 *
 * Returns: the last level of the source
 */
guint             corridor_map_style_get_max_zoom   (CorridorMapStyle  *self);

/**
 * corridor_map_style_get_tone:
 * @self: a style
 *
 * Returns: what the background says of the map
 */
CorridorTone      corridor_map_style_get_tone       (CorridorMapStyle  *self);

/**
 * corridor_map_style_get_n_layers:
 * @self: a style
 *
 * Returns: how many layers are drawn
 */
guint             corridor_map_style_get_n_layers   (CorridorMapStyle  *self);

/**
 * corridor_map_style_leave_out:
 * @self: a style
 * @layer: from 0, below corridor_map_style_get_n_layers()
 *
 * Draws a layer no more. Those above it take its place in the count.
 */
void              corridor_map_style_leave_out      (CorridorMapStyle  *self, guint layer);

/**
 * corridor_map_style_print:
 * @self: a style
 *
 * Returns: (transfer full): the style as libshumate can take it
 */
char             *corridor_map_style_print          (CorridorMapStyle  *self);

/**
 * corridor_map_style_print_layer:
 * @self: a style
 * @layer: from 0, below corridor_map_style_get_n_layers()
 *
 * Returns: (transfer full): the same, as if it had no other layer
 */
char             *corridor_map_style_print_layer    (CorridorMapStyle  *self, guint layer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorMapStyle, corridor_map_style_free)

G_END_DECLS
