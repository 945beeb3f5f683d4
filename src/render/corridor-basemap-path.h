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

/**
 * corridor_basemap_paths_add:
 * @self: paths
 * @vertices: (array length=n_vertices): copied
 * @n_vertices: how many
 * @run: how they run
 *
 * Adds a path; its row is the number of paths before it. One with too few vertices to draw takes a row, too,
 * so that rows are the same at every level of detail.
 */
void                  corridor_basemap_paths_add      (CorridorBasemapPaths        *self,
                                                       const CorridorBasemapVertex *vertices,
                                                       guint                        n_vertices,
                                                       CorridorBasemapRun           run);

/**
 * corridor_basemap_paths_get:
 * @self: paths
 * @row: of a path
 * @n_vertices: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_vertices): the vertices of a path, until one is added
 */
const CorridorBasemapVertex *
                      corridor_basemap_paths_get      (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       guint                       *n_vertices);

/**
 * corridor_basemap_paths_join:
 * @self: paths
 * @row: of an open path
 * @at_end: whether it is its last vertex that both have
 * @other: row of the path that it goes on in
 * @other_at_end: likewise
 *
 * Lets an open path go on in another one where both end, so that there is no corner between them. To be done for both.
 */
void                  corridor_basemap_paths_join     (CorridorBasemapPaths        *self,
                                                       guint                        row,
                                                       gboolean                     at_end,
                                                       guint                        other,
                                                       gboolean                     other_at_end);

/**
 * corridor_basemap_frame_init:
 * @frame: (out caller-allocates): made ready
 * @viewport: the view
 * @margin: px around the picture that are drawn, too: half the widest line, so that none is cut short at the edge
 */
void                  corridor_basemap_frame_init     (CorridorBasemapFrame        *frame,
                                                       const CorridorViewport      *viewport,
                                                       double                       margin);

/**
 * corridor_basemap_paths_fill:
 * @self: paths
 * @row: of a ring
 * @frame: the view
 * @cr: whose path grows
 *
 * Adds a ring to cairo's path, exact inside the frame, for a fill.
 */
void                  corridor_basemap_paths_fill     (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       const CorridorBasemapFrame  *frame,
                                                       cairo_t                     *cr);

/**
 * corridor_basemap_paths_line:
 * @self: paths
 * @row: of a path
 * @frame: the view
 * @cr: whose path grows
 *
 * Adds what reaches into the frame of a line, or of a ring's shore, to cairo's path, for a stroke.
 */
void                  corridor_basemap_paths_line     (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       const CorridorBasemapFrame  *frame,
                                                       cairo_t                     *cr);

/* Called once for each chunk of a line that reaches into the frame, with the chunk as the current path. */
typedef void (*CorridorBasemapDraw) (cairo_t *cr,
                                     double   distance, /* px along the line to where the chunk begins */
                                     gpointer user_data);

/**
 * corridor_basemap_paths_each:
 * @self: paths
 * @row: of a path
 * @frame: the view
 * @cr: what to draw on; its path is lost
 * @draw: (scope call): draws a chunk
 * @user_data: for @draw
 *
 * Draws a line chunk by chunk. For dashes: were they to run from where the line enters the frame, they would
 * crawl when the view moves. From the start of each chunk they stay where they are.
 */
void                  corridor_basemap_paths_each     (const CorridorBasemapPaths  *self,
                                                       guint                        row,
                                                       const CorridorBasemapFrame  *frame,
                                                       cairo_t                     *cr,
                                                       CorridorBasemapDraw          draw,
                                                       gpointer                     user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBasemapPaths, corridor_basemap_paths_free)

G_END_DECLS
