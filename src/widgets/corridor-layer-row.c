/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-row.h"

#include "corridor-layer-search.h"
#include "corridor-popover.h"
#include "corridor-symbol.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>

struct _CorridorLayerRow
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) */
  CorridorLayer   *layer; /* (owned) */
  CorridorDataset *shown; /* (owned) (nullable) whose kinds are there now */
  gboolean         following; /* the row is being set to the layer, not the other way round */

  /* (unowned) the template's, all of them */
  GtkWidget       *content;
  GtkWidget       *visible;
  GtkLabel        *title;
  GtkLabel        *detail;
  GtkWidget       *up;
  GtkWidget       *down;
  GtkWidget       *report;
  GtkWidget       *remove;
  GtkWidget       *search;
  GtkWidget       *colors;
  GtkWidget       *by_category;
  GtkWidget       *undated;
  GtkLabel        *undated_text;
  GtkWidget       *undated_switch;
  GtkExpander     *expander;
  GtkWidget       *categories;
};

enum
{
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorLayerRow, corridor_layer_row, GTK_TYPE_WIDGET)

/* Okabe and Ito (2008). style.css has them by class. */
static const struct
{
  const char *name;
  const char *css_class;
  int         rgb;
} colors[] = {
  { N_("Blue"), "blue", 0x0072B2 },
  { N_("Vermilion"), "vermilion", 0xD55E00 },
  { N_("Green"), "green", 0x009E73 },
  { N_("Purple"), "purple", 0xCC79A7 },
  { N_("Orange"), "orange", 0xE69F00 },
  { N_("Sky blue"), "sky", 0x56B4E9 },
  { N_("Yellow"), "yellow", 0xF0E442 },
};

static void
name_control (CorridorLayerRow *self,
              GtkWidget        *control,
              const char       *format)
{
  const char *title = corridor_dataset_get_title (corridor_layer_get_whole (self->layer));
  g_autoptr(GString) name = g_string_new (format);

  /* Not printf(): a title is anybody's text, and so is the format to the compiler. */
  g_string_replace (name, "%s", title, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
name_controls (CorridorLayerRow *self)
{
  /* Translators: in all of these %s is the title of a layer */
  name_control (self, GTK_WIDGET (self), "%s");
  name_control (self, self->visible, _("Show %s"));
  name_control (self, self->up, _("Move %s up"));
  name_control (self, self->down, _("Move %s down"));
  name_control (self, self->report, _("Report on %s"));
  name_control (self, self->remove, _("Remove %s"));
  name_control (self, self->colors, _("Colour of %s"));
  name_control (self, self->undated_switch, _("Show undated records of %s"));
}

static guint
get_position (CorridorLayerRow *self,
              guint            *n_layers)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  guint position = 0;

  *n_layers = g_list_model_get_n_items (layers);
  corridor_session_find_layer (self->session, self->layer, &position);
  return position;
}

static void
on_category_toggled (GtkCheckButton   *check,
                     CorridorLayerRow *self)
{
  guint category = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "category"));

  if (!self->following)
    corridor_layer_set_category_visible (self->layer, category, gtk_check_button_get_active (check));
}

static CorridorColor
get_color (CorridorLayerRow *self,
           CorridorCategory *category)
{
  int rgb = corridor_layer_get_rgb (self->layer);

  return rgb == CORRIDOR_LAYER_RGB_BY_CATEGORY ? category->color : (CorridorColor) { (guint32) rgb, (guint32) rgb };
}

static void
add_category (CorridorLayerRow *self,
              CorridorCategory *category)
{
  const char *label = corridor_text_get (category->label, corridor_session_get_language (self->session));
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), g_object_new (CORRIDOR_TYPE_SYMBOL, NULL));
  gtk_box_append (GTK_BOX (box), text);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), "category", GUINT_TO_POINTER (category->order));
  g_signal_connect (check, "toggled", G_CALLBACK (on_category_toggled), self);
  gtk_box_append (GTK_BOX (self->categories), check);
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* While a file is being read its kinds become more, and change places. */
static void
fill_categories (CorridorLayerRow *self)
{
  CorridorDataset *dataset = corridor_layer_get_whole (self->layer);
  GPtrArray *categories = corridor_dataset_get_categories (dataset);
  g_autofree char *label = NULL;

  if (!g_set_object (&self->shown, dataset))
    return;

  remove_children (self->categories);
  for (guint i = 0; i < categories->len; i++)
    add_category (self, categories->pdata[i]);
  /* Translators: what unfolds the kinds of records in a layer */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kind", "%u kinds", categories->len), categories->len);
  gtk_expander_set_label (self->expander, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1); /* not before 4.10 */
  gtk_widget_set_visible (GTK_WIDGET (self->expander), categories->len > 1);
}

static void
follow_categories (CorridorLayerRow *self)
{
  GPtrArray *categories = corridor_dataset_get_categories (self->shown);
  GtkWidget *check = gtk_widget_get_first_child (self->categories);

  for (guint i = 0; i < categories->len; i++, check = gtk_widget_get_next_sibling (check))
    {
      CorridorCategory *category = categories->pdata[i];
      GtkWidget *symbol = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), corridor_layer_get_category_visible (self->layer, i));
      corridor_symbol_set_sign (CORRIDOR_SYMBOL (symbol), category->shape, get_color (self, category));
    }
}

static void
follow_color (CorridorLayerRow *self)
{
  int rgb = corridor_layer_get_rgb (self->layer);

  for (GtkWidget *radio = gtk_widget_get_first_child (self->colors); radio != NULL; radio = gtk_widget_get_next_sibling (radio))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (radio), "rgb")) == rgb);
}

static void
describe (CorridorLayerRow *self)
{
  CorridorDataset *dataset = corridor_layer_get_whole (self->layer);
  CorridorDataset *undated = corridor_dataset_get_undated (dataset);
  g_autofree char *n_undated = corridor_count_to_words (undated != NULL ? corridor_dataset_get_n_records (undated) : 0);
  g_autofree char *records = corridor_words_records (corridor_dataset_get_n_records (dataset));
  g_autofree char *years = corridor_words_years (dataset);
  /* Translators: how many records a layer has, and from when to when: "12,345 records, 2014–2019" */
  g_autofree char *detail = years != NULL ? g_strdup_printf (_("%1$s, %2$s"), records, years) : g_strdup (records);
  g_autofree char *undated_text = g_strdup_printf (_("Undated records (%s)"), n_undated);

  gtk_label_set_text (self->title, corridor_dataset_get_title (dataset));
  gtk_label_set_text (self->detail, detail);
  gtk_label_set_text (self->undated_text, undated_text);
  gtk_widget_set_visible (self->undated, undated != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
}

static void
follow (CorridorLayerRow *self)
{
  self->following = TRUE;
  describe (self);
  name_controls (self);
  fill_categories (self);
  follow_categories (self);
  follow_color (self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->visible), corridor_layer_get_visible (self->layer));
  gtk_switch_set_active (GTK_SWITCH (self->undated_switch), corridor_layer_get_undated (self->layer));
  self->following = FALSE;
}

static void
on_color_toggled (CorridorLayerRow *self,
                  GtkCheckButton   *radio)
{
  if (!self->following && gtk_check_button_get_active (radio))
    corridor_layer_set_rgb (self->layer, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (radio), "rgb")));
}

static void
add_colors (CorridorLayerRow *self)
{
  g_object_set_data (G_OBJECT (self->by_category), "rgb", GINT_TO_POINTER (CORRIDOR_LAYER_RGB_BY_CATEGORY));
  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      GtkWidget *radio = gtk_check_button_new ();

      gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), GTK_CHECK_BUTTON (self->by_category));
      gtk_widget_add_css_class (radio, "color");
      gtk_widget_add_css_class (radio, colors[i].css_class);
      gtk_widget_set_tooltip_text (radio, _(colors[i].name));
      gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, _(colors[i].name), -1);
      g_object_set_data (G_OBJECT (radio), "rgb", GINT_TO_POINTER (colors[i].rgb));
      g_signal_connect_swapped (radio, "toggled", G_CALLBACK (on_color_toggled), self);
      gtk_box_append (GTK_BOX (self->colors), radio);
    }
}

static void
on_visible_toggled (CorridorLayerRow *self)
{
  if (!self->following)
    corridor_layer_set_visible (self->layer, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->visible)));
}

static void
on_undated_toggled (CorridorLayerRow *self)
{
  if (!self->following)
    corridor_layer_set_undated (self->layer, gtk_switch_get_active (GTK_SWITCH (self->undated_switch)));
}

static void
on_up_clicked (CorridorLayerRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
on_down_clicked (CorridorLayerRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
activate (CorridorLayerRow *self,
          const char       *action)
{
  guint n_layers;
  guint position = get_position (self, &n_layers);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "u", position);
}

static void
on_report_clicked (CorridorLayerRow *self)
{
  corridor_popover_close_around (GTK_WIDGET (self));
  activate (self, "win.layer-report");
}

/* The row goes with its layer. */
static void
on_remove_clicked (CorridorLayerRow *self)
{
  g_autoptr(CorridorLayerRow) kept = g_object_ref (self);

  activate (self, "win.layer-remove");
}

static void
corridor_layer_row_dispose (GObject *object)
{
  CorridorLayerRow *self = CORRIDOR_LAYER_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_LAYER_ROW);
  g_clear_object (&self->shown);
  g_clear_object (&self->layer);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_layer_row_parent_class)->dispose (object);
}

static void
corridor_layer_row_class_init (CorridorLayerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_layer_row_dispose;
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (CORRIDOR_TYPE_LAYER_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-layer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, visible);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, detail);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, up);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, down);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, report);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, remove);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, search);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, colors);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, by_category);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, undated);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, undated_text);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, undated_switch);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, expander);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerRow, categories);
  gtk_widget_class_bind_template_callback (widget_class, on_up_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_down_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_report_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_color_toggled);
  gtk_widget_class_set_css_name (widget_class, "layerrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_layer_row_init (CorridorLayerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_colors (self);
  g_signal_connect_swapped (self->visible, "toggled", G_CALLBACK (on_visible_toggled), self);
  g_signal_connect_swapped (self->undated_switch, "notify::active", G_CALLBACK (on_undated_toggled), self);
}

GtkWidget *
corridor_layer_row_new (CorridorSession *session,
                        CorridorLayer   *layer)
{
  CorridorLayerRow *self;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (CORRIDOR_IS_LAYER (layer), NULL);

  self = g_object_new (CORRIDOR_TYPE_LAYER_ROW, NULL);
  self->session = g_object_ref (session);
  self->layer = g_object_ref (layer);
  corridor_layer_search_set_layer (CORRIDOR_LAYER_SEARCH (self->search), layer);
  g_signal_connect_object (layer, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  return GTK_WIDGET (self);
}

CorridorLayer *
corridor_layer_row_get_layer (CorridorLayerRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER_ROW (self), NULL);

  return self->layer;
}

void
corridor_layer_row_update_place (CorridorLayerRow *self)
{
  guint n_layers, position;

  g_return_if_fail (CORRIDOR_IS_LAYER_ROW (self));

  position = get_position (self, &n_layers);
  gtk_widget_set_visible (self->up, n_layers > 1);
  gtk_widget_set_visible (self->down, n_layers > 1);
  gtk_widget_set_sensitive (self->up, position + 1 < n_layers);
  gtk_widget_set_sensitive (self->down, position > 0);
}

void
corridor_layer_row_focus_move (CorridorLayerRow *self,
                               int               direction)
{
  GtkWidget *wanted, *other;

  g_return_if_fail (CORRIDOR_IS_LAYER_ROW (self));

  wanted = direction > 0 ? self->up : self->down;
  other = direction > 0 ? self->down : self->up;
  gtk_widget_grab_focus (gtk_widget_get_sensitive (wanted) ? wanted : other);
}
