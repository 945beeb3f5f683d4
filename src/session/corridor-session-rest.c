/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* Where the clock rests, so that views can tell what is different from there. */

#define REST 700 /* ms: who drags, or presses a key again and again, has not come to rest within */

static gboolean
on_rest (gpointer user_data)
{
  CorridorSession *self = user_data;

  if (self->playing || self->scrubbing)
    return G_SOURCE_CONTINUE;

  self->rest_id = 0;
  return G_SOURCE_REMOVE;
}

void
corridor_session_note_move (CorridorSession *self,
                            gint64           from)
{
  if (self->rest_id == 0)
    self->since = from;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, on_rest, self);
}

gint64
corridor_session_get_since (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->since;
}

void
corridor_session_forget_moves (CorridorSession *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->since = self->query.now;
}

void
corridor_session_rest (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  corridor_session_forget_moves (self);
  corridor_session_emit_changed (self);
}
