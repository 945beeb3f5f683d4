/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-cancel-link.h"

static void
on_cancelled (GCancellable       *other,
              CorridorCancelLink *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
follow (CorridorCancelLink *self,
        guint               i,
        GCancellable       *other)
{
  g_set_object (&self->others[i], other);
  if (other != NULL)
    self->handlers[i] = g_cancellable_connect (other, G_CALLBACK (on_cancelled), self, NULL);
}

CorridorCancelLink *
corridor_cancel_link_new (GCancellable *one,
                          GCancellable *other)
{
  CorridorCancelLink *self = g_new0 (CorridorCancelLink, 1);

  self->cancellable = g_cancellable_new ();
  follow (self, 0, one);
  follow (self, 1, other);

  return self;
}

gboolean
corridor_cancel_link_is_cancelled (CorridorCancelLink *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_cancellable_is_cancelled (self->others[0]) || g_cancellable_is_cancelled (self->others[1]);
}

void
corridor_cancel_link_free (CorridorCancelLink *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->others); i++)
    {
      g_cancellable_disconnect (self->others[i], self->handlers[i]);
      g_clear_object (&self->others[i]);
    }
  g_object_unref (self->cancellable);
  g_free (self);
}
