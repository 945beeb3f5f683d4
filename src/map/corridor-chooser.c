/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-chooser.h"

#include <glib/gi18n.h>

#include "corridor-chooser-row.h"

#define MAX_HEIGHT 320
#define WIDTH 320
#define SHORT 8 /* rows, that are seen at one glance */

struct _CorridorChooser
{
  GtkPopover          parent_instance;

  GtkWidget          *search; /* (unowned) a child */
  GtkScrolledWindow  *window; /* (unowned) a child, with the list in it */
  GtkListView        *list; /* (unowned) a child */
  GtkFilterListModel *found; /* (owned) */
  GtkCustomFilter    *filter; /* (unowned) the model's */
  CorridorSession    *session; /* (owned) (nullable) while something is offered */
  CorridorTheme       theme;
  char               *words; /* (owned) (nullable) what is looked for, case folded */
};

G_DEFINE_FINAL_TYPE (CorridorChooser, corridor_chooser, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  CorridorChooser *self = user_data;
  g_autofree char *title = NULL;

  if (self->words == NULL || self->session == NULL)
    return TRUE;

  title = g_utf8_casefold (corridor_text_get (corridor_phase_get_title (item), corridor_session_get_language (self->session)), -1);
  return strstr (title, self->words) != NULL;
}

static void
on_search_changed (CorridorChooser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->words);
  self->words = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
clear (CorridorChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_filter_list_model_set_model (self->found, NULL);
  g_clear_object (&self->session);
}

static void
choose (CorridorChooser *self,
        guint            position)
{
  g_autoptr(CorridorPhase) phase = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (phase == NULL)
    return;

  corridor_session_set_selected (self->session, phase);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_search_activate (CorridorChooser *self)
{
  choose (self, 0);
}

static void
on_setup (CorridorChooser *self,
          GtkListItem     *item)
{
  gtk_list_item_set_child (item, corridor_chooser_row_new ());
}

static void
on_bind (CorridorChooser *self,
         GtkListItem     *item)
{
  corridor_chooser_row_show (gtk_list_item_get_child (item), gtk_list_item_get_item (item), self->theme,
                             corridor_session_get_language (self->session));
}

static void
corridor_chooser_dispose (GObject *object)
{
  CorridorChooser *self = CORRIDOR_CHOOSER (object);

  g_clear_object (&self->found);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_chooser_parent_class)->dispose (object);
}

static void
corridor_chooser_finalize (GObject *object)
{
  g_free (CORRIDOR_CHOOSER (object)->words);

  G_OBJECT_CLASS (corridor_chooser_parent_class)->finalize (object);
}

static void
corridor_chooser_class_init (CorridorChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_chooser_finalize;
}

static GtkWidget *
make_list (CorridorChooser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activate", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is here"), -1);

  return list;
}

static GtkWidget *
make_search (CorridorChooser *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  g_object_set (search, "placeholder-text", _("Search in these"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search in these"), -1);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (on_search_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);

  return search;
}

static void
corridor_chooser_init (CorridorChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  self->search = make_search (self);
  self->list = GTK_LIST_VIEW (make_list (self));
  self->window = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());

  gtk_scrolled_window_set_policy (self->window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->window, GTK_WIDGET (self->list));
  gtk_widget_set_size_request (GTK_WIDGET (self->window), WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->window));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
corridor_chooser_new (void)
{
  return g_object_new (CORRIDOR_TYPE_CHOOSER, NULL);
}

/* Filtering reads every record again: of a long list a slice each time that nothing else is to be done. */
static void
set_model (CorridorChooser *self,
           GListModel      *phases)
{
  gboolean is_long = g_list_model_get_n_items (phases) > SHORT;

  gtk_widget_set_visible (self->search, is_long);
  gtk_filter_list_model_set_incremental (self->found, is_long);
  gtk_filter_list_model_set_model (self->found, phases);
}

/* A list of GTK 4.8 asks for the height that its rows have at any width, and what wraps at this one would be cut. */
static void
make_room (CorridorChooser *self)
{
  int height = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL && height < MAX_HEIGHT;
       row = gtk_widget_get_next_sibling (row))
    {
      int row_height;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &row_height, NULL, NULL);
      height += row_height;
    }

  gtk_scrolled_window_set_min_content_height (self->window, MIN (height, MAX_HEIGHT));
}

/* Not where it was in the list that was offered before. */
static void
focus_first (CorridorChooser *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *first;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", 0);
  first = gtk_widget_get_first_child (list);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

void
corridor_chooser_offer (CorridorChooser *self,
                        CorridorSession *session,
                        GListModel      *phases,
                        CorridorTheme    theme,
                        double           x,
                        double           y)
{
  g_return_if_fail (CORRIDOR_IS_CHOOSER (self));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));
  g_return_if_fail (G_IS_LIST_MODEL (phases));

  clear (self);
  self->session = g_object_ref (session);
  self->theme = theme;
  set_model (self, phases);
  make_room (self);

  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self));
  focus_first (self);
}
