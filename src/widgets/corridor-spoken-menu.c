/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-spoken-menu.h"

#include "corridor-spoken-name.h"

/* Items are of a type of GTK's own, which has the text as a property. */
static gboolean
is_item (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
}

static void
name_item (GtkWidget *item)
{
  g_autofree char *text = NULL;

  g_object_get (item, "text", &text, NULL);
  corridor_spoken_name_set (item, text != NULL ? text : "");
}

/* Those of submenus too. The items are made anew with the model, so they are named when the menu comes up. */
static void
name_items (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (is_item (child))
        name_item (child);
      name_items (child);
    }
}

void
corridor_spoken_menu_name (GtkMenuButton *button,
                           const char    *name)
{
  GtkPopover *popover;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (name != NULL);

  popover = gtk_menu_button_get_popover (button);
  corridor_spoken_name_set (GTK_WIDGET (popover), name);
  g_signal_handlers_disconnect_by_func (popover, name_items, NULL);
  g_signal_connect (popover, "map", G_CALLBACK (name_items), NULL);
}
