/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-filter-row.h"

GtkWidget *
corridor_filter_row_new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

CorridorFilterRow
corridor_filter_row_append (GtkBox     *box,
                            const char *words,
                            const char *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *count = gtk_label_new (NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), corridor_filter_row_new_label (words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), count);
  gtk_box_append (box, row);
  return (CorridorFilterRow) { GTK_CHECK_BUTTON (check), GTK_LABEL (count) };
}

void
corridor_filter_row_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
