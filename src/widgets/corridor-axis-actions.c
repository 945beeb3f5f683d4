/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis-actions.h"

#include "corridor-action-adder.h"
#include "corridor-session-axis.h"

static void
on_zoom_axis (CorridorSession *session,
              GVariant        *parameter)
{
  double factor = g_variant_get_double (parameter);
  CorridorAxis axis = corridor_session_get_axis (session);
  gint64 now = corridor_session_get_now (session);

  if (factor > 0) /* and a number at all */
    corridor_session_zoom_axis (session, corridor_axis_has (axis, now) ? now : axis.begin + (axis.end - axis.begin) / 2, factor);
}

static void
on_whole_axis (CorridorSession *session)
{
  corridor_session_show_whole_axis (session);
}

static void
on_show_period (CorridorSession *session,
                GVariant        *parameter)
{
  CorridorPeriod *period = corridor_story_lookup_period (corridor_session_get_story (session), g_variant_get_string (parameter, NULL));

  if (period != NULL)
    corridor_session_show_period (session, period);
}

static void
on_axis_notify (CorridorSession *session,
                GParamSpec      *pspec,
                GSimpleAction   *whole)
{
  g_simple_action_set_enabled (whole, !corridor_session_shows_whole_axis (session));
}

void
corridor_axis_actions_add (GActionMap      *map,
                           CorridorSession *session)
{
  GAction *whole;

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  corridor_action_adder_verb (map, session, "zoom-axis", G_VARIANT_TYPE_DOUBLE, G_CALLBACK (on_zoom_axis));
  corridor_action_adder_verb (map, session, "whole-axis", NULL, G_CALLBACK (on_whole_axis));
  corridor_action_adder_verb (map, session, "show-period", G_VARIANT_TYPE_STRING, G_CALLBACK (on_show_period));

  whole = g_action_map_lookup_action (map, "whole-axis");
  g_signal_connect_object (session, "notify::axis-begin", G_CALLBACK (on_axis_notify), whole, 0);
  g_signal_connect_object (session, "notify::axis-end", G_CALLBACK (on_axis_notify), whole, 0);
  on_axis_notify (session, NULL, G_SIMPLE_ACTION (whole));
}
