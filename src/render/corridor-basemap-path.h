/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-viewport.h"

G_BEGIN_DECLS

/* Positions are whole numbers of this part of the world's width: some 15 cm on the equator. */
#define CORRIDOR_BASEMAP_UNITS 268435456.0 /* 2^28 */

typedef struct
{
  guint32 x;
  guint32 y;
} CorridorBasemapVertex;

/*
 * Many lines and rings at one level of detail, each cut into chunks of a few vertices with a box around each,
 * so that what draws a small view of a long shore touches only the chunks that reach into the view.
 * Built once, then immutable.
 */
typedef struct _CorridorBasemapPaths CorridorBasemapPaths;

/* A view ready to project and cull with. */
typedef struct
{
  CorridorViewport viewport;
  double           scale; /* px a unit */
  double           left, top; /* of the picture, in units */
  guint32          min_x, min_y, max_x, max_y; /* of what is drawn: the picture with its margin, in units */
} CorridorBasemapFrame;

/* How a path runs. */
typedef enum
{
  CORRIDOR_BASEMAP_OPEN, /* from its first vertex to its last */
  CORRIDOR_BASEMAP_CLOSED, /* and from there to the first */
  CORRIDOR_BASEMAP_BENT, /* open, and sharp turns are no corners but bends */
} CorridorBasemapRun;

/**
 * corridor_basemap_paths_new:
 *
 * Returns: (transfer full): no paths yet
 */
CorridorBasemapPaths *corridor_basemap_paths_new      (void);

/**
 * corridor_basemap_paths_free:
 * @self: (transfer full): paths
 */
void                  corridor_basemap_paths_free     (CorridorBasemapPaths        *self);

void                  corridor_basemap_paths_add      (CorridorBasemapPaths        *self,
                                                       const CorridorBasemapVertex *vertices,
                                                       guint                        n_vertices,
                                                       CorridorBasemapRun           run);
const CorridorBasemapVertex *
                      corridor_basemap_paths_get      (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       guint                       *n_vertices);
void                  corridor_basemap_paths_join     (CorridorBasemapPaths        *self,
                                                       guint                        row,
                                                       gboolean                     at_end,
                                                       guint                        other,
                                                       gboolean                     other_at_end);

void                  corridor_basemap_frame_init     (CorridorBasemapFrame        *frame,
                                                       const CorridorViewport      *viewport,
                                                       double                       margin);

void                  corridor_basemap_paths_fill     (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       const CorridorBasemapFrame  *frame,
                                                       cairo_t                     *cr);
void                  corridor_basemap_paths_line     (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       const CorridorBasemapFrame  *frame,
                                                       cairo_t                     *cr);

/* Called once for each chunk of a line that reaches into the frame, with the chunk as the current path. */
typedef void (*CorridorBasemapDraw) (cairo_t *cr,
                                     double   distance, /* px along the line to where the chunk begins */
                                     gpointer user_data);

void                  corridor_basemap_paths_each     (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       const CorridorBasemapFrame  *frame,
                                                       cairo_t                     *cr,
                                                       CorridorBasemapDraw          draw,
                                                       gpointer                     user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBasemapPaths, corridor_basemap_paths_free)

G_END_DECLS
