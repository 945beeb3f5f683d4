/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-thing.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * CorridorMarker:
 * @point: mercator: of its most important member
 * @thing: number of that member among the things
 * @first: place of its first member in the list of members
 * @n_members: how many things it stands for, at least 1
 * @radius: px
 *
 * One marker on the map: a point, or several so close that they would cover each other.
 */
typedef struct
{
  CorridorPoint point;
  guint         thing;
  guint         first;
  guint         n_members;
  double        radius;
} CorridorMarker;

/**
 * CorridorMarkerLayout:
 * @markers: (element-type CorridorMarker): in drawing order, the topmost last
 * @members: (element-type guint): numbers of things
 *
 * Where the markers are. It depends on the things, the zoom and the size of words alone, never on what part of the world is in the
 * picture, so dragging the map neither moves nor regroups a marker.
 */
typedef struct
{
  GArray *markers;
  GArray *members;
} CorridorMarkerLayout;

/* Markers closer than this are one, in px, where words are as large as usual. */
#define CORRIDOR_MARKER_DISTANCE 15.0

/**
 * corridor_marker_layout_init:
 * @self: (out caller-allocates): made an empty layout
 */
void corridor_marker_layout_init  (CorridorMarkerLayout *self);

/**
 * corridor_marker_layout_clear:
 * @self: a layout
 *
 * Frees what corridor_marker_layout_init() made.
 */
void corridor_marker_layout_clear (CorridorMarkerLayout *self);

/**
 * corridor_marker_layout_place:
 * @self: emptied, then filled
 * @things: (array length=n_things): with points
 * @n_things: how many
 * @zoom: of the view
 * @text_scale: how much larger than usual words are, and markers with them
 *
 * Makes markers of points. The most important point keeps its place and takes in all closer than
 * %CORRIDOR_MARKER_DISTANCE; then the next: as in a smaller picture that is then enlarged. O(n log n).
 */
void corridor_marker_layout_place (CorridorMarkerLayout *self,
                                   const CorridorThing  *things,
                                   guint                 n_things,
                                   double                zoom,
                                   double                text_scale);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorMarkerLayout, corridor_marker_layout_clear)

G_END_DECLS
