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
  corridor_session_set_now (session, corridor_session_get_last_day (session));
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
  corridor_action_adder_state (map, session, "mode", "mode", NULL);
  corridor_action_adder_state (map, session, "window-days", "window-days", NULL);
  corridor_play_actions_add (map, session);
  corridor_axis_actions_add (map, session);
}
