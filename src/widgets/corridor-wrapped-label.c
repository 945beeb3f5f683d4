/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-wrapped-label.h"

GtkWidget *
corridor_wrapped_label_new (const char *text,
                            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

GtkWidget *
corridor_wrapped_label_new_selectable (const char *text,
                                       const char *css_class)
{
  GtkWidget *label = corridor_wrapped_label_new (text, css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}
