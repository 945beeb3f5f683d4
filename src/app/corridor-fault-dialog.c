/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-fault-dialog.h"

#include "corridor-message.h"

#include <glib/gi18n-lib.h>

void
corridor_fault_dialog_present (GtkWindow    *parent,
                               const GError *error)
{
  g_autofree char *text = NULL;
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (error != NULL);

  text = g_strdup_printf (_("%s\n\nWhat is open stays as it is."), error->message);

  dialog = corridor_message_new (parent, _("This file cannot be opened"), text); /* a fault wants copying */
  adw_message_dialog_add_response (dialog, "close", _("Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
