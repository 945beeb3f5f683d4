/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* Another day beside the clock's, and what is different. */

void
corridor_session_update_other (CorridorSession *self)
{
  CorridorQuery query = self->query;

  g_array_set_size (self->other_hits, 0);
  g_array_set_size (self->other_views, 0);
  g_array_set_size (self->hidden, 0);
  corridor_hidden_collect (self->story, &query, self->hidden);
  if (!self->comparing)
    return;

  query.now = self->other;
  corridor_story_query (self->story, &query, self->other_hits);
  corridor_hidden_collect (self->story, &query, self->hidden);
  corridor_session_collect_views (self, &query, self->other_views);
}

static void
other_changed (CorridorSession         *self,
               CorridorSessionProperty  property)
{
  corridor_session_update_other (self);
  corridor_session_notify (self, property);
  corridor_session_emit_changed (self);
}

gboolean
corridor_session_get_comparing (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return self->comparing;
}

/* A day that is worth a comparison. */
static gint64
find_other (CorridorSession *self)
{
  gint64 year_ago = corridor_calendar_add (self->query.now, -1, CORRIDOR_PRECISION_YEAR);

  return corridor_session_clamp (self, self->since != self->query.now ? self->since : year_ago);
}

void
corridor_session_set_comparing (CorridorSession *self,
                                gboolean         comparing)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (self->comparing == !!comparing)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->comparing = !!comparing;
  if (comparing)
    {
      self->other = find_other (self);
      corridor_session_notify (self, CORRIDOR_SESSION_PROP_OTHER);
    }
  other_changed (self, CORRIDOR_SESSION_PROP_COMPARING);
  g_object_thaw_notify (G_OBJECT (self));
}

gint64
corridor_session_get_other (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->other;
}

void
corridor_session_set_other (CorridorSession *self,
                            gint64           other)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  other = corridor_session_clamp (self, other);
  if (self->other == other)
    return;

  self->other = other;
  other_changed (self, CORRIDOR_SESSION_PROP_OTHER);
}

double
corridor_session_get_divider (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0.5);

  return self->divider;
}

void
corridor_session_set_divider (CorridorSession *self,
                              double           divider)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  divider = CLAMP (divider, 0, 1);
  if (self->divider == divider)
    return;

  self->divider = divider;
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_DIVIDER);
  corridor_session_emit_changed (self);
}

const CorridorHit *
corridor_session_get_other_hits (CorridorSession *self,
                                 guint           *n)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->other_hits->len;
  return (const CorridorHit *) (gpointer) self->other_hits->data;
}

const CorridorLayerView *
corridor_session_get_other_views (CorridorSession *self,
                                  guint           *n)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->other_views->len;
  return (const CorridorLayerView *) (gpointer) self->other_views->data;
}

gint64
corridor_session_get_base (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->comparing ? self->other : self->since;
}

void
corridor_session_list_changes (CorridorSession *self,
                               GArray          *changes)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (changes != NULL);

  corridor_story_compare (self->story, &self->query, corridor_session_get_base (self), self->query.now, changes);
}
