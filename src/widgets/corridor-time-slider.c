/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-slider.h"

#include "corridor-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PAGE 30 /* days, Page Up and Page Down */

struct _CorridorTimeSlider
{
  GtkScale         parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  guint            edition; /* of the session, that the range is of */
  gboolean         following; /* the slider is being set to the session's time, not the other way round */
};

G_DEFINE_FINAL_TYPE (CorridorTimeSlider, corridor_time_slider, GTK_TYPE_SCALE)

/*
 * The slider counts days: Page Up, Page Down and assistive technology step by its units.
 */
static double
time_to_value (gint64 time)
{
  return (double) time / CORRIDOR_DAY;
}

static gint64
value_to_time (double value)
{
  return llround (value * CORRIDOR_DAY);
}

static void
follow_time (CorridorTimeSlider *self)
{
  self->following = TRUE;
  gtk_range_set_value (GTK_RANGE (self), time_to_value (corridor_session_get_now (self->session)));
  self->following = FALSE;
}

/* The story, a layer or the filter is another. */
static void
follow_edition (CorridorTimeSlider *self)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self));

  self->edition = corridor_session_get_edition (self->session);
  self->following = TRUE;
  gtk_adjustment_configure (adjustment, time_to_value (corridor_session_get_now (self->session)),
                            time_to_value (corridor_session_get_begin (self->session)),
                            time_to_value (corridor_session_get_last_day (self->session)), 1, PAGE, 0);
  self->following = FALSE;
}

/* Before 4.10 GTK keeps the value text to itself: the description carries it to assistive technology. */
static void
tell_value (CorridorTimeSlider *self)
{
  g_autofree char *summary = corridor_words_summary (self->session);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, summary, -1);
  if (gtk_check_version (4, 10, 0) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

static void
on_changed (CorridorTimeSlider *self)
{
  tell_value (self);
  if (self->edition != corridor_session_get_edition (self->session))
    follow_edition (self);
  follow_time (self);
}

static void
on_value_changed (CorridorTimeSlider *self)
{
  double value = gtk_range_get_value (GTK_RANGE (self));

  if (self->following || self->session == NULL)
    return;

  corridor_session_set_now (self->session, corridor_calendar_floor_day (value_to_time (value)));
  follow_time (self); /* the value snaps too, and where the time did not change nothing else would tell it */
}

static void
corridor_time_slider_dispose (GObject *object)
{
  corridor_time_slider_set_session (CORRIDOR_TIME_SLIDER (object), NULL);

  G_OBJECT_CLASS (corridor_time_slider_parent_class)->dispose (object);
}

static void
corridor_time_slider_class_init (CorridorTimeSliderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_time_slider_dispose;
}

static void
corridor_time_slider_init (CorridorTimeSlider *self)
{
  gtk_range_set_adjustment (GTK_RANGE (self), gtk_adjustment_new (0, 0, 0, 1, PAGE, 0));
  gtk_scale_set_has_origin (GTK_SCALE (self), FALSE);
  gtk_scale_set_draw_value (GTK_SCALE (self), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE); /* it knows nothing of parts of the time: corridor-axis-hand.c does */
  g_signal_connect (self, "value-changed", G_CALLBACK (on_value_changed), NULL);
}

GtkWidget *
corridor_time_slider_new (void)
{
  return g_object_new (CORRIDOR_TYPE_TIME_SLIDER, NULL);
}

void
corridor_time_slider_set_session (CorridorTimeSlider *self,
                                  CorridorSession    *session)
{
  g_return_if_fail (CORRIDOR_IS_TIME_SLIDER (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  follow_edition (self);
  on_changed (self);
}
