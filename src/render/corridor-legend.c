/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-legend-private.h"

#include <glib/gi18n-lib.h>

#include "corridor-layer-rows.h"
#include "corridor-layer-style.h"
#include "corridor-legend-entries.h"

#define MAX_LABEL_WIDTH 210.0
#define MIN_LABEL_WIDTH 70.0
/* Fewer rows than this explain less than they hide. */
#define MIN_ROWS 2

static const CorridorLegendMeasures measures[] = {
  { CORRIDOR_FACE_LEGEND, CORRIDOR_FACE_IMPRINT, 24, 13, 8, 18, 9, 5.5 },
  { CORRIDOR_FACE_LEGEND_SMALL, CORRIDOR_FACE_COUNT, 20, 11, 6, 15, 6, 4.75 }, /* compact */
};

const CorridorLegendMeasures *
corridor_legend_get_measures (const CorridorLegend *self)
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

void
corridor_legend_init (CorridorLegend *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (CorridorRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->width = self->height = 0;
}

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
  const CorridorLegendMeasures *m = corridor_legend_get_measures (self);

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

double
corridor_legend_row_height (const CorridorLegend *self,
                            const CorridorRow    *row)
{
  double height = MAX (corridor_legend_get_measures (self)->row_height, row->label->height + 3);

  return row->kind == CORRIDOR_ROW_TITLE ? height + CORRIDOR_LEGEND_TITLE_AIR : height;
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
  double height = 2 * corridor_legend_get_measures (self)->padding;
  guint n_fit = 0;
  g_autofree char *more = NULL;

  while (n_fit < self->rows->len &&
         height + corridor_legend_row_height (self, &g_array_index (self->rows, CorridorRow, n_fit)) <= max_height)
    height += corridor_legend_row_height (self, &g_array_index (self->rows, CorridorRow, n_fit++));
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
  const CorridorLegendMeasures *m = corridor_legend_get_measures (self);

  self->width = self->height = 0;
  if (self->rows->len == 0)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CorridorRow *row = &g_array_index (self->rows, CorridorRow, i);

      self->width = MAX (self->width, row->label->width);
      self->height += corridor_legend_row_height (self, row);
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

void
corridor_legend_set (CorridorLegend              *self,
                     CorridorTypesetter          *typesetter,
                     const CorridorLegendContent *content,
                     gboolean                     compact,
                     double                       max_width,
                     double                       max_height)
{
  const CorridorLegendMeasures *m = &measures[compact ? 1 : 0];
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

guint
corridor_legend_find_row (const CorridorLegend *self,
                          double                y)
{
  double top = corridor_legend_get_measures (self)->padding;

  for (guint i = 0; i < self->rows->len; i++)
    {
      double bottom = top + corridor_legend_row_height (self, &g_array_index (self->rows, CorridorRow, i));

      if (y >= top && y < bottom)
        return i + 1;
      top = bottom;
    }

  return 0;
}
