/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clock-actions.h"

typedef struct
{
  const char       *name;
  CorridorPrecision precision;
} Unit;

static const Unit units[] = {
  { "day", CORRIDOR_PRECISION_DAY },
  { "month", CORRIDOR_PRECISION_MONTH },
  { "year", CORRIDOR_PRECISION_YEAR },
};

static const char *const mode_names[] = {
  [CORRIDOR_MODE_ON_DAY] = "on-day",
  [CORRIDOR_MODE_WINDOW] = "window",
  [CORRIDOR_MODE_UP_TO] = "up-to",
};

static GVariant *
playing_state (CorridorSession *session)
{
  return g_variant_new_boolean (corridor_session_get_playing (session));
}

static GVariant *
mode_state (CorridorSession *session)
{
  return g_variant_new_string (mode_names[corridor_session_get_mode (session)]);
}

static GVariant *
window_days_state (CorridorSession *session)
{
  return g_variant_new_uint32 (corridor_session_get_window_days (session));
}

static void
on_play (CorridorSession *session,
         GVariant        *value)
{
  corridor_session_set_playing (session, g_variant_get_boolean (value));
}

static void
on_previous_event (CorridorSession *session)
{
  corridor_session_step_event (session, -1);
}

static void
on_next_event (CorridorSession *session)
{
  corridor_session_step_event (session, 1);
}

static void
on_first_day (CorridorSession *session)
{
  corridor_session_set_now (session, corridor_session_get_begin (session));
}

static void
on_last_day (CorridorSession *session)
{
  corridor_session_set_now (session, corridor_session_get_end (session) - CORRIDOR_DAY);
}

static void
on_step (CorridorSession *session,
         GVariant        *parameter)
{
  const char *name;
  int n;

  g_variant_get (parameter, "(i&s)", &n, &name);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].name, name))
      corridor_session_step (session, n, units[i].precision);
}

static void
on_mode (CorridorSession *session,
         GVariant        *value)
{
  const char *name = g_variant_get_string (value, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (mode_names); i++)
    if (g_str_equal (mode_names[i], name))
      corridor_session_set_mode (session, (CorridorMode) i);
}

static void
on_window_days (CorridorSession *session,
                GVariant        *value)
{
  corridor_session_set_window_days (session, MAX (g_variant_get_uint32 (value), 1));
}

static void
add_verb (GActionMap         *map,
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
static void
add_state (GActionMap         *map,
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

static void
on_playing_notify (CorridorSession *session,
                   GParamSpec      *pspec,
                   GSimpleAction   *action)
{
  g_simple_action_set_state (action, playing_state (session));
}

static void
on_mode_notify (CorridorSession *session,
                GParamSpec      *pspec,
                GSimpleAction   *action)
{
  g_simple_action_set_state (action, mode_state (session));
}

static void
on_window_days_notify (CorridorSession *session,
                       GParamSpec      *pspec,
                       GSimpleAction   *action)
{
  g_simple_action_set_state (action, window_days_state (session));
}

void
corridor_clock_actions_add (GActionMap      *map,
                            CorridorSession *session)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  add_verb (map, session, "previous-event", NULL, G_CALLBACK (on_previous_event));
  add_verb (map, session, "next-event", NULL, G_CALLBACK (on_next_event));
  add_verb (map, session, "first-day", NULL, G_CALLBACK (on_first_day));
  add_verb (map, session, "last-day", NULL, G_CALLBACK (on_last_day));
  add_verb (map, session, "step", G_VARIANT_TYPE ("(is)"), G_CALLBACK (on_step));
  add_state (map, session, "play", NULL, playing_state (session),
             G_CALLBACK (on_play), "notify::playing", G_CALLBACK (on_playing_notify));
  add_state (map, session, "mode", G_VARIANT_TYPE_STRING, mode_state (session),
             G_CALLBACK (on_mode), "notify::mode", G_CALLBACK (on_mode_notify));
  add_state (map, session, "window-days", G_VARIANT_TYPE_UINT32, window_days_state (session),
             G_CALLBACK (on_window_days), "notify::window-days", G_CALLBACK (on_window_days_notify));
}
