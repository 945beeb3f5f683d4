/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

enum
{
  CHANGED,
  TOUR_STEP_SHOWN,
  N_SIGNALS
};

static GParamSpec *properties[CORRIDOR_SESSION_N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorSession, corridor_session, G_TYPE_OBJECT)

void
corridor_session_notify (CorridorSession         *self,
                         CorridorSessionProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
corridor_session_emit_step_shown (CorridorSession *self)
{
  g_signal_emit (self, signals[TOUR_STEP_SHOWN], 0);
}

void
corridor_session_emit_changed (CorridorSession *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_of_story (CorridorSession *self,
             CorridorPhase   *phase)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);

  return feature != NULL &&
         corridor_story_lookup_feature (self->story, corridor_feature_get_id (feature)) == feature;
}

static void
corridor_session_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_STORY:
      g_value_set_object (value, self->story);
      break;
    case CORRIDOR_SESSION_PROP_NOW:
      g_value_set_int64 (value, self->query.now);
      break;
    case CORRIDOR_SESSION_PROP_MODE:
      g_value_set_enum (value, self->query.mode);
      break;
    case CORRIDOR_SESSION_PROP_WINDOW_DAYS:
      g_value_set_uint (value, self->query.window_days);
      break;
    case CORRIDOR_SESSION_PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case CORRIDOR_SESSION_PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case CORRIDOR_SESSION_PROP_NAME_ORDER:
      g_value_set_enum (value, (int) self->name_order);
      break;
    case CORRIDOR_SESSION_PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case CORRIDOR_SESSION_PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case CORRIDOR_SESSION_PROP_PACE:
      g_value_set_enum (value, self->pace);
      break;
    case CORRIDOR_SESSION_PROP_LOOP:
      g_value_set_boolean (value, self->loop);
      break;
    case CORRIDOR_SESSION_PROP_SCRUBBING:
      g_value_set_boolean (value, self->scrubbing);
      break;
    case CORRIDOR_SESSION_PROP_AXIS_BEGIN:
      g_value_set_int64 (value, self->axis.begin);
      break;
    case CORRIDOR_SESSION_PROP_AXIS_END:
      g_value_set_int64 (value, self->axis.end);
      break;
    case CORRIDOR_SESSION_PROP_COMPARING:
      g_value_set_boolean (value, self->comparing);
      break;
    case CORRIDOR_SESSION_PROP_OTHER:
      g_value_set_int64 (value, self->other);
      break;
    case CORRIDOR_SESSION_PROP_DIVIDER:
      g_value_set_double (value, self->divider);
      break;
    case CORRIDOR_SESSION_PROP_TOUR:
      g_value_set_boxed (value, self->tour);
      break;
    case CORRIDOR_SESSION_PROP_TOUR_STEP:
      g_value_set_uint (value, self->tour_step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_session_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  switch (property_id)
    {
    case CORRIDOR_SESSION_PROP_STORY:
      corridor_session_set_story (self, g_value_get_object (value));
      break;
    case CORRIDOR_SESSION_PROP_NOW:
      corridor_session_set_now (self, g_value_get_int64 (value));
      break;
    case CORRIDOR_SESSION_PROP_MODE:
      corridor_session_set_mode (self, (CorridorMode) g_value_get_enum (value));
      break;
    case CORRIDOR_SESSION_PROP_WINDOW_DAYS:
      corridor_session_set_window_days (self, g_value_get_uint (value));
      break;
    case CORRIDOR_SESSION_PROP_SELECTED:
      corridor_session_set_selected (self, g_value_get_object (value));
      break;
    case CORRIDOR_SESSION_PROP_LANGUAGE:
      corridor_session_set_language (self, g_value_get_string (value));
      break;
    case CORRIDOR_SESSION_PROP_NAME_ORDER:
      corridor_session_set_name_order (self, (CorridorNameOrder) g_value_get_enum (value));
      break;
    case CORRIDOR_SESSION_PROP_PLAYING:
      corridor_session_set_playing (self, g_value_get_boolean (value));
      break;
    case CORRIDOR_SESSION_PROP_SPEED:
      corridor_session_set_speed (self, g_value_get_double (value));
      break;
    case CORRIDOR_SESSION_PROP_PACE:
      corridor_session_set_pace (self, (CorridorPace) g_value_get_enum (value));
      break;
    case CORRIDOR_SESSION_PROP_LOOP:
      corridor_session_set_loop (self, g_value_get_boolean (value));
      break;
    case CORRIDOR_SESSION_PROP_SCRUBBING:
      corridor_session_set_scrubbing (self, g_value_get_boolean (value));
      break;
    case CORRIDOR_SESSION_PROP_COMPARING:
      corridor_session_set_comparing (self, g_value_get_boolean (value));
      break;
    case CORRIDOR_SESSION_PROP_OTHER:
      corridor_session_set_other (self, g_value_get_int64 (value));
      break;
    case CORRIDOR_SESSION_PROP_DIVIDER:
      corridor_session_set_divider (self, g_value_get_double (value));
      break;
    case CORRIDOR_SESSION_PROP_TOUR:
      corridor_session_set_tour (self, g_value_get_boxed (value));
      break;
    case CORRIDOR_SESSION_PROP_TOUR_STEP:
      corridor_session_set_tour_step (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_session_finalize (GObject *object)
{
  CorridorSession *self = CORRIDOR_SESSION (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->tour, corridor_tour_unref);
  g_clear_object (&self->selected);
  g_array_unref (self->other_hits);
  g_array_unref (self->hidden);
  g_array_unref (self->other_views);
  g_object_unref (self->visible);
  g_array_unref (self->hits);
  corridor_session_forget_layers (self);
  corridor_filter_free (self->filter);
  g_clear_object (&self->story);
  g_free (self->language);

  G_OBJECT_CLASS (corridor_session_parent_class)->finalize (object);
}

#define READ_WRITE (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)
#define READ_ONLY  (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

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

static void
corridor_session_class_init (CorridorSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = corridor_session_get_property;
  object_class->set_property = corridor_session_set_property;
  object_class->finalize = corridor_session_finalize;

  add_shown_properties ();
  add_play_properties ();
  add_axis_properties ();
  add_comparison_properties ();
  add_tour_properties ();
  g_object_class_install_properties (object_class, CORRIDOR_SESSION_N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[TOUR_STEP_SHOWN] = g_signal_new ("tour-step-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
corridor_session_init (CorridorSession *self)
{
  self->filter = corridor_filter_new ();
  self->query = (CorridorQuery) {
    .now = CORRIDOR_TIME_MIN,
    .mode = CORRIDOR_MODE_ON_DAY,
    .window_days = CORRIDOR_SESSION_DEFAULT_WINDOW_DAYS,
    .filter = self->filter,
  };
  self->hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->visible = corridor_visible_model_new ();
  self->layers = g_list_store_new (CORRIDOR_TYPE_LAYER);
  self->views = g_array_new (FALSE, FALSE, sizeof (CorridorLayerView));
  self->other_hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
  self->other_views = g_array_new (FALSE, FALSE, sizeof (CorridorLayerView));
  self->divider = 0.5;
  self->language = g_strdup (CORRIDOR_SESSION_DEFAULT_LANGUAGE);
  self->speed = CORRIDOR_SESSION_DEFAULT_SPEED;
}

CorridorSession *
corridor_session_new (CorridorStory *story)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (story), NULL);

  return g_object_new (CORRIDOR_TYPE_SESSION, "story", story, NULL);
}

CorridorStory *
corridor_session_get_story (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->story;
}

void
corridor_session_set_story (CorridorSession *self,
                            CorridorStory   *story)
{
  g_autoptr(CorridorStory) before = NULL; /* lives until all have heard that its phases are gone */
  gint64 now;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_STORY (story));

  if (self->story == story)
    return;

  g_object_freeze_notify (G_OBJECT (self));

  corridor_session_set_playing (self, FALSE);
  corridor_session_set_tour (self, NULL);
  corridor_session_set_selected (self, NULL);
  corridor_filter_free (self->filter);
  self->query.filter = self->filter = corridor_filter_new ();

  self->edition++;
  before = g_steal_pointer (&self->story);
  self->story = g_object_ref (story);
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_STORY);

  now = corridor_session_clamp (self, self->query.now);
  if (self->query.now != now)
    {
      self->query.now = now;
      corridor_session_notify (self, CORRIDOR_SESSION_PROP_NOW);
    }
  corridor_session_show_whole_axis (self);
  corridor_session_set_comparing (self, FALSE);
  corridor_session_refresh (self);

  corridor_session_forget_moves (self);
  g_object_thaw_notify (G_OBJECT (self));
  corridor_session_emit_changed (self);
}

CorridorPhase *
corridor_session_get_selected (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->selected;
}

void
corridor_session_set_selected (CorridorSession *self,
                               CorridorPhase   *phase)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (phase == NULL || CORRIDOR_IS_PHASE (phase));

  if (phase != NULL && !is_of_story (self, phase) && corridor_visible_model_find_record (self->visible, phase) == NULL)
    return; /* a record of a layer that has gone, or is hidden, by the time that a list which is still open is clicked on */

  if (g_set_object (&self->selected, phase))
    corridor_session_notify (self, CORRIDOR_SESSION_PROP_SELECTED);
}
