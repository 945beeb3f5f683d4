/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis-bars.h"
#include "corridor-axis-painter.h"
#include "corridor-period-bands.h"
#include "corridor-session-axis.h"
#include "corridor-session-play.h"
#include "corridor-timeline.h"
#include "story-maker.h"
#include "timeline-fixture.h"
#include "widget-finder.h"

typedef TimelineFixture Fixture;

static void
add_period (CorridorStory *story,
            const char    *id,
            const char    *when)
{
  g_autoptr(CorridorText) label = corridor_text_new (id);
  CorridorSpan span;

  g_assert_true (corridor_span_parse_edtf (when, &span, NULL));
  corridor_story_add_period (story, corridor_period_new (id, label, &span));
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "march", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "road", "road", NULL, "2020-03-10/2020-04-01", NULL);
  story_maker_add (story, "hour", "event", NULL, "2020-06-10T13:00", NULL);
  add_period (story, "spring", "2020-03-01/2020-05-31");
  add_period (story, "april", "2020-04-05/2020-04-08");
  add_period (story, "summer", "2020-06-01/..");
  timeline_fixture_set_up (f, story, 1000, 160);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  timeline_fixture_tear_down (f);
}

static CorridorAxisView
make_view (Fixture  *f,
           gboolean  is_right_to_left)
{
  return (CorridorAxisView) { corridor_session_get_axis (f->session), 10, 366, is_right_to_left, CORRIDOR_THEME_LIGHT }; /* a pixel a day */
}

static void
test_view (Fixture      *f,
           gconstpointer data)
{
  CorridorAxisView view = make_view (f, FALSE);
  CorridorAxisView mirrored = make_view (f, TRUE);
  gint64 day = story_maker_time ("2020-01-11");

  g_assert_cmpfloat_with_epsilon (corridor_axis_view_time_to_x (&view, day), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (corridor_axis_view_time_to_x (&mirrored, day), 366, 1e-9);
  g_assert_cmpint (corridor_axis_view_x_to_time (&view, 20), ==, day);
  g_assert_cmpint (corridor_axis_view_x_to_time (&mirrored, 366), ==, day);
  g_assert_cmpint (corridor_axis_view_length (&view, 5), ==, 5 * CORRIDOR_DAY);
  g_assert_cmpint (corridor_axis_view_length (&mirrored, 5), ==, -5 * CORRIDOR_DAY);
  g_assert_cmpint (corridor_axis_view_x_to_time (&view, -1000), ==, view.axis.begin);
  g_assert_cmpint (corridor_axis_view_x_to_time (&view, 5000), ==, view.axis.end - 1);

  /* A day a pixel: days. A day in 366 px: hours. */
  g_assert_cmpint (corridor_axis_view_snap (&view, day + 5000), ==, day);
  view.axis = (CorridorAxis) { day, day + CORRIDOR_DAY };
  g_assert_cmpint (corridor_axis_view_snap (&view, day + 5000), ==, day + CORRIDOR_HOUR);
}

static void
assert_period (CorridorPeriodBands    *bands,
               const CorridorAxisView *view,
               guint                   row,
               const char             *day,
               const char             *expected)
{
  CorridorPeriod *period = corridor_period_bands_find (bands, view, row, corridor_axis_view_time_to_x (view, story_maker_time (day)));

  g_assert_cmpstr (period != NULL ? period->id : NULL, ==, expected);
}

static void
test_bands (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(CorridorPeriodBands) bands = corridor_period_bands_new (f->session);

  g_assert_cmpuint (corridor_period_bands_get_n_rows (bands), ==, 2);
  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      CorridorAxisView view = make_view (f, mirrored);

      assert_period (bands, &view, 0, "2020-02-20", NULL);
      assert_period (bands, &view, 0, "2020-04-06", "spring");
      assert_period (bands, &view, 1, "2020-04-06", "april");
      assert_period (bands, &view, 1, "2020-04-10", "april"); /* a little beside it */
      assert_period (bands, &view, 1, "2020-04-20", NULL);
      assert_period (bands, &view, 0, "2020-12-20", "summer"); /* as far as there is time */
      assert_period (bands, &view, 2, "2020-04-06", NULL);
    }
}

static void
assert_bar (Fixture          *f,
            CorridorAxisBars *bars,
            const char       *time,
            const char       *expected)
{
  CorridorAxisView view = make_view (f, FALSE);
  g_autofree char *words = corridor_axis_bars_dup_words (bars, f->session, &view, story_maker_time (time));

  g_assert_cmpstr (words, ==, expected);
}

/* The bars follow the filter, and what they are units of the zoom. */
static void
test_bars (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(CorridorAxisBars) bars = corridor_axis_bars_new ();

  assert_bar (f, bars, "2020-03-10", "9 March 2020 – 15 March 2020: 2 things began");
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (corridor_session_get_story (f->session), "road"), FALSE);
  assert_bar (f, bars, "2020-03-10", "9 March 2020 – 15 March 2020: 1 thing began");
  corridor_session_set_axis (f->session, (CorridorAxis) { story_maker_time ("2020-03-01"), story_maker_time ("2020-04-01") });
  assert_bar (f, bars, "2020-03-10", "10 March 2020: 1 thing began");
  assert_bar (f, bars, "2020-03-11", "11 March 2020: nothing began");
  assert_bar (f, bars, "2020-06-11", NULL); /* out of sight */
}

static void
test_edge (Fixture      *f,
           gconstpointer data)
{
  CorridorAxisView view = make_view (f, FALSE);
  CorridorAxisView mirrored = make_view (f, TRUE);
  double x, at;

  corridor_session_set_now (f->session, story_maker_time ("2020-06-10"));
  g_assert_false (corridor_axis_painter_get_edge (&view, f->session, &x));
  corridor_session_set_mode (f->session, CORRIDOR_MODE_WINDOW);
  corridor_session_set_window_days (f->session, 100);
  g_assert_true (corridor_axis_painter_get_edge (&view, f->session, &x));
  g_assert_cmpint (corridor_axis_view_x_to_time (&view, x), ==, story_maker_time ("2020-03-03"));

  /* Never under the thumb. */
  corridor_session_set_window_days (f->session, 1);
  at = corridor_axis_view_time_to_x (&view, story_maker_time ("2020-06-10"));
  g_assert_true (corridor_axis_painter_get_edge (&view, f->session, &x));
  g_assert_cmpfloat (x, <=, at - 18);
  at = corridor_axis_view_time_to_x (&mirrored, story_maker_time ("2020-06-10"));
  g_assert_true (corridor_axis_painter_get_edge (&mirrored, f->session, &x));
  g_assert_cmpfloat (x, >=, at + 18);

  corridor_session_set_window_days (f->session, 1000);
  g_assert_false (corridor_axis_painter_get_edge (&view, f->session, &x)); /* before all time */
}

static void
resize (Fixture *f,
        int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 160);
  for (int i = 0; i < 100 && gtk_widget_get_width (f->timeline) != width; i++)
    widget_finder_settle (f->timeline);
}

static gboolean
is_cut (GtkWidget *label)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))) ||
         gtk_widget_get_width (label) < PANGO_PIXELS_CEIL (pango_layout_get_width (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
assert_date (Fixture    *f,
             const char *expected)
{
  GtkWidget *label = widget_finder_find (f->timeline, GTK_TYPE_LABEL, expected);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_child_visible (label));
  g_assert_false (is_cut (label));
}

/* Where there is no room the date is short, and never cut. */
static void
test_narrow (Fixture      *f,
             gconstpointer data)
{
  int least;

  corridor_session_set_now (f->session, story_maker_time ("2020-12-12"));
  assert_date (f, "12 December 2020");
  corridor_timeline_set_compact (CORRIDOR_TIMELINE (f->timeline), TRUE);
  gtk_widget_measure (f->timeline, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 350);
  resize (f, least);
  assert_date (f, "12 Dec 2020");
}

static void
test_large_text (Fixture      *f,
                 gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (f->timeline);
  int least, low, high, dpi;

  gtk_widget_measure (f->timeline, GTK_ORIENTATION_VERTICAL, -1, &low, NULL, NULL, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  corridor_timeline_set_compact (CORRIDOR_TIMELINE (f->timeline), TRUE);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  widget_finder_settle (f->timeline);
  gtk_widget_measure (f->timeline, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (f->timeline, GTK_ORIENTATION_VERTICAL, -1, &high, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 470);
  g_assert_cmpint (high, >, low + 30); /* names and years grow, too */
  resize (f, least);
  assert_date (f, "1 Jan 2020");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static GtkWidget *
find_in_options (Fixture    *f,
                 GType       type,
                 const char *text)
{
  GtkWidget *found;

  for (int i = 0; i < 50; i++)
    {
      found = widget_finder_find (f->timeline, type, text);
      if (found != NULL)
        break;
      widget_finder_settle (f->timeline);
    }
  return found;
}

static GtkWidget *
find_check (Fixture    *f,
            const char *text)
{
  GtkWidget *label = find_in_options (f, GTK_TYPE_LABEL, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON) : NULL;
}

static GtkMenuButton *
open_options (Fixture *f)
{
  GtkWidget *label = widget_finder_find (f->timeline, GTK_TYPE_LABEL, "30 days a second");
  GtkMenuButton *button;

  g_assert_nonnull (label);
  button = GTK_MENU_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON));
  gtk_menu_button_popup (button);
  widget_finder_settle (f->timeline);
  return button;
}

static void
close_options (Fixture       *f,
               GtkMenuButton *button)
{
  gtk_menu_button_popdown (button);
  while (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_options (Fixture      *f,
              gconstpointer data)
{
  GtkMenuButton *button;
  GtkWidget *days, *period, *events, *loop;
  gint64 now = story_maker_time ("2020-02-02");
  gint64 from, to;

  corridor_session_set_now (f->session, now);
  button = open_options (f);
  days = find_in_options (f, GTK_TYPE_SPIN_BUTTON, NULL);
  g_assert_nonnull (days);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (days), 12);
  g_assert_cmpuint (corridor_session_get_window_days (f->session), ==, 12);
  g_assert_cmpint (corridor_session_get_mode (f->session), ==, CORRIDOR_MODE_WINDOW);
  corridor_session_set_window_days (f->session, 9);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (days)), ==, 9);

  events = find_check (f, "Event by event, with time to read");
  loop = find_check (f, "Begin again at the end");
  period = find_in_options (f, GTK_TYPE_BUTTON, "spring");
  g_assert_nonnull (period);
  g_signal_emit_by_name (period, "clicked");
  g_assert_true (corridor_period_get_reach (corridor_story_lookup_period (corridor_session_get_story (f->session), "spring"), 0, G_MAXINT64,
                                            &from, &to));
  g_assert_cmpint (corridor_session_get_axis (f->session).begin, <, from);
  g_assert_cmpint (corridor_session_get_axis (f->session).end, >, to);
  g_assert_false (corridor_session_shows_whole_axis (f->session));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now);

  g_assert_nonnull (events);
  g_assert_nonnull (loop);
  gtk_widget_activate (events);
  g_assert_cmpint (corridor_session_get_pace (f->session), ==, CORRIDOR_PACE_EVENTS);
  g_assert_nonnull (widget_finder_find (f->timeline, GTK_TYPE_LABEL, "Event by event"));
  gtk_widget_activate (loop);
  g_assert_true (corridor_session_get_loop (f->session));
  corridor_session_set_loop (f->session, FALSE);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (loop)));
  close_options (f, button);
}

static void
test_speed (Fixture      *f,
            gconstpointer data)
{
  static const struct { double power; double speed; const char *words; } cases[] = {
    { -1, 0.1, "0.1 days a second" },
    { 0, 1, "1 day a second" },
    { 0.5, 3.2, "3.2 days a second" },
    { 3, 1000, "1000 days a second" },
  };
  GtkMenuButton *button = open_options (f);
  GtkWidget *speed;

  g_assert_nonnull (find_in_options (f, GTK_TYPE_SPIN_BUTTON, NULL));
  speed = find_in_options (f, GTK_TYPE_SCALE, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (speed))), ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_range_set_value (GTK_RANGE (speed), cases[i].power);
      g_assert_cmpfloat_with_epsilon (corridor_session_get_speed (f->session), cases[i].speed, 1e-9);
      g_assert_nonnull (widget_finder_find (f->timeline, GTK_TYPE_LABEL, cases[i].words));
    }
  close_options (f, button);
}

/* Whatever part of the time is shown: it can be drawn, and the slider's range is all of it. */
static void
test_slider_while_zoomed (Fixture      *f,
                          gconstpointer data)
{
  GtkWidget *scale = widget_finder_find (f->timeline, GTK_TYPE_SCALE, NULL);

  corridor_session_set_mode (f->session, CORRIDOR_MODE_WINDOW);
  corridor_session_set_now (f->session, story_maker_time ("2020-06-10"));
  for (double factor = 1; factor > 1e-5; factor /= 4)
    {
      corridor_session_show_whole_axis (f->session);
      corridor_session_zoom_axis (f->session, story_maker_time ("2020-06-10T12:00"), factor);
      widget_finder_settle (f->timeline);
      g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, (double) story_maker_time ("2020-06-10") / CORRIDOR_DAY);
      g_assert_cmpfloat (gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (scale))), ==,
                         (double) story_maker_time ("2020-12-31") / CORRIDOR_DAY);
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/time-axis/view", test_view);
  ADD ("/time-axis/bands", test_bands);
  ADD ("/time-axis/bars", test_bars);
  ADD ("/time-axis/edge", test_edge);
  ADD ("/time-axis/slider/while-zoomed", test_slider_while_zoomed);
  ADD ("/time-axis/narrow", test_narrow);
  ADD ("/time-axis/large-text", test_large_text);
  ADD ("/time-axis/options", test_options);
  ADD ("/time-axis/speed", test_speed);
#undef ADD

  return g_test_run ();
}
