/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-link-actions.h"

#include "corridor-link.h"

#include <glib/gi18n-lib.h>

static void
on_copy_link (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  CorridorWindow *window = user_data;
  g_autofree char *link = corridor_link_actions_dup_link (window);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), link);
  corridor_window_show_toast (window, _("Link copied"));
}

void
corridor_link_actions_add (CorridorWindow *window)
{
  static const GActionEntry entries[] = { { "copy-link", on_copy_link } };

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

char *
corridor_link_actions_dup_link (CorridorWindow *window)
{
  CorridorBbox bbox;
  gboolean has_bbox;

  g_return_val_if_fail (CORRIDOR_IS_WINDOW (window), NULL);

  has_bbox = corridor_map_get_bbox (corridor_window_get_map (window), &bbox);
  return corridor_link_from_session (corridor_window_get_session (window), has_bbox ? &bbox : NULL);
}
