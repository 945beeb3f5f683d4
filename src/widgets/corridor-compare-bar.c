/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-compare-bar.h"

#include "corridor-session-compare.h"
#include "corridor-spoken-calendar.h"

#include <glib/gi18n-lib.h>

struct _CorridorCompareBar
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  gboolean         telling; /* the calendar is set by the session, not by the reader */

  /* (unowned) the template's, all of them */
  GtkWidget       *content;
  GtkMenuButton   *other;
  GtkCalendar     *calendar;
  GtkLabel        *now;
};

G_DEFINE_FINAL_TYPE (CorridorCompareBar, corridor_compare_bar, GTK_TYPE_WIDGET)

static void
show_in_calendar (CorridorCompareBar *self,
                  gint64              day)
{
  CorridorCivil civil = corridor_calendar_to_civil (day);
  g_autoptr(GDateTime) date = g_date_time_new_utc ((int) civil.year, civil.month, civil.day, 0, 0, 0);

  if (date == NULL)
    return; /* the calendar of GTK has the years 1 to 9999 */

  self->telling = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->telling = FALSE;
}

static void
on_changed (CorridorCompareBar *self)
{
  gboolean comparing = self->session != NULL && corridor_session_get_comparing (self->session);
  g_autofree char *other = NULL;
  g_autofree char *other_short = NULL;
  g_autofree char *now = NULL;
  g_autofree char *now_short = NULL;

  gtk_widget_set_visible (self->content, comparing);
  if (!comparing)
    return;

  other = corridor_calendar_format_words (corridor_session_get_other (self->session), CORRIDOR_PRECISION_DAY);
  now = corridor_calendar_format_words (corridor_session_get_now (self->session), CORRIDOR_PRECISION_DAY);
  other_short = corridor_calendar_format_short (corridor_session_get_other (self->session), CORRIDOR_PRECISION_DAY);
  now_short = corridor_calendar_format_short (corridor_session_get_now (self->session), CORRIDOR_PRECISION_DAY);
  gtk_menu_button_set_label (self->other, other_short); /* both have to have room in a window of a telephone, however large the text */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL, other, -1);
  gtk_label_set_text (self->now, now_short);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->now), GTK_ACCESSIBLE_PROPERTY_LABEL, now, -1);
  show_in_calendar (self, corridor_session_get_other (self->session));
}

static void
on_day_selected (CorridorCompareBar *self)
{
  g_autoptr(GDateTime) date = NULL;

  if (self->telling || self->session == NULL)
    return;

  date = gtk_calendar_get_date (self->calendar);
  corridor_session_set_other (self->session, corridor_calendar_from_civil ((CorridorCivil) {
    .year = g_date_time_get_year (date), .month = g_date_time_get_month (date), .day = g_date_time_get_day_of_month (date),
  }));
}

static void
on_swap_clicked (CorridorCompareBar *self)
{
  gint64 other = corridor_session_get_other (self->session);

  corridor_session_set_other (self->session, corridor_session_get_now (self->session));
  corridor_session_set_now (self->session, other);
}

static void
corridor_compare_bar_dispose (GObject *object)
{
  CorridorCompareBar *self = CORRIDOR_COMPARE_BAR (object);

  corridor_compare_bar_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_COMPARE_BAR);

  G_OBJECT_CLASS (corridor_compare_bar_parent_class)->dispose (object);
}

static void
corridor_compare_bar_class_init (CorridorCompareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_compare_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-compare-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorCompareBar, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorCompareBar, other);
  gtk_widget_class_bind_template_child (widget_class, CorridorCompareBar, calendar);
  gtk_widget_class_bind_template_child (widget_class, CorridorCompareBar, now);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_swap_clicked);
  gtk_widget_class_set_css_name (widget_class, "comparebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_compare_bar_init (CorridorCompareBar *self)
{
  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (on_changed), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare two days"), -1);
  corridor_spoken_calendar_name (self->calendar);
}

void
corridor_compare_bar_set_session (CorridorCompareBar *self,
                                  CorridorSession    *session)
{
  g_return_if_fail (CORRIDOR_IS_COMPARE_BAR (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    on_changed (self);
}

void
corridor_compare_actions_add (GActionMap      *map,
                              CorridorSession *session)
{
  g_autoptr(GPropertyAction) compare = g_property_action_new ("compare", session, "comparing");

  g_return_if_fail (G_IS_ACTION_MAP (map));

  g_action_map_add_action (map, G_ACTION (compare));
}
