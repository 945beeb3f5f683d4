/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-search-pane.h"

#include "corridor-finder.h"
#include "corridor-found-row.h"
#include "corridor-popover.h"

#include <glib/gi18n-lib.h>

struct _CorridorSearchPane
{
  GtkWidget           parent_instance;
  CorridorSession    *session; /* (owned) (nullable) */
  CorridorFinder     *finder; /* (owned) (nullable) with a session */
  GtkSingleSelection *selection; /* (owned) */

  /* (unowned) the template's */
  GtkWidget          *content;
  GtkEditable        *entry;
  GtkStack           *stack;
  GtkLabel           *message;
  GtkLabel           *count;
  GtkListView        *list;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (CorridorSearchPane, corridor_search_pane, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
count_results (CorridorSearchPane *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static gboolean
has_words (CorridorSearchPane *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return *words != '\0';
}

static char *
dup_count (CorridorSearchPane *self)
{
  guint n = count_results (self);
  guint n_found = self->finder != NULL ? corridor_finder_get_n_found (self->finder) : 0;
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u found", "%u found", n_found), n_found);
  /* Translators: %s is "1200 found" */
  g_autofree char *listed = n < n_found ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of them listed", "%s, %u of them listed", n),
                                                           count, n)
                                        : g_strdup (count);

  if (self->finder == NULL || corridor_finder_get_ready (self->finder))
    return g_steal_pointer (&listed);

  /* Translators: %s is "1200 found" while more may come */
  return g_strdup_printf (_("%s so far…"), listed);
}

static void
update (CorridorSearchPane *self)
{
  guint n = count_results (self);
  g_autofree char *count = dup_count (self);

  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "results" : "message");
  if (!has_words (self))
    gtk_label_set_text (self->message, _("Places, titles, texts and sources, in any script and at any time"));
  else if (!corridor_finder_get_ready (self->finder))
    gtk_label_set_text (self->message, _("Looking…"));
  else
    gtk_label_set_text (self->message, _("Nothing has all of these words."));
}

/* Records of layers are found, too, when there are any. */
static void
name_entry (CorridorSearchPane *self)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  const char *name = g_list_model_get_n_items (layers) > 0 ? _("Search the story and your data") : _("Search the story");

  g_object_set (self->entry, "placeholder-text", name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_search_changed (CorridorSearchPane *self)
{
  if (self->finder == NULL)
    return;

  corridor_finder_set_words (self->finder, gtk_editable_get_text (self->entry));
  if (count_results (self) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  update (self);
}

static void
choose (CorridorSearchPane *self,
        guint               position)
{
  g_autoptr(CorridorFound) found = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (found != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, corridor_found_get_phase (found));
}

/* Enter comes sooner than the entry tells of the last letters. */
static void
on_entry_activate (CorridorSearchPane *self)
{
  on_search_changed (self);
  choose (self, 0);
}

static gboolean
on_entry_key (CorridorSearchPane *self,
              guint               keyval)
{
  GtkWidget *first;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  on_search_changed (self); /* or the row goes with the results so far, and the focus with it */
  first = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  if (count_results (self) == 0 || first == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (first); /* new results are scrolled to their first row */
  return GDK_EVENT_STOP;
}

static void
on_setup (CorridorSearchPane *self,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, corridor_found_row_new ());
}

/* GTK 4.8 has no gtk_list_item_set_accessible_label(); the widget of the item is the parent of its child. */
static void
on_bind (CorridorSearchPane *self,
         GtkListItem        *item)
{
  CorridorFoundRow *row = CORRIDOR_FOUND_ROW (gtk_list_item_get_child (item));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *name = NULL;

  corridor_found_row_show (row, self->session, gtk_list_item_get_item (item), corridor_finder_get_words (self->finder));
  name = corridor_found_row_dup_description (row);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_map (CorridorSearchPane *self)
{
  if (self->finder != NULL)
    corridor_finder_prepare (self->finder);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
corridor_search_pane_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_SEARCH_PANE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_search_pane_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_search_pane_set_session (CORRIDOR_SEARCH_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_search_pane_dispose (GObject *object)
{
  CorridorSearchPane *self = CORRIDOR_SEARCH_PANE (object);

  if (self->selection != NULL)
    corridor_search_pane_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_SEARCH_PANE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (corridor_search_pane_parent_class)->dispose (object);
}

static void
corridor_search_pane_class_init (CorridorSearchPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_search_pane_get_property;
  object_class->set_property = corridor_search_pane_set_property;
  object_class->dispose = corridor_search_pane_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", CORRIDOR_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, CORRIDOR_TYPE_PHASE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorSearchPane, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorSearchPane, entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorSearchPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CorridorSearchPane, message);
  gtk_widget_class_bind_template_child (widget_class, CorridorSearchPane, count);
  gtk_widget_class_bind_template_child (widget_class, CorridorSearchPane, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key);
  gtk_widget_class_bind_template_callback (widget_class, corridor_popover_close_around);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_set_css_name (widget_class, "searchpane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_search_pane_init (CorridorSearchPane *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_after (self, "map", G_CALLBACK (on_map), NULL);
}

void
corridor_search_pane_set_session (CorridorSearchPane *self,
                                  CorridorSession    *session)
{
  g_return_if_fail (CORRIDOR_IS_SEARCH_PANE (self));

  if (self->session == session)
    return;

  if (self->finder != NULL)
    g_signal_handlers_disconnect_by_data (self->finder, self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (corridor_session_get_layers (self->session), self);
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->finder);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      self->finder = corridor_finder_new (session);
      g_signal_connect_object (self->finder, "notify::ready", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->finder, "notify::n-found", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (corridor_session_get_layers (session), "items-changed", G_CALLBACK (name_entry), self, G_CONNECT_SWAPPED);
      gtk_single_selection_set_model (self->selection, corridor_finder_get_results (self->finder));
      name_entry (self);
      update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
