/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-geometry.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * CorridorRun:
 * @first: number of its first point
 * @n_points: how many
 * @offset: px from the start of the line it was cut from
 * @closed: whether it is a whole ring
 *
 * A piece of a line or ring that can be drawn in one go.
 */
typedef struct
{
  guint    first;
  guint    n_points;
  double   offset;
  gboolean closed;
} CorridorRun;

#define CORRIDOR_PATH_CURVE_STEP 4.0

/**
 * CorridorPath:
 * @points: (element-type CorridorPoint): in px
 * @runs: (element-type CorridorRun)
 * @corners: (unowned) (nullable) (array): for each point of the geometry that is taken next, whether it stays a corner: all
 *   else becomes curves, see #CorridorCorners. %NULL for straight lines from point to point
 * @curve_step: px: how finely curves are followed, %CORRIDOR_PATH_CURVE_STEP at first. What is drawn broad and pale needs less
 *
 * A geometry in the px of a view: cut at a box around the picture, and without points that no eye could tell apart.
 * The cut keeps far zooms cheap (a dashed line of the whole country is a million dashes at zoom 20) and every
 * coordinate in the range that cairo can draw.
 */
typedef struct
{
  GArray       *points;
  GArray       *runs;
  const guint8 *corners;
  double        curve_step;
} CorridorPath;

/**
 * corridor_path_init:
 * @self: (out caller-allocates): made an empty path
 */
void corridor_path_init    (CorridorPath           *self);

/**
 * corridor_path_clear:
 * @self: a path
 *
 * Frees what corridor_path_init() made.
 */
void corridor_path_clear   (CorridorPath           *self);

/**
 * corridor_path_outline:
 * @self: emptied, then filled
 * @geometry: lines or areas
 * @viewport: the view
 * @margin: px around the picture beyond which nothing is needed
 *
 * Takes the lines, or the rings of the areas, as lines to be stroked. Where a ring leaves the box it is opened: no
 * stroke runs along the edge of the box.
 */
void corridor_path_outline (CorridorPath           *self,
                            const CorridorGeometry *geometry,
                            const CorridorViewport *viewport,
                            double                  margin);

/**
 * corridor_path_edges:
 * @self: emptied, then filled
 * @geometry: areas
 * @viewport: the view
 * @margin: px around the picture beyond which nothing is needed
 * @flags: (array): for each point, something about the edge from it to the next
 * @flag: which edges to take
 *
 * Like corridor_path_outline(), but takes only those edges whose flag is @flag.
 */
void corridor_path_edges   (CorridorPath           *self,
                            const CorridorGeometry *geometry,
                            const CorridorViewport *viewport,
                            double                  margin,
                            const guint8           *flags,
                            gboolean                flag);

/**
 * corridor_path_fill:
 * @self: emptied, then filled
 * @geometry: areas
 * @viewport: the view
 * @margin: px around the picture beyond which nothing is needed
 *
 * Takes the rings of the areas as shapes to be filled by the even-odd rule. Where a ring leaves the box, an edge runs
 * along the box.
 */
void corridor_path_fill    (CorridorPath           *self,
                            const CorridorGeometry *geometry,
                            const CorridorViewport *viewport,
                            double                  margin);

/**
 * corridor_path_trace:
 * @self: a path
 * @cr: a cairo context whose current path grows by the whole of @self
 */
void corridor_path_trace   (const CorridorPath     *self,
                            cairo_t                *cr);

/**
 * corridor_path_stroke:
 * @self: a path
 * @cr: a cairo context with width and colour set
 * @dashes: (array length=n_dashes) (nullable): lengths on and off, px
 * @n_dashes: 0 for a solid line
 *
 * Strokes a path so that dashes keep their place on the line, however it is cut: they do not crawl while the map is
 * dragged.
 */
void corridor_path_stroke  (const CorridorPath     *self,
                            cairo_t                *cr,
                            const double           *dashes,
                            int                     n_dashes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorPath, corridor_path_clear)

G_END_DECLS
