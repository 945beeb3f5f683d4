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

CorridorThing corridor_thing_new     (CorridorHit          hit);
CorridorStyle corridor_thing_style   (const CorridorThing *self,
                                      CorridorTheme        theme);
guint64       corridor_thing_variant (const CorridorThing *self);
guint64       corridor_thing_hash    (guint64              hash,
                                      guint64              word);
double        corridor_style_width   (const CorridorStyle *self,
                                      double               zoom);
int           corridor_style_dashes  (const CorridorStyle *self,
                                      double               width,
                                      double              *dashes);

#define CORRIDOR_STYLE_MAX_DASHES 4
#define CORRIDOR_THING_HASH_BASIS G_GUINT64_CONSTANT (14695981039346656037)

G_END_DECLS
