/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-private.h"

/* What features are called. */

const char *
corridor_session_get_language (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_SESSION_DEFAULT_LANGUAGE);

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
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_LANGUAGE);
  corridor_session_emit_changed (self);
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
  corridor_session_notify (self, CORRIDOR_SESSION_PROP_NAME_ORDER);
  corridor_session_emit_changed (self);
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
