/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-axis.h"
#include "corridor-session-play.h"
#include "corridor-session.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

typedef struct
{
  CorridorSession *session;
  GtSignalLogger  *log;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "event", "event", NULL, "2020-03-10", NULL);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->log = gt_signal_logger_new ();
  gt_signal_logger_connect (f->log, f->session, "notify");
  gt_signal_logger_connect (f->log, f->session, "changed");
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gt_signal_logger_free (f->log);
  g_assert_finalize_object (f->session);
}

static void
assert_axis (Fixture    *f,
             const char *begin,
             const char *end)
{
  CorridorAxis axis = corridor_session_get_axis (f->session);
  g_autofree char *first = corridor_calendar_format_iso (axis.begin, CORRIDOR_PRECISION_MINUTE);
  g_autofree char *last = corridor_calendar_format_iso (axis.end, CORRIDOR_PRECISION_MINUTE);
  gint64 as_property;

  g_assert_cmpstr (first, ==, begin);
  g_assert_cmpstr (last, ==, end);
  g_object_get (f->session, "axis-begin", &as_property, NULL);
  g_assert_cmpint (as_property, ==, axis.begin);
  g_object_get (f->session, "axis-end", &as_property, NULL);
  g_assert_cmpint (as_property, ==, axis.end);
}

static void
set_axis (Fixture    *f,
          const char *begin,
          const char *end)
{
  corridor_session_set_axis (f->session, (CorridorAxis) { story_maker_time (begin), story_maker_time (end) });
}

static void
on_notify (CorridorSession *session,
           GParamSpec      *pspec,
           Fixture         *f)
{
  assert_axis (f, "2020-03-01T00:00", "2020-04-01T00:00"); /* each hears of both */
}

static void
test_set (Fixture      *f,
          gconstpointer data)
{
  assert_axis (f, "2020-01-01T00:00", "2021-01-01T00:00");
  g_assert_true (corridor_session_shows_whole_axis (f->session));

  g_signal_connect (f->session, "notify", G_CALLBACK (on_notify), f);
  set_axis (f, "2020-03-01", "2020-04-01");
  g_signal_handlers_disconnect_by_func (f->session, on_notify, f);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "axis-begin");
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "axis-end");
  gt_signal_logger_assert_no_emissions (f->log); /* neither the time nor what is shown changed */
  g_assert_false (corridor_session_shows_whole_axis (f->session));

  set_axis (f, "2020-03-01", "2020-04-01");
  gt_signal_logger_assert_no_emissions (f->log);
  set_axis (f, "2019-03-01", "2020-02-01");
  assert_axis (f, "2020-01-01T00:00", "2020-12-03T00:00"); /* as long, as far as there is time */
  set_axis (f, "2019-03-01", "2022-02-01");
  assert_axis (f, "2020-01-01T00:00", "2021-01-01T00:00");
}

static void
test_never_moves_time (Fixture      *f,
                       gconstpointer data)
{
  gint64 now = story_maker_time ("2020-06-15T13:05");

  corridor_session_set_now (f->session, now);
  set_axis (f, "2020-03-01", "2020-04-01");
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
  corridor_session_zoom_axis (f->session, story_maker_time ("2020-03-05"), 1e-9);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
  corridor_session_set_mode (f->session, CORRIDOR_MODE_WINDOW);
  corridor_session_set_window_days (f->session, 3);
  corridor_session_set_pace (f->session, CORRIDOR_PACE_EVENTS);
  corridor_session_show_whole_axis (f->session);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);
}

static void
test_zoom (Fixture      *f,
           gconstpointer data)
{
  corridor_session_zoom_axis (f->session, story_maker_time ("2020-01-01"), 0.5);
  assert_axis (f, "2020-01-01T00:00", "2020-07-02T00:00");
  corridor_session_zoom_axis (f->session, story_maker_time ("2020-07-02"), 1e-12);
  assert_axis (f, "2020-07-01T21:00", "2020-07-02T00:00");
  corridor_session_zoom_axis (f->session, story_maker_time ("2020-07-02"), 1e12);
  g_assert_true (corridor_session_shows_whole_axis (f->session));
}

static void
test_follows (Fixture      *f,
              gconstpointer data)
{
  set_axis (f, "2020-03-01", "2020-03-11");
  corridor_session_set_now (f->session, story_maker_time ("2020-03-10"));
  assert_axis (f, "2020-03-01T00:00", "2020-03-11T00:00");
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_DAY);
  assert_axis (f, "2020-03-10T00:00", "2020-03-20T00:00");
  corridor_session_step (f->session, -2, CORRIDOR_PRECISION_DAY);
  assert_axis (f, "2020-02-29T00:00", "2020-03-10T00:00");
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_MONTH);
  g_assert_true (corridor_axis_has (corridor_session_get_axis (f->session), story_maker_time ("2020-04-09")));
}

/* Who looks at another month while it plays is left there, until the time comes by. */
static void
test_plays_elsewhere (Fixture      *f,
                      gconstpointer data)
{
  corridor_session_set_now (f->session, story_maker_time ("2020-02-01"));
  set_axis (f, "2020-03-01", "2020-03-11");
  corridor_session_set_speed (f->session, 1);
  corridor_session_set_playing (f->session, TRUE);
  for (int i = 0; i < 38; i++)
    {
      corridor_session_advance (f->session, 1);
      assert_axis (f, "2020-03-01T00:00", "2020-03-11T00:00");
    }
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-03-10"));
  corridor_session_advance (f->session, 1);
  assert_axis (f, "2020-03-10T00:00", "2020-03-20T00:00");
}

static void
test_other_story (Fixture      *f,
                  gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2019-01-01", "2021-12-31");

  corridor_story_seal (story);
  set_axis (f, "2020-03-01", "2020-03-11");
  corridor_session_set_story (f->session, story);
  assert_axis (f, "2019-01-01T00:00", "2022-01-01T00:00");
  g_assert_true (corridor_session_shows_whole_axis (f->session));
}

static void
show_period (Fixture    *f,
             const char *when)
{
  g_autoptr(CorridorText) label = corridor_text_new ("P");
  g_autoptr(CorridorPeriod) period = NULL;
  CorridorSpan span;

  g_assert_true (corridor_span_parse_edtf (when, &span, NULL));
  period = corridor_period_new ("p", label, &span);
  corridor_session_show_period (f->session, period);
}

/* With as much beside it on either side as there is. */
static void
test_period (Fixture      *f,
             gconstpointer data)
{
  show_period (f, "2020-03-01/2020-04-09");
  assert_axis (f, "2020-02-27T23:59", "2020-04-12T00:00");
  show_period (f, "2020-01-01/2020-02-09");
  assert_axis (f, "2020-01-01T00:00", "2020-02-12T00:00");
  show_period (f, "2020-11-22/2020-12-31");
  assert_axis (f, "2020-11-19T23:59", "2021-01-01T00:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session-axis/set", test_set);
  ADD ("/session-axis/never-moves-time", test_never_moves_time);
  ADD ("/session-axis/zoom", test_zoom);
  ADD ("/session-axis/follows", test_follows);
  ADD ("/session-axis/plays-elsewhere", test_plays_elsewhere);
  ADD ("/session-axis/other-story", test_other_story);
  ADD ("/session-axis/period", test_period);
#undef ADD

  return g_test_run ();
}
