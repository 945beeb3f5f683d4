/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session.h"

#include "corridor-visible-model.h"

#include <math.h>

#define DEFAULT_LANGUAGE    "en"
#define DEFAULT_WINDOW_DAYS 30
#define DEFAULT_SPEED       30.0 /* days a second */
#define MAX_SPEED           1e6

struct _CorridorSession
{
  GObject               parent_instance;
  CorridorStory        *story; /* (owned) */
  CorridorQuery         query;
  GHashTable           *hidden;   /* (owned) (element-type CorridorCategory) (unowned elements) the query's set */
  GArray               *hits;     /* (owned) (element-type CorridorHit) reused by every query */
  CorridorVisibleModel *visible;  /* (owned) */
  CorridorPhase        *selected; /* (owned) (nullable) */
  char                 *language; /* (owned) */
  CorridorNameOrder     name_order;
  double                speed;    /* days a second */
  double                rest;     /* of a day, played but not shown yet */
  gboolean              playing;
  CorridorTour         *tour;      /* (owned) (nullable) of the story */
  guint                 tour_step; /* of the tour, 0 without one */
};

enum
{
  PROP_STORY = 1,
  PROP_NOW,
  PROP_MODE,
  PROP_WINDOW_DAYS,
  PROP_SELECTED,
  PROP_LANGUAGE,
  PROP_NAME_ORDER,
  PROP_PLAYING,
  PROP_SPEED,
  PROP_TOUR,
  PROP_TOUR_STEP,
  N_PROPS
};

enum
{
  CHANGED,
  TOUR_STEP_SHOWN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorSession, corridor_session, G_TYPE_OBJECT)

static gint64
last_day (CorridorSession *self)
{
  return corridor_calendar_floor_day (corridor_story_get_end (self->story) - 1);
}

static gint64
clamp (CorridorSession *self,
       gint64           now)
{
  if (now >= corridor_story_get_end (self->story))
    return MAX (last_day (self), corridor_story_get_begin (self->story));

  return MAX (now, corridor_story_get_begin (self->story));
}

static void
notify (CorridorSession *self,
        guint            property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Asks the story again. */
static void
refresh (CorridorSession *self)
{
  corridor_story_query (self->story, &self->query, self->hits);
  corridor_visible_model_update (self->visible, (const CorridorHit *) (gpointer) self->hits->data, self->hits->len);
}

static void
emit_changed (CorridorSession *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* After a field of the query changed. */
static void
on_query_changed (CorridorSession *self,
                  guint            property)
{
  refresh (self);
  notify (self, property);
  emit_changed (self);
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
    case PROP_STORY:
      g_value_set_object (value, self->story);
      break;
    case PROP_NOW:
      g_value_set_int64 (value, self->query.now);
      break;
    case PROP_MODE:
      g_value_set_enum (value, self->query.mode);
      break;
    case PROP_WINDOW_DAYS:
      g_value_set_uint (value, self->query.window_days);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_NAME_ORDER:
      g_value_set_enum (value, (int) self->name_order);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case PROP_TOUR:
      g_value_set_boxed (value, self->tour);
      break;
    case PROP_TOUR_STEP:
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
    case PROP_STORY:
      corridor_session_set_story (self, g_value_get_object (value));
      break;
    case PROP_NOW:
      corridor_session_set_now (self, g_value_get_int64 (value));
      break;
    case PROP_MODE:
      corridor_session_set_mode (self, (CorridorMode) g_value_get_enum (value));
      break;
    case PROP_WINDOW_DAYS:
      corridor_session_set_window_days (self, g_value_get_uint (value));
      break;
    case PROP_SELECTED:
      corridor_session_set_selected (self, g_value_get_object (value));
      break;
    case PROP_LANGUAGE:
      corridor_session_set_language (self, g_value_get_string (value));
      break;
    case PROP_NAME_ORDER:
      corridor_session_set_name_order (self, (CorridorNameOrder) g_value_get_enum (value));
      break;
    case PROP_PLAYING:
      corridor_session_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_SPEED:
      corridor_session_set_speed (self, g_value_get_double (value));
      break;
    case PROP_TOUR:
      corridor_session_set_tour (self, g_value_get_boxed (value));
      break;
    case PROP_TOUR_STEP:
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

  g_clear_pointer (&self->tour, corridor_tour_unref);
  g_clear_object (&self->selected);
  g_object_unref (self->visible);
  g_array_unref (self->hits);
  g_hash_table_unref (self->hidden);
  g_clear_object (&self->story);
  g_free (self->language);

  G_OBJECT_CLASS (corridor_session_parent_class)->finalize (object);
}

static void
corridor_session_class_init (CorridorSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = corridor_session_get_property;
  object_class->set_property = corridor_session_set_property;
  object_class->finalize = corridor_session_finalize;

  /**
   * CorridorSession:story: (not nullable)
   *
   * What is shown.
   */
  properties[PROP_STORY] = g_param_spec_object ("story", NULL, NULL, CORRIDOR_TYPE_STORY, flags | G_PARAM_CONSTRUCT);

  /**
   * CorridorSession:now:
   *
   * The time shown, in seconds.
   */
  properties[PROP_NOW] = g_param_spec_int64 ("now", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  /**
   * CorridorSession:mode:
   *
   * What is shown of that time.
   */
  properties[PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, CORRIDOR_TYPE_MODE, CORRIDOR_MODE_ON_DAY, flags);

  /**
   * CorridorSession:window-days:
   *
   * How many days, that of `now` included, %CORRIDOR_MODE_WINDOW shows the events of.
   */
  properties[PROP_WINDOW_DAYS] = g_param_spec_uint ("window-days", NULL, NULL, 1, G_MAXUINT, DEFAULT_WINDOW_DAYS, flags);

  /**
   * CorridorSession:selected: (nullable)
   *
   * The phase of which the details are shown.
   */
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, CORRIDOR_TYPE_PHASE, flags);

  /**
   * CorridorSession:language: (not nullable)
   *
   * The language of the story's texts and names, a BCP 47 tag.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, DEFAULT_LANGUAGE, flags);

  /**
   * CorridorSession:name-order:
   *
   * Which form of a name comes first.
   */
  properties[PROP_NAME_ORDER] = g_param_spec_enum ("name-order", NULL, NULL, CORRIDOR_TYPE_NAME_ORDER,
                                                   CORRIDOR_NAME_ORDER_LANGUAGE, flags);

  /**
   * CorridorSession:playing:
   *
   * Whether time moves on.
   */
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);

  /**
   * CorridorSession:speed:
   *
   * How many days pass in a second when time moves on.
   */
  properties[PROP_SPEED] = g_param_spec_double ("speed", NULL, NULL, G_MINDOUBLE, MAX_SPEED, DEFAULT_SPEED, flags);

  /**
   * CorridorSession:tour: (nullable)
   *
   * The tour in progress.
   */
  properties[PROP_TOUR] = g_param_spec_boxed ("tour", NULL, NULL, CORRIDOR_TYPE_TOUR, flags);

  /**
   * CorridorSession:tour-step:
   *
   * At which step of it, from 0. It stays the same while the reader strays.
   */
  properties[PROP_TOUR_STEP] = g_param_spec_uint ("tour-step", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[TOUR_STEP_SHOWN] = g_signal_new ("tour-step-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
corridor_session_init (CorridorSession *self)
{
  self->hidden = g_hash_table_new (NULL, NULL);
  self->query = (CorridorQuery) {
    .now = CORRIDOR_TIME_MIN,
    .mode = CORRIDOR_MODE_ON_DAY,
    .window_days = DEFAULT_WINDOW_DAYS,
    .hidden_categories = self->hidden,
  };
  self->hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->visible = corridor_visible_model_new ();
  self->language = g_strdup (DEFAULT_LANGUAGE);
  self->speed = DEFAULT_SPEED;
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
  g_hash_table_remove_all (self->hidden);

  before = g_steal_pointer (&self->story);
  self->story = g_object_ref (story);
  notify (self, PROP_STORY);

  now = clamp (self, self->query.now);
  if (self->query.now != now)
    {
      self->query.now = now;
      notify (self, PROP_NOW);
    }
  refresh (self);

  g_object_thaw_notify (G_OBJECT (self));
  emit_changed (self);
}

gint64
corridor_session_get_now (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->query.now;
}

void
corridor_session_set_now (CorridorSession *self,
                          gint64           now)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  now = clamp (self, now);
  if (self->query.now == now)
    return;

  self->query.now = now;
  on_query_changed (self, PROP_NOW);
}

CorridorMode
corridor_session_get_mode (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_MODE_ON_DAY);

  return self->query.mode;
}

void
corridor_session_set_mode (CorridorSession *self,
                           CorridorMode     mode)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (mode >= CORRIDOR_MODE_ON_DAY && mode <= CORRIDOR_MODE_UP_TO);

  if (self->query.mode == mode)
    return;

  self->query.mode = mode;
  on_query_changed (self, PROP_MODE);
}

guint
corridor_session_get_window_days (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), DEFAULT_WINDOW_DAYS);

  return self->query.window_days;
}

void
corridor_session_set_window_days (CorridorSession *self,
                                  guint            days)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (days > 0);

  if (self->query.window_days == days)
    return;

  self->query.window_days = days;
  on_query_changed (self, PROP_WINDOW_DAYS);
}

const char *
corridor_session_get_language (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), DEFAULT_LANGUAGE);

  return self->language;
}

void
corridor_session_set_language (CorridorSession *self,
                               const char      *language)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (language != NULL);

  if (g_str_equal (self->language, language))
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  notify (self, PROP_LANGUAGE);
  emit_changed (self);
}

CorridorNameOrder
corridor_session_get_name_order (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_NAME_ORDER_LANGUAGE);

  return self->name_order;
}

void
corridor_session_set_name_order (CorridorSession  *self,
                                 CorridorNameOrder order)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (order >= CORRIDOR_NAME_ORDER_LANGUAGE && order <= CORRIDOR_NAME_ORDER_ALPHABETICAL);

  if (self->name_order == order)
    return;

  self->name_order = order;
  notify (self, PROP_NAME_ORDER);
  emit_changed (self);
}

char *
corridor_session_dup_label (CorridorSession *self,
                            CorridorFeature *feature)
{
  CorridorNaming naming;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (CORRIDOR_IS_FEATURE (feature), NULL);

  naming = (CorridorNaming) { self->language, self->name_order, self->query.now };
  return corridor_feature_dup_label (feature, &naming);
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
  g_return_if_fail (phase == NULL || is_of_story (self, phase));

  if (g_set_object (&self->selected, phase))
    notify (self, PROP_SELECTED);
}

gboolean
corridor_session_get_category_visible (CorridorSession  *self,
                                       CorridorCategory *category)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (category != NULL, FALSE);

  return !g_hash_table_contains (self->hidden, category);
}

void
corridor_session_set_category_visible (CorridorSession  *self,
                                       CorridorCategory *category,
                                       gboolean          visible)
{
  gboolean changed;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (category != NULL);
  g_return_if_fail (corridor_story_lookup_category (self->story, category->id) == category);

  if (visible)
    changed = g_hash_table_remove (self->hidden, category);
  else
    changed = g_hash_table_add (self->hidden, category);
  if (!changed)
    return;

  refresh (self);
  emit_changed (self);
}

void
corridor_session_show_all_categories (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (g_hash_table_size (self->hidden) == 0)
    return;

  g_hash_table_remove_all (self->hidden);
  refresh (self);
  emit_changed (self);
}

GListModel *
corridor_session_get_visible (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->visible);
}

const CorridorHit *
corridor_session_get_hits (CorridorSession *self,
                           guint           *n_hits)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (n_hits != NULL, NULL);

  *n_hits = self->hits->len;
  return (const CorridorHit *) (gpointer) self->hits->data;
}

const CorridorQuery *
corridor_session_get_query (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return &self->query;
}

CorridorCertainty
corridor_session_get_certainty (CorridorSession *self,
                                CorridorPhase   *phase)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), CORRIDOR_CERTAINTY_NOT);

  return corridor_query_certainty (&self->query, phase);
}

gboolean
corridor_session_is_new (CorridorSession *self,
                         CorridorPhase   *phase)
{
  gint64 day;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), FALSE);

  day = corridor_calendar_floor_day (self->query.now);
  return corridor_phase_starts_within (phase, day, day + CORRIDOR_DAY);
}

void
corridor_session_step (CorridorSession  *self,
                       int               n,
                       CorridorPrecision unit)
{
  gint64 from;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  from = unit == CORRIDOR_PRECISION_DAY ? corridor_calendar_floor_day (self->query.now) : self->query.now;
  corridor_session_set_now (self, corridor_calendar_add (from, n, unit));
}

/* Takes @day into *@nearest if it lies ahead of @from and nearer. */
static void
take_if_nearer (gint64  day,
                gint64  from,
                int     direction,
                gint64 *nearest)
{
  if (direction > 0 && day > from)
    *nearest = MIN (*nearest, day);
  else if (direction < 0 && day < from)
    *nearest = MAX (*nearest, day);
}

static gint64
find_nearest_start (CorridorSession *self,
                    int              direction)
{
  GPtrArray *phases = corridor_story_get_phases (self->story);
  gint64 from = corridor_calendar_floor_day (self->query.now);
  gint64 nearest = direction > 0 ? CORRIDOR_TIME_MAX : CORRIDOR_TIME_MIN;

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));
      guint n_spans;
      const CorridorSpan *spans = corridor_phase_get_spans (phase, &n_spans);

      if (g_hash_table_contains (self->hidden, category))
        continue;
      for (guint j = 0; j < n_spans; j++)
        take_if_nearer (corridor_calendar_floor_day (spans[j].start_earliest), from, direction, &nearest);
    }

  return nearest;
}

/* Lower is more important. */
static CorridorPhase *
find_most_important_start (CorridorSession *self)
{
  CorridorPhase *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < self->hits->len; i++)
    {
      CorridorPhase *phase = g_array_index (self->hits, CorridorHit, i).phase;
      guint importance = corridor_feature_get_importance (corridor_phase_get_feature (phase));

      if (importance < least && corridor_session_is_new (self, phase))
        {
          best = phase;
          least = importance;
        }
    }

  return best;
}

gboolean
corridor_session_step_event (CorridorSession *self,
                             int              direction)
{
  gint64 nearest;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (direction != 0, FALSE);

  nearest = find_nearest_start (self, direction);
  if (nearest < corridor_story_get_begin (self->story) || nearest >= corridor_story_get_end (self->story))
    return FALSE;

  corridor_session_set_now (self, nearest);
  corridor_session_set_selected (self, find_most_important_start (self));
  return TRUE;
}

gboolean
corridor_session_get_playing (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return self->playing;
}

void
corridor_session_set_playing (CorridorSession *self,
                              gboolean         playing)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->playing == !!playing)
    return;

  if (playing && self->query.now >= last_day (self))
    corridor_session_set_now (self, corridor_story_get_begin (self->story));

  self->playing = !!playing;
  self->rest = 0;
  notify (self, PROP_PLAYING);
}

double
corridor_session_get_speed (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), DEFAULT_SPEED);

  return self->speed;
}

void
corridor_session_set_speed (CorridorSession *self,
                            double           speed)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (speed > 0 && speed <= MAX_SPEED);

  if (self->speed == speed)
    return;

  self->speed = speed;
  notify (self, PROP_SPEED);
}

void
corridor_session_advance (CorridorSession *self,
                          double           seconds)
{
  double days;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (seconds >= 0);

  if (!self->playing)
    return;

  days = floor (self->rest + seconds * self->speed);
  self->rest += seconds * self->speed - days;
  if (days >= 1)
    corridor_session_step (self, (int) MIN (days, G_MAXINT), CORRIDOR_PRECISION_DAY);
  if (self->query.now >= last_day (self))
    corridor_session_set_playing (self, FALSE);
}

static CorridorTourStep *
get_step (CorridorSession *self)
{
  return g_ptr_array_index (self->tour->steps, self->tour_step);
}

/* What a step tells of is on the screen when it is told. */
static void
show_step (CorridorSession *self)
{
  CorridorTourStep *step = get_step (self);

  corridor_session_set_playing (self, FALSE);
  corridor_session_set_mode (self, CORRIDOR_MODE_ON_DAY);
  if (step->feature != NULL)
    corridor_session_set_category_visible (self, corridor_feature_get_category (step->feature), TRUE);
  corridor_session_set_now (self, step->at.begin);
  corridor_session_set_selected (self, corridor_tour_step_find_phase (step));
  g_signal_emit (self, signals[TOUR_STEP_SHOWN], 0);
}

static gboolean
is_tour_of_story (CorridorSession *self,
                  CorridorTour    *tour)
{
  return g_ptr_array_find (corridor_story_get_tours (self->story), tour, NULL);
}

CorridorTour *
corridor_session_get_tour (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->tour;
}

void
corridor_session_set_tour (CorridorSession *self,
                           CorridorTour    *tour)
{
  gboolean is_other, moves;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (tour == NULL || is_tour_of_story (self, tour));

  is_other = self->tour != tour;
  moves = self->tour_step != 0;
  if (is_other)
    {
      g_clear_pointer (&self->tour, corridor_tour_unref);
      self->tour = tour != NULL ? corridor_tour_ref (tour) : NULL;
    }
  self->tour_step = 0;

  if (is_other)
    notify (self, PROP_TOUR);
  if (moves)
    notify (self, PROP_TOUR_STEP);
  if (self->tour != NULL)
    show_step (self);
}

guint
corridor_session_get_tour_step (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->tour_step;
}

void
corridor_session_set_tour_step (CorridorSession *self,
                                guint            step)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (self->tour != NULL);
  g_return_if_fail (step < self->tour->steps->len);

  if (self->tour_step != step)
    {
      self->tour_step = step;
      notify (self, PROP_TOUR_STEP);
    }
  show_step (self);
}

gboolean
corridor_session_is_at_tour_step (CorridorSession *self)
{
  CorridorTourStep *step;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  if (self->tour == NULL)
    return FALSE;

  step = get_step (self);
  return self->query.mode == CORRIDOR_MODE_ON_DAY && self->query.now == clamp (self, step->at.begin) &&
         self->selected == corridor_tour_step_find_phase (step);
}
