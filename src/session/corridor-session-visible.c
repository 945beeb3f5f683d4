/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* What there is to see of the story and the layers: asked once whenever the query changes, and kept. */

void
corridor_session_refresh (CorridorSession *self)
{
  corridor_session_share_filter (self);
  self->n_all = corridor_story_query (self->story, &self->query, self->hits);
  corridor_visible_model_update (self->visible, (const CorridorHit *) (gpointer) self->hits->data, self->hits->len);
  corridor_session_collect_views (self, &self->query, self->views);
  corridor_session_update_other (self);
  corridor_visible_model_set_layers (self->visible, (const CorridorLayerView *) (gpointer) self->views->data, self->views->len);
}

void
corridor_session_ask_again (CorridorSession *self)
{
  self->edition++;
  corridor_session_refresh (self);
  corridor_session_emit_changed (self);
}

void
corridor_session_query_changed (CorridorSession         *self,
                                CorridorSessionProperty  property)
{
  corridor_session_refresh (self);
  corridor_session_notify (self, property);
  corridor_session_emit_changed (self);
}

GListModel *
corridor_session_get_visible (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  corridor_visible_model_flush (self->visible);
  return G_LIST_MODEL (self->visible);
}

guint
corridor_session_count_visible (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return corridor_visible_model_count (self->visible);
}

gboolean
corridor_session_find_visible (CorridorSession *self,
                               CorridorPhase   *phase,
                               guint           *position)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  return corridor_visible_model_find (self->visible, phase, position);
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

guint
corridor_session_get_edition (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->edition;
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
  const CorridorLayerView *view;
  guint slot;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), CORRIDOR_CERTAINTY_NOT);

  view = corridor_visible_model_find_record (self->visible, phase);
  if (view != NULL && corridor_dataset_find_slot (view->dataset, phase, &slot))
    return corridor_dataset_get_certainty (view->dataset, slot, view->filter.begin, view->filter.end);

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
