/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-badge.h"

/* The number on a marker that stands for several things. */

#define HEIGHT 13.0
#define PADDING 3.5

/**
 * corridor_badge_text:
 * @typesetter: lays out the number
 * @count: how many things
 *
 * Returns: (transfer full): the number
 */
CorridorTypeset *
corridor_badge_text (CorridorTypesetter *typesetter,
                     guint               count)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", count);

  return corridor_typesetter_set (typesetter, CORRIDOR_FACE_COUNT, digits, 0);
}

/**
 * corridor_badge_box:
 * @text: the number
 * @marker: middle of the marker, px
 * @radius: of the marker, px
 *
 * Returns: where the badge goes: over the upper right of the marker
 */
cairo_rectangle_t
corridor_badge_box (const CorridorTypeset *text,
                    CorridorPoint          marker,
                    double                 radius)
{
  double width = MAX (HEIGHT, text->width + 2 * PADDING);

  return (cairo_rectangle_t) { marker.x + radius * 0.35, marker.y - radius * 0.45 - HEIGHT, width, HEIGHT };
}

static void
trace_pill (cairo_t          *cr,
            cairo_rectangle_t box)
{
  double radius = box.height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, box.x + box.width - radius, box.y + radius, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

/**
 * corridor_badge_paint:
 * @canvas: where to paint
 * @text: the number
 * @box: from corridor_badge_box()
 */
void
corridor_badge_paint (const CorridorCanvas *canvas,
                      CorridorTypeset      *text,
                      cairo_rectangle_t     box)
{
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  trace_pill (cr, box);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL), 1);
  cairo_fill_preserve (cr);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_TEXT), 0.9);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
  corridor_typeset_paint (text, canvas,
                          (CorridorPoint) { box.x + (box.width - text->width) / 2,
                                            box.y + (box.height - text->height) / 2 },
                          CORRIDOR_INK_TEXT);
}
