/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-window-private.h"

#include "corridor-session-compare.h"
#include "corridor-session-filter.h"
#include "corridor-session-tour.h"
#include "corridor-timeline.h"

static void
on_layers (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  gtk_menu_button_popup (CORRIDOR_WINDOW (user_data)->layers);
}

static void
on_clear_filter (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  corridor_session_clear_filter (CORRIDOR_WINDOW (user_data)->session);
}

static void
on_go_to_date (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  corridor_timeline_ask_for_date (CORRIDOR_TIMELINE (CORRIDOR_WINDOW (user_data)->timeline));
}

static void
zoom (CorridorWindow *self,
      const char     *action)
{
  gtk_widget_activate_action (self->map, action, NULL);
}

static void
on_zoom_in (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  zoom (user_data, "map.zoom-in");
}

static void
on_zoom_out (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  zoom (user_data, "map.zoom-out");
}

static void
on_whole_region (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  zoom (user_data, "map.whole-region");
}

static void
on_next_region (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  corridor_window_go_to_region (user_data, 1);
}

static void
on_previous_region (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  corridor_window_go_to_region (user_data, -1);
}

/* Takes back the last thing that came in the way: a pane over the map, the tour, the selection, then the comparison. */
static void
on_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CorridorWindow *self = user_data;

  if (corridor_window_close_pane (self))
    return;

  if (corridor_session_get_tour (self->session) != NULL)
    corridor_session_set_tour (self->session, NULL);
  else if (corridor_session_get_selected (self->session) != NULL)
    corridor_window_clear_selection (self);
  else
    corridor_session_set_comparing (self->session, FALSE);
}

void
corridor_window_add_actions (CorridorWindow *self)
{
  static const GActionEntry entries[] = {
    { "layers", on_layers },
    { "clear-filter", on_clear_filter },
    { "go-to-date", on_go_to_date },
    { "zoom-in", on_zoom_in },
    { "zoom-out", on_zoom_out },
    { "whole-region", on_whole_region },
    { "next-region", on_next_region },
    { "previous-region", on_previous_region },
    { "back", on_back },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
