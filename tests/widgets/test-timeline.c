/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clock-actions.h"
#include "corridor-session-play.h"
#include "corridor-time-axis.h"
#include "corridor-timeline.h"
#include "story-maker.h"
#include "timeline-fixture.h"
#include "widget-finder.h"

typedef struct
{
  TimelineFixture  base;
  GtkWidget       *scale; /* (unowned) the timeline's */
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "march", "event", NULL, "2020-03-10", NULL);
  timeline_fixture_set_up (&f->base, story, 900, 120);
  f->scale = widget_finder_find (f->base.timeline, GTK_TYPE_SCALE, NULL);
  g_assert_nonnull (f->scale);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  timeline_fixture_tear_down (&f->base);
}

static void
set_value (Fixture *f,
           gint64   value)
{
  gtk_range_set_value (GTK_RANGE (f->scale), (double) value / CORRIDOR_DAY);
}

static void
assert_both (Fixture    *f,
             const char *expected)
{
  gint64 time = story_maker_time (expected);

  g_assert_cmpint (corridor_session_get_now (f->base.session), ==, time);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (f->scale)), ==, (double) time / CORRIDOR_DAY);
}

static void
test_range (Fixture      *f,
            gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (f->scale));

  g_assert_cmpfloat (gtk_adjustment_get_lower (adjustment), ==, (double) story_maker_time ("2020-01-01") / CORRIDOR_DAY);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, (double) story_maker_time ("2020-12-31") / CORRIDOR_DAY);
  gtk_test_accessible_assert_role (f->scale, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (f->scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
}

static void
test_slider_moves_time (Fixture      *f,
                        gconstpointer data)
{
  set_value (f, story_maker_time ("2020-03-10T17:30"));
  assert_both (f, "2020-03-10"); /* snapped */
  set_value (f, story_maker_time ("2020-03-10T18:30"));
  assert_both (f, "2020-03-10"); /* snapped back, though no new day */
  set_value (f, story_maker_time ("2020-12-31"));
  assert_both (f, "2020-12-31");
  set_value (f, 0);
  assert_both (f, "2020-01-01");
}

static void
test_time_moves_slider (Fixture      *f,
                        gconstpointer data)
{
  corridor_session_set_now (f->base.session, story_maker_time ("2020-03-10T13:05"));
  assert_both (f, "2020-03-10T13:05"); /* an hour that somebody asked for is not snapped away */
  gtk_test_accessible_assert_property (f->scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "10 March 2020, 13:05, 1 thing shown");
  corridor_session_set_now (f->base.session, story_maker_time ("2020-03-11"));
  gtk_test_accessible_assert_property (f->scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "11 March 2020, nothing shown");
}

static void
test_words (Fixture      *f,
            gconstpointer data)
{
  corridor_session_set_now (f->base.session, story_maker_time ("2020-03-10"));
  g_assert_nonnull (widget_finder_find (f->base.timeline, GTK_TYPE_LABEL, "10 March 2020"));
  g_assert_nonnull (widget_finder_find (f->base.timeline, GTK_TYPE_LABEL, "1 thing shown"));
}

static void
on_changed (CorridorSession *session,
            gpointer         user_data)
{
  (*(int *) user_data)++;
}

/* One picture a frame at most comes of one change a step: the slider must not answer the session's answer. */
static void
test_no_loop (Fixture      *f,
              gconstpointer data)
{
  int n_changes = 0;

  g_signal_connect (f->base.session, "changed", G_CALLBACK (on_changed), &n_changes);
  set_value (f, story_maker_time ("2020-03-10T17:30"));
  g_assert_cmpint (n_changes, ==, 1);
  corridor_session_set_now (f->base.session, story_maker_time ("2020-05-10T17:30"));
  g_assert_cmpint (n_changes, ==, 2);
  set_value (f, story_maker_time ("2020-05-10T17:30"));
  g_assert_cmpint (n_changes, ==, 2);
  g_signal_handlers_disconnect_by_func (f->base.session, on_changed, &n_changes);
}

static void
test_play (Fixture      *f,
           gconstpointer data)
{
  GtkWidget *play = widget_finder_find (f->base.timeline, GTK_TYPE_BUTTON, "media-playback-start-symbolic");
  gint64 begin = corridor_session_get_now (f->base.session);

  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
  widget_finder_settle (f->base.timeline);
  g_assert_cmpint (corridor_session_get_now (f->base.session), ==, begin); /* never starts by itself */

  g_signal_emit_by_name (play, "clicked");
  g_assert_true (corridor_session_get_playing (f->base.session));
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  while (corridor_session_get_now (f->base.session) < begin + 3 * CORRIDOR_DAY)
    g_main_context_iteration (NULL, TRUE);

  g_signal_emit_by_name (play, "clicked");
  g_assert_false (corridor_session_get_playing (f->base.session));
  begin = corridor_session_get_now (f->base.session);
  widget_finder_settle (f->base.timeline);
  g_assert_cmpint (corridor_session_get_now (f->base.session), ==, begin);

  corridor_session_set_now (f->base.session, story_maker_time ("2020-12-30"));
  g_signal_emit_by_name (play, "clicked");
  while (corridor_session_get_playing (f->base.session))
    g_main_context_iteration (NULL, TRUE);
  assert_both (f, "2020-12-31");
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
}

/* Who wants nothing to glide gets as far in the same time, but in steps with time to look at each. */
static void
test_play_still (Fixture      *f,
                 gconstpointer data)
{
  gint64 begin = story_maker_time ("2020-01-01");
  gint64 started = g_get_monotonic_time ();
  int n_changes = 0;
  double days;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  corridor_session_set_now (f->base.session, begin);
  corridor_session_set_speed (f->base.session, 30);
  g_signal_connect (f->base.session, "changed", G_CALLBACK (on_changed), &n_changes);
  corridor_session_set_playing (f->base.session, TRUE);
  while (n_changes < 2)
    g_main_context_iteration (NULL, TRUE);
  corridor_session_set_playing (f->base.session, FALSE);

  days = (double) (corridor_session_get_now (f->base.session) - begin) / CORRIDOR_DAY;
  g_assert_cmpfloat (days, >=, 2 * 30 - 1);
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC, >=, 1.9);

  corridor_session_set_playing (f->base.session, TRUE); /* what was waited for before does not count */
  widget_finder_settle (f->base.timeline);
  g_assert_cmpint (n_changes, ==, 2);
  g_signal_handlers_disconnect_by_func (f->base.session, on_changed, &n_changes);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

static void
test_mode (Fixture      *f,
           gconstpointer data)
{
  GtkDropDown *mode = GTK_DROP_DOWN (widget_finder_find (f->base.timeline, GTK_TYPE_DROP_DOWN, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (mode)), ==, 3);
  corridor_session_set_now (f->base.session, story_maker_time ("2020-03-11"));
  gtk_drop_down_set_selected (mode, 1);
  g_assert_cmpint (corridor_session_get_mode (f->base.session), ==, CORRIDOR_MODE_WINDOW);
  corridor_session_set_window_days (f->base.session, 7);
  g_assert_cmpuint (gtk_drop_down_get_selected (mode), ==, 1);
  g_assert_cmpint (corridor_session_get_mode (f->base.session), ==, CORRIDOR_MODE_WINDOW);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (mode)), ==, "Last 7 days");
  corridor_session_set_mode (f->base.session, CORRIDOR_MODE_UP_TO);
  g_assert_cmpuint (gtk_drop_down_get_selected (mode), ==, 2);
  assert_both (f, "2020-03-11"); /* a change of mode never moves the time */
}

static void
test_story (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("1991-01-01", "1991-02-28");

  corridor_story_seal (story);
  corridor_session_set_story (f->base.session, story);
  assert_both (f, "1991-02-28");
  set_value (f, story_maker_time ("2020-03-10"));
  assert_both (f, "1991-02-28");
  widget_finder_settle (f->base.timeline);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/timeline/slider/range", test_range);
  ADD ("/timeline/slider/moves-time", test_slider_moves_time);
  ADD ("/timeline/slider/follows-time", test_time_moves_slider);
  ADD ("/timeline/slider/no-loop", test_no_loop);
  ADD ("/timeline/words/follow-time", test_words);
  ADD ("/timeline/play/start-and-stop", test_play);
  ADD ("/timeline/play/still", test_play_still);
  ADD ("/timeline/mode/both-ways", test_mode);
  ADD ("/timeline/story/replace", test_story);
#undef ADD

  return g_test_run ();
}
