/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"
#include "corridor-session-play.h"
#include "corridor-session.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

typedef struct
{
  CorridorStory   *story;
  CorridorSession *session;
  GtSignalLogger  *log; /* of every notify and of "changed" */
  CorridorPhase   *old; /* (owned) (nullable) what a row of a list may still show */
} Fixture;

static CorridorStory *
make_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "area", "ground", story_maker_square (46, 40, 1), "../2020-06-30", "2020-07-01/..", NULL);
  story_maker_add (story, "road", "road", story_maker_square (46, 39, 1), "2020-02-10/2020-02-20;2020-04-10/2020-04-20", NULL);
  story_maker_add (story, "first", "event", NULL, "2020-03-10T13:00", NULL);
  story_maker_add (story, "month", "event", NULL, "2020-05", NULL);
  story_maker_add (story, "before", "event", NULL, "2019-12-01", NULL);
  story_maker_add (story, "after", "event", NULL, "2021-01-01", NULL);
  corridor_story_seal (story);

  return story;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->story = make_story ();
  f->session = corridor_session_new (f->story);
  f->log = gt_signal_logger_new ();
  gt_signal_logger_connect (f->log, f->session, "notify");
  gt_signal_logger_connect (f->log, f->session, "changed");
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_clear_object (&f->old);
  gt_signal_logger_free (f->log);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->story);
}

static void
assert_changed (Fixture *f)
{
  gt_signal_logger_assert_emission_pop (f->log, f->session, "changed", NULL);
}

static void
clear (Fixture *f)
{
  while (gt_signal_logger_get_n_emissions (f->log) > 0)
    gt_signal_logger_pop_emission (f->log, NULL, NULL, NULL, NULL);
}

static void
assert_now (Fixture    *f,
            const char *expected)
{
  g_autofree char *now = corridor_calendar_format_iso (corridor_session_get_now (f->session), CORRIDOR_PRECISION_SECOND);

  g_assert_cmpstr (now, ==, expected);
}

/* The ids of the hits, checked against the list model. */
static char *
shown (CorridorSession *session)
{
  GListModel *visible = corridor_session_get_visible (session);
  GString *text = g_string_new (NULL);
  guint n_hits;
  const CorridorHit *hits = corridor_session_get_hits (session, &n_hits);

  g_assert_cmpuint (g_list_model_get_n_items (visible), ==, n_hits);
  for (guint i = 0; i < n_hits; i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (visible, i);

      g_assert_true (phase == hits[i].phase);
      g_assert_cmpint (corridor_session_get_certainty (session, phase), ==, hits[i].certainty);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", corridor_feature_get_id (corridor_phase_get_feature (phase)));
    }

  return g_string_free (text, FALSE);
}

static void
assert_shown (Fixture    *f,
              const char *expected)
{
  g_autofree char *is = shown (f->session);

  g_assert_cmpstr (is, ==, expected);
}

static void
test_new (Fixture      *f,
          gconstpointer data)
{
  assert_now (f, "2020-01-01T00:00:00");
  assert_shown (f, "area");
  g_assert_true (corridor_session_get_story (f->session) == f->story);
  g_assert_cmpint (corridor_session_get_mode (f->session), ==, CORRIDOR_MODE_ON_DAY);
  g_assert_cmpuint (corridor_session_get_window_days (f->session), ==, 30);
  g_assert_cmpstr (corridor_session_get_language (f->session), ==, "en");
  g_assert_null (corridor_session_get_selected (f->session));
  g_assert_false (corridor_session_get_playing (f->session));
}

static void
test_now_notify (Fixture      *f,
                 gconstpointer data)
{
  gint64 then = story_maker_time ("2020-03-10T09:30:15");

  corridor_session_set_now (f->session, then);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "now");
  assert_changed (f);
  gt_signal_logger_assert_no_emissions (f->log);
  assert_now (f, "2020-03-10T09:30:15");
  assert_shown (f, "area first");

  corridor_session_set_now (f->session, then);
  gt_signal_logger_assert_no_emissions (f->log);
}

static void
test_now_clamp (Fixture      *f,
                gconstpointer data)
{
  corridor_session_set_now (f->session, CORRIDOR_TIME_MAX);
  assert_now (f, "2020-12-31T00:00:00");
  corridor_session_set_now (f->session, corridor_story_get_end (f->story) - 1);
  assert_now (f, "2020-12-31T23:59:59");
  corridor_session_set_now (f->session, corridor_story_get_end (f->story));
  assert_now (f, "2020-12-31T00:00:00");
  corridor_session_set_now (f->session, CORRIDOR_TIME_MIN);
  assert_now (f, "2020-01-01T00:00:00");
  clear (f);

  corridor_session_set_now (f->session, story_maker_time ("1999"));
  gt_signal_logger_assert_no_emissions (f->log);
}

static void
test_mode_notify (Fixture      *f,
                  gconstpointer data)
{
  corridor_session_set_now (f->session, story_maker_time ("2020-03-12"));
  clear (f);

  corridor_session_set_mode (f->session, CORRIDOR_MODE_WINDOW);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "mode");
  assert_changed (f);
  assert_shown (f, "area first");

  corridor_session_set_window_days (f->session, 2);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "window-days");
  assert_changed (f);
  assert_shown (f, "area");

  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  assert_shown (f, "area before first");
  clear (f);

  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  corridor_session_set_window_days (f->session, 2);
  gt_signal_logger_assert_no_emissions (f->log);
}

static void
test_language_notify (Fixture      *f,
                      gconstpointer data)
{
  corridor_session_set_language (f->session, "hy");
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "language");
  assert_changed (f);
  corridor_session_set_language (f->session, "hy");
  gt_signal_logger_assert_no_emissions (f->log);
}

static void
test_name_order_notify (Fixture      *f,
                        gconstpointer data)
{
  corridor_session_set_name_order (f->session, CORRIDOR_NAME_ORDER_IN_USE);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "name-order");
  assert_changed (f);
  corridor_session_set_name_order (f->session, CORRIDOR_NAME_ORDER_IN_USE);
  gt_signal_logger_assert_no_emissions (f->log);
}

/* A label follows the order and the day of the session. */
static void
test_name_order_label (Fixture      *f,
                       gconstpointer data)
{
  CorridorFeature *feature = corridor_story_lookup_feature (f->story, "area");
  g_autoptr(CorridorCategory) category = corridor_category_ref (corridor_feature_get_category (feature));
  g_autoptr(CorridorFeature) place = corridor_feature_new ("place", category, NULL);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CorridorSpan));
  CorridorName *later = corridor_name_new ("Aghdam", "en");
  g_autofree char *before = NULL;
  g_autofree char *by_alphabet = NULL;
  g_autofree char *on_day = NULL;
  CorridorSpan span;

  g_assert_true (corridor_span_parse_edtf ("2020/..", &span, NULL));
  span.start_earliest = span.start_latest = corridor_session_get_now (f->session) + CORRIDOR_DAY;
  g_array_append_val (spans, span);
  corridor_name_set_spans (later, spans);
  corridor_feature_add_name (place, corridor_name_new ("Akna", "en"));
  corridor_feature_add_name (place, later);

  corridor_session_set_name_order (f->session, CORRIDOR_NAME_ORDER_ALPHABETICAL);
  by_alphabet = corridor_session_dup_label (f->session, place);
  g_assert_cmpstr (by_alphabet, ==, "Aghdam / Akna");

  corridor_session_set_name_order (f->session, CORRIDOR_NAME_ORDER_IN_USE);
  before = corridor_session_dup_label (f->session, place);
  g_assert_cmpstr (before, ==, "Akna / Aghdam");
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_DAY);
  on_day = corridor_session_dup_label (f->session, place);
  g_assert_cmpstr (on_day, ==, "Aghdam / Akna");
}

static void
test_filter_changed (Fixture      *f,
                     gconstpointer data)
{
  CorridorCategory *ground = corridor_story_lookup_category (f->story, "ground");

  corridor_session_set_now (f->session, story_maker_time ("2020-03-10"));
  clear (f);

  corridor_session_set_category_visible (f->session, ground, FALSE);
  assert_changed (f);
  gt_signal_logger_assert_no_emissions (f->log);
  assert_shown (f, "first");
  g_assert_false (corridor_session_get_category_visible (f->session, ground));
  g_assert_cmpint (corridor_session_get_certainty (f->session, story_maker_phase (f->story, "area", 0)), ==, CORRIDOR_CERTAINTY_CERTAIN);

  corridor_session_set_category_visible (f->session, ground, FALSE);
  gt_signal_logger_assert_no_emissions (f->log);

  corridor_session_set_category_visible (f->session, ground, TRUE);
  assert_changed (f);
  assert_shown (f, "area first");

  corridor_session_set_category_visible (f->session, ground, FALSE);
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (f->story, "event"), FALSE);
  clear (f);
  corridor_session_clear_filter (f->session);
  assert_changed (f);
  assert_shown (f, "area first");
  corridor_session_clear_filter (f->session);
  gt_signal_logger_assert_no_emissions (f->log);
}

static void
test_selected_stays (Fixture      *f,
                     gconstpointer data)
{
  CorridorPhase *phase = story_maker_phase (f->story, "road", 0);

  corridor_session_set_selected (f->session, phase);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "selected");
  gt_signal_logger_assert_no_emissions (f->log);
  corridor_session_set_selected (f->session, phase);
  gt_signal_logger_assert_no_emissions (f->log);

  corridor_session_set_now (f->session, story_maker_time ("2020-09-01"));
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (f->story, "road"), FALSE);
  g_assert_true (corridor_session_get_selected (f->session) == phase);
  g_assert_cmpint (corridor_session_get_certainty (f->session, phase), ==, CORRIDOR_CERTAINTY_NOT);
}

/* A view that listens to any of the signals finds all of them agreeing, and phases that still have a feature. */
static void
on_any (Fixture *f)
{
  g_autofree char *is = shown (f->session);

  g_assert_nonnull (is);
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *f)
{
  on_any (f);
  g_assert_nonnull (corridor_phase_get_feature (f->old));
}

static void
test_story_replaced (Fixture      *f,
                     gconstpointer data)
{
  g_autoptr(CorridorStory) other = story_maker_new ("2020-06-01", "2022-12-31");

  story_maker_add (other, "new", "ground", NULL, "2020", NULL);
  corridor_story_seal (other);
  corridor_session_set_now (f->session, story_maker_time ("2020-03-10"));
  f->old = g_object_ref (story_maker_phase (f->story, "area", 0));
  corridor_session_set_selected (f->session, f->old);
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (f->story, "event"), FALSE);
  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  corridor_session_set_playing (f->session, TRUE);
  clear (f);
  g_signal_connect_swapped (f->session, "notify", G_CALLBACK (on_any), f);
  g_signal_connect_swapped (f->session, "changed", G_CALLBACK (on_any), f);
  g_signal_connect (corridor_session_get_visible (f->session), "items-changed", G_CALLBACK (on_items_changed), f);

  /* The session is the last to hold the old story. */
  g_object_add_weak_pointer (G_OBJECT (f->story), (gpointer *) &f->story);
  g_object_unref (f->story);
  corridor_session_set_story (f->session, other);
  g_assert_null (f->story);
  f->story = g_object_ref (other);

  g_assert_cmpuint (gt_signal_logger_get_n_emissions (f->log), ==, 7); /* story, now, selected, playing, both ends of the axis and changed */
  assert_now (f, "2020-06-01T00:00:00");
  assert_shown (f, "new");
  g_assert_null (corridor_session_get_selected (f->session));
  g_assert_false (corridor_session_get_playing (f->session));
  g_assert_cmpint (corridor_session_get_mode (f->session), ==, CORRIDOR_MODE_UP_TO);
  g_assert_true (corridor_session_get_category_visible (f->session, corridor_story_lookup_category (other, "event")));
  clear (f);

  corridor_session_set_story (f->session, other);
  gt_signal_logger_assert_no_emissions (f->log);
}

static void
test_story_back (Fixture      *f,
                 gconstpointer data)
{
  CorridorCategory *ground = corridor_story_lookup_category (f->story, "ground");
  g_autoptr(CorridorStory) other = make_story ();

  corridor_session_set_category_visible (f->session, ground, FALSE);
  corridor_session_set_story (f->session, other);
  corridor_session_set_story (f->session, f->story);
  g_assert_true (corridor_session_get_category_visible (f->session, ground));
  assert_shown (f, "area");
}

static void
test_step (Fixture      *f,
           gconstpointer data)
{
  corridor_session_set_now (f->session, story_maker_time ("2020-01-31T13:00"));
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_MONTH);
  assert_now (f, "2020-02-29T13:00:00");
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_DAY);
  assert_now (f, "2020-03-01T00:00:00");
  corridor_session_step (f->session, -2, CORRIDOR_PRECISION_DAY);
  assert_now (f, "2020-02-28T00:00:00");
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_YEAR);
  assert_now (f, "2020-12-31T00:00:00");
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_DAY);
  assert_now (f, "2020-12-31T00:00:00");
  corridor_session_step (f->session, -G_MAXINT, CORRIDOR_PRECISION_CENTURY);
  assert_now (f, "2020-01-01T00:00:00");
}

static void
test_step_event (Fixture      *f,
                 gconstpointer data)
{
  static const char *const days[] = { "2020-02-10", "2020-03-10", "2020-04-10", "2020-05-01", "2020-07-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_true (corridor_session_step_event (f->session, 1));
      g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time (days[i]));
    }
  g_assert_false (corridor_session_step_event (f->session, 1));
  assert_now (f, "2020-07-01T00:00:00");

  for (gsize i = G_N_ELEMENTS (days) - 1; i > 0; i--)
    {
      /* From within a day to another one. */
      corridor_session_set_now (f->session, corridor_session_get_now (f->session) + CORRIDOR_HOUR);
      g_assert_true (corridor_session_step_event (f->session, -1));
      g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time (days[i - 1]));
    }
  g_assert_false (corridor_session_step_event (f->session, -1));

  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (f->story, "event"), FALSE);
  g_assert_true (corridor_session_step_event (f->session, 1));
  assert_now (f, "2020-04-10T00:00:00");
}

/* The most important of what starts on the day is selected; of equals the first; never what only goes on. */
static void
test_step_event_selects (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorSession) session = NULL;

  story_maker_add (story, "goes-on", "ground", NULL, "2020-02-01/2020-12-01", NULL);
  story_maker_add (story, "small", "event", NULL, "2020-03-10T09:00", NULL);
  story_maker_add (story, "great", "event", NULL, "2020-03-10T13:00", NULL);
  story_maker_add (story, "as-great", "event", NULL, "2020-03-10T15:00", NULL);
  story_maker_add (story, "again", "road", NULL, "2020-01-05/2020-01-06;2020-03-11/2020-03-12", NULL);
  corridor_feature_set_importance (corridor_story_lookup_feature (story, "goes-on"), 1);
  corridor_feature_set_importance (corridor_story_lookup_feature (story, "great"), 2);
  corridor_feature_set_importance (corridor_story_lookup_feature (story, "as-great"), 2);
  corridor_story_seal (story);
  session = corridor_session_new (story);
  corridor_session_set_now (session, story_maker_time ("2020-03-01"));

  corridor_session_step_event (session, 1);
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "great", 0));
  g_assert_false (corridor_session_is_new (session, story_maker_phase (story, "goes-on", 0)));
  corridor_session_step_event (session, 1);
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "again", 0));
  g_assert_true (corridor_session_is_new (session, story_maker_phase (story, "again", 0)));
  corridor_session_step (session, 1, CORRIDOR_PRECISION_DAY);
  g_assert_false (corridor_session_is_new (session, story_maker_phase (story, "again", 0)));
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "again", 0));

  corridor_session_set_category_visible (session, corridor_story_lookup_category (story, "road"), FALSE);
  corridor_session_step_event (session, -1);
  g_assert_cmpint (corridor_session_get_now (session), ==, story_maker_time ("2020-03-10"));
  corridor_session_step_event (session, -1);
  g_assert_true (corridor_session_get_selected (session) == story_maker_phase (story, "goes-on", 0));
}

static void
test_play (Fixture      *f,
           gconstpointer data)
{
  corridor_session_advance (f->session, 10);
  gt_signal_logger_assert_no_emissions (f->log); /* it never starts by itself */

  corridor_session_set_speed (f->session, 4);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "speed");
  corridor_session_set_playing (f->session, TRUE);
  gt_signal_logger_assert_notify_emission_pop (f->log, f->session, "playing");
  corridor_session_set_now (f->session, story_maker_time ("2020-01-01T12:00"));
  clear (f);

  corridor_session_advance (f->session, 0.125);
  gt_signal_logger_assert_no_emissions (f->log); /* half a day */
  corridor_session_advance (f->session, 0.125);
  assert_now (f, "2020-01-02T00:00:00");
  corridor_session_advance (f->session, 1.375);
  assert_now (f, "2020-01-07T00:00:00");
  corridor_session_advance (f->session, 0.125);
  assert_now (f, "2020-01-08T00:00:00");
}

static void
test_play_end (Fixture      *f,
               gconstpointer data)
{
  corridor_session_set_now (f->session, story_maker_time ("2020-12-30"));
  corridor_session_set_playing (f->session, TRUE);
  corridor_session_advance (f->session, 1e300);
  assert_now (f, "2020-12-31T00:00:00");
  g_assert_false (corridor_session_get_playing (f->session));

  corridor_session_set_playing (f->session, TRUE);
  assert_now (f, "2020-01-01T00:00:00");
  g_assert_true (corridor_session_get_playing (f->session));
}

static void
test_properties (Fixture      *f,
                 gconstpointer data)
{
  gint64 now;
  CorridorMode mode;
  guint window_days;
  gboolean playing;
  double speed;
  g_autofree char *language = NULL;
  g_autoptr(CorridorStory) story = NULL;
  g_autoptr(CorridorPhase) selected = NULL;

  g_object_set (f->session, "now", story_maker_time ("2020-02-02"), "mode", CORRIDOR_MODE_WINDOW, "window-days", 7,
                "language", "az", "playing", TRUE, "speed", 2.5, "selected", story_maker_phase (f->story, "area", 1), NULL);
  g_object_get (f->session, "now", &now, "mode", &mode, "window-days", &window_days, "language", &language, "playing", &playing,
                "speed", &speed, "selected", &selected, "story", &story, NULL);

  g_assert_cmpint (now, ==, story_maker_time ("2020-02-02"));
  g_assert_cmpint (mode, ==, CORRIDOR_MODE_WINDOW);
  g_assert_cmpuint (window_days, ==, 7);
  g_assert_cmpstr (language, ==, "az");
  g_assert_true (playing);
  g_assert_cmpfloat (speed, ==, 2.5);
  g_assert_true (selected == story_maker_phase (f->story, "area", 1));
  g_assert_true (story == f->story);
  g_assert_cmpint (corridor_session_get_query (f->session)->now, ==, now);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/session/now/notify", Fixture, NULL, set_up, test_now_notify, tear_down);
  g_test_add ("/session/now/clamp", Fixture, NULL, set_up, test_now_clamp, tear_down);
  g_test_add ("/session/mode/notify", Fixture, NULL, set_up, test_mode_notify, tear_down);
  g_test_add ("/session/language/notify", Fixture, NULL, set_up, test_language_notify, tear_down);
  g_test_add ("/session/name-order/notify", Fixture, NULL, set_up, test_name_order_notify, tear_down);
  g_test_add ("/session/name-order/label", Fixture, NULL, set_up, test_name_order_label, tear_down);
  g_test_add ("/session/filter/changed", Fixture, NULL, set_up, test_filter_changed, tear_down);
  g_test_add ("/session/selected/stays", Fixture, NULL, set_up, test_selected_stays, tear_down);
  g_test_add ("/session/story/replaced", Fixture, NULL, set_up, test_story_replaced, tear_down);
  g_test_add ("/session/story/back", Fixture, NULL, set_up, test_story_back, tear_down);
  g_test_add ("/session/step", Fixture, NULL, set_up, test_step, tear_down);
  g_test_add_func ("/session/step/event-selects", test_step_event_selects);
  g_test_add ("/session/step/event", Fixture, NULL, set_up, test_step_event, tear_down);
  g_test_add ("/session/play", Fixture, NULL, set_up, test_play, tear_down);
  g_test_add ("/session/play/end", Fixture, NULL, set_up, test_play_end, tear_down);
  g_test_add ("/session/properties", Fixture, NULL, set_up, test_properties, tear_down);

  return g_test_run ();
}
