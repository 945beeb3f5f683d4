/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-badge.h"

/* The number on a marker that stands for several things, in a ring of their colours. */

#define MIN_RADIUS 8.0 /* where the number is as large as usual */
#define PADDING 4.5 /* from the number to the outer edge of the ring */

static double
radius_of (const CorridorTypeset *text,
           double                 text_scale)
{
  return MAX (MIN_RADIUS * text_scale, text->width / 2 + PADDING * text_scale);
}

CorridorTypeset *
corridor_badge_text (CorridorTypesetter *typesetter,
                     guint               count)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", count);

  return corridor_typesetter_set (typesetter, CORRIDOR_FACE_COUNT, digits, 0);
}

cairo_rectangle_t
corridor_badge_box (const CorridorTypeset *text,
                    CorridorPoint          marker,
                    double                 radius,
                    double                 text_scale)
{
  double side = 2 * (radius_of (text, text_scale) + CORRIDOR_RING_CASING);

  return (cairo_rectangle_t) { marker.x + radius * 0.35, marker.y - radius * 0.35 - side, side, side };
}

void
corridor_badge_paint (const CorridorCanvas *canvas,
                      CorridorTypeset      *text,
                      cairo_rectangle_t     box,
                      CorridorRing         *ring)
{
  CorridorPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };

  ring->radius = radius_of (text, canvas->text_scale);
  corridor_ring_paint (canvas, ring, middle);
  corridor_typeset_paint (text, canvas, (CorridorPoint) { middle.x - text->width / 2, middle.y - text->height / 2 },
                          CORRIDOR_INK_TEXT);
}
