/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-fixture.h"

#include "corridor-clock-actions.h"
#include "corridor-timeline.h"
#include "widget-window.h"

void
timeline_fixture_set_up (TimelineFixture *self,
                         CorridorStory   *story,
                         int              width,
                         int              height)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  corridor_story_seal (story);
  self->session = corridor_session_new (story);
  self->timeline = g_object_new (CORRIDOR_TYPE_TIMELINE, "session", self->session, NULL);
  corridor_clock_actions_add (G_ACTION_MAP (actions), self->session);
  self->window = widget_window_show (self->timeline, G_ACTION_GROUP (actions), width, height);
}

void
timeline_fixture_tear_down (TimelineFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (g_steal_pointer (&self->session));
}
