/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-play-actions.h"

#include "corridor-action-adder.h"
#include "corridor-session-play.h"

static void
on_speed (CorridorSession *session,
          GVariant        *value)
{
  double speed = g_variant_get_double (value);

  if (speed > 0) /* and a number at all */
    corridor_session_set_speed (session, CLAMP (speed, CORRIDOR_PLAY_SLOWEST, CORRIDOR_PLAY_FASTEST));
}

void
corridor_play_actions_add (GActionMap      *map,
                           CorridorSession *session)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  corridor_action_adder_state (map, session, "play", "playing", NULL);
  corridor_action_adder_state (map, session, "speed", "speed", G_CALLBACK (on_speed));
  corridor_action_adder_state (map, session, "pace", "pace", NULL);
  corridor_action_adder_state (map, session, "loop", "loop", NULL);
}
