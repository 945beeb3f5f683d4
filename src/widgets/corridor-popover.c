/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-popover.h"

void
corridor_popover_close_around (GtkWidget *widget)
{
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}
