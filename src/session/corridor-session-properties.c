/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* What a session tells of itself, and takes, by name. */

#define READ_WRITE (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)
#define READ_ONLY  (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[CORRIDOR_SESSION_N_PROPS];

/* --- what is shown --- */

static void
add_shown_properties (void)
{
  /**
   * CorridorSession:story: (not nullable)
   *
   * What is shown.
   */
  properties[CORRIDOR_SESSION_PROP_STORY] = g_param_spec_object ("story", NULL, NULL, CORRIDOR_TYPE_STORY,
                                                                 READ_WRITE | G_PARAM_CONSTRUCT);

  /**
   * CorridorSession:now:
   *
   * The time shown, in seconds.
   */
  properties[CORRIDOR_SESSION_PROP_NOW] = g_param_spec_int64 ("now", NULL, NULL, G_MININT64, G_MAXINT64, 0, READ_WRITE);

  /**
   * CorridorSession:mode:
   *
   * What is shown of that time.
   */
  properties[CORRIDOR_SESSION_PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, CORRIDOR_TYPE_MODE, CORRIDOR_MODE_ON_DAY,
                                                              READ_WRITE);

  /**
   * CorridorSession:window-days:
   *
   * How many days, that of `now` included, %CORRIDOR_MODE_WINDOW shows the events of.
   */
  properties[CORRIDOR_SESSION_PROP_WINDOW_DAYS] = g_param_spec_uint ("window-days", NULL, NULL, 1, G_MAXUINT,
                                                                     CORRIDOR_SESSION_DEFAULT_WINDOW_DAYS, READ_WRITE);

  /**
   * CorridorSession:selected: (nullable)
   *
   * The phase of which the details are shown.
   */
  properties[CORRIDOR_SESSION_PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, CORRIDOR_TYPE_PHASE, READ_WRITE);

  /**
   * CorridorSession:language: (not nullable)
   *
   * The language of the story's texts and names, a BCP 47 tag.
   */
  properties[CORRIDOR_SESSION_PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, CORRIDOR_SESSION_DEFAULT_LANGUAGE,
                                                                    READ_WRITE);

  /**
   * CorridorSession:name-order:
   *
   * Which form of a name comes first.
   */
  properties[CORRIDOR_SESSION_PROP_NAME_ORDER] = g_param_spec_enum ("name-order", NULL, NULL, CORRIDOR_TYPE_NAME_ORDER,
                                                                    CORRIDOR_NAME_ORDER_LANGUAGE, READ_WRITE);
}

static gboolean
get_shown (CorridorSession *self,
           guint            property_id,
           GValue          *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_STORY:
      g_value_set_object (value, self->story);
      return TRUE;
    case CORRIDOR_SESSION_PROP_NOW:
      g_value_set_int64 (value, self->query.now);
      return TRUE;
    case CORRIDOR_SESSION_PROP_MODE:
      g_value_set_enum (value, self->query.mode);
      return TRUE;
    case CORRIDOR_SESSION_PROP_WINDOW_DAYS:
      g_value_set_uint (value, self->query.window_days);
      return TRUE;
    case CORRIDOR_SESSION_PROP_SELECTED:
      g_value_set_object (value, self->selected);
      return TRUE;
    case CORRIDOR_SESSION_PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      return TRUE;
    case CORRIDOR_SESSION_PROP_NAME_ORDER:
      g_value_set_enum (value, (int) self->name_order);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
set_shown (CorridorSession *self,
           guint            property_id,
           const GValue    *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_STORY:
      corridor_session_set_story (self, g_value_get_object (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_NOW:
      corridor_session_set_now (self, g_value_get_int64 (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_MODE:
      corridor_session_set_mode (self, (CorridorMode) g_value_get_enum (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_WINDOW_DAYS:
      corridor_session_set_window_days (self, g_value_get_uint (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_SELECTED:
      corridor_session_set_selected (self, g_value_get_object (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_LANGUAGE:
      corridor_session_set_language (self, g_value_get_string (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_NAME_ORDER:
      corridor_session_set_name_order (self, (CorridorNameOrder) g_value_get_enum (value));
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- how time moves on --- */

static void
add_play_properties (void)
{
  /**
   * CorridorSession:playing:
   *
   * Whether time moves on.
   */
  properties[CORRIDOR_SESSION_PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, READ_WRITE);

  /**
   * CorridorSession:speed:
   *
   * How many days pass in a second when time moves on.
   */
  properties[CORRIDOR_SESSION_PROP_SPEED] = g_param_spec_double ("speed", NULL, NULL, G_MINDOUBLE, CORRIDOR_SESSION_MAX_SPEED,
                                                                 CORRIDOR_SESSION_DEFAULT_SPEED, READ_WRITE);

  /**
   * CorridorSession:pace:
   *
   * Whether time moves on evenly or from event to event.
   */
  properties[CORRIDOR_SESSION_PROP_PACE] = g_param_spec_enum ("pace", NULL, NULL, CORRIDOR_TYPE_PACE, CORRIDOR_PACE_TIME,
                                                              READ_WRITE);

  /**
   * CorridorSession:loop:
   *
   * Whether it begins anew at the end.
   */
  properties[CORRIDOR_SESSION_PROP_LOOP] = g_param_spec_boolean ("loop", NULL, NULL, FALSE, READ_WRITE);

  /**
   * CorridorSession:scrubbing:
   *
   * Whether the reader holds the time, so that it does not move on by itself.
   */
  properties[CORRIDOR_SESSION_PROP_SCRUBBING] = g_param_spec_boolean ("scrubbing", NULL, NULL, FALSE, READ_WRITE);
}

static gboolean
get_play (CorridorSession *self,
          guint            property_id,
          GValue          *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      return TRUE;
    case CORRIDOR_SESSION_PROP_SPEED:
      g_value_set_double (value, self->speed);
      return TRUE;
    case CORRIDOR_SESSION_PROP_PACE:
      g_value_set_enum (value, self->pace);
      return TRUE;
    case CORRIDOR_SESSION_PROP_LOOP:
      g_value_set_boolean (value, self->loop);
      return TRUE;
    case CORRIDOR_SESSION_PROP_SCRUBBING:
      g_value_set_boolean (value, self->scrubbing);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
set_play (CorridorSession *self,
          guint            property_id,
          const GValue    *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_PLAYING:
      corridor_session_set_playing (self, g_value_get_boolean (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_SPEED:
      corridor_session_set_speed (self, g_value_get_double (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_PACE:
      corridor_session_set_pace (self, (CorridorPace) g_value_get_enum (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_LOOP:
      corridor_session_set_loop (self, g_value_get_boolean (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_SCRUBBING:
      corridor_session_set_scrubbing (self, g_value_get_boolean (value));
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- the part of the time that is shown --- */

static void
add_axis_properties (void)
{
  /**
   * CorridorSession:axis-begin:
   *
   * Where the part of the time begins that is shown. Set with corridor_session_set_axis().
   */
  properties[CORRIDOR_SESSION_PROP_AXIS_BEGIN] = g_param_spec_int64 ("axis-begin", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                                                     READ_ONLY);

  /**
   * CorridorSession:axis-end:
   *
   * Where it ends, exclusive.
   */
  properties[CORRIDOR_SESSION_PROP_AXIS_END] = g_param_spec_int64 ("axis-end", NULL, NULL, G_MININT64, G_MAXINT64, 0, READ_ONLY);
}

static gboolean
get_axis (CorridorSession *self,
          guint            property_id,
          GValue          *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_AXIS_BEGIN:
      g_value_set_int64 (value, self->axis.begin);
      return TRUE;
    case CORRIDOR_SESSION_PROP_AXIS_END:
      g_value_set_int64 (value, self->axis.end);
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- the day beside it --- */

static void
add_comparison_properties (void)
{
  /**
   * CorridorSession:comparing:
   *
   * Whether another day is shown beside the one of the clock.
   */
  properties[CORRIDOR_SESSION_PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE, READ_WRITE);

  /**
   * CorridorSession:other:
   *
   * That day, in seconds.
   */
  properties[CORRIDOR_SESSION_PROP_OTHER] = g_param_spec_int64 ("other", NULL, NULL, G_MININT64, G_MAXINT64, 0, READ_WRITE);

  /**
   * CorridorSession:divider:
   *
   * Where on the map the other day ends and this one begins: 0 for its left edge, 1 for its right one.
   */
  properties[CORRIDOR_SESSION_PROP_DIVIDER] = g_param_spec_double ("divider", NULL, NULL, 0, 1, 0.5, READ_WRITE);
}

static gboolean
get_comparison (CorridorSession *self,
                guint            property_id,
                GValue          *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_COMPARING:
      g_value_set_boolean (value, self->comparing);
      return TRUE;
    case CORRIDOR_SESSION_PROP_OTHER:
      g_value_set_int64 (value, self->other);
      return TRUE;
    case CORRIDOR_SESSION_PROP_DIVIDER:
      g_value_set_double (value, self->divider);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
set_comparison (CorridorSession *self,
                guint            property_id,
                const GValue    *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_COMPARING:
      corridor_session_set_comparing (self, g_value_get_boolean (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_OTHER:
      corridor_session_set_other (self, g_value_get_int64 (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_DIVIDER:
      corridor_session_set_divider (self, g_value_get_double (value));
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- the tour --- */

static void
add_tour_properties (void)
{
  /**
   * CorridorSession:tour: (nullable)
   *
   * The tour in progress.
   */
  properties[CORRIDOR_SESSION_PROP_TOUR] = g_param_spec_boxed ("tour", NULL, NULL, CORRIDOR_TYPE_TOUR, READ_WRITE);

  /**
   * CorridorSession:tour-step:
   *
   * At which step of it, from 0. It stays the same while the reader strays.
   */
  properties[CORRIDOR_SESSION_PROP_TOUR_STEP] = g_param_spec_uint ("tour-step", NULL, NULL, 0, G_MAXUINT, 0, READ_WRITE);
}

static gboolean
get_tour (CorridorSession *self,
          guint            property_id,
          GValue          *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_TOUR:
      g_value_set_boxed (value, self->tour);
      return TRUE;
    case CORRIDOR_SESSION_PROP_TOUR_STEP:
      g_value_set_uint (value, self->tour_step);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
set_tour (CorridorSession *self,
          guint            property_id,
          const GValue    *value)
{
  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_TOUR:
      corridor_session_set_tour (self, g_value_get_boxed (value));
      return TRUE;
    case CORRIDOR_SESSION_PROP_TOUR_STEP:
      corridor_session_set_tour_step (self, g_value_get_uint (value));
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- all of them --- */

static void
corridor_session_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  if (!get_shown (self, property_id, value) && !get_play (self, property_id, value) && !get_axis (self, property_id, value) &&
      !get_comparison (self, property_id, value) && !get_tour (self, property_id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
corridor_session_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  if (!set_shown (self, property_id, value) && !set_play (self, property_id, value) &&
      !set_comparison (self, property_id, value) && !set_tour (self, property_id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

void
corridor_session_install_properties (GObjectClass *object_class)
{
  object_class->get_property = corridor_session_get_property;
  object_class->set_property = corridor_session_set_property;

  add_shown_properties ();
  add_play_properties ();
  add_axis_properties ();
  add_comparison_properties ();
  add_tour_properties ();
  g_object_class_install_properties (object_class, CORRIDOR_SESSION_N_PROPS, properties);
}

void
corridor_session_notify (CorridorSession         *self,
                         CorridorSessionProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}
