/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clock-actions.h"
#include "corridor-session-axis.h"
#include "corridor-session-play.h"
#include "story-maker.h"

#include <math.h>

typedef struct
{
  CorridorSession    *session;
  GSimpleActionGroup *group;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "march", "event", NULL, "2020-03-31", NULL);
  story_maker_add (story, "may", "event", NULL, "2020-05-05", NULL);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->group = g_simple_action_group_new ();
  corridor_clock_actions_add (G_ACTION_MAP (f->group), f->session);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_clear_object (&f->group);
  g_assert_finalize_object (f->session);
}

static void
activate (Fixture    *f,
          const char *name,
          GVariant   *parameter)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (f->group), name));
  g_action_group_activate_action (G_ACTION_GROUP (f->group), name, parameter);
}

static void
assert_now (Fixture    *f,
            const char *expected)
{
  g_autofree char *now = corridor_calendar_format_iso (corridor_session_get_now (f->session), CORRIDOR_PRECISION_DAY);

  g_assert_cmpstr (now, ==, expected);
}

static void
assert_state (Fixture    *f,
              const char *name,
              const char *expected)
{
  g_autoptr(GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (f->group), name);
  g_autofree char *text = g_variant_print (state, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_step (Fixture      *f,
           gconstpointer data)
{
  activate (f, "next-event", NULL);
  assert_now (f, "2020-03-31");
  activate (f, "step", g_variant_new ("(is)", -1, "month"));
  assert_now (f, "2020-02-29");
  activate (f, "step", g_variant_new ("(is)", 1, "day"));
  assert_now (f, "2020-03-01");
  activate (f, "step", g_variant_new ("(is)", 1, "fortnight"));
  assert_now (f, "2020-03-01");
  activate (f, "step", g_variant_new ("(is)", -1, "year"));
  assert_now (f, "2020-01-01");
  activate (f, "last-day", NULL);
  assert_now (f, "2020-12-31");
  activate (f, "previous-event", NULL);
  assert_now (f, "2020-05-05");
  activate (f, "first-day", NULL);
  assert_now (f, "2020-01-01");
}

static void
test_play (Fixture      *f,
           gconstpointer data)
{
  assert_state (f, "play", "false");
  activate (f, "play", NULL);
  g_assert_true (corridor_session_get_playing (f->session));
  assert_state (f, "play", "true");
  corridor_session_set_playing (f->session, FALSE);
  assert_state (f, "play", "false");
}

static void
test_mode (Fixture      *f,
           gconstpointer data)
{
  assert_state (f, "mode", "'on-day'");
  activate (f, "mode", g_variant_new_string ("up-to"));
  g_assert_cmpint (corridor_session_get_mode (f->session), ==, CORRIDOR_MODE_UP_TO);
  assert_state (f, "mode", "'up-to'");
  activate (f, "mode", g_variant_new_string ("sometimes"));
  assert_state (f, "mode", "'up-to'");
  corridor_session_set_mode (f->session, CORRIDOR_MODE_WINDOW);
  assert_state (f, "mode", "'window'");

  activate (f, "window-days", g_variant_new_uint32 (7));
  g_assert_cmpuint (corridor_session_get_window_days (f->session), ==, 7);
  activate (f, "window-days", g_variant_new_uint32 (0));
  assert_state (f, "window-days", "1");
  assert_now (f, "2020-01-01");
}

static void
test_playback (Fixture      *f,
               gconstpointer data)
{
  assert_state (f, "pace", "'time'");
  activate (f, "pace", g_variant_new_string ("events"));
  g_assert_cmpint (corridor_session_get_pace (f->session), ==, CORRIDOR_PACE_EVENTS);
  activate (f, "pace", g_variant_new_string ("leaps"));
  assert_state (f, "pace", "'events'");
  activate (f, "loop", NULL);
  g_assert_true (corridor_session_get_loop (f->session));
  assert_state (f, "loop", "true");
  activate (f, "speed", g_variant_new_double (2.5));
  assert_state (f, "speed", "2.5");
  activate (f, "speed", g_variant_new_double (1e9));
  assert_state (f, "speed", "1000.0");
  activate (f, "speed", g_variant_new_double (0.001));
  assert_state (f, "speed", "0.10000000000000001");
  activate (f, "speed", g_variant_new_double (-1));
  activate (f, "speed", g_variant_new_double (NAN));
  assert_state (f, "speed", "0.10000000000000001");
  assert_now (f, "2020-01-01");
}

static void
test_axis (Fixture      *f,
           gconstpointer data)
{
  gint64 now = story_maker_time ("2020-05-05");
  CorridorAxis axis;

  corridor_session_set_now (f->session, now);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (f->group), "whole-axis"));
  activate (f, "zoom-axis", g_variant_new_double (0.1));
  axis = corridor_session_get_axis (f->session);
  g_assert_true (corridor_axis_has (axis, now)); /* it zooms about the time */
  g_assert_cmpint (axis.end - axis.begin, <, 37 * CORRIDOR_DAY);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (f->group), "whole-axis"));

  activate (f, "zoom-axis", g_variant_new_double (0));
  activate (f, "zoom-axis", g_variant_new_double (NAN));
  activate (f, "show-period", g_variant_new_string ("none"));
  g_assert_true (corridor_axis_equal (axis, corridor_session_get_axis (f->session)));
  activate (f, "whole-axis", NULL);
  g_assert_true (corridor_session_shows_whole_axis (f->session));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
}

static void
test_kinds (Fixture      *f,
            gconstpointer data)
{
  activate (f, "next-event", NULL);
  activate (f, "next-of-category", NULL);
  assert_now (f, "2020-05-05");
  activate (f, "previous-of-category", NULL);
  assert_now (f, "2020-03-31");
  activate (f, "step", g_variant_new ("(is)", 25, "hour"));
  assert_now (f, "2020-04-01");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/clock-actions/step/units", test_step);
  ADD ("/clock-actions/play/toggle", test_play);
  ADD ("/clock-actions/mode/change", test_mode);
  ADD ("/clock-actions/playback", test_playback);
  ADD ("/clock-actions/axis", test_axis);
  ADD ("/clock-actions/kinds", test_kinds);
#undef ADD

  return g_test_run ();
}
