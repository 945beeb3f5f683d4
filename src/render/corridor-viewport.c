/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-viewport.h"

#include <math.h>

/* A box of no extent (one village) would ask for an infinite zoom; deeper than this our own data has nothing to show. */
#define MAX_FIT_ZOOM 15.0

CorridorViewport
corridor_viewport_fit (CorridorBbox bbox,
                       double       width,
                       double       height,
                       double       padding)
{
  return corridor_viewport_fit_within (bbox, width, height, padding, MAX_FIT_ZOOM);
}

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

CorridorViewport
corridor_viewport_shrink (const CorridorViewport *self,
                          double                  factor)
{
  return (CorridorViewport) { self->center, self->zoom - log2 (factor), self->width / factor, self->height / factor };
}

double
corridor_viewport_world (const CorridorViewport *self)
{
  return CORRIDOR_TILE_SIZE * exp2 (self->zoom);
}

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

void
corridor_viewport_bounds (const CorridorViewport *self,
                          double                  margin,
                          CorridorPoint          *min,
                          CorridorPoint          *max)
{
  *min = corridor_viewport_from_px (self, (CorridorPoint) { -margin, -margin });
  *max = corridor_viewport_from_px (self, (CorridorPoint) { self->width + margin, self->height + margin });
}

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

double
corridor_viewport_metres_per_px (const CorridorViewport *self)
{
  return corridor_mercator_metres_per_pixel (corridor_mercator_unproject (self->center).latitude, self->zoom);
}

gboolean
corridor_viewport_equal (const CorridorViewport *self,
                         const CorridorViewport *other)
{
  return self->center.x == other->center.x && self->center.y == other->center.y && self->zoom == other->zoom &&
         self->width == other->width && self->height == other->height;
}
