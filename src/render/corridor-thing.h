/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"
#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * CorridorThing:
 * @phase: (unowned): what is true
 * @feature: (unowned): of what
 * @geometry: (unowned) (not nullable): where
 * @category: (unowned): of @feature
 * @state: (unowned) (nullable): of @phase
 * @certainty: whether @phase is certain or only possible
 * @seams: (unowned) (nullable) (array): of an area: for each point of @geometry, whether the edge to the next point
 *   divides it from a neighbour that looks the same; see #CorridorSeams
 * @corners: (unowned) (nullable) (array): for each point of @geometry, whether it stays a corner; see #CorridorCorners
 * @variant: one number for all of @seams
 *
 * Something to be drawn: a hit with what every painter asks of it at hand.
 */
typedef struct
{
  CorridorPhase    *phase;
  CorridorFeature  *feature;
  CorridorGeometry *geometry;
  CorridorCategory *category;
  CorridorState    *state;
  CorridorCertainty certainty;
  const guint8     *seams;
  const guint8     *corners;
  guint             variant;
} CorridorThing;

/**
 * CorridorStyle:
 * @rgb: 0xRRGGBB
 * @fill: of areas
 * @dash: of lines and outlines
 * @arrow: of lines
 * @width: px at scale 1, at zoom 8
 * @possible: to be drawn as only possible
 *
 * How a state, or else a category, looks in one theme.
 */
typedef struct
{
  guint32       rgb;
  CorridorFill  fill;
  CorridorDash  dash;
  CorridorArrow arrow;
  double        width;
  gboolean      possible;
} CorridorStyle;

/**
 * corridor_thing_new:
 * @hit: a hit whose feature has a geometry
 *
 * Returns: the thing to draw
 */
CorridorThing corridor_thing_new     (CorridorHit          hit);

/**
 * corridor_thing_style:
 * @self: a thing
 * @theme: light or dark
 *
 * Returns: how it looks: as its state says, or without a state in the colour of its category
 */
CorridorStyle corridor_thing_style   (const CorridorThing *self,
                                      CorridorTheme        theme);

/**
 * corridor_thing_variant:
 * @self: a thing
 *
 * Returns: a number that tells apart the ways in which the phase of a thing can be drawn
 */
guint64       corridor_thing_variant (const CorridorThing *self);

/**
 * corridor_thing_hash:
 * @hash: of the words before, or %CORRIDOR_THING_HASH_BASIS
 * @word: the next one
 *
 * FNV-1a by words: makes one number of what tells several things apart.
 *
 * Returns: the hash with @word
 */
guint64       corridor_thing_hash    (guint64              hash,
                                      guint64              word);

/**
 * corridor_style_width:
 * @self: a style
 * @zoom: of the view
 *
 * Lines grow slowly with the zoom: hairlines would vanish close up, and at the scale of the region broad lines would
 * hide the ground.
 *
 * Returns: the width of lines, in px
 */
double        corridor_style_width   (const CorridorStyle *self,
                                      double               zoom);

/**
 * corridor_style_dashes:
 * @self: a style
 * @width: of the line, px
 * @dashes: (out caller-allocates) (array): room for CORRIDOR_STYLE_MAX_DASHES lengths, px
 *
 * What is only possible is never solid, and sparser than what is certain.
 *
 * Returns: how many lengths there are; 0 is a solid line
 */
int           corridor_style_dashes  (const CorridorStyle *self,
                                      double               width,
                                      double              *dashes);

#define CORRIDOR_STYLE_MAX_DASHES 4
#define CORRIDOR_THING_HASH_BASIS G_GUINT64_CONSTANT (14695981039346656037)

G_END_DECLS
