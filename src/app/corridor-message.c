/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-message.h"

static GtkWidget *
add_paragraph (GtkWidget  *box,
               const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

AdwMessageDialog *
corridor_message_new (GtkWindow  *parent,
                      const char *heading,
                      const char *body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  AdwMessageDialog *dialog;
  GtkWidget *label;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  gtk_widget_add_css_class (add_paragraph (box, heading), "title-2");
  label = add_paragraph (box, body);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_select_region (GTK_LABEL (label), 0, 0);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  adw_message_dialog_set_extra_child (dialog, box);
  return dialog;
}
