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

CorridorBasemap *corridor_basemap_new           (GBytes                 *bytes,
                                                 GError                **error);
CorridorBasemap *corridor_basemap_ref           (CorridorBasemap        *self);
void             corridor_basemap_unref         (CorridorBasemap        *self);

void             corridor_basemap_paint         (CorridorBasemap        *self,
                                                 cairo_t                *cr,
                                                 const CorridorViewport *viewport,
                                                 CorridorTheme           theme);
void             corridor_basemap_paint_borders (CorridorBasemap        *self,
                                                 cairo_t                *cr,
                                                 const CorridorViewport *viewport,
                                                 CorridorTheme           theme,
                                                 gint64                  now);
gint64           corridor_basemap_borders_since (CorridorBasemap        *self,
                                                 gint64                  now);

void             corridor_basemap_settlements   (CorridorBasemap        *self,
                                                 const CorridorViewport *viewport,
                                                 GArray                 *settlements);
void             corridor_basemap_extent_names  (CorridorBasemap        *self,
                                                 const CorridorViewport *viewport,
                                                 GArray                 *names);
void             corridor_basemap_lines         (CorridorBasemap        *self,
                                                 const CorridorViewport *viewport,
                                                 double                  margin,
                                                 GArray                 *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBasemap, corridor_basemap_unref)

G_END_DECLS
