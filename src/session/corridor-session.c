/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

enum
{
  CHANGED,
  TOUR_STEP_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorSession, corridor_session, G_TYPE_OBJECT)

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

static void
corridor_session_class_init (CorridorSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = corridor_session_finalize;
  corridor_session_install_properties (object_class);

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
