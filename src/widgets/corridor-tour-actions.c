/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tour-actions.h"

#include "corridor-session-tour.h"

static CorridorTour *
find_tour (CorridorSession *session,
           const char      *id)
{
  GPtrArray *tours = corridor_story_get_tours (corridor_session_get_story (session));

  for (guint i = 0; i < tours->len; i++)
    {
      CorridorTour *tour = g_ptr_array_index (tours, i);

      if (g_str_equal (tour->id, id))
        return tour;
    }

  return NULL;
}

static void
on_tour (CorridorSession *session,
         GVariant        *value)
{
  CorridorTour *tour = find_tour (session, g_variant_get_string (value, NULL));

  if (tour != NULL)
    corridor_session_set_tour (session, tour);
}

static void
on_tour_step (CorridorSession *session,
              GVariant        *parameter)
{
  CorridorTour *tour = corridor_session_get_tour (session);
  gint64 step = (gint64) corridor_session_get_tour_step (session) + g_variant_get_int32 (parameter);

  if (step >= 0 && step < tour->steps->len)
    corridor_session_set_tour_step (session, (guint) step);
}

static void
on_tour_leave (CorridorSession *session)
{
  corridor_session_set_tour (session, NULL);
}

static void
on_tour_notify (CorridorSession *session,
                GParamSpec      *pspec,
                GSimpleAction   *action)
{
  CorridorTour *tour = corridor_session_get_tour (session);

  if (g_action_get_state_type (G_ACTION (action)) != NULL)
    g_simple_action_set_state (action, g_variant_new_string (tour != NULL ? tour->id : ""));
  else
    g_simple_action_set_enabled (action, tour != NULL);
}

static void
add (GActionMap      *map,
     CorridorSession *session,
     GSimpleAction   *action,
     const char      *news,
     GCallback        run)
{
  g_signal_connect_object (action, news, run, session, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::tour", G_CALLBACK (on_tour_notify), action, 0);
  on_tour_notify (session, NULL, action);
  g_action_map_add_action (map, G_ACTION (action));
}

void
corridor_tour_actions_add (GActionMap      *map,
                           CorridorSession *session)
{
  g_autoptr(GSimpleAction) tour = g_simple_action_new_stateful ("tour", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_autoptr(GSimpleAction) step = g_simple_action_new ("tour-step", G_VARIANT_TYPE_INT32);
  g_autoptr(GSimpleAction) leave = g_simple_action_new ("tour-leave", NULL);

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  add (map, session, tour, "change-state", G_CALLBACK (on_tour));
  add (map, session, step, "activate", G_CALLBACK (on_tour_step));
  add (map, session, leave, "activate", G_CALLBACK (on_tour_leave));
}

GMenuModel *
corridor_tour_actions_new_menu (CorridorSession *session)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GPtrArray *tours;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  tours = corridor_story_get_tours (corridor_session_get_story (session));
  for (guint i = 0; i < tours->len; i++)
    {
      CorridorTour *tour = g_ptr_array_index (tours, i);
      const char *title = corridor_text_get (tour->title, corridor_session_get_language (session));
      g_auto(GStrv) parts = g_strsplit (title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* a single underscore would be a mnemonic */
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.tour", "s", tour->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
