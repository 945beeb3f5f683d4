/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"

G_BEGIN_DECLS

/* As many as a dataset has categories, and one for what is too little to be seen. */
#define CORRIDOR_RING_MAX_ARCS 18

/* How far its casing reaches beyond the arcs, px. */
#define CORRIDOR_RING_CASING 1.3

/**
 * CorridorArc:
 * @rgb: 0xRRGGBB
 * @share: of the ring, above 0
 */
typedef struct
{
  guint32 rgb;
  double  share;
} CorridorArc;

/**
 * CorridorRing:
 * @radius: px, to the outer edge of the arcs
 * @arcs: clockwise from the top; their shares add up to 1
 * @n_arcs: at least 1
 *
 * A disc to put a number on, and around it what the number is made of. A plain value.
 */
typedef struct
{
  double      radius;
  CorridorArc arcs[CORRIDOR_RING_MAX_ARCS];
  guint       n_arcs;
} CorridorRing;

/**
 * corridor_rings_new:
 *
 * Returns: (transfer full): an empty store of what rings have in common
 */
CorridorRings *corridor_rings_new  (void);

/**
 * corridor_rings_free:
 * @self: (transfer full): a store
 */
void           corridor_rings_free (CorridorRings        *self);

/**
 * corridor_ring_paint:
 * @canvas: where to paint
 * @ring: what
 * @px: its middle
 *
 * Paints a disc with a ring. On pixels it costs a few µs, whatever the ring is made of.
 */
void           corridor_ring_paint (const CorridorCanvas *canvas,
                                    const CorridorRing   *ring,
                                    CorridorPoint         px);

G_END_DECLS
