/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-spoken-choice.h"

#include "corridor-spoken-name.h"

/* The line of what is chosen bears a mark; the others keep its place free. */
static void
update_mark (GtkListItem *item,
             GParamSpec  *pspec,
             GtkWidget   *choice)
{
  guint selected;

  g_object_get (choice, "selected", &selected, NULL);
  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_item_get_child (item)), gtk_list_item_get_position (item) == selected ? 1 : 0);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_list_item_set_child (item, line);
}

static void
on_setup_in_list (GtkListItemFactory *factory,
                  GtkListItem        *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_item_set_child (item, line);
}

/* GTK 4.8 has no gtk_list_item_set_accessible_label(); the widget of the item is the parent of its child. */
static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *line = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (line)), text);
  if (gtk_widget_get_parent (line) != NULL)
    corridor_spoken_name_set (gtk_widget_get_parent (line), text);
}

static void
on_bind_in_list (GtkListItemFactory *factory,
                 GtkListItem        *item,
                 gpointer            user_data)
{
  GtkWidget *choice = user_data;

  on_bind (factory, item);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (update_mark), item, G_CONNECT_SWAPPED);
  update_mark (item, NULL, choice);
}

static void
on_unbind_in_list (GtkListItemFactory *factory,
                   GtkListItem        *item,
                   gpointer            user_data)
{
  g_signal_handlers_disconnect_by_func (user_data, update_mark, item);
}

/* Newer versions of GTK make a list of the popover too. */
static void
name_lists (GtkWidget  *widget,
            const char *name)
{
  if (GTK_IS_LIST_VIEW (widget) || GTK_IS_POPOVER (widget))
    corridor_spoken_name_set (widget, name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_lists (child, name);
}

void
corridor_spoken_choice_name (GtkWidget  *choice,
                             const char *name)
{
  g_autoptr(GtkListItemFactory) factory = NULL;
  g_autoptr(GtkListItemFactory) list_factory = NULL;

  g_return_if_fail (GTK_IS_WIDGET (choice));

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  list_factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (list_factory, "setup", G_CALLBACK (on_setup_in_list), NULL);
  g_signal_connect_object (list_factory, "bind", G_CALLBACK (on_bind_in_list), choice, 0);
  g_signal_connect_object (list_factory, "unbind", G_CALLBACK (on_unbind_in_list), choice, 0);
  g_object_set (choice, "factory", factory, "list-factory", list_factory, NULL);
  name_lists (choice, name);
  corridor_spoken_name_set (choice, name); /* newer versions of GTK name it by what is chosen, which does not say of what */
}
