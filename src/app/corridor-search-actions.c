/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-search-actions.h"

#include "corridor-session-visit.h"

#include <glib/gi18n-lib.h>

#define UNDO_TIME 12 /* s: time to look round at where one has come to */

/* What the search of a window works with; all of it lives as long as the window. */
typedef struct
{
  CorridorWindow *window;
  CorridorMap    *map;
  GtkMenuButton  *button;
} Search;

/* The way back. */
typedef struct
{
  CorridorWindow   *window; /* (unowned) its toasts go with it */
  CorridorMap      *map;
  CorridorBookmark *bookmark; /* (owned) */
  CorridorViewport  view;
  gboolean          has_view;
} Return;

static void
return_free (gpointer  data,
             GClosure *closure)
{
  Return *back = data;

  corridor_bookmark_free (back->bookmark);
  g_free (back);
}

static Return *
new_return (const Search *search)
{
  Return *back = g_new0 (Return, 1);
  CorridorScene scene;

  back->window = search->window;
  back->map = search->map;
  back->bookmark = corridor_session_dup_bookmark (corridor_window_get_session (search->window));
  back->has_view = corridor_map_get_scene (search->map, &scene);
  if (back->has_view)
    back->view = scene.viewport;
  return back;
}

static void
on_undo (Return *back)
{
  corridor_session_return_to (corridor_window_get_session (back->window), back->bookmark);
  if (back->has_view)
    corridor_map_return_to (back->map, &back->view);
}

static void
offer_return (const Search  *search,
              Return        *back,
              CorridorPhase *phase)
{
  CorridorSession *session = corridor_window_get_session (search->window);
  g_autofree char *text = g_strdup_printf (_("Gone to: %s"), corridor_text_get (corridor_phase_get_title (phase),
                                                                                corridor_session_get_language (session)));
  g_autofree char *markup = g_markup_escape_text (text, -1); /* a toast reads markup */
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, UNDO_TIME);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), back, return_free, G_CONNECT_SWAPPED);
  corridor_window_take_toast (search->window, toast);
}

static void
on_chosen (GtkWidget     *pane,
           CorridorPhase *phase,
           Search        *search)
{
  Return *back = new_return (search);

  gtk_menu_button_popdown (search->button);
  corridor_session_visit (corridor_window_get_session (search->window), phase);
  corridor_map_go_to (search->map, phase);
  offer_return (search, back, phase);
}

static void
search_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static void
on_search (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (user_data));
}

void
corridor_search_actions_add (CorridorWindow *window,
                             CorridorMap    *map,
                             GtkMenuButton  *button,
                             GtkWidget      *pane)
{
  static const GActionEntry entries[] = { { "search", on_search } };
  Search *search;

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));
  g_return_if_fail (CORRIDOR_IS_MAP (map));
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  search = g_new (Search, 1);
  *search = (Search) { window, map, button };
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), button);
  g_signal_connect_data (pane, "chosen", G_CALLBACK (on_chosen), search, search_free, 0);
}
