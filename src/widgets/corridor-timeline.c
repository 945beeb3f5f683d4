/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-timeline.h"

#include "corridor-clock-options.h"
#include "corridor-date-entry.h"
#include "corridor-session-axis.h"
#include "corridor-session-play.h"
#include "corridor-spoken-calendar.h"
#include "corridor-spoken-choice.h"
#include "corridor-time-axis.h"
#include "corridor-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Seconds from one step to the next, where the desktop wants no animations: a day every other frame would be one. */
#define STEP_TIME 1.0

struct _CorridorTimeline
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  GtkWidget       *controls; /* (unowned) the template's; bound so that it goes with the template */
  GtkWidget       *axis; /* (unowned) the template's */
  GtkButton       *play; /* (unowned) the template's */
  GtkMenuButton   *date; /* (unowned) the template's */
  GtkPopover      *date_popover; /* (unowned) the template's */
  CorridorDateEntry *date_entry; /* (unowned) the template's */
  GtkLabel        *date_long; /* (unowned) the template's */
  GtkLabel        *date_short; /* (unowned) the template's, shown where the other one has no room */
  GtkCalendar     *calendar; /* (unowned) the template's */
  GtkWidget       *whole; /* (unowned) the template's */
  GtkLabel        *speed; /* (unowned) the template's */
  GtkWidget       *options; /* (unowned) the template's */
  GtkLabel        *count; /* (unowned) the template's */
  GtkDropDown     *mode; /* (unowned) the template's */
  GtkStringList   *modes; /* (owned) the drop-down's, at CorridorMode each */
  guint            tick; /* the callback of a session that plays, or 0 */
  gint64           frame_time; /* of the last tick, in microseconds */
  double           waited; /* seconds since the time moved on last */
  gboolean         following; /* the drop-down is being set to the session's mode, not the other way round */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorTimeline, corridor_timeline, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
on_changed (CorridorTimeline *self)
{
  g_autofree char *date = corridor_words_date (self->session);
  g_autofree char *date_short = corridor_words_date_short (self->session);
  g_autofree char *count = corridor_words_count (self->session);

  gtk_label_set_text (self->date_long, date);
  gtk_label_set_text (self->date_short, date_short);
  gtk_label_set_text (self->count, count);
  /* The button inside, which has the focus, takes its name from this one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_PROPERTY_LABEL, date, -1);
}

static void
on_day_selected (CorridorTimeline *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  int year, month, day_of_month;

  if (self->following || self->session == NULL)
    return;

  g_date_time_get_ymd (day, &year, &month, &day_of_month);
  corridor_session_set_now (self->session, corridor_calendar_from_civil ((CorridorCivil) { year, month, day_of_month }));
}

static void
on_calendar_shown (CorridorTimeline *self)
{
  CorridorCivil civil;
  g_autoptr(GDateTime) day = NULL;

  if (self->session == NULL)
    return;

  civil = corridor_calendar_to_civil (corridor_session_get_now (self->session));
  day = g_date_time_new_utc ((int) CLAMP (civil.year, 1, 9999), civil.month, civil.day, 0, 0, 0);
  self->following = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->following = FALSE;
  corridor_date_entry_begin (self->date_entry);
}

static void
on_date_entered (CorridorTimeline *self)
{
  gtk_popover_popdown (self->date_popover);
}

static void
on_axis_notify (CorridorTimeline *self)
{
  gtk_widget_set_visible (self->whole, !corridor_session_shows_whole_axis (self->session));
}

static void
on_speed_notify (CorridorTimeline *self)
{
  g_autofree char *speed = corridor_words_speed (self->session);

  gtk_label_set_text (self->speed, corridor_session_get_pace (self->session) == CORRIDOR_PACE_EVENTS ? _("Event by event") : speed);
}

/* Events come with time to read each anyway. */
static gboolean
goes_in_steps (CorridorTimeline *self)
{
  return corridor_session_get_pace (self->session) == CORRIDOR_PACE_TIME && !adw_get_enable_animations (GTK_WIDGET (self));
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CorridorTimeline *self = CORRIDOR_TIMELINE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double elapsed = self->frame_time == 0 ? 0 : (double) (now - self->frame_time) / G_USEC_PER_SEC;

  self->frame_time = now;
  self->waited += elapsed;
  if (goes_in_steps (self) && self->waited < STEP_TIME)
    return G_SOURCE_CONTINUE;

  elapsed = self->waited;
  self->waited = 0;
  corridor_session_advance (self->session, elapsed);
  return G_SOURCE_CONTINUE;
}

static void
set_ticking (CorridorTimeline *self,
             gboolean          ticking)
{
  if (ticking == (self->tick != 0))
    return;

  if (ticking)
    {
      self->frame_time = 0;
      self->waited = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
    }
  else
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
    }
}

static void
on_playing_notify (CorridorTimeline *self)
{
  gboolean playing = self->session != NULL && corridor_session_get_playing (self->session);
  const char *name = playing ? _("Pause") : _("Play");

  set_ticking (self, playing);
  gtk_button_set_icon_name (self->play, playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What has the focus is the button inside; newer versions of GTK speak of it as of the whole. */
static void
tell_mode (CorridorTimeline *self,
           const char       *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mode), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->mode))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which events are shown"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
on_mode_notify (CorridorTimeline *self)
{
  g_autofree char *window = corridor_words_mode (self->session, CORRIDOR_MODE_WINDOW);

  self->following = TRUE;
  if (g_strcmp0 (gtk_string_list_get_string (self->modes, CORRIDOR_MODE_WINDOW), window) != 0)
    gtk_string_list_splice (self->modes, CORRIDOR_MODE_WINDOW, 1, (const char *[]) { window, NULL });
  gtk_drop_down_set_selected (self->mode, corridor_session_get_mode (self->session));
  self->following = FALSE;
  tell_mode (self, gtk_string_list_get_string (self->modes, corridor_session_get_mode (self->session)));
}

static void
on_mode_selected (CorridorTimeline *self)
{
  guint selected = gtk_drop_down_get_selected (self->mode);

  if (!self->following && self->session != NULL && selected != GTK_INVALID_LIST_POSITION)
    corridor_session_set_mode (self->session, (CorridorMode) selected);
}

static void
fill_modes (CorridorTimeline *self)
{
  self->following = TRUE;
  for (int mode = CORRIDOR_MODE_ON_DAY; mode <= CORRIDOR_MODE_UP_TO; mode++)
    {
      g_autofree char *words = corridor_words_mode (self->session, (CorridorMode) mode);

      gtk_string_list_append (self->modes, words);
    }
  self->following = FALSE;
}

static void
corridor_timeline_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_TIMELINE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_timeline_set_property (GObject      *object,
                                guint         property,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_timeline_set_session (CORRIDOR_TIMELINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static GSignalGroup *
watch_sessions (CorridorTimeline *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "changed", G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (group, "notify::playing", G_CALLBACK (on_playing_notify), self);
  g_signal_group_connect_swapped (group, "notify::mode", G_CALLBACK (on_mode_notify), self);
  g_signal_group_connect_swapped (group, "notify::window-days", G_CALLBACK (on_mode_notify), self);
  g_signal_group_connect_swapped (group, "notify::axis-begin", G_CALLBACK (on_axis_notify), self);
  g_signal_group_connect_swapped (group, "notify::axis-end", G_CALLBACK (on_axis_notify), self);
  g_signal_group_connect_swapped (group, "notify::speed", G_CALLBACK (on_speed_notify), self);
  g_signal_group_connect_swapped (group, "notify::pace", G_CALLBACK (on_speed_notify), self);

  return group;
}

static void
corridor_timeline_dispose (GObject *object)
{
  CorridorTimeline *self = CORRIDOR_TIMELINE (object);

  corridor_timeline_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_TIMELINE);
  g_clear_object (&self->modes);

  G_OBJECT_CLASS (corridor_timeline_parent_class)->dispose (object);
}

static void
corridor_timeline_class_init (CorridorTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_timeline_get_property;
  object_class->set_property = corridor_timeline_set_property;
  object_class->dispose = corridor_timeline_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CORRIDOR_TYPE_TIME_AXIS);
  g_type_ensure (CORRIDOR_TYPE_CLOCK_OPTIONS);
  g_type_ensure (CORRIDOR_TYPE_DATE_ENTRY);
  g_type_ensure (ADW_TYPE_SQUEEZER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, controls);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, axis);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, play);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, date);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, date_popover);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, date_entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, date_long);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, date_short);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, calendar);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, whole);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, speed);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, options);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, count);
  gtk_widget_class_bind_template_child (widget_class, CorridorTimeline, mode);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_date_entered);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
corridor_timeline_init (CorridorTimeline *self)
{
  GtkLayoutManager *layout;

  self->session_signals = watch_sessions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->modes = gtk_string_list_new (NULL);
  gtk_drop_down_set_model (self->mode, G_LIST_MODEL (self->modes));
  corridor_spoken_choice_name (GTK_WIDGET (self->mode), _("Which events are shown"));
  corridor_spoken_calendar_name (self->calendar);
  on_playing_notify (self);
}

void
corridor_timeline_set_session (CorridorTimeline *self,
                               CorridorSession  *session)
{
  g_return_if_fail (CORRIDOR_IS_TIMELINE (self));

  if (!g_set_object (&self->session, session))
    return;

  corridor_time_axis_set_session (CORRIDOR_TIME_AXIS (self->axis), session);
  corridor_clock_options_set_session (CORRIDOR_CLOCK_OPTIONS (self->options), session);
  corridor_date_entry_set_session (self->date_entry, session);
  on_playing_notify (self);
  if (session != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->modes)) == 0)
    fill_modes (self);
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    {
      on_changed (self);
      on_mode_notify (self);
      on_axis_notify (self);
      on_speed_notify (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
corridor_timeline_set_compact (CorridorTimeline *self,
                               gboolean          compact)
{
  g_return_if_fail (CORRIDOR_IS_TIMELINE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->mode), !compact);
  gtk_widget_set_visible (GTK_WIDGET (self->speed), !compact);
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

void
corridor_timeline_ask_for_date (CorridorTimeline *self)
{
  g_return_if_fail (CORRIDOR_IS_TIMELINE (self));

  gtk_menu_button_popup (self->date);
}

gboolean
corridor_timeline_take_focus (CorridorTimeline *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TIMELINE (self), FALSE);

  return gtk_widget_grab_focus (corridor_time_axis_get_slider (CORRIDOR_TIME_AXIS (self->axis)));
}
