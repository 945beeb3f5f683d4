/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-open-actions.h"

#include "corridor-open-chooser.h"

#include <glib/gi18n-lib.h>

#define CHOOSER "corridor-open-chooser"

static void
open_files (CorridorOpener *opener,
            GPtrArray      *files)
{
  if (files->len > 0)
    corridor_opener_open_async (opener, files, NULL, NULL);
}

static void
on_response (CorridorOpener       *opener,
             int                   response,
             GtkFileChooserNative *chooser)
{
  g_autoptr(GPtrArray) files = response == GTK_RESPONSE_ACCEPT ? corridor_open_chooser_get_files (chooser) : NULL;

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (files != NULL)
    open_files (opener, files);
}

static void
chooser_free (gpointer chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = user_data;
  CorridorOpener *opener = g_object_get_data (G_OBJECT (action), "opener");
  GtkFileChooserNative *chooser = corridor_open_chooser_new (window);

  g_signal_connect_object (chooser, "response", G_CALLBACK (on_response), opener, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (window), CHOOSER, chooser, chooser_free); /* closes the one before */
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
on_drop (CorridorOpener *opener,
         const GValue   *value)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  open_files (opener, files);
  return TRUE;
}

static void
on_link_shown (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(CorridorWindow) window = user_data; /* the reference given to gtk_show_uri_full() */
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    return;

  text = g_strdup_printf (_("The link cannot be opened: %s"), error->message);
  corridor_window_show_toast (window, text);
}

static void
on_open_link (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  const char *scheme = g_uri_peek_scheme (uri);

  /* The action is on the session bus as well: nothing but a web page is opened for anybody. */
  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    gtk_show_uri_full (GTK_WINDOW (user_data), uri, GDK_CURRENT_TIME, NULL, on_link_shown, g_object_ref (user_data));
}

void
corridor_open_actions_add (CorridorWindow *window,
                           CorridorOpener *opener)
{
  static const GActionEntry entries[] = {
    { "open", on_open },
    { "open-link", on_open_link, "s" },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));
  g_return_if_fail (CORRIDOR_IS_OPENER (opener));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_object_set_data (G_OBJECT (g_action_map_lookup_action (G_ACTION_MAP (window), "open")), "opener", opener);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), opener, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
