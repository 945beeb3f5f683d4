/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-viewport.h"

#include <math.h>

/* A box of no extent (one village) would ask for an infinite zoom; deeper than this our own data has nothing to show. */
#define MAX_FIT_ZOOM 15.0

/**
 * corridor_viewport_fit:
 * @bbox: degrees; west of east, south of north
 * @width: of the picture, px
 * @height: of the picture, px
 * @padding: px to be left free on every side
 *
 * Finds the closest view that has the whole of @bbox in it, centred. A box without extent is seen at zoom 15.
 *
 * Returns: the view
 */
CorridorViewport
corridor_viewport_fit (CorridorBbox bbox,
                       double       width,
                       double       height,
                       double       padding)
{
  return corridor_viewport_fit_within (bbox, width, height, padding, MAX_FIT_ZOOM);
}

/**
 * corridor_viewport_fit_within:
 * @bbox: degrees; west of east, south of north
 * @width: of the picture, px
 * @height: of the picture, px
 * @padding: px to be left free on every side
 * @max_zoom: the closest that there is something to see
 *
 * The same, for a ground that goes deeper than our own, or less deep.
 *
 * Returns: the view
 */
CorridorViewport
corridor_viewport_fit_within (CorridorBbox bbox,
                              double       width,
                              double       height,
                              double       padding,
                              double       max_zoom)
{
  CorridorPoint nw = corridor_mercator_project ((CorridorPosition) { bbox.north, bbox.west });
  CorridorPoint se = corridor_mercator_project ((CorridorPosition) { bbox.south, bbox.east });
  double inner_width = MAX (width - 2 * padding, 1);
  double inner_height = MAX (height - 2 * padding, 1);
  double world = MIN (inner_width / MAX (se.x - nw.x, 1e-12), inner_height / MAX (se.y - nw.y, 1e-12));

  return (CorridorViewport) {
    .center = { (nw.x + se.x) / 2, (nw.y + se.y) / 2 },
    .zoom = CLAMP (log2 (world / CORRIDOR_TILE_SIZE), 0, max_zoom),
    .width = width,
    .height = height,
  };
}

/**
 * corridor_viewport_tile:
 * @zoom: zoom level
 * @x: column, from 180° W
 * @y: row, from the north
 *
 * Returns: the view of one 256 px tile
 */
CorridorViewport
corridor_viewport_tile (guint zoom,
                        guint x,
                        guint y)
{
  double n = ldexp (1, (int) zoom);

  return (CorridorViewport) {
    .center = { (x + 0.5) / n, (y + 0.5) / n },
    .zoom = zoom,
    .width = CORRIDOR_TILE_SIZE,
    .height = CORRIDOR_TILE_SIZE,
  };
}

/**
 * corridor_viewport_shrink:
 * @self: a viewport
 * @factor: above 0
 *
 * Returns: the same part of the world in a picture that is smaller by the factor: in @self, its px are so much larger
 */
CorridorViewport
corridor_viewport_shrink (const CorridorViewport *self,
                          double                  factor)
{
  return (CorridorViewport) { self->center, self->zoom - log2 (factor), self->width / factor, self->height / factor };
}

/**
 * corridor_viewport_world:
 * @self: a view
 *
 * Returns: width of the whole world in px; what turns mercator units into px
 */
double
corridor_viewport_world (const CorridorViewport *self)
{
  return CORRIDOR_TILE_SIZE * exp2 (self->zoom);
}

/**
 * corridor_viewport_to_px:
 * @self: a view
 * @point: mercator
 *
 * Returns: where @point is in the picture, in px from its top left
 */
CorridorPoint
corridor_viewport_to_px (const CorridorViewport *self,
                         CorridorPoint           point)
{
  double world = corridor_viewport_world (self);

  return (CorridorPoint) {
    (point.x - self->center.x) * world + self->width / 2,
    (point.y - self->center.y) * world + self->height / 2,
  };
}

/**
 * corridor_viewport_from_px:
 * @self: a view
 * @px: in px from the top left of the picture
 *
 * Returns: what is there, mercator; the inverse of corridor_viewport_to_px()
 */
CorridorPoint
corridor_viewport_from_px (const CorridorViewport *self,
                           CorridorPoint           px)
{
  double world = corridor_viewport_world (self);

  return (CorridorPoint) {
    (px.x - self->width / 2) / world + self->center.x,
    (px.y - self->height / 2) / world + self->center.y,
  };
}

/**
 * corridor_viewport_bounds:
 * @self: a view
 * @margin: px around the picture that are to count as in it
 * @min: (out): north-west corner, mercator
 * @max: (out): south-east corner, mercator
 *
 * Tells what part of the world is in the picture.
 */
void
corridor_viewport_bounds (const CorridorViewport *self,
                          double                  margin,
                          CorridorPoint          *min,
                          CorridorPoint          *max)
{
  *min = corridor_viewport_from_px (self, (CorridorPoint) { -margin, -margin });
  *max = corridor_viewport_from_px (self, (CorridorPoint) { self->width + margin, self->height + margin });
}

/**
 * corridor_viewport_bbox:
 * @self: a view
 *
 * Returns: what part of the world is in the picture, in degrees
 */
CorridorBbox
corridor_viewport_bbox (const CorridorViewport *self)
{
  CorridorPoint min, max;
  CorridorPosition nw, se;

  corridor_viewport_bounds (self, 0, &min, &max);
  nw = corridor_mercator_unproject (min);
  se = corridor_mercator_unproject (max);

  return (CorridorBbox) { .west = nw.longitude, .south = se.latitude, .east = se.longitude, .north = nw.latitude };
}

/**
 * corridor_viewport_overlaps:
 * @self: a view
 * @min: north-west corner of a box, mercator
 * @max: south-east corner of the box
 * @margin: px around the picture that are to count as in it
 *
 * Returns: whether the box and the picture have a point in common
 */
gboolean
corridor_viewport_overlaps (const CorridorViewport *self,
                            CorridorPoint           min,
                            CorridorPoint           max,
                            double                  margin)
{
  CorridorPoint view_min, view_max;

  corridor_viewport_bounds (self, margin, &view_min, &view_max);

  return min.x <= view_max.x && max.x >= view_min.x && min.y <= view_max.y && max.y >= view_min.y;
}

/**
 * corridor_viewport_metres_per_px:
 * @self: a view
 *
 * Returns: how long a px is on the ground in the middle of the picture, in metres
 */
double
corridor_viewport_metres_per_px (const CorridorViewport *self)
{
  return corridor_mercator_metres_per_pixel (corridor_mercator_unproject (self->center).latitude, self->zoom);
}

/**
 * corridor_viewport_equal:
 * @self: a viewport
 * @other: another
 *
 * Returns: whether they show the same, to the last bit
 */
gboolean
corridor_viewport_equal (const CorridorViewport *self,
                         const CorridorViewport *other)
{
  return self->center.x == other->center.x && self->center.y == other->center.y && self->zoom == other->zoom &&
         self->width == other->width && self->height == other->height;
}
