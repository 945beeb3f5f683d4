/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-window-private.h"

#include "corridor-session-tour.h"
#include "corridor-timeline.h"

#define ROOMY_WIDTH          1440 /* px of the window, from which on the map can spare more for the details */
#define ROOMY_DETAILS_WIDTH  400
#define DETAILS_WIDTH        340
/* Of a window with text of the usual size. */
#define NARROW_WIDTH         430 /* px, below which the header bar would lay the title over its buttons */
#define COMPACT_WIDTH        560 /* px, below which the timeline has no room for the mode */

static gboolean
covers_map (AdwFlap *flap)
{
  return adw_flap_get_folded (flap) && adw_flap_get_reveal_flap (flap);
}

/*
 * Before its first layout a pane has no width, and AdwFlap (libadwaita 1.2) divides by it for the start of its animation.
 * For what is not mapped there is none.
 */
static void
reveal (AdwFlap *flap,
        gboolean revealed)
{
  GtkWidget *widget = GTK_WIDGET (flap);
  gboolean unmap = gtk_widget_get_mapped (widget) && adw_swipeable_get_distance (ADW_SWIPEABLE (flap)) <= 0;

  if (unmap)
    gtk_widget_set_child_visible (widget, FALSE);
  adw_flap_set_reveal_flap (flap, revealed);
  if (unmap)
    gtk_widget_set_child_visible (widget, TRUE);
}

/*
 * What is selected is shown, and without it the map has the room; over the map there is room for one pane only. A step of a
 * tour has its words under the map, so there it covers none of it.
 */
static void
on_selected_notify (CorridorWindow *self)
{
  if (corridor_session_get_selected (self->session) == NULL)
    {
      reveal (self->details_flap, self->keeps_details);
      return;
    }

  if (covers_map (self->list_flap))
    reveal (self->list_flap, FALSE);
  if (corridor_session_get_tour (self->session) == NULL || !adw_flap_get_folded (self->details_flap))
    reveal (self->details_flap, TRUE);
}

/* Asked for by the reader: button, key or session bus. */
static void
on_show_details (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  CorridorWindow *self = user_data;

  self->keeps_details = g_variant_get_boolean (state);
  reveal (self->details_flap, self->keeps_details);
}

static void
on_show_list (GSimpleAction *action,
              GVariant      *state,
              gpointer       user_data)
{
  CorridorWindow *self = user_data;

  reveal (self->list_flap, g_variant_get_boolean (state));
}

static void
tell_state (CorridorWindow *self,
            const char     *name,
            gboolean        revealed)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (revealed));
}

static void
on_details_revealed (CorridorWindow *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->details_flap);

  self->keeps_details = self->keeps_details && revealed;
  tell_state (self, "show-details", revealed);
}

/* Where the list is in view, it says what is filtered. */
static void
on_list_revealed (CorridorWindow *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->list_flap);

  gtk_widget_set_visible (self->map_filter, !revealed);
  tell_state (self, "show-list", revealed);
}

void
corridor_window_show_details (CorridorWindow *self)
{
  reveal (self->details_flap, TRUE);
}

void
corridor_window_add_panes (CorridorWindow *self)
{
  static const GActionEntry entries[] = {
    { "show-details", NULL, NULL, "false", on_show_details },
    { "show-list", NULL, NULL, "true", on_show_list },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->list_flap, "notify::reveal-flap", G_CALLBACK (on_list_revealed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details_flap, "notify::reveal-flap", G_CALLBACK (on_details_revealed), self, G_CONNECT_SWAPPED);
  on_list_revealed (self);
}

void
corridor_window_watch_selection (CorridorWindow *self)
{
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (on_selected_notify), self, G_CONNECT_SWAPPED);
  on_selected_notify (self);
}

static void
set_narrow (CorridorWindow *self,
            gboolean        narrow)
{
  gtk_widget_set_visible (GTK_WIDGET (self->title), !narrow);
  if (narrow)
    gtk_widget_add_css_class (self->header, "narrow");
  else
    gtk_widget_remove_css_class (self->header, "narrow");
}

/* AdwFlap gives a pane its least width only, so that has to follow the window's. */
void
corridor_window_fit_panes (CorridorWindow *self,
                           int             width)
{
  double text_scale = corridor_map_get_text_scale (CORRIDOR_MAP (self->map));

  gtk_widget_set_size_request (self->details, width >= ROOMY_WIDTH ? ROOMY_DETAILS_WIDTH : DETAILS_WIDTH, -1);
  set_narrow (self, width < NARROW_WIDTH * text_scale);
  corridor_timeline_set_compact (CORRIDOR_TIMELINE (self->timeline), width < COMPACT_WIDTH * text_scale);
}

gboolean
corridor_window_close_pane (CorridorWindow *self)
{
  AdwFlap *flap = covers_map (self->details_flap) ? self->details_flap : self->list_flap;

  if (!covers_map (flap))
    return FALSE;

  reveal (flap, FALSE);
  return TRUE;
}
