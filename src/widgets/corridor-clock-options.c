/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clock-options.h"

#include "corridor-play-actions.h"
#include "corridor-session-play.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CorridorClockOptions
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  GtkWidget       *scroller; /* (unowned) the template's; bound so that it goes with the template */
  GtkSpinButton   *days; /* (unowned) the template's */
  GtkCheckButton  *by_time; /* (unowned) the template's */
  GtkWidget       *speed; /* (unowned) the template's */
  GtkAdjustment   *speed_adjustment; /* (unowned) the template's, in powers of ten of days a second */
  GtkBox          *periods; /* (unowned) the template's */
  gboolean         following; /* the controls are being set to the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (CorridorClockOptions, corridor_clock_options, GTK_TYPE_WIDGET)

static void
on_days_changed (CorridorClockOptions *self)
{
  if (self->following || self->session == NULL)
    return;

  corridor_session_set_window_days (self->session, (guint) gtk_spin_button_get_value_as_int (self->days));
  corridor_session_set_mode (self->session, CORRIDOR_MODE_WINDOW); /* what else would one set them for? */
}

/* To two digits: nobody asks for 29.8538 days a second. */
static double
round_speed (double speed)
{
  double unit = pow (10, floor (log10 (speed)) - 1);

  return CLAMP (round (speed / unit) * unit, CORRIDOR_PLAY_SLOWEST, CORRIDOR_PLAY_FASTEST);
}

static void
on_speed_changed (CorridorClockOptions *self)
{
  if (self->following || self->session == NULL)
    return;

  corridor_session_set_speed (self->session, round_speed (pow (10, gtk_adjustment_get_value (self->speed_adjustment))));
}

static void
follow_clock (CorridorClockOptions *self)
{
  CorridorPace pace = corridor_session_get_pace (self->session);
  g_autofree char *speed = corridor_words_speed (self->session);

  self->following = TRUE;
  gtk_spin_button_set_value (self->days, corridor_session_get_window_days (self->session));
  gtk_adjustment_set_value (self->speed_adjustment, log10 (corridor_session_get_speed (self->session)));
  self->following = FALSE;
  gtk_check_button_set_label (self->by_time, speed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speed), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, speed, -1);
  gtk_widget_set_sensitive (self->speed, pace == CORRIDOR_PACE_TIME);
}

static GtkWidget *
make_period_button (CorridorClockOptions *self,
                    CorridorPeriod       *period)
{
  const char *label = corridor_text_get (period->label, corridor_session_get_language (self->session));
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *text = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-period");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", period->id);
  return button;
}

static void
fill_periods (CorridorClockOptions *self)
{
  GPtrArray *periods = corridor_story_get_periods (corridor_session_get_story (self->session));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->periods))) != NULL)
    gtk_box_remove (self->periods, child);
  for (guint i = 0; i < periods->len; i++)
    gtk_box_append (self->periods, make_period_button (self, periods->pdata[i]));
}

static GSignalGroup *
watch_sessions (CorridorClockOptions *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "notify::window-days", G_CALLBACK (follow_clock), self);
  g_signal_group_connect_swapped (group, "notify::speed", G_CALLBACK (follow_clock), self);
  g_signal_group_connect_swapped (group, "notify::pace", G_CALLBACK (follow_clock), self);
  g_signal_group_connect_swapped (group, "notify::story", G_CALLBACK (fill_periods), self);
  g_signal_group_connect_swapped (group, "notify::language", G_CALLBACK (fill_periods), self);

  return group;
}

static void
corridor_clock_options_dispose (GObject *object)
{
  corridor_clock_options_set_session (CORRIDOR_CLOCK_OPTIONS (object), NULL);
  g_clear_object (&CORRIDOR_CLOCK_OPTIONS (object)->session_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIDOR_TYPE_CLOCK_OPTIONS);

  G_OBJECT_CLASS (corridor_clock_options_parent_class)->dispose (object);
}

static void
corridor_clock_options_class_init (CorridorClockOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_clock_options_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-clock-options.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorClockOptions, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorClockOptions, days);
  gtk_widget_class_bind_template_child (widget_class, CorridorClockOptions, by_time);
  gtk_widget_class_bind_template_child (widget_class, CorridorClockOptions, speed);
  gtk_widget_class_bind_template_child (widget_class, CorridorClockOptions, speed_adjustment);
  gtk_widget_class_bind_template_child (widget_class, CorridorClockOptions, periods);
  gtk_widget_class_bind_template_callback (widget_class, on_days_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_speed_changed);
  gtk_widget_class_set_css_name (widget_class, "clockoptions");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_clock_options_init (CorridorClockOptions *self)
{
  self->session_signals = watch_sessions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_clock_options_set_session (CorridorClockOptions *self,
                                    CorridorSession      *session)
{
  g_return_if_fail (CORRIDOR_IS_CLOCK_OPTIONS (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (session == NULL)
    return;

  follow_clock (self);
  fill_periods (self);
}
