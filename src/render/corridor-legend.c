/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "corridor-area-painter.h"
#include "corridor-badge.h"
#include "corridor-cluster-painter.h"
#include "corridor-layer-rows.h"
#include "corridor-layer-style.h"
#include "corridor-legend-entries.h"
#include "corridor-line-painter.h"
#include "corridor-uncertainty.h"

#define MAX_LABEL_WIDTH 210.0
#define MIN_LABEL_WIDTH 70.0
/* Fewer rows than this explain less than they hide. */
#define MIN_ROWS 2
/* Above a title, px. */
#define TITLE_AIR 4.0
/* How far a row is marked as under the pointer, and made pale when it is hidden. */
#define HIGHLIGHT 0.09
#define VEIL 0.45

typedef struct
{
  CorridorFace face;
  CorridorFace title_face;
  double       sample_width, sample_height;
  double       gap; /* between sample and label */
  double       row_height;
  double       padding;
  double       mark_radius;
} Measures;

static const Measures measures[] = {
  { CORRIDOR_FACE_LEGEND, CORRIDOR_FACE_IMPRINT, 24, 13, 8, 18, 9, 5.5 },
  { CORRIDOR_FACE_LEGEND_SMALL, CORRIDOR_FACE_COUNT, 20, 11, 6, 15, 6, 4.75 }, /* compact */
};

static const Measures *
measures_of (const CorridorLegend *self)
{
  return &measures[self->compact ? 1 : 0];
}

/* What rows are made with. */
typedef struct
{
  CorridorTypesetter *typesetter;
  CorridorTheme       theme;
  const char         *language;
  double              label_width;
} Maker;

static void
clear_row (gpointer data)
{
  CorridorRow *row = data;

  g_clear_pointer (&row->label, corridor_typeset_unref);
}

/**
 * corridor_legend_init:
 * @self: (out caller-allocates): made an empty legend
 */
void
corridor_legend_init (CorridorLegend *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (CorridorRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->width = self->height = 0;
}

/**
 * corridor_legend_clear:
 * @self: a legend
 *
 * Frees what corridor_legend_init() made.
 */
void
corridor_legend_clear (CorridorLegend *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

static void
add_row (CorridorLegend *self,
         const Maker    *maker,
         CorridorRow     row,
         const char     *text)
{
  const Measures *m = measures_of (self);

  row.label = corridor_typesetter_set (maker->typesetter, row.kind == CORRIDOR_ROW_TITLE ? m->title_face : m->face, text,
                                       maker->label_width);
  g_array_append_val (self->rows, row);
}

static gboolean
any_possible_trace (const GArray *traces)
{
  for (guint i = 0; i < traces->len; i++)
    if (g_array_index (traces, CorridorTrace, i).possible)
      return TRUE;

  return FALSE;
}

static gboolean
any_possible_single (const GArray *singles)
{
  for (guint i = 0; i < singles->len; i++)
    if (g_array_index (singles, CorridorSingle, i).possible)
      return TRUE;

  return FALSE;
}

static void
add_possible_row (CorridorLegend              *self,
                  const Maker                 *maker,
                  const CorridorLegendContent *content)
{
  const GArray *things = content->everything;
  CorridorRowKind kind = CORRIDOR_ROW_MORE;

  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (thing->certainty == CORRIDOR_CERTAINTY_POSSIBLE)
        kind = MIN (kind, corridor_legend_row_kind (thing->geometry->kind));
    }
  if (any_possible_single (content->layout->singles))
    kind = MIN (kind, CORRIDOR_ROW_MARK);
  if (any_possible_trace (content->layout->lines))
    kind = MIN (kind, CORRIDOR_ROW_LINE);
  if (any_possible_trace (content->layout->areas))
    kind = MIN (kind, CORRIDOR_ROW_AREA);

  if (kind != CORRIDOR_ROW_MORE)
    add_row (self, maker,
             (CorridorRow) {
               .kind = kind,
               .style = { .rgb = corridor_theme_ink (maker->theme, CORRIDOR_INK_NEUTRAL),
                          .fill = CORRIDOR_FILL_TINT, .width = 2, .possible = TRUE },
             },
             _("Possible: the date is not certain"));
}

static double
row_height (const CorridorLegend *self,
            const CorridorRow    *row)
{
  return MAX (measures_of (self)->row_height, row->label->height + 3) + (row->kind == CORRIDOR_ROW_TITLE ? TITLE_AIR : 0);
}

/* Where a layer is all there is, the rows need no title. */
static void
add_layer_rows (CorridorLegend              *self,
                const Maker                 *maker,
                const CorridorLegendContent *content)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (CorridorLayerRow));
  gboolean with_titles = content->n_layers > 1 || self->rows->len > 0;

  corridor_layer_rows_collect (rows, content->layout, content->layers, content->n_layers);
  for (guint i = 0; i < rows->len; i++)
    {
      const CorridorLayerRow *row = &g_array_index (rows, CorridorLayerRow, i);
      const CorridorLayerView *layer = &content->layers[row->layer];
      CorridorCategory *category = corridor_layer_category (layer, row->category);

      if (with_titles && (i == 0 || row[-1].layer != row->layer))
        add_row (self, maker, (CorridorRow) { .kind = CORRIDOR_ROW_TITLE }, corridor_dataset_get_title (layer->dataset));
      add_row (self, maker,
               (CorridorRow) {
                 .kind = corridor_legend_row_kind (row->kind),
                 .style = corridor_layer_style (layer, row->category, FALSE, maker->theme),
                 .shape = category->shape,
                 .dataset = layer->dataset,
                 .category = category,
                 .hidden = layer->filter.hidden != NULL && layer->filter.hidden[row->category],
               },
               corridor_text_get (category->label, maker->language));
    }
  if (content->layout->clusters->len > 0)
    add_row (self, maker, (CorridorRow) { .kind = CORRIDOR_ROW_CLUSTER }, _("Number of records there, by kind"));
}

/* Leaves out what has no room, and says how much that is. */
static void
fit (CorridorLegend *self,
     const Maker    *maker,
     double          max_height)
{
  double height = 2 * measures_of (self)->padding;
  guint n_fit = 0;
  g_autofree char *more = NULL;

  while (n_fit < self->rows->len &&
         height + row_height (self, &g_array_index (self->rows, CorridorRow, n_fit)) <= max_height)
    height += row_height (self, &g_array_index (self->rows, CorridorRow, n_fit++));
  if (n_fit == self->rows->len)
    return;
  if (n_fit < MIN_ROWS + 1)
    {
      g_array_set_size (self->rows, 0);
      return;
    }

  n_fit--;
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", self->rows->len - n_fit), self->rows->len - n_fit);
  g_array_set_size (self->rows, n_fit);
  add_row (self, maker, (CorridorRow) { .kind = CORRIDOR_ROW_MORE }, more);
}

static void
measure (CorridorLegend *self)
{
  const Measures *m = measures_of (self);

  self->width = self->height = 0;
  if (self->rows->len == 0)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CorridorRow *row = &g_array_index (self->rows, CorridorRow, i);

      self->width = MAX (self->width, row->label->width);
      self->height += row_height (self, row);
    }
  self->width += m->sample_width + m->gap + 2 * m->padding;
  self->height += 2 * m->padding;
}

/* What its words name alone is what a click on it is about. */
static void
add_entry_row (CorridorLegend            *self,
               const Maker               *maker,
               const CorridorLegendEntry *entry,
               gboolean                   needs_category,
               gboolean                   needs_state)
{
  const char *category = corridor_text_get (entry->category->label, maker->language);
  const char *state = needs_state ? corridor_text_get (entry->state->label, maker->language) : NULL;
  g_autofree char *both = NULL;
  CorridorRow row = {
    .kind = entry->kind, .style = entry->style, .shape = entry->category->shape,
    .category = entry->category, .state = entry->state, .names_state = !needs_category, .hidden = entry->hidden,
  };

  if (needs_category && needs_state)
    /* Translators: a category of the legend and a state of it, as in "Borders and fronts: in force". */
    both = g_strdup_printf (C_("legend", "%s: %s"), category, state);
  add_row (self, maker, row, both != NULL ? both : needs_state ? state : category);
}

static void
add_story_rows (CorridorLegend              *self,
                const Maker                 *maker,
                const CorridorLegendContent *content)
{
  g_autoptr(GArray) entries = corridor_legend_entries_new (content);

  for (guint i = 0; i < entries->len; i++)
    {
      const CorridorLegendEntry *entry = &g_array_index (entries, CorridorLegendEntry, i);
      gboolean needs_category, needs_state;

      needs_category = corridor_legend_entries_needs_category (entries, entry, content->shared_states, &needs_state);
      add_entry_row (self, maker, entry, needs_category, needs_state);
    }
}

/* What the story's rows and those of layers have in common. */
static void
add_common_rows (CorridorLegend              *self,
                 const Maker                 *maker,
                 const CorridorLegendContent *content)
{
  add_possible_row (self, maker, content);
  if (content->uncertain)
    add_row (self, maker, (CorridorRow) { .kind = CORRIDOR_ROW_UNCERTAIN }, _("Position not known more closely"));
  if (content->clusters)
    add_row (self, maker, (CorridorRow) { .kind = CORRIDOR_ROW_COUNT }, _("Number of things at one spot"));
}

/**
 * corridor_legend_set:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @content: what to explain
 * @compact: whether to set it small
 * @max_width: px
 * @max_height: px
 *
 * Makes the legend of a picture: of the story first, then of the layers. It is never bigger than allowed: rows are left out,
 * or all of them.
 */
void
corridor_legend_set (CorridorLegend              *self,
                     CorridorTypesetter          *typesetter,
                     const CorridorLegendContent *content,
                     gboolean                     compact,
                     double                       max_width,
                     double                       max_height)
{
  const Measures *m = &measures[compact ? 1 : 0];
  double room = max_width - m->sample_width - m->gap - 2 * m->padding;
  Maker maker = { typesetter, content->theme, content->language, MIN (room, MAX_LABEL_WIDTH) };
  gboolean has_story;

  self->compact = compact;
  g_array_set_size (self->rows, 0);
  if (room >= MIN_LABEL_WIDTH)
    {
      add_story_rows (self, &maker, content);
      has_story = self->rows->len > 0;
      if (has_story)
        add_common_rows (self, &maker, content);
      add_layer_rows (self, &maker, content);
      if (!has_story && self->rows->len > 0)
        add_possible_row (self, &maker, content);
      fit (self, &maker, max_height);
    }
  measure (self);
}

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
  cairo_rectangle_t badge = corridor_badge_box (text, (CorridorPoint) { 0, 0 }, 0);

  badge.x = box.x + (box.width - badge.width) / 2;
  badge.y = box.y + (box.height - badge.height) / 2;
  corridor_badge_paint (canvas, text, badge, &ring);
}

static void
paint_sample (const CorridorCanvas *canvas,
              const Measures       *m,
              const CorridorRow    *row,
              cairo_rectangle_t     box)
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
  const Measures *m = measures_of (self);

  if (row->kind == CORRIDOR_ROW_TITLE)
    px.y += TITLE_AIR / 2;
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
  double inset = measures_of (self)->padding / 2;

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
  const Measures *m = measures_of (self);
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

/**
 * corridor_legend_paint:
 * @self: a legend
 * @canvas: where to paint
 * @px: its top left
 * @hovered: the number of the row that the pointer is over, from 1; 0 for none
 *
 * Paints the rows; the panel under them is the caller's.
 */
void
corridor_legend_paint (const CorridorLegend *self,
                       const CorridorCanvas *canvas,
                       CorridorPoint         px,
                       guint                 hovered)
{
  const Measures *m = measures_of (self);
  double y = px.y + m->padding;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CorridorRow *row = &g_array_index (self->rows, CorridorRow, i);
      double height = row_height (self, row);
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

/**
 * corridor_legend_find_row:
 * @self: a legend
 * @y: px from its top
 *
 * Returns: the number of the row there, from 1; 0 on its rims
 */
guint
corridor_legend_find_row (const CorridorLegend *self,
                          double                y)
{
  double top = measures_of (self)->padding;

  for (guint i = 0; i < self->rows->len; i++)
    {
      double bottom = top + row_height (self, &g_array_index (self->rows, CorridorRow, i));

      if (y >= top && y < bottom)
        return i + 1;
      top = bottom;
    }

  return 0;
}
