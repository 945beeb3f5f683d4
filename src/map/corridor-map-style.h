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
void              corridor_map_style_free           (CorridorMapStyle  *self);

/* (nullable): the address of what describes the source (TileJSON), where that is still to be taken. */
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

const char       *corridor_map_style_get_source     (CorridorMapStyle  *self); /* what the style calls it */
const char       *corridor_map_style_get_tiles      (CorridorMapStyle  *self); /* (nullable) see #CorridorTileTemplate */
guint             corridor_map_style_get_min_zoom   (CorridorMapStyle  *self); /* of the source, whose tiles are 512 px wide */
guint             corridor_map_style_get_max_zoom   (CorridorMapStyle  *self);

/* What the background says of the map. */
CorridorTone      corridor_map_style_get_tone       (CorridorMapStyle  *self);

guint             corridor_map_style_get_n_layers   (CorridorMapStyle  *self);
void              corridor_map_style_leave_out      (CorridorMapStyle  *self, guint layer);

/* The style as libshumate can take it; (transfer full) */
char             *corridor_map_style_print          (CorridorMapStyle  *self);
char             *corridor_map_style_print_layer    (CorridorMapStyle  *self, guint layer); /* as if it had no other */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorMapStyle, corridor_map_style_free)

G_END_DECLS
