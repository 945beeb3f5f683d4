/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-actions.h"

#include "corridor-export-screen.h"
#include "corridor-export-window.h"
#include "corridor-print.h"
#include "corridor-session-play.h"

#include <glib/gi18n-lib.h>

static void
on_saved (CorridorWindow *window,
          GFile          *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_("Picture written to %s"), name);

  corridor_window_show_toast (window, text);
}

/* What is to be exported stands still. */
static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  CorridorWindow *window = user_data;
  CorridorMap *map = g_object_get_data (G_OBJECT (action), "map");
  GtkWidget *dialog;

  corridor_session_set_playing (corridor_window_get_session (window), FALSE);
  dialog = corridor_export_window_new (GTK_WINDOW (window), map);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_printed (CorridorWindow          *window,
            GtkPrintOperationResult  result,
            GtkPrintOperation       *operation)
{
  g_autofree char *text = corridor_print_dup_failure (operation, result);

  if (text != NULL)
    corridor_window_show_toast (window, text);
}

static void
on_print (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  CorridorWindow *window = user_data;
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(CorridorSceneCopy) copy = corridor_export_screen_take (g_object_get_data (G_OBJECT (action), "map"));

  if (copy == NULL)
    return;

  operation = corridor_print_new (copy, CORRIDOR_SHEET_ALL);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), window, G_CONNECT_SWAPPED);
  corridor_print_run (operation, GTK_WINDOW (window));
}

void
corridor_export_actions_add (CorridorWindow *window,
                             CorridorMap    *map)
{
  static const GActionEntry entries[] = {
    { "export", on_export },
    { "print", on_print },
  };

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));
  g_return_if_fail (CORRIDOR_IS_MAP (map));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    g_object_set_data (G_OBJECT (g_action_map_lookup_action (G_ACTION_MAP (window), entries[i].name)), "map", map);
}
