/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-period.h"

static void
clear (CorridorPeriod *self)
{
  g_free (self->id);
  corridor_text_unref (self->label);
  g_ptr_array_unref (self->sources);
}

CorridorPeriod *
corridor_period_new (const char         *id,
                     CorridorText       *label,
                     const CorridorSpan *span)
{
  CorridorPeriod *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (span != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorPeriod);
  self->id = g_strdup (id);
  self->label = corridor_text_ref (label);
  self->span = *span;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  return self;
}

CorridorPeriod *
corridor_period_ref (CorridorPeriod *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_period_unref (CorridorPeriod *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

gboolean
corridor_period_get_reach (const CorridorPeriod *self,
                           gint64                begin,
                           gint64                end,
                           gint64               *from,
                           gint64               *to)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (self->span.start_earliest >= end || self->span.end_latest <= begin)
    return FALSE;

  *from = MAX (self->span.start_earliest, begin);
  *to = MIN (self->span.end_latest, end);
  return TRUE;
}
