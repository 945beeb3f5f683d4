/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map-actions.h"

#include "corridor-base-map-dialog.h"
#include "corridor-message.h"

#include <glib/gi18n-lib.h>

#define CONTEXT "corridor-base-map-actions"

/* What the actions of a window work on. It lives as long as the window. */
typedef struct
{
  CorridorWindow       *window; /* (unowned) */
  CorridorBaseMaps     *maps; /* (owned) */
  CorridorTileFetcher  *fetcher; /* (owned) */
  CorridorOpener       *opener; /* (owned) */
  GtkFileChooserNative *chooser; /* (owned) (nullable) the dialog that is open */
} Context;

/* A map that a dialog is about, or one that was removed. */
typedef struct
{
  CorridorBaseMaps *maps; /* (owned) */
  CorridorBaseMap  *map; /* (owned) (nullable) */
} Subject;

static void
close_chooser (Context *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

static void
context_free (gpointer data)
{
  Context *self = data;

  close_chooser (self);
  g_object_unref (self->maps);
  g_object_unref (self->fetcher);
  g_object_unref (self->opener);
  g_free (self);
}

static Subject *
subject_new (CorridorBaseMaps *maps,
             CorridorBaseMap  *map)
{
  Subject *self = g_new0 (Subject, 1);

  self->maps = g_object_ref (maps);
  g_set_object (&self->map, map);
  return self;
}

static void
subject_free (gpointer  data,
              GClosure *closure)
{
  Subject *self = data;

  g_object_unref (self->maps);
  g_clear_object (&self->map);
  g_free (self);
}

/* A dialog and a popover would both want the keyboard. */
static void
close_popover (CorridorWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* --- choosing --- */

static void
on_leave (Subject    *subject,
          const char *response)
{
  if (!g_str_equal (response, "allow") || corridor_base_maps_find (subject->maps, corridor_base_map_get_id (subject->map)) != subject->map)
    return;

  corridor_base_maps_allow (subject->maps, subject->map);
  corridor_base_maps_choose (subject->maps, subject->map);
}

/* (transfer full) */
static char *
dup_question (CorridorBaseMap *map)
{
  g_autofree char *host = corridor_base_map_dup_host (map);

  if (host == NULL)
    return g_strdup (_("This map comes from the network. Each part of it that you look at is asked for from the server that its style "
                       "names, so that server learns where you look, when, and your network address. Without your consent nothing is "
                       "asked for."));
  if (corridor_base_map_get_kind (map) == CORRIDOR_BASE_MAP_STYLE)
    /* Translators: %1$s is the name of a server */
    return g_strdup_printf (_("This map comes from the network. Its style is asked for from %1$s, and each part of the map that you look "
                              "at from the server that the style names, so these servers learn where you look, when, and your network "
                              "address. Without your consent nothing is asked for."), host);

  /* Translators: %1$s is the name of a server */
  return g_strdup_printf (_("This map comes from the network. Each part of it that you look at is asked for from %1$s, so that server "
                            "learns where you look, when, and your network address. Without your consent nothing is asked for."),
                          host);
}

static void
ask_for_leave (Context         *self,
               CorridorBaseMap *map)
{
  const char *title = corridor_base_map_get_title (map);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  close_popover (self->window);

  /* Translators: %s is the title of a base map */
  heading = g_strdup_printf (_("Show %s?"), title);
  body = dup_question (map);
  dialog = corridor_message_new (GTK_WINDOW (self->window), heading, body);
  adw_message_dialog_add_response (dialog, "cancel", _("Cancel"));
  adw_message_dialog_add_response (dialog, "allow", _("Show Map"));
  adw_message_dialog_set_response_appearance (dialog, "allow", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "allow");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_leave), subject_new (self->maps, map), subject_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
choose (Context         *self,
        CorridorBaseMap *map)
{
  if (!corridor_base_maps_choose (self->maps, map))
    ask_for_leave (self, map);
}

static void
on_choose (GSimpleAction *action,
           GVariant      *id,
           gpointer       user_data)
{
  Context *self = user_data;
  CorridorBaseMap *map = corridor_base_maps_find (self->maps, g_variant_get_string (id, NULL));

  if (map != NULL)
    choose (self, map);
}

static void
on_chosen_notify (CorridorWindow   *window,
                  GParamSpec       *pspec,
                  CorridorBaseMaps *maps)
{
  const char *id = corridor_base_map_get_id (corridor_base_maps_get_chosen (maps));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "base-map");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (id));
}

/* --- the reader's own --- */

static void
on_done (CorridorWindow  *window,
         CorridorBaseMap *map,
         GtkWidget       *dialog)
{
  Context *self = g_object_get_data (G_OBJECT (window), CONTEXT);
  CorridorBaseMap *was = g_object_get_data (G_OBJECT (dialog), "map");

  if (was == NULL)
    corridor_base_maps_add (self->maps, map);
  else if (corridor_base_maps_is_own (self->maps, was))
    corridor_base_maps_replace (self->maps, was, map);

  /* Whoever adds a map wants to see it. */
  if (was == NULL)
    choose (self, map);
}

static CorridorPosition
get_place (Context *self)
{
  CorridorBbox view = corridor_story_get_view (corridor_session_get_story (corridor_window_get_session (self->window)));

  return (CorridorPosition) { (view.south + view.north) / 2, (view.west + view.east) / 2 };
}

static void
present_dialog (Context         *self,
                CorridorBaseMap *map)
{
  GtkWindow *dialog = corridor_base_map_dialog_new (GTK_WINDOW (self->window), map, self->fetcher, get_place (self));

  close_popover (self->window);
  if (map != NULL)
    g_object_set_data_full (G_OBJECT (dialog), "map", g_object_ref (map), g_object_unref);
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_done), self->window, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
on_add (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  present_dialog (user_data, NULL);
}

static CorridorBaseMap *
find_own (Context  *self,
          GVariant *id)
{
  CorridorBaseMap *map = corridor_base_maps_find (self->maps, g_variant_get_string (id, NULL));

  return map != NULL && corridor_base_maps_is_own (self->maps, map) ? map : NULL;
}

static void
on_edit (GSimpleAction *action,
         GVariant      *id,
         gpointer       user_data)
{
  CorridorBaseMap *map = find_own (user_data, id);

  if (map != NULL)
    present_dialog (user_data, map);
}

/* It comes back without leave: that was given to a map that was there. */
static void
on_undo (Subject *subject)
{
  if (corridor_base_maps_find (subject->maps, corridor_base_map_get_id (subject->map)) == NULL)
    corridor_base_maps_add (subject->maps, subject->map);
}

static void
on_remove (GSimpleAction *action,
           GVariant      *id,
           gpointer       user_data)
{
  Context *self = user_data;
  CorridorBaseMap *map = find_own (self, id);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  Subject *subject;
  AdwToast *toast;

  if (map == NULL)
    return;

  subject = subject_new (self->maps, map);
  text = g_strdup_printf (_("%s removed"), corridor_base_map_get_title (map));
  markup = g_markup_escape_text (text, -1); /* a toast reads markup */
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), subject, subject_free, G_CONNECT_SWAPPED);
  corridor_base_maps_remove (self->maps, map);
  corridor_window_take_toast (self->window, toast);
}

/* --- files --- */

static void
on_response (CorridorWindow       *window,
             int                   response,
             GtkFileChooserNative *chooser)
{
  Context *self = g_object_get_data (G_OBJECT (window), CONTEXT);
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (file == NULL)
    return;

  g_ptr_array_add (files, g_steal_pointer (&file));
  corridor_opener_open_async (self->opener, files, NULL, NULL);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Context *self = user_data;

  close_popover (self->window);
  close_chooser (self);
  self->chooser = gtk_file_chooser_native_new (_("Open a Base Map"), GTK_WINDOW (self->window), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _("MBTiles files"), "*.mbtiles");
  add_filter (GTK_FILE_CHOOSER (self->chooser), _("All files"), "*");
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self->window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
corridor_base_map_actions_add (CorridorWindow      *window,
                               CorridorBaseMaps    *maps,
                               CorridorTileFetcher *fetcher,
                               CorridorOpener      *opener)
{
  static const GActionEntry entries[] = {
    { "base-map", NULL, "s", "''", on_choose },
    { "base-map-add", on_add },
    { "base-map-open", on_open },
    { "base-map-edit", on_edit, "s" },
    { "base-map-remove", on_remove, "s" },
  };
  Context *self;

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));
  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (maps));
  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (fetcher));
  g_return_if_fail (CORRIDOR_IS_OPENER (opener));

  self = g_new0 (Context, 1);
  self->window = window;
  self->maps = g_object_ref (maps);
  self->fetcher = g_object_ref (fetcher);
  self->opener = g_object_ref (opener);
  g_object_set_data_full (G_OBJECT (window), CONTEXT, self, context_free);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (maps, "notify::chosen", G_CALLBACK (on_chosen_notify), window, G_CONNECT_SWAPPED);
  on_chosen_notify (window, NULL, maps);
}

void
corridor_base_map_actions_tell (CorridorWindow      *window,
                                CorridorMbtilesFile *file)
{
  const CorridorMbtilesInfo *info = corridor_mbtiles_file_get_info (file);
  g_autoptr(CorridorBaseMap) map = corridor_mbtiles_file_dup_base_map (file, NULL);
  g_autofree char *text = NULL;

  /* Translators: %s is the title of a base map */
  text = g_strdup_printf (_("Base map: %s"), corridor_base_map_get_title (map));
  corridor_window_show_toast (window, text);
  if (info->has_bounds)
    corridor_window_bring_into_view (window, (CorridorBbox) { info->west, info->south, info->east, info->north });
}
