/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-feature-head-private.h"

#include <string.h>

gboolean
corridor_feature_head_pass (CorridorFeatureHead *self,
                            char                 c,
                            guint64              offset)
{
  static const char head[] = CORRIDOR_FEATURE_HEAD;

  if (self->n_matched < 0 || c == ' ' || c == '\t' || c == '\r' || (c == ',' && self->n_matched == 0))
    return FALSE;
  if (c != head[self->n_matched])
    {
      self->n_matched = -1;
      return FALSE;
    }
  if (self->n_matched == 0)
    self->offset = offset;
  return ++self->n_matched == (int) strlen (head);
}
