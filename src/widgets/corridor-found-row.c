/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-found-row.h"

#include "corridor-mercator.h"
#include "corridor-symbol.h"

#define MOST_TITLE   120 /* characters */
#define MOST_EXCERPT 110
#define SMALL        0.86 /* of the font */
#define SOFT         (guint16) (0.72 * 65535) /* opacity of what matters less */

/* All words are in one label: a list makes some two hundred rows at every letter that is typed. */
struct _CorridorFoundRow
{
  GtkWidget       parent_instance;
  CorridorSymbol *symbol;
  GtkLabel       *label;
  char           *kind; /* (owned) (nullable) what the symbol says, for who does not see it */
};

G_DEFINE_FINAL_TYPE (CorridorFoundRow, corridor_found_row, GTK_TYPE_WIDGET)

static void
corridor_found_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (corridor_found_row_parent_class)->dispose (object);
}

static void
corridor_found_row_finalize (GObject *object)
{
  g_free (CORRIDOR_FOUND_ROW (object)->kind);

  G_OBJECT_CLASS (corridor_found_row_parent_class)->finalize (object);
}

static void
corridor_found_row_class_init (CorridorFoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_found_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_found_row_finalize;
  gtk_widget_class_set_css_name (widget_class, "foundrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
corridor_found_row_init (CorridorFoundRow *self)
{
  self->symbol = g_object_new (CORRIDOR_TYPE_SYMBOL, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->symbol), GTK_WIDGET (self));
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
corridor_found_row_new (void)
{
  return g_object_new (CORRIDOR_TYPE_FOUND_ROW, NULL);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           begin,
               gsize           end)
{
  attribute->start_index = (guint) begin;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* Adds a line. Returns: whether a word is in it */
static gboolean
add_line (GString       *text,
          PangoAttrList *attributes,
          const char    *line,
          const char    *words,
          guint          most)
{
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *excerpt = corridor_search_mark (line, words, most, ranges);
  gsize begin;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  begin = text->len;
  g_string_append (text, excerpt);
  for (guint i = 0; i < ranges->len; i += 2)
    {
      gsize from = begin + g_array_index (ranges, guint, i);
      gsize to = begin + g_array_index (ranges, guint, i + 1);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), from, to);
      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), from, to);
    }
  if (begin > 0)
    {
      add_attribute (attributes, pango_attr_scale_new (SMALL), begin, text->len);
      add_attribute (attributes, pango_attr_foreground_alpha_new (SOFT), begin, text->len);
    }
  return ranges->len > 0;
}

/* Latitude first, as people write it. A record has no name of a place, but for what its title may say. */
static char *
dup_degrees (CorridorFeature *feature)
{
  CorridorGeometry *geometry = corridor_feature_get_geometry (feature);
  CorridorPosition position;
  char latitude[G_ASCII_DTOSTR_BUF_SIZE], longitude[G_ASCII_DTOSTR_BUF_SIZE];

  if (geometry == NULL)
    return NULL;

  position = corridor_mercator_unproject (geometry->anchor);
  g_ascii_formatd (latitude, sizeof latitude, "%.2f", position.latitude);
  g_ascii_formatd (longitude, sizeof longitude, "%.2f", position.longitude);
  return g_strdup_printf ("%s, %s", latitude, longitude);
}

/* When and where it is, and of which layer. */
static char *
dup_where (CorridorSession *session,
           CorridorFound   *found)
{
  CorridorPhase *phase = corridor_found_get_phase (found);
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  CorridorLayer *layer = corridor_found_get_layer (found);
  g_autofree char *dates = corridor_phase_dates_to_words (phase);
  g_autofree char *place = layer != NULL ? dup_degrees (feature) : corridor_session_dup_label (session, feature);
  GString *where = g_string_new (dates);

  if (place != NULL)
    g_string_append_printf (where, " · %s", place);
  if (layer != NULL)
    g_string_append_printf (where, " · %s", corridor_dataset_get_title (corridor_layer_get_whole (layer)));
  return g_string_free (where, FALSE);
}

void
corridor_found_row_show (CorridorFoundRow *self,
                         CorridorSession  *session,
                         CorridorFound    *found,
                         const char       *words)
{
  CorridorPhase *phase;
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *where = NULL;
  gboolean is_seen;

  g_return_if_fail (CORRIDOR_IS_FOUND_ROW (self));
  g_return_if_fail (CORRIDOR_IS_FOUND (found));

  phase = corridor_found_get_phase (found);
  where = dup_where (session, found);
  corridor_symbol_set_phase (self->symbol, phase);
  g_free (self->kind);
  self->kind = corridor_phase_kind_to_words (phase, corridor_session_get_language (session), ", ");
  is_seen = add_line (text, attributes, corridor_text_get (corridor_phase_get_title (phase), corridor_session_get_language (session)),
                      words, MOST_TITLE);
  is_seen = add_line (text, attributes, where, words, MOST_TITLE) || is_seen;
  if (!is_seen)
    add_line (text, attributes, corridor_found_get_text (found), words, MOST_EXCERPT);

  gtk_label_set_attributes (self->label, attributes);
  gtk_label_set_text (self->label, text->str);
}

char *
corridor_found_row_dup_description (CorridorFoundRow *self)
{
  g_auto(GStrv) lines = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (CORRIDOR_IS_FOUND_ROW (self), NULL);

  lines = g_strsplit (gtk_label_get_text (self->label), "\n", -1);
  words = g_strjoinv (", ", lines);
  return g_strjoin (", ", words, self->kind, NULL);
}
