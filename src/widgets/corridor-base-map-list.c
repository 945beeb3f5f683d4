/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map-list.h"

#include <glib/gi18n-lib.h>

#define N_UNSCROLLED 6 /* as many maps have room in a small window, too */

struct _CorridorBaseMapList
{
  GtkWidget         parent_instance;
  CorridorBaseMaps *maps; /* (owned) (nullable) */
  GSignalGroup     *maps_signals; /* (owned) */
  GtkWidget        *content; /* (unowned) the template's: what is not bound GTK 4.8 does not let go of */
  GtkScrolledWindow *scroller; /* (unowned) the template's */
  GtkWidget        *rows; /* (unowned) the template's */
};

G_DEFINE_FINAL_TYPE (CorridorBaseMapList, corridor_base_map_list, GTK_TYPE_WIDGET)

/* Not printf(): a title is anybody's text, and so is the format to the compiler. */
static void
name_control (GtkWidget       *control,
              const char      *format,
              CorridorBaseMap *map)
{
  g_autoptr(GString) name = g_string_new (format);

  g_string_replace (name, "%s", corridor_base_map_get_title (map), 1);
  gtk_widget_set_tooltip_text (control, name->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static GtkWidget *
make_choice (CorridorBaseMap *map)
{
  const char *title = corridor_base_map_get_title (map);
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (choice), "win.base-map");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (choice), "s", corridor_base_map_get_id (map));
  gtk_widget_set_hexpand (choice, TRUE);

  return choice;
}

static GtkWidget *
make_button (CorridorBaseMap *map,
             const char      *icon,
             const char      *format,
             const char      *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  name_control (button, format, map);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", corridor_base_map_get_id (map));

  return button;
}

static gboolean
on_link (GtkWidget  *label,
         const char *uri,
         gpointer    unused)
{
  gtk_widget_activate_action (label, "win.open-link", "s", uri);
  return TRUE;
}

/* Whom the map wants named, with a way there if it has one. */
static GtkWidget *
make_attribution (CorridorBaseMap *map)
{
  const char *attribution = corridor_base_map_get_attribution (map);
  g_autofree char *link = corridor_base_map_dup_link (map);
  g_autofree char *text = g_markup_escape_text (attribution, -1);
  g_autofree char *uri = link != NULL ? g_markup_escape_text (link, -1) : NULL;
  g_autofree char *markup = uri != NULL ? g_strdup_printf ("<a href=\"%s\">%s</a>", uri, text) : g_strdup (text);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "attribution");
  gtk_widget_add_css_class (label, "caption");
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link), NULL);

  return label;
}

static GtkWidget *
make_row (CorridorBaseMapList *self,
          CorridorBaseMap     *map)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (line), make_choice (map));
  if (corridor_base_maps_is_own (self->maps, map))
    {
      /* Translators: in both of these %s is the title of a base map */
      gtk_box_append (GTK_BOX (line), make_button (map, "document-edit-symbolic", _("Edit %s"), "win.base-map-edit"));
      gtk_box_append (GTK_BOX (line), make_button (map, "user-trash-symbolic", _("Remove %s"), "win.base-map-remove"));
    }
  gtk_box_append (GTK_BOX (row), line);
  if (*corridor_base_map_get_attribution (map) != '\0')
    gtk_box_append (GTK_BOX (row), make_attribution (map));

  return row;
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* They are few, and change when the reader changes them: all are made anew. */
static void
fill (CorridorBaseMapList *self)
{
  GListModel *maps = G_LIST_MODEL (self->maps);
  guint n_maps = maps != NULL ? g_list_model_get_n_items (maps) : 0;
  gboolean had_focus = has_focus_inside (self->rows);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);

  for (guint i = 0; i < n_maps; i++)
    {
      g_autoptr(CorridorBaseMap) map = g_list_model_get_item (maps, i);

      gtk_box_append (GTK_BOX (self->rows), make_row (self, map));
    }

  /* What scrolls asks for the height of wrapped text as if it were on one line. */
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, n_maps > N_UNSCROLLED ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  if (had_focus)
    gtk_widget_child_focus (self->rows, GTK_DIR_TAB_FORWARD);
}

static void
corridor_base_map_list_dispose (GObject *object)
{
  CorridorBaseMapList *self = CORRIDOR_BASE_MAP_LIST (object);

  g_clear_object (&self->maps_signals);
  g_clear_object (&self->maps);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_BASE_MAP_LIST);

  G_OBJECT_CLASS (corridor_base_map_list_parent_class)->dispose (object);
}

static void
corridor_base_map_list_class_init (CorridorBaseMapListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_base_map_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-base-map-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapList, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapList, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorBaseMapList, rows);
  gtk_widget_class_set_css_name (widget_class, "basemaplist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_base_map_list_init (CorridorBaseMapList *self)
{
  self->maps_signals = g_signal_group_new (CORRIDOR_TYPE_BASE_MAPS);
  g_signal_group_connect_swapped (self->maps_signals, "items-changed", G_CALLBACK (fill), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_base_map_list_set_maps (CorridorBaseMapList *self,
                                 CorridorBaseMaps    *maps)
{
  g_return_if_fail (CORRIDOR_IS_BASE_MAP_LIST (self));
  g_return_if_fail (maps == NULL || CORRIDOR_IS_BASE_MAPS (maps));

  if (!g_set_object (&self->maps, maps))
    return;

  g_signal_group_set_target (self->maps_signals, maps);
  fill (self);
}
