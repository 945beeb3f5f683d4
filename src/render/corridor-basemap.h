/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-course.h"
#include "corridor-text.h"
#include "corridor-theme.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/* Where the built-in base map is among the bundled resources. */
#define CORRIDOR_BASEMAP_RESOURCE "/io/github/corridor_map/Corridor/basemap/caucasus.basemap"

/**
 * CorridorBasemap:
 *
 * The bundled vectors: land, lakes, rivers, roads, settlements and dated country borders. The form of the file is
 * in data/basemap/README.md.
 *
 * Ref-counted. Nothing changes after construction, so threads may share one. Memory: about three times the file.
 */
typedef struct _CorridorBasemap CorridorBasemap;

#define CORRIDOR_BASEMAP_ERROR (corridor_basemap_error_quark ())
GQuark corridor_basemap_error_quark (void);

/**
 * CorridorBasemapError:
 * @CORRIDOR_BASEMAP_ERROR_FORMAT: the data is not a base map, is of another version, or is damaged
 */
typedef enum
{
  CORRIDOR_BASEMAP_ERROR_FORMAT,
} CorridorBasemapError;

/**
 * CorridorSettlement:
 * @point: mercator
 * @name: English, both forms where they differ: "Shusha / Shushi"
 * @name_hy: (nullable): Armenian
 * @name_az: (nullable): Azerbaijani
 * @name_ru: (nullable): Russian
 * @rank: 0 a capital … 9 a hamlet
 * @min_zoom: from which zoom on it is worth a label
 *
 * A settlement, for the label placer. The strings belong to the base map.
 */
typedef struct
{
  CorridorPoint point;
  const char   *name;
  const char   *name_hy;
  const char   *name_az;
  const char   *name_ru;
  guint8        rank;
  guint8        min_zoom;
} CorridorSettlement;

/**
 * CorridorExtentKind:
 *
 * What a name stands for that has no one point of its own.
 */
typedef enum
{
  CORRIDOR_EXTENT_COUNTRY,
  CORRIDOR_EXTENT_REGION,
  CORRIDOR_EXTENT_SEA,
  CORRIDOR_EXTENT_LAKE,
} CorridorExtentKind;

/**
 * CorridorExtentName:
 * @kind: what bears the name
 * @label: the names and, as its point, where the middle of the label goes
 *
 * The name of a country, a region, a sea or a lake, for the label placer.
 */
typedef struct
{
  CorridorExtentKind kind;
  CorridorSettlement label;
} CorridorExtentName;

/**
 * CorridorNamedLine:
 * @label: the names; its rank is 0 for a great line to 2 for a small one
 * @road: whether it is a road, whose name is its number; else a river
 * @min_zoom: from which zoom on it is worth a name
 * @course: (unowned): where it runs; not to be changed
 *
 * A river or a road whose name goes along it, for the label placer.
 */
typedef struct
{
  CorridorSettlement label;
  gboolean           road;
  double             min_zoom;
  CorridorCourse    *course;
} CorridorNamedLine;

/**
 * corridor_basemap_new:
 * @bytes: a base map, as data/basemap/README.md describes it
 * @error: return location for a #GError
 *
 * Reads a base map. Every count, offset and number of @bytes is checked before it is used. O(size).
 *
 * Returns: (transfer full) (nullable): the base map; %NULL with CORRIDOR_BASEMAP_ERROR_FORMAT and the record, field,
 *   value and expectation in the message
 */
CorridorBasemap *corridor_basemap_new           (GBytes                 *bytes,
                                                 GError                **error);

/**
 * corridor_basemap_ref:
 * @self: a base map
 *
 * Returns: (transfer full): @self
 */
CorridorBasemap *corridor_basemap_ref           (CorridorBasemap        *self);

/**
 * corridor_basemap_unref:
 * @self: (transfer full): a base map
 */
void             corridor_basemap_unref         (CorridorBasemap        *self);

/**
 * corridor_basemap_paint:
 * @self: a base map
 * @cr: a cairo context whose units are px
 * @viewport: what to show
 * @theme: light or dark
 *
 * Paints land, lakes, rivers, roads and, at small scales, the graticule: what a tile holds. It covers all of @cr's surface that
 * is not clipped, and what it draws next to an edge is what the neighbouring tile draws there, too.
 *
 * Depends on nothing but its arguments; threads may paint from one base map at a time.
 */
void             corridor_basemap_paint         (CorridorBasemap        *self,
                                                 cairo_t                *cr,
                                                 const CorridorViewport *viewport,
                                                 CorridorTheme           theme);

/**
 * corridor_basemap_paint_borders:
 * @self: a base map
 * @cr: a cairo context whose units are px
 * @viewport: what to show
 * @theme: light or dark
 * @now: in seconds
 *
 * Paints the country borders as they were at a time, a dated overlay above the tiles: drawn through between states,
 * dash-dotted between republics of the Soviet Union, dashed between states that have not demarcated their border.
 *
 * Depends on nothing but its arguments.
 */
void             corridor_basemap_paint_borders (CorridorBasemap        *self,
                                                 cairo_t                *cr,
                                                 const CorridorViewport *viewport,
                                                 CorridorTheme           theme,
                                                 gint64                  now);

/**
 * corridor_basemap_borders_since:
 * @self: a base map
 * @now: in seconds
 *
 * Returns: when the borders of @now began to be as they are; CORRIDOR_TIME_MIN if they always were. What was painted
 *   for one moment since then is right for all.
 */
gint64           corridor_basemap_borders_since (CorridorBasemap        *self,
                                                 gint64                  now);

/**
 * corridor_basemap_settlements:
 * @self: a base map
 * @viewport: a view
 * @settlements: (element-type CorridorSettlement): emptied, then filled in order of rank
 *
 * Finds the settlements that deserve a label at the view's zoom, those included that are so little outside that
 * their label may reach into it. The strings live as long as @self.
 */
void             corridor_basemap_settlements   (CorridorBasemap        *self,
                                                 const CorridorViewport *viewport,
                                                 GArray                 *settlements);

/**
 * corridor_basemap_extent_names:
 * @self: a base map
 * @viewport: a view
 * @names: (element-type CorridorExtentName): emptied, then filled in order of rank
 *
 * Finds the names of countries, regions, seas and lakes for a view, like corridor_basemap_settlements().
 */
void             corridor_basemap_extent_names  (CorridorBasemap        *self,
                                                 const CorridorViewport *viewport,
                                                 GArray                 *names);

/**
 * corridor_basemap_lines:
 * @self: a base map
 * @viewport: a view
 * @margin: px around the picture that count, too
 * @lines: (element-type CorridorNamedLine): emptied, then filled
 *
 * Finds the rivers and roads whose names a view has room for. What is found lives as long as @self.
 */
void             corridor_basemap_lines         (CorridorBasemap        *self,
                                                 const CorridorViewport *viewport,
                                                 double                  margin,
                                                 GArray                 *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBasemap, corridor_basemap_unref)

G_END_DECLS
