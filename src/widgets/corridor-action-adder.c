/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-action-adder.h"

void
corridor_action_adder_verb (GActionMap         *map,
                            CorridorSession    *session,
                            const char         *name,
                            const GVariantType *type,
                            GCallback           run)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, type);

  /* Swapped, "activate" hands over (session, parameter). */
  g_signal_connect_object (action, "activate", run, session, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (action));
}

/* Left without a handler of its own, "activate" toggles a boolean state and sets any other to its parameter. */
void
corridor_action_adder_state (GActionMap         *map,
                             CorridorSession    *session,
                             const char         *name,
                             const GVariantType *type,
                             GVariant           *state,
                             GCallback           change,
                             const char         *news,
                             GCallback           follow)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new_stateful (name, type, state);

  g_signal_connect_object (action, "change-state", change, session, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, news, follow, action, 0);
  g_action_map_add_action (map, G_ACTION (action));
}
