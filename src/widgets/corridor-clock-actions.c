/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clock-actions.h"

#include "corridor-action-adder.h"
#include "corridor-axis-actions.h"
#include "corridor-play-actions.h"

typedef struct
{
  const char       *name;
  CorridorPrecision precision;
} Unit;

static const Unit units[] = {
  { "hour", CORRIDOR_PRECISION_HOUR },
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
on_previous_of_category (CorridorSession *session)
{
  corridor_session_step_same_category (session, -1);
}

static void
on_next_of_category (CorridorSession *session)
{
  corridor_session_step_same_category (session, 1);
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

  corridor_action_adder_verb (map, session, "previous-event", NULL, G_CALLBACK (on_previous_event));
  corridor_action_adder_verb (map, session, "next-event", NULL, G_CALLBACK (on_next_event));
  corridor_action_adder_verb (map, session, "previous-of-category", NULL, G_CALLBACK (on_previous_of_category));
  corridor_action_adder_verb (map, session, "next-of-category", NULL, G_CALLBACK (on_next_of_category));
  corridor_action_adder_verb (map, session, "first-day", NULL, G_CALLBACK (on_first_day));
  corridor_action_adder_verb (map, session, "last-day", NULL, G_CALLBACK (on_last_day));
  corridor_action_adder_verb (map, session, "step", G_VARIANT_TYPE ("(is)"), G_CALLBACK (on_step));
  corridor_action_adder_state (map, session, "mode", G_VARIANT_TYPE_STRING, mode_state (session),
                               G_CALLBACK (on_mode), "notify::mode", G_CALLBACK (on_mode_notify));
  corridor_action_adder_state (map, session, "window-days", G_VARIANT_TYPE_UINT32, window_days_state (session),
                               G_CALLBACK (on_window_days), "notify::window-days", G_CALLBACK (on_window_days_notify));
  corridor_play_actions_add (map, session);
  corridor_axis_actions_add (map, session);
}
