/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-keeper.h"

#include "corridor-link-actions.h"
#include "corridor-link.h"
#include "corridor-settings.h"

#define KEY_LINK "last-link"

/* Both actions of the window and keys. */
static const char *const panes[] = { "show-list", "show-details" };

#define REST 2 /* seconds without a change, at least, until it is kept: never while something moves */

/* Kept by the window. */
typedef struct
{
  CorridorWindow  *window; /* (unowned) */
  CorridorSession *session; /* (owned) the window's, which may outlive it */
  CorridorStory   *story; /* (owned) the bundled one */
  GSettings       *settings; /* (owned) */
  guint            timer; /* 0 while all is kept */
  gboolean         is_moving; /* since the timer's last look */
} Keeper;

static void
keeper_free (Keeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->story);
  g_clear_object (&self->settings);
  g_free (self);
}

/* A day that only a dataset has would be none at a start without it. */
static gboolean
is_to_be_kept (Keeper *self)
{
  gint64 now = corridor_session_get_now (self->session);

  return gtk_widget_get_realized (GTK_WIDGET (self->window)) && corridor_session_get_story (self->session) == self->story &&
         now >= corridor_story_get_begin (self->story) && now < corridor_story_get_end (self->story);
}

static void
save (Keeper *self)
{
  g_autofree char *link = NULL;

  if (!is_to_be_kept (self))
    return;

  link = corridor_link_actions_dup_link (self->window);
  g_settings_set_string (self->settings, KEY_LINK, link);
}

/* In a narrow window a pane is closed for want of room, and not because somebody wants it so. */
static void
save_panes (Keeper *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (panes) && !corridor_window_is_narrow (self->window); i++)
    {
      g_autoptr(GVariant) shown = g_action_group_get_action_state (G_ACTION_GROUP (self->window), panes[i]);

      g_settings_set_value (self->settings, panes[i], shown);
    }
}

static gboolean
on_timer (gpointer user_data)
{
  Keeper *self = user_data;

  if (self->is_moving)
    {
      self->is_moving = FALSE;
      return G_SOURCE_CONTINUE;
    }

  save (self);
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static void
on_change (Keeper *self)
{
  self->is_moving = TRUE;
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (REST, on_timer, self);
}

static gboolean
on_close_request (Keeper *self)
{
  save (self);
  save_panes (self);
  return GDK_EVENT_PROPAGATE;
}

static void
restore_panes (Keeper *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      g_autoptr(GVariant) now = g_action_group_get_action_state (G_ACTION_GROUP (self->window), panes[i]);
      g_autoptr(GVariant) kept = g_settings_get_value (self->settings, panes[i]);

      if (!g_variant_equal (now, kept))
        g_action_group_change_action_state (G_ACTION_GROUP (self->window), panes[i], kept);
    }
}

CorridorOptions *
corridor_session_keeper_load (void)
{
  g_autoptr(GSettings) settings = corridor_settings_open ();
  g_autofree char *link = settings != NULL ? g_settings_get_string (settings, KEY_LINK) : NULL;
  g_autoptr(GError) error = NULL;
  CorridorOptions *options;

  if (link == NULL || *link == '\0')
    return NULL;

  options = corridor_link_parse (link, &error);
  if (options == NULL)
    g_message ("Settings, " KEY_LINK ": %s", error->message);
  return options;
}

void
corridor_session_keeper_watch (CorridorWindow *window)
{
  static const char *const news[] = { "changed", "notify::selected", "notify::comparing", "notify::other", "notify::axis-begin",
                                      "notify::axis-end" };
  g_autoptr(GSettings) settings = corridor_settings_open ();
  Keeper *self;

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));

  if (settings == NULL)
    return;

  self = g_new0 (Keeper, 1);
  self->window = window;
  self->session = g_object_ref (corridor_window_get_session (window));
  self->story = g_object_ref (corridor_session_get_story (self->session));
  self->settings = g_steal_pointer (&settings);
  restore_panes (self);
  for (gsize i = 0; i < G_N_ELEMENTS (news); i++)
    g_signal_connect_data (self->session, news[i], G_CALLBACK (on_change), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (corridor_window_get_map (window), "view-changed", G_CALLBACK (on_change), self);
  g_signal_connect_swapped (window, "close-request", G_CALLBACK (on_close_request), self);
  g_object_set_data_full (G_OBJECT (window), "corridor-session-keeper", self, (GDestroyNotify) keeper_free);
}
