/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-window-private.h"

#include "corridor-details.h"
#include "corridor-event-list.h"
#include "corridor-session-compare.h"
#include "corridor-session-tour.h"
#include "corridor-timeline.h"

static gboolean
has_focus (CorridorWindow *self,
           GtkWidget      *region)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && (focus == region || gtk_widget_is_ancestor (focus, region));
}

static gboolean
enter_region (CorridorWindow *self,
              GtkWidget      *region)
{
  if (region == self->list)
    return corridor_event_list_take_focus (CORRIDOR_EVENT_LIST (region));
  if (region == self->details)
    return corridor_details_take_focus (CORRIDOR_DETAILS (region));
  if (region == self->timeline)
    return corridor_timeline_take_focus (CORRIDOR_TIMELINE (region));
  return gtk_widget_grab_focus (region) || gtk_widget_child_focus (region, GTK_DIR_TAB_FORWARD);
}

/* F6 goes round these. A pane that is closed is left out. */
void
corridor_window_go_to_region (CorridorWindow *self,
                              int             direction)
{
  GtkWidget *regions[] = { self->list, self->map, self->details, GTK_WIDGET (self->compare_bar), self->tour_bar, self->timeline, self->header };
  int n = G_N_ELEMENTS (regions);
  int at = direction > 0 ? n - 1 : 0;

  for (int i = 0; i < n; i++)
    if (has_focus (self, regions[i]))
      at = i;

  for (int i = 1; i <= n; i++)
    {
      GtkWidget *region = regions[((at + direction * i) % n + n) % n];

      if (gtk_widget_get_child_visible (region) && gtk_widget_get_mapped (region) && enter_region (self, region))
        return;
    }
}

/* Where the selection is gone, nothing in the details keeps the focus: it goes back to what one selects with. */
void
corridor_window_clear_selection (CorridorWindow *self)
{
  gboolean was_inside = has_focus (self, self->details);

  corridor_session_set_selected (self->session, NULL);
  if (was_inside)
    enter_region (self, gtk_widget_get_mapped (self->list) ? self->list : self->map);
}

static void
on_tour_notify (CorridorWindow *self)
{
  if (corridor_session_get_tour (self->session) == NULL && has_focus (self, self->tour_bar))
    gtk_widget_grab_focus (self->timeline);
}

static void
on_comparing_notify (CorridorWindow *self)
{
  if (!corridor_session_get_comparing (self->session) && has_focus (self, GTK_WIDGET (self->compare_bar)))
    gtk_widget_grab_focus (self->timeline);
}

/* A bar goes with what it is about, and the focus must not go with the bar. */
void
corridor_window_keep_focus (CorridorWindow *self)
{
  g_signal_connect_object (self->session, "notify::comparing", G_CALLBACK (on_comparing_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::tour", G_CALLBACK (on_tour_notify), self, G_CONNECT_SWAPPED);
}
