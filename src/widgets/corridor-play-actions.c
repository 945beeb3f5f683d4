/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-play-actions.h"

#include "corridor-action-adder.h"

static const char *const pace_names[] = {
  [CORRIDOR_PACE_TIME] = "time",
  [CORRIDOR_PACE_EVENTS] = "events",
};

static GVariant *
playing_state (CorridorSession *session)
{
  return g_variant_new_boolean (corridor_session_get_playing (session));
}

static GVariant *
speed_state (CorridorSession *session)
{
  return g_variant_new_double (corridor_session_get_speed (session));
}

static GVariant *
pace_state (CorridorSession *session)
{
  return g_variant_new_string (pace_names[corridor_session_get_pace (session)]);
}

static GVariant *
loop_state (CorridorSession *session)
{
  return g_variant_new_boolean (corridor_session_get_loop (session));
}

static void
on_play (CorridorSession *session,
         GVariant        *value)
{
  corridor_session_set_playing (session, g_variant_get_boolean (value));
}

static void
on_speed (CorridorSession *session,
          GVariant        *value)
{
  double speed = g_variant_get_double (value);

  if (speed > 0) /* and a number at all */
    corridor_session_set_speed (session, CLAMP (speed, CORRIDOR_PLAY_SLOWEST, CORRIDOR_PLAY_FASTEST));
}

static void
on_pace (CorridorSession *session,
         GVariant        *value)
{
  const char *name = g_variant_get_string (value, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pace_names); i++)
    if (g_str_equal (pace_names[i], name))
      corridor_session_set_pace (session, (CorridorPace) i);
}

static void
on_loop (CorridorSession *session,
         GVariant        *value)
{
  corridor_session_set_loop (session, g_variant_get_boolean (value));
}

static void
on_playing_notify (CorridorSession *session,
                   GParamSpec      *pspec,
                   GSimpleAction   *action)
{
  g_simple_action_set_state (action, playing_state (session));
}

static void
on_speed_notify (CorridorSession *session,
                 GParamSpec      *pspec,
                 GSimpleAction   *action)
{
  g_simple_action_set_state (action, speed_state (session));
}

static void
on_pace_notify (CorridorSession *session,
                GParamSpec      *pspec,
                GSimpleAction   *action)
{
  g_simple_action_set_state (action, pace_state (session));
}

static void
on_loop_notify (CorridorSession *session,
                GParamSpec      *pspec,
                GSimpleAction   *action)
{
  g_simple_action_set_state (action, loop_state (session));
}

void
corridor_play_actions_add (GActionMap      *map,
                           CorridorSession *session)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  corridor_action_adder_state (map, session, "play", NULL, playing_state (session),
                               G_CALLBACK (on_play), "notify::playing", G_CALLBACK (on_playing_notify));
  corridor_action_adder_state (map, session, "speed", G_VARIANT_TYPE_DOUBLE, speed_state (session),
                               G_CALLBACK (on_speed), "notify::speed", G_CALLBACK (on_speed_notify));
  corridor_action_adder_state (map, session, "pace", G_VARIANT_TYPE_STRING, pace_state (session),
                               G_CALLBACK (on_pace), "notify::pace", G_CALLBACK (on_pace_notify));
  corridor_action_adder_state (map, session, "loop", NULL, loop_state (session),
                               G_CALLBACK (on_loop), "notify::loop", G_CALLBACK (on_loop_notify));
}
