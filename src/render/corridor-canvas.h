/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-theme.h"
#include "corridor-viewport.h"

G_BEGIN_DECLS

typedef struct _CorridorHatches CorridorHatches;
typedef struct _CorridorMarks CorridorMarks;
typedef struct _CorridorPatches CorridorPatches;
typedef struct _CorridorRings CorridorRings;
typedef struct _CorridorTypesetter CorridorTypesetter;

/**
 * CorridorCanvas:
 * @cr: (unowned): what is drawn on, in px at scale 1
 * @viewport: what part of the world it shows
 * @theme: light or dark
 * @scale: device pixels per px
 * @text_scale: how much larger than usual words are, see #CorridorScene; of account only to painters of what grows with them
 * @pixels: whether the target is made of pixels, upright and evenly scaled: then pictures that were drawn
 *   before may be copied to it. On anything else (PDF, SVG, a recording) everything is drawn as shapes.
 * @anchor: mercator: the place that patterns hang from, so that they move with the map
 * @hatches: (unowned): patterns drawn before
 * @marks: (unowned): signs drawn before
 * @patches: (unowned) (nullable): areas or lines drawn before
 * @rings: (unowned): what rings have in common
 * @typesetter: (unowned): texts laid out before
 * @svg_texts: (unowned) (nullable): gathers texts as SVG elements, instead of drawing them
 *
 * What a painter needs to know of where it paints.
 */
typedef struct
{
  cairo_t            *cr;
  CorridorViewport    viewport;
  CorridorTheme       theme;
  double              scale;
  double              text_scale;
  gboolean            pixels;
  CorridorPoint       anchor;
  CorridorHatches    *hatches;
  CorridorMarks      *marks;
  CorridorPatches    *patches;
  CorridorRings      *rings;
  CorridorTypesetter *typesetter;
  GString            *svg_texts;
} CorridorCanvas;

/**
 * corridor_canvas_set_target:
 * @self: a canvas
 * @cr: (transfer none): what to draw on from now on
 *
 * Sets the target and finds out what it is made of.
 */
void             corridor_canvas_set_target (CorridorCanvas       *self,
                                             cairo_t              *cr);

/**
 * corridor_canvas_snap:
 * @self: a canvas
 * @px: a place on it, in px
 *
 * Copying a picture to a place between two pixels would blur it.
 *
 * Returns: the closest place that is a corner of a device pixel; @px itself where there are no pixels
 */
CorridorPoint    corridor_canvas_snap       (const CorridorCanvas *self,
                                             CorridorPoint         px);

/**
 * corridor_canvas_new_sprite:
 * @self: a canvas
 * @width: in px
 * @height: in px
 *
 * Returns: (transfer full): an empty picture as fine as the canvas
 */
cairo_surface_t *corridor_canvas_new_sprite (const CorridorCanvas *self,
                                             double                width,
                                             double                height);

/**
 * corridor_canvas_put_sprite:
 * @self: a canvas made of pixels
 * @sprite: from corridor_canvas_new_sprite()
 * @px: where its top left goes, on a corner of a device pixel
 *
 * Copies a picture to the canvas, pixel by pixel.
 */
void             corridor_canvas_put_sprite (const CorridorCanvas *self,
                                             cairo_surface_t      *sprite,
                                             CorridorPoint         px);

G_END_DECLS
