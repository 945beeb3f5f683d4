/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * The list binds dozens of rows at a step of the slider. Four GtkLabels a row cost several layouts each to be measured
 * alone, so a row lays out its words itself, once for each width.
 */

#include "corridor-event-row.h"

#include "corridor-symbol.h"

#include <glib/gi18n-lib.h>

#define SYMBOL_SIZE 20 /* px, and so all below */
#define SYMBOL_GAP  10
#define PADDING     7
#define LINE_GAP    2
#define HEADING_GAP 8 /* under a heading */
#define TAG_PADDING 6
#define MIN_WIDTH   160
#define DOT         7 /* diameter */
#define SMALL       0.86 /* of the font */
#define SOFT        0.72 /* opacity of what matters less */

enum
{
  HEADING, /* of the rows from this one on */
  TITLE,
  PLACE,
  DATES,
  N_TEXTS,
};

static const int most_lines[N_TEXTS] = { 1, 4, 2, 6 }; /* a date that is cut is a wrong date */

struct _CorridorEventRow
{
  GtkWidget      parent_instance;
  CorridorPhase *phase; /* (owned) (nullable) */
  GtkWidget     *symbol; /* (owned) */
  PangoLayout   *texts[N_TEXTS]; /* (owned) (nullable) */
  PangoLayout   *possible; /* (owned) (nullable) when the phase is only possible */
  char          *kind; /* (owned) (nullable) what the symbol says, for who does not see it */
  gboolean       is_new; /* the phase starts on the day shown */
  int            width; /* px, that the texts are laid out for; 0 for none yet */
  int            height; /* px, that they take then */
};

G_DEFINE_FINAL_TYPE (CorridorEventRow, corridor_event_row, GTK_TYPE_WIDGET)

/* Whether the title names the place already, in whatever order. */
static gboolean
says_all_of (const char *title,
             const char *place)
{
  g_auto(GStrv) words = g_str_tokenize_and_fold (place, NULL, NULL);
  g_auto(GStrv) said = g_str_tokenize_and_fold (title, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) said, words[i]))
      return FALSE;

  return TRUE;
}

static void
set_look (PangoLayout *layout,
          gboolean     is_small,
          gboolean     is_bold)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  if (is_small)
    pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
new_layout (CorridorEventRow *self,
            const char       *text,
            gboolean          is_small)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  set_look (layout, is_small, FALSE);
  return layout;
}

static int
get_tag_width (CorridorEventRow *self)
{
  int width = 0;

  if (self->possible != NULL)
    pango_layout_get_pixel_size (self->possible, &width, NULL);

  return width == 0 ? 0 : width + 2 * TAG_PADDING;
}

/* The tag shares a line with the dates. */
static int
get_room (CorridorEventRow *self,
          int               text,
          int               width)
{
  int room = width - (text == HEADING ? 0 : SYMBOL_SIZE + SYMBOL_GAP);

  if (text == DATES && self->possible != NULL)
    room -= get_tag_width (self) + SYMBOL_GAP;

  return MAX (room, 1);
}

static int
get_text_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
get_gap (int text)
{
  return text == HEADING ? HEADING_GAP : text == TITLE ? 0 : LINE_GAP;
}

/* Where the symbol and the title begin. */
static int
get_top (CorridorEventRow *self)
{
  return PADDING + (self->texts[HEADING] != NULL ? get_text_height (self->texts[HEADING]) + HEADING_GAP : 0);
}

static void
lay_out (CorridorEventRow *self,
         int               width)
{
  if (self->width == width)
    return;

  self->width = width;
  self->height = 2 * PADDING;
  for (int i = 0; i < N_TEXTS; i++)
    {
      if (self->texts[i] == NULL)
        continue;
      pango_layout_set_width (self->texts[i], get_room (self, i, width) * PANGO_SCALE);
      self->height += get_text_height (self->texts[i]) + get_gap (i);
    }
}

static void
forget_layout (CorridorEventRow *self)
{
  self->width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
corridor_event_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corridor_event_row_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  CorridorEventRow *self = CORRIDOR_EVENT_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MIN_WIDTH;
      return;
    }

  lay_out (self, MAX (for_size, MIN_WIDTH));
  *minimum = *natural = self->height;
}

static gboolean
is_right_to_left (CorridorEventRow *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
corridor_event_row_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  CorridorEventRow *self = CORRIDOR_EVENT_ROW (widget);
  GtkAllocation symbol = { is_right_to_left (self) ? width - SYMBOL_SIZE : 0, 0, SYMBOL_SIZE, SYMBOL_SIZE };

  lay_out (self, MAX (width, MIN_WIDTH));
  symbol.y = get_top (self);
  gtk_widget_size_allocate (self->symbol, &symbol, -1);
}

static void
snapshot_layout (GtkSnapshot   *snapshot,
                 PangoLayout   *layout,
                 double         x,
                 double         y,
                 const GdkRGBA *ink)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_tag (CorridorEventRow *self,
              GtkSnapshot      *snapshot,
              int               y,
              const GdkRGBA    *ink)
{
  int width = get_tag_width (self);
  int height = get_text_height (self->possible);
  int x = is_right_to_left (self) ? 0 : gtk_widget_get_width (GTK_WIDGET (self)) - width;
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA colors[] = { *ink, *ink, *ink, *ink };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height), 5);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
  snapshot_layout (snapshot, self->possible, x + TAG_PADDING, y, ink);
}

/* Beside the first line of bold dates, under the symbol. */
static void
snapshot_dot (CorridorEventRow *self,
              GtkSnapshot      *snapshot,
              int               y)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  int line = get_text_height (self->texts[DATES]) / pango_layout_get_line_count (self->texts[DATES]);
  int middle = is_right_to_left (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - SYMBOL_SIZE / 2 : SYMBOL_SIZE / 2;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) (middle - DOT / 2.0), (float) (y + (line - DOT) / 2), DOT, DOT);
  GskRoundedRect disc;
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (style, "accent_color", &color))
    gtk_style_context_get_color (style, &color);

  gsk_rounded_rect_init_from_rect (&disc, &bounds, DOT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
corridor_event_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CorridorEventRow *self = CORRIDOR_EVENT_ROW (widget);
  int width = gtk_widget_get_width (widget);
  int y = PADDING;
  GdkRGBA ink, soft;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  soft = ink;
  soft.alpha *= (float) SOFT;
  for (int i = 0; i < N_TEXTS; i++)
    {
      double indent = i == HEADING ? 0 : SYMBOL_SIZE + SYMBOL_GAP;
      double x = is_right_to_left (self) ? width - indent - get_room (self, i, width) : indent;

      if (self->texts[i] == NULL)
        continue;
      if (i == DATES && self->possible != NULL)
        snapshot_tag (self, snapshot, y + LINE_GAP, &ink);
      y += i == HEADING ? 0 : get_gap (i);
      if (i == DATES && self->is_new)
        snapshot_dot (self, snapshot, y);
      snapshot_layout (snapshot, self->texts[i], x, y, i == DATES && !self->is_new ? &soft : &ink);
      y += get_text_height (self->texts[i]) + (i == HEADING ? HEADING_GAP : 0);
    }

  gtk_widget_snapshot_child (widget, self->symbol, snapshot);
}

static void
update_layout (CorridorEventRow *self,
               PangoLayout      *layout)
{
  if (layout != NULL)
    pango_layout_context_changed (layout);
}

/* Another font or size of text; colours are looked up when the row is drawn. */
static void
corridor_event_row_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  CorridorEventRow *self = CORRIDOR_EVENT_ROW (widget);

  GTK_WIDGET_CLASS (corridor_event_row_parent_class)->css_changed (widget, change);
  for (int i = 0; i < N_TEXTS; i++)
    update_layout (self, self->texts[i]);
  update_layout (self, self->possible);
  forget_layout (self);
}

static void
corridor_event_row_dispose (GObject *object)
{
  CorridorEventRow *self = CORRIDOR_EVENT_ROW (object);

  g_clear_pointer (&self->symbol, gtk_widget_unparent);
  for (int i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->texts[i]);
  g_clear_object (&self->possible);
  g_clear_object (&self->phase);

  G_OBJECT_CLASS (corridor_event_row_parent_class)->dispose (object);
}

static void
corridor_event_row_finalize (GObject *object)
{
  g_free (CORRIDOR_EVENT_ROW (object)->kind);

  G_OBJECT_CLASS (corridor_event_row_parent_class)->finalize (object);
}

static void
corridor_event_row_class_init (CorridorEventRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_event_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_event_row_finalize;
  widget_class->get_request_mode = corridor_event_row_get_request_mode;
  widget_class->measure = corridor_event_row_measure;
  widget_class->size_allocate = corridor_event_row_size_allocate;
  widget_class->snapshot = corridor_event_row_snapshot;
  widget_class->css_changed = corridor_event_row_css_changed;

  gtk_widget_class_set_css_name (widget_class, "eventrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
corridor_event_row_init (CorridorEventRow *self)
{
  self->symbol = g_object_new (CORRIDOR_TYPE_SYMBOL, NULL);
  gtk_widget_set_parent (self->symbol, GTK_WIDGET (self));
}

GtkWidget *
corridor_event_row_new (void)
{
  return g_object_new (CORRIDOR_TYPE_EVENT_ROW, NULL);
}

static void
set_text (CorridorEventRow *self,
          int               i,
          const char       *text)
{
  g_clear_object (&self->texts[i]);
  if (text == NULL)
    return;

  self->texts[i] = new_layout (self, text, i != TITLE);
  pango_layout_set_wrap (self->texts[i], PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (self->texts[i], -most_lines[i]);
}

void
corridor_event_row_set_heading (CorridorEventRow *self,
                                const char       *heading)
{
  g_return_if_fail (CORRIDOR_IS_EVENT_ROW (self));

  if (g_strcmp0 (heading, self->texts[HEADING] != NULL ? pango_layout_get_text (self->texts[HEADING]) : NULL) == 0)
    return;

  set_text (self, HEADING, heading);
  if (heading != NULL)
    set_look (self->texts[HEADING], TRUE, TRUE);
  forget_layout (self);
}

void
corridor_event_row_show (CorridorEventRow *self,
                         CorridorSession  *session,
                         CorridorPhase    *phase)
{
  const char *language;
  const char *title;
  g_autofree char *place = NULL;
  g_autofree char *dates = NULL;

  g_return_if_fail (CORRIDOR_IS_EVENT_ROW (self));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  g_set_object (&self->phase, phase);
  language = corridor_session_get_language (session);
  title = corridor_text_get (corridor_phase_get_title (phase), language);
  place = corridor_session_dup_label (session, corridor_phase_get_feature (phase));
  dates = corridor_phase_dates_to_words (phase);
  g_free (self->kind);
  self->kind = corridor_phase_kind_to_words (phase, language, ", ");

  corridor_symbol_set_phase (CORRIDOR_SYMBOL (self->symbol), phase);
  set_text (self, TITLE, title);
  set_text (self, PLACE, says_all_of (title, place) ? NULL : place);
  set_text (self, DATES, dates);
  self->is_new = FALSE;
  corridor_event_row_update (self, session);
  forget_layout (self);
}

/* Of names in the order of their use, the first one depends on the day. */
static gboolean
update_place (CorridorEventRow *self,
              CorridorSession  *session)
{
  CorridorFeature *feature = corridor_phase_get_feature (self->phase);
  g_autofree char *place = NULL;

  if (self->texts[PLACE] == NULL || corridor_session_get_name_order (session) != CORRIDOR_NAME_ORDER_IN_USE ||
      !corridor_feature_has_dated_names (feature))
    return FALSE;

  place = corridor_session_dup_label (session, feature);
  if (g_str_equal (place, pango_layout_get_text (self->texts[PLACE])))
    return FALSE;

  set_text (self, PLACE, place);
  forget_layout (self);
  return TRUE;
}

gboolean
corridor_event_row_update (CorridorEventRow *self,
                           CorridorSession  *session)
{
  gboolean is_possible, is_new, is_renamed;

  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROW (self), FALSE);
  g_return_val_if_fail (self->phase != NULL, FALSE);

  is_possible = corridor_session_get_certainty (session, self->phase) == CORRIDOR_CERTAINTY_POSSIBLE;
  is_new = corridor_session_is_new (session, self->phase);
  is_renamed = update_place (self, session);
  if (is_possible == (self->possible != NULL) && is_new == self->is_new)
    return is_renamed;

  g_clear_object (&self->possible);
  if (is_possible)
    self->possible = new_layout (self, _("possible"), TRUE);
  self->is_new = is_new;
  set_look (self->texts[DATES], TRUE, is_new);
  forget_layout (self);
  return TRUE;
}

static const char *
get_words (PangoLayout *layout)
{
  return layout != NULL ? pango_layout_get_text (layout) : NULL;
}

/* The heading is left out: the dates are of the row itself. */
char *
corridor_event_row_dup_description (CorridorEventRow *self)
{
  g_autoptr(GString) description = NULL;
  const char *words[6];

  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROW (self), NULL);

  description = g_string_new (NULL);
  words[0] = get_words (self->texts[TITLE]);
  words[1] = get_words (self->texts[DATES]);
  words[2] = get_words (self->possible);
  words[3] = self->is_new ? _("new on this day") : NULL;
  words[4] = self->kind;
  words[5] = get_words (self->texts[PLACE]);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      g_string_append_printf (description, "%s%s", description->len == 0 ? "" : ", ", words[i]);

  return g_string_free (g_steal_pointer (&description), FALSE);
}

CorridorPhase *
corridor_event_row_get_phase (CorridorEventRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROW (self), NULL);

  return self->phase;
}
