/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widget-window.h"

#include "widget-finder.h"

GtkWidget *
widget_window_show (GtkWidget    *child,
                    GActionGroup *actions,
                    int           width,
                    int           height)
{
  GtkWidget *window = gtk_window_new ();

  if (actions != NULL)
    gtk_widget_insert_action_group (window, "win", actions);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  widget_finder_settle (child);
  return window;
}
