/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CORRIDOR_MBTILES_ERROR (corridor_mbtiles_error_quark ())
GQuark corridor_mbtiles_error_quark (void);

/**
 * CorridorMbtilesError:
 * @CORRIDOR_MBTILES_ERROR_READ: the file is not there or may not be read
 * @CORRIDOR_MBTILES_ERROR_LOCKED: another program keeps it to itself; later it may work
 * @CORRIDOR_MBTILES_ERROR_DAMAGED: the file breaks off or is damaged inside
 * @CORRIDOR_MBTILES_ERROR_SHAPE: not SQLite, or a table or a column is missing
 * @CORRIDOR_MBTILES_ERROR_VALUE: a value is not one that the specification has
 * @CORRIDOR_MBTILES_ERROR_VECTOR: the tiles are no pictures but vectors, which need a style
 *
 * Every message names the file, then the table, the field and the value as far as there are any, and what was expected.
 */
typedef enum
{
  CORRIDOR_MBTILES_ERROR_READ,
  CORRIDOR_MBTILES_ERROR_LOCKED,
  CORRIDOR_MBTILES_ERROR_DAMAGED,
  CORRIDOR_MBTILES_ERROR_SHAPE,
  CORRIDOR_MBTILES_ERROR_VALUE,
  CORRIDOR_MBTILES_ERROR_VECTOR,
} CorridorMbtilesError;

/**
 * CorridorMbtilesInfo:
 * @name: (owned) (nullable): title
 * @format: (owned) (nullable): `png`, `jpg` or `webp`
 * @attribution: (owned): plain text, perhaps empty
 * @is_overlay: whether it is meant to lie on another map
 * @has_bounds: whether the next four are there
 * @west: degrees
 * @south: degrees
 * @east: degrees
 * @north: degrees
 * @has_center: whether the next three are there
 * @longitude: of where to look at first, degrees
 * @latitude: degrees
 * @zoom: level to look at first
 * @min_zoom: first level; -1 where it is not said
 * @max_zoom: last level; -1 where it is not said
 *
 * The `metadata` table of an MBTiles file, read. Source: MBTiles specification 1.3, "Metadata".
 */
typedef struct
{
  char    *name;
  char    *format;
  char    *attribution;
  gboolean is_overlay;
  gboolean has_bounds;
  double   west;
  double   south;
  double   east;
  double   north;
  gboolean has_center;
  double   longitude;
  double   latitude;
  int      zoom;
  int      min_zoom;
  int      max_zoom;
} CorridorMbtilesInfo;

/**
 * corridor_mbtiles_info_init:
 * @self: (out caller-allocates): filled; to be cleared in any case
 * @metadata: (element-type utf8 utf8): names and values
 *
 * Reads what the table says. What it does not say is no fault: old files often have a name and nothing else.
 *
 * Returns: %FALSE with @error set, to %CORRIDOR_MBTILES_ERROR_VALUE or %CORRIDOR_MBTILES_ERROR_VECTOR, with a message that
 *   begins with the field
 */
gboolean corridor_mbtiles_info_init  (CorridorMbtilesInfo *self,
                                      GHashTable          *metadata,
                                      GError             **error);

/**
 * corridor_mbtiles_info_clear:
 * @self: what it owns is freed
 */
void     corridor_mbtiles_info_clear (CorridorMbtilesInfo *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorMbtilesInfo, corridor_mbtiles_info_clear)

/**
 * corridor_mbtiles_plain_text:
 * @html: a text that may be HTML
 *
 * Takes the markup out of a text. A link keeps its words, and its address after them in brackets.
 *
 * Returns: (transfer full): plain text on one line
 */
char    *corridor_mbtiles_plain_text (const char          *html);

G_END_DECLS
