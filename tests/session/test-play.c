/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-play.h"
#include "corridor-session.h"
#include "story-maker.h"

typedef struct
{
  CorridorStory   *story;
  CorridorSession *session;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->story = story_maker_new ("2020-01-01", "2020-12-31");
  story_maker_add (f->story, "road", "road", NULL, "2020-02-10/2020-02-20", "2020-04-10/2020-04-20", NULL);
  story_maker_add (f->story, "march", "event", NULL, "2020-03-10", NULL);
  story_maker_add (f->story, "first", "event", NULL, "2020-01-01", NULL);
  corridor_story_seal (f->story);
  f->session = corridor_session_new (f->story);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->story);
}

static void
assert_now (Fixture    *f,
            const char *expected)
{
  g_autofree char *now = corridor_calendar_format_iso (corridor_session_get_now (f->session), CORRIDOR_PRECISION_MINUTE);

  g_assert_cmpstr (now, ==, expected);
}

static void
start (Fixture      *f,
       CorridorPace  pace,
       double        speed)
{
  corridor_session_set_pace (f->session, pace);
  corridor_session_set_speed (f->session, speed);
  corridor_session_set_playing (f->session, TRUE);
}

/* A tenth of a day a second: hours are seen to pass. */
static void
test_slow (Fixture      *f,
           gconstpointer data)
{
  start (f, CORRIDOR_PACE_TIME, 0.1);
  corridor_session_advance (f->session, 0.25);
  assert_now (f, "2020-01-01T00:00");
  corridor_session_advance (f->session, 0.25);
  assert_now (f, "2020-01-01T01:00");
  for (int i = 0; i < 100; i++)
    corridor_session_advance (f->session, 0.1);
  assert_now (f, "2020-01-02T01:00");
}

/* However the time is cut into frames, as many days pass. */
static void
test_fast (Fixture      *f,
           gconstpointer data)
{
  double left = 0.3;

  start (f, CORRIDOR_PACE_TIME, 1000);
  while (left > 0)
    {
      double frame = g_test_rand_double_range (0, 0.05);

      frame = MIN (frame, left);
      corridor_session_advance (f->session, frame);
      left -= frame;
    }
  g_assert_cmpint (corridor_session_get_now (f->session), >=, story_maker_time ("2020-10-26"));
  g_assert_cmpint (corridor_session_get_now (f->session), <=, story_maker_time ("2020-10-27"));
}

static void
test_loop (Fixture      *f,
           gconstpointer data)
{
  corridor_session_set_loop (f->session, TRUE);
  start (f, CORRIDOR_PACE_TIME, 30);
  corridor_session_set_now (f->session, story_maker_time ("2020-12-30"));
  corridor_session_advance (f->session, 1);
  assert_now (f, "2020-12-31T00:00");
  g_assert_true (corridor_session_get_playing (f->session));
  corridor_session_advance (f->session, 0.5);
  assert_now (f, "2020-12-31T00:00"); /* the end can be looked at */
  corridor_session_advance (f->session, 0.5);
  assert_now (f, "2020-01-01T00:00");
  corridor_session_advance (f->session, 0.1);
  assert_now (f, "2020-01-04T00:00");

  corridor_session_set_loop (f->session, FALSE);
  corridor_session_set_now (f->session, story_maker_time ("2020-12-31"));
  corridor_session_advance (f->session, 0.1);
  g_assert_false (corridor_session_get_playing (f->session));
}

static void
assert_at_event (Fixture    *f,
                 const char *id,
                 guint       number)
{
  g_assert_true (corridor_session_get_selected (f->session) == story_maker_phase (f->story, id, number));
  g_assert_cmpint (corridor_calendar_floor_day (corridor_session_get_now (f->session)), ==,
                   corridor_phase_get_begin (story_maker_phase (f->story, id, number)));
}

/* Each event stays for as long as its text takes to read, whatever the speed of the other pace. */
static void
test_events (Fixture      *f,
             gconstpointer data)
{
  static const struct { const char *id; guint number; } events[] = { { "road", 0 }, { "march", 0 }, { "road", 1 } };

  corridor_session_set_now (f->session, story_maker_time ("2020-01-20"));
  start (f, CORRIDOR_PACE_EVENTS, 1000);
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      double needed;

      corridor_session_advance (f->session, 0.01);
      assert_at_event (f, events[i].id, events[i].number);
      needed = corridor_session_get_reading_time (f->session);
      corridor_session_advance (f->session, needed - 0.1);
      assert_at_event (f, events[i].id, events[i].number);
      corridor_session_advance (f->session, 0.05);
      corridor_session_advance (f->session, 0.045);
    }
  assert_at_event (f, "road", 1);
  corridor_session_advance (f->session, 0.02);
  g_assert_false (corridor_session_get_playing (f->session)); /* after the last has been read */
  assert_at_event (f, "road", 1);
}

static void
test_events_loop (Fixture      *f,
                  gconstpointer data)
{
  corridor_session_set_loop (f->session, TRUE);
  corridor_session_set_now (f->session, story_maker_time ("2020-06-01"));
  start (f, CORRIDOR_PACE_EVENTS, 1);
  corridor_session_advance (f->session, 0.1);
  assert_now (f, "2020-06-01T00:00");
  corridor_session_advance (f->session, 1);
  corridor_session_advance (f->session, 0.1);
  assert_at_event (f, "first", 0); /* also what starts on the first day */
  corridor_session_advance (f->session, 30);
  assert_at_event (f, "road", 0);
}

static void
set_words (Fixture *f,
           guint    n)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(CorridorText) text = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (words, i % 3 == 0 ? "1988 — " : i % 3 == 1 ? "Ստեփանակերտ, " : "road\n");
  text = corridor_text_new (words->str);
  corridor_phase_set_text (story_maker_phase (f->story, "march", 0), text);
}

/* By the number of words, neither too short for a glance nor so long that it seems to have stopped. */
static void
test_reading_time (Fixture      *f,
                   gconstpointer data)
{
  double of_120, of_60;

  g_assert_cmpfloat (corridor_session_get_reading_time (f->session), ==, 3); /* nothing is selected */
  corridor_session_set_selected (f->session, story_maker_phase (f->story, "march", 0));
  g_assert_cmpfloat (corridor_session_get_reading_time (f->session), ==, 3);

  set_words (f, 60);
  of_60 = corridor_session_get_reading_time (f->session);
  set_words (f, 120);
  of_120 = corridor_session_get_reading_time (f->session);
  g_assert_cmpfloat_with_epsilon (of_120 - of_60, 60 * 60 / 238.0, 1e-9);
  g_assert_cmpfloat (of_60, >, 3);

  set_words (f, 2000);
  g_assert_cmpfloat (corridor_session_get_reading_time (f->session), ==, 40);
}

/* A long text is not cut off in playback: the next event comes when it has been read, and not before. */
static void
test_reading_long (Fixture      *f,
                   gconstpointer data)
{
  set_words (f, 100);
  corridor_session_set_now (f->session, story_maker_time ("2020-01-20"));
  start (f, CORRIDOR_PACE_EVENTS, 1);
  corridor_session_advance (f->session, 0.01);
  assert_at_event (f, "road", 0);
  corridor_session_advance (f->session, 3.01);
  assert_at_event (f, "march", 0);
  corridor_session_advance (f->session, 100 * 60 / 238.0);
  assert_at_event (f, "march", 0);
  corridor_session_advance (f->session, 3);
  assert_at_event (f, "road", 1);
}

/* It waits while the time is held, and goes on from where it is let go. */
static void
test_scrubbing (Fixture      *f,
                gconstpointer data)
{
  start (f, CORRIDOR_PACE_TIME, 10);
  corridor_session_advance (f->session, 1);
  assert_now (f, "2020-01-11T00:00");
  corridor_session_set_scrubbing (f->session, TRUE);
  corridor_session_set_now (f->session, story_maker_time ("2020-05-01"));
  corridor_session_advance (f->session, 5);
  assert_now (f, "2020-05-01T00:00");
  g_assert_true (corridor_session_get_playing (f->session));
  corridor_session_set_scrubbing (f->session, FALSE);
  corridor_session_advance (f->session, 1);
  assert_now (f, "2020-05-11T00:00");
}

/* A part of a day that has passed is not one of the next pace, nor is a part of the time for reading a part of a day. */
static void
test_change_of_pace (Fixture      *f,
                     gconstpointer data)
{
  start (f, CORRIDOR_PACE_TIME, 0.9 / 24);
  corridor_session_advance (f->session, 1);
  corridor_session_set_pace (f->session, CORRIDOR_PACE_EVENTS);
  corridor_session_advance (f->session, 2.99);
  g_assert_null (corridor_session_get_selected (f->session));
  corridor_session_set_speed (f->session, 10);
  corridor_session_set_pace (f->session, CORRIDOR_PACE_TIME);
  corridor_session_advance (f->session, 0.01);
  assert_now (f, "2020-01-01T00:00");
}

/* The hand takes the part of a day with it. */
static void
test_rest_of_scrubbing (Fixture      *f,
                        gconstpointer data)
{
  start (f, CORRIDOR_PACE_TIME, 1);
  corridor_session_advance (f->session, 0.9);
  corridor_session_set_scrubbing (f->session, TRUE);
  corridor_session_set_now (f->session, story_maker_time ("2020-05-01"));
  corridor_session_set_scrubbing (f->session, FALSE);
  corridor_session_advance (f->session, 0.9);
  assert_now (f, "2020-05-01T00:00");
  corridor_session_advance (f->session, 0.2);
  assert_now (f, "2020-05-02T00:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/play/time/slow", test_slow);
  ADD ("/play/time/fast", test_fast);
  ADD ("/play/time/loop", test_loop);
  ADD ("/play/events/reading-time", test_reading_time);
  ADD ("/play/events/reading-long", test_reading_long);
  ADD ("/play/events/one-by-one", test_events);
  ADD ("/play/events/loop", test_events_loop);
  ADD ("/play/change-of-pace", test_change_of_pace);
  ADD ("/play/scrubbing/waits", test_scrubbing);
  ADD ("/play/scrubbing/rest", test_rest_of_scrubbing);
#undef ADD

  return g_test_run ();
}
