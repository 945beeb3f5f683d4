/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-fault-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

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

/* The dialog's own heading and body measure themselves wrongly in libadwaita 1.7, which says so; and a fault wants copying. */
static GtkWidget *
make_message (const char *heading,
              const char *body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label;

  gtk_widget_add_css_class (add_paragraph (box, heading), "title-2");
  label = add_paragraph (box, body);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
  return box;
}

void
corridor_fault_dialog_present (GtkWindow    *parent,
                               const GError *error)
{
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (error != NULL);

  text = g_strdup_printf (_("%s\n\nWhat is open stays as it is."), error->message);

  dialog = adw_message_dialog_new (parent, NULL, NULL);
  gtk_window_set_title (GTK_WINDOW (dialog), _("This file cannot be opened"));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_message (_("This file cannot be opened"), text));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
