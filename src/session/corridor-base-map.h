/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CORRIDOR_BASE_MAP_ERROR (corridor_base_map_error_quark ())
GQuark corridor_base_map_error_quark (void);

/**
 * CorridorBaseMapError:
 * @CORRIDOR_BASE_MAP_ERROR_VALUE: a value is missing or is not one that a base map can have
 */
typedef enum
{
  CORRIDOR_BASE_MAP_ERROR_VALUE,
} CorridorBaseMapError;

/**
 * CorridorBaseMapKind:
 * @CORRIDOR_BASE_MAP_BUILT_IN: painted from the bundled vectors
 * @CORRIDOR_BASE_MAP_TILES: pictures from a server; the location is an address with `{z}`, `{x}`, `{y}`
 * @CORRIDOR_BASE_MAP_MBTILES: pictures from an MBTiles file; the location is its `file` URI
 * @CORRIDOR_BASE_MAP_STYLE: vector tiles, drawn by libshumate where it can; the location is the address of a MapLibre style,
 *   or the `file` URI of one
 */
typedef enum
{
  CORRIDOR_BASE_MAP_BUILT_IN,
  CORRIDOR_BASE_MAP_TILES,
  CORRIDOR_BASE_MAP_MBTILES,
  CORRIDOR_BASE_MAP_STYLE,
} CorridorBaseMapKind;

/* The deepest level that any base map may have. */
#define CORRIDOR_BASE_MAP_MAX_ZOOM 22

#define CORRIDOR_BASE_MAP_ID_BUILT_IN "built-in"
#define CORRIDOR_BASE_MAP_ID_OPENSTREETMAP "openstreetmap"

/**
 * CorridorBaseMap:
 *
 * What a base map is: where it comes from, what it is called, whom to name. Immutable; what draws it is a matter of src/map.
 *
 * The id stands for what is asked from where: a map at another address has another id, so that leave given to ask one
 * server is not leave to ask another.
 */
#define CORRIDOR_TYPE_BASE_MAP (corridor_base_map_get_type ())
G_DECLARE_FINAL_TYPE (CorridorBaseMap, corridor_base_map, CORRIDOR, BASE_MAP, GObject)

/**
 * corridor_base_map_new_built_in:
 *
 * Returns: (transfer full): the one that is painted from the bundled vectors
 */
CorridorBaseMap    *corridor_base_map_new_built_in      (void);

/**
 * corridor_base_map_new_openstreetmap:
 *
 * Returns: (transfer full): OpenStreetMap, from its own server
 */
CorridorBaseMap    *corridor_base_map_new_openstreetmap (void);

/**
 * corridor_base_map_new:
 * @kind: any but the built-in
 * @id: (nullable): %NULL for a new one that no other map has
 * @title: how the reader calls it
 * @location: see #CorridorBaseMapKind
 * @attribution: plain text, whom to name; empty for nobody
 * @min_zoom: the first level that it has
 * @max_zoom: the last level that it has, from @min_zoom to %CORRIDOR_BASE_MAP_MAX_ZOOM
 *
 * Blanks around the texts are taken away.
 *
 * Returns: (transfer full) (nullable): a base map, or %NULL with @error set to one that names the value and says what was
 *   expected
 */
CorridorBaseMap    *corridor_base_map_new               (CorridorBaseMapKind   kind,
                                                         const char           *id,
                                                         const char           *title,
                                                         const char           *location,
                                                         const char           *attribution,
                                                         guint                 min_zoom,
                                                         guint                 max_zoom,
                                                         GError              **error);

/**
 * corridor_base_map_new_from_variant:
 * @variant: an `a{sv}`, as corridor_base_map_to_variant() writes it; members that are unknown are passed over
 *
 * Returns: (transfer full) (nullable): the base map, or %NULL with @error set as by corridor_base_map_new()
 */
CorridorBaseMap    *corridor_base_map_new_from_variant  (GVariant             *variant,
                                                         GError              **error);

/**
 * corridor_base_map_to_variant:
 * @self: a base map
 *
 * Returns: (transfer floating): an `a{sv}`, for corridor_base_map_new_from_variant()
 */
GVariant           *corridor_base_map_to_variant        (CorridorBaseMap      *self);

/**
 * corridor_base_map_get_kind:
 * @self: a base map
 *
 * Returns: where it comes from
 */
CorridorBaseMapKind corridor_base_map_get_kind          (CorridorBaseMap *self);

/**
 * corridor_base_map_get_id:
 * @self: a base map
 *
 * Returns: (transfer none): what it is known by to corridor_base_maps_find()
 */
const char         *corridor_base_map_get_id            (CorridorBaseMap *self);

/**
 * corridor_base_map_get_title:
 * @self: a base map
 *
 * Returns: (transfer none): how the reader calls it
 */
const char         *corridor_base_map_get_title         (CorridorBaseMap *self);

/**
 * corridor_base_map_get_location:
 * @self: a base map
 *
 * Returns: (transfer none): see #CorridorBaseMapKind; empty for the built-in
 */
const char         *corridor_base_map_get_location      (CorridorBaseMap *self);

/**
 * corridor_base_map_get_attribution:
 * @self: a base map
 *
 * Returns: (transfer none): plain text, whom to name; perhaps empty
 */
const char         *corridor_base_map_get_attribution   (CorridorBaseMap *self);

/**
 * corridor_base_map_get_min_zoom:
 * @self: a base map
 *
 * Returns: the first level that it has
 */
guint               corridor_base_map_get_min_zoom      (CorridorBaseMap *self);

/**
 * corridor_base_map_get_max_zoom:
 * @self: a base map
 *
 * Returns: the last level that it has
 */
guint               corridor_base_map_get_max_zoom      (CorridorBaseMap *self);

/**
 * corridor_base_map_dup_link:
 *
 * Returns: (transfer full) (nullable): the address of whom the attribution names: that of OpenStreetMap, or the first `http`
 *   or `https` address in the attribution
 */
char               *corridor_base_map_dup_link          (CorridorBaseMap *self);

/**
 * corridor_base_map_dup_host:
 *
 * Returns: (transfer full) (nullable): the server that is asked first; %NULL for a map that needs none, and for a style that is a
 *   file, which itself tells the server
 */
char               *corridor_base_map_dup_host          (CorridorBaseMap *self);

/**
 * corridor_base_map_uses_network:
 *
 * Returns: whether drawing it tells a server where the reader looks
 */
gboolean            corridor_base_map_uses_network      (CorridorBaseMap *self);

G_END_DECLS
