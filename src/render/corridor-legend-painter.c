/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-legend-private.h"

#include <math.h>

#include "corridor-area-painter.h"
#include "corridor-badge.h"
#include "corridor-cluster-painter.h"
#include "corridor-line-painter.h"
#include "corridor-uncertainty.h"

/* How far a row is marked as under the pointer, and made pale when it is hidden. */
#define HIGHLIGHT 0.09
#define VEIL 0.45

static void
paint_mark_sample (const CorridorCanvas *canvas,
                   const CorridorRow    *row,
                   double                radius,
                   cairo_rectangle_t     box)
{
  CorridorMark mark = { row->shape, row->style.rgb, row->style.possible, radius };

  corridor_mark_paint (canvas, &mark, (CorridorPoint) { box.x + box.width / 2, box.y + box.height / 2 });
}

static void
paint_count_sample (const CorridorCanvas *canvas,
                    cairo_rectangle_t     box)
{
  guint32 ink = corridor_theme_ink (canvas->theme, CORRIDOR_INK_NEUTRAL);
  guint32 panel = corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL);
  guint32 pale = corridor_theme_strengthen (canvas->theme, corridor_theme_mix (ink, panel, 0.5));
  CorridorRing ring = { .arcs = { { ink, 0.5 }, { pale, 0.5 } }, .n_arcs = 2 };
  g_autoptr(CorridorTypeset) text = corridor_badge_text (canvas->typesetter, 2);
  cairo_rectangle_t badge = corridor_badge_box (text, (CorridorPoint) { 0, 0 }, 0, canvas->text_scale);

  badge.x = box.x + (box.width - badge.width) / 2;
  badge.y = box.y + (box.height - badge.height) / 2;
  corridor_badge_paint (canvas, text, badge, &ring);
}

static void
paint_sample (const CorridorCanvas         *canvas,
              const CorridorLegendMeasures *m,
              const CorridorRow            *row,
              cairo_rectangle_t             box)
{
  switch (row->kind)
    {
    case CORRIDOR_ROW_AREA:
      corridor_area_paint_swatch (canvas, &row->style, box);
      break;
    case CORRIDOR_ROW_LINE:
      corridor_line_paint_swatch (canvas, &row->style, box);
      break;
    case CORRIDOR_ROW_MARK:
      paint_mark_sample (canvas, row, m->mark_radius, box);
      break;
    case CORRIDOR_ROW_UNCERTAIN:
      corridor_uncertainty_paint_swatch (canvas, box);
      break;
    case CORRIDOR_ROW_COUNT:
      paint_count_sample (canvas, box);
      break;
    case CORRIDOR_ROW_CLUSTER:
      corridor_cluster_paint_sample (canvas, (CorridorPoint) { box.x + box.width / 2, box.y + box.height / 2 },
                                     box.height / 2);
      break;
    case CORRIDOR_ROW_TITLE:
    case CORRIDOR_ROW_MORE:
    default:
      break;
    }
}

/* A title begins where samples do, and is closer to the rows below it than to those above. */
static void
paint_label (const CorridorLegend *self,
             const CorridorCanvas *canvas,
             const CorridorRow    *row,
             CorridorPoint         px,
             double                height)
{
  const CorridorLegendMeasures *m = corridor_legend_get_measures (self);

  if (row->kind == CORRIDOR_ROW_TITLE)
    px.y += CORRIDOR_LEGEND_TITLE_AIR / 2;
  else
    px.x += m->sample_width + m->gap;
  px.y += (height - row->label->height) / 2;
  corridor_typeset_paint (row->label, canvas, px, CORRIDOR_INK_TEXT);
}

static cairo_rectangle_t
get_row_box (const CorridorLegend *self,
             CorridorPoint         px,
             double                y,
             double                height)
{
  double inset = corridor_legend_get_measures (self)->padding / 2;

  return (cairo_rectangle_t) { px.x + inset, y, self->width - 2 * inset, height };
}

/* Beneath the row that the pointer is over. */
static void
paint_highlight (const CorridorCanvas *canvas,
                 cairo_rectangle_t     box)
{
  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_TEXT), HIGHLIGHT);
  cairo_fill (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
trace_strokes (cairo_t           *cr,
               const CorridorRow *row,
               CorridorPoint      px)
{
  PangoLayoutIter *iter = pango_layout_get_iter (row->label->layout);

  do
    {
      PangoRectangle line;
      double x, y;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      x = px.x - row->label->indent + pango_units_to_double (line.x);
      y = floor (px.y + pango_units_to_double (line.y) + pango_units_to_double (line.height) * 0.55) + 0.5;
      cairo_move_to (cr, x - 1, y);
      cairo_line_to (cr, x + pango_units_to_double (line.width) + 1, y);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
paint_veil (const CorridorCanvas *canvas,
            cairo_rectangle_t     box)
{
  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL), VEIL);
  cairo_fill (canvas->cr);
}

/* Paler by a veil of the panel's own colour, and with a stroke through each line of its words: not by colour alone. */
static void
strike_out (const CorridorLegend *self,
            const CorridorCanvas *canvas,
            const CorridorRow    *row,
            cairo_rectangle_t     box)
{
  const CorridorLegendMeasures *m = corridor_legend_get_measures (self);
  CorridorPoint label = { box.x + m->padding / 2 + m->sample_width + m->gap, box.y + (box.height - row->label->height) / 2 };

  cairo_save (canvas->cr);
  if (!corridor_theme_has_contrast (canvas->theme))
    paint_veil (canvas, box);
  trace_strokes (canvas->cr, row, label);
  cairo_set_line_width (canvas->cr, 1);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_TEXT_SOFT), 1);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

void
corridor_legend_paint (const CorridorLegend *self,
                       const CorridorCanvas *canvas,
                       CorridorPoint         px,
                       guint                 hovered)
{
  const CorridorLegendMeasures *m = corridor_legend_get_measures (self);
  double y = px.y + m->padding;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CorridorRow *row = &g_array_index (self->rows, CorridorRow, i);
      double height = corridor_legend_row_height (self, row);
      cairo_rectangle_t box = get_row_box (self, px, y, height);

      if (i + 1 == hovered && row->category != NULL)
        paint_highlight (canvas, box);
      paint_sample (canvas, m, row,
                    (cairo_rectangle_t) { px.x + m->padding, y + (height - m->sample_height) / 2,
                                          m->sample_width, m->sample_height });
      paint_label (self, canvas, row, (CorridorPoint) { px.x + m->padding, y }, height);
      if (row->hidden)
        strike_out (self, canvas, row, box);
      y += height;
    }
}
