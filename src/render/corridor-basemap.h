/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-text.h"
#include "corridor-theme.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/* The bundled vectors: land, lakes, rivers, roads, settlements, dated borders. Immutable: threads may share one. Ref-counted. */
typedef struct _CorridorBasemap CorridorBasemap;

#define CORRIDOR_BASEMAP_ERROR (corridor_basemap_error_quark ())
GQuark corridor_basemap_error_quark (void);

typedef enum
{
  CORRIDOR_BASEMAP_ERROR_FORMAT,
} CorridorBasemapError;

/* A settlement, for the label placer. */
typedef struct
{
  CorridorPoint point; /* mercator */
  const char   *name; /* English, both forms where they differ: "Shusha / Shushi" */
  guint8        rank; /* 0 capital … 9 hamlet */
  guint8        min_zoom; /* from which zoom level it is worth a label */
} CorridorSettlement;

CorridorBasemap *corridor_basemap_new   (GBytes *bytes, GError **error);
CorridorBasemap *corridor_basemap_ref   (CorridorBasemap *self);
void             corridor_basemap_unref (CorridorBasemap *self);

/* Land, lakes, rivers, roads: what a tile holds. Pure and thread-safe. */
void corridor_basemap_paint         (CorridorBasemap        *self,
                                     cairo_t                *cr,
                                     const CorridorViewport *viewport,
                                     CorridorTheme           theme);

/* Country borders as they were at a time: a dated overlay above the tiles. */
void corridor_basemap_paint_borders (CorridorBasemap        *self,
                                     cairo_t                *cr,
                                     const CorridorViewport *viewport,
                                     CorridorTheme           theme,
                                     gint64                  now);

/* (element-type CorridorSettlement): emptied, then filled in order of rank. */
void corridor_basemap_settlements   (CorridorBasemap        *self,
                                     const CorridorViewport *viewport,
                                     GArray                 *settlements);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBasemap, corridor_basemap_unref)

G_END_DECLS
