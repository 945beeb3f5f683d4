/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-name-preference.h"

#include "corridor-settings.h"

#define KEY "name-order"

void
corridor_name_preference_keep (CorridorSession *session,
                               gboolean         restore)
{
  g_autoptr(GSettings) settings = corridor_settings_open ();

  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  if (settings == NULL)
    return;

  /* Not bound both ways: what a command line asks for is for once, what the menu sets is kept. */
  if (restore)
    corridor_session_set_name_order (session, (CorridorNameOrder) g_settings_get_enum (settings, KEY));
  g_settings_bind (settings, KEY, session, KEY, G_SETTINGS_BIND_SET);
}
