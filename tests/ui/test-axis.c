/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <stdio.h>

#include "ui-driver.h"
#include "ui-hands.h"
#include "ui-story.h"

/* Pixels above the track: in the middle of the bars, and of the lower row of bands. */
#define TO_BARS  18
#define TO_BANDS 46

/* Microseconds in which a clock that runs is seen to run. */
#define A_WHILE (G_USEC_PER_SEC / 2)

typedef struct
{
  UiDriver     *driver;
  UiAccessible *slider;
  AtspiRect     place; /* of the slider: the track's, side to side */
} Axis;

static Axis
start (const char *const *arguments)
{
  Axis self = { .driver = ui_driver_start (arguments) };

  self.slider = ui_driver_find (self.driver, ATSPI_ROLE_SLIDER, "Timeline");
  self.place = ui_driver_extents (self.driver, self.slider);
  return self;
}

static void
stop (Axis *self)
{
  g_clear_object (&self->slider);
  g_clear_pointer (&self->driver, ui_driver_stop);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Axis, stop)

static double
read_value (Axis *self)
{
  g_autoptr(UiValue) value = atspi_accessible_get_value_iface (self->slider);

  return atspi_value_get_current_value (value, NULL);
}

static double
to_value (gint64 time)
{
  return (double) time / CORRIDOR_DAY;
}

static int
track_y (Axis *self)
{
  return self->place.y + self->place.height / 2;
}

/* Where a time is when all of it is shown. */
static int
time_to_x (Axis   *self,
           gint64  time)
{
  gint64 begin = corridor_story_get_begin (ui_story_get ());
  gint64 end = corridor_story_get_end (ui_story_get ());

  return self->place.x + (int) (self->place.width * ((double) (time - begin) / (double) (end - begin)));
}

static void
drag (Axis *self,
      int   from,
      int   to,
      int   y)
{
  ui_driver_move (self->driver, from, y);
  ui_driver_button (self->driver, TRUE);
  ui_hands_glide (self->driver, from, to, y);
  ui_driver_button (self->driver, FALSE);
}

/* Clicks on the track and reads what time that is: the thumb follows where nothing else tells what the axis shows. */
static double
probe (Axis *self,
       int   x)
{
  double far_off = read_value (self);
  double value;

  ui_hands_click (self->driver, x, track_y (self));
  ui_driver_wait (self->driver, read_value (self) != far_off);
  value = read_value (self);
  return value;
}

static gboolean
shows_whole (Axis *self)
{
  g_autoptr(UiAccessible) button = ui_driver_peek (self->driver, ATSPI_ROLE_PUSH_BUTTON, "Show the whole time");

  return button == NULL;
}

/* What is under the pointer stays there; the time does not move; a button leads back. */
static void
test_wheel (void)
{
  g_auto(Axis) axis = start ((const char *[]) { "--at", "1990-01-01", NULL });
  int x = time_to_x (&axis, ui_story_day (2020, 11, 1));
  int bars = axis.place.y - TO_BARS;
  double before = read_value (&axis);
  double at, beside;

  g_assert_true (shows_whole (&axis));
  ui_driver_move (axis.driver, x, bars);
  ui_driver_wheel (axis.driver, -10);
  ui_driver_wait (axis.driver, !shows_whole (&axis));
  ui_driver_rest (axis.driver);
  g_assert_cmpfloat (read_value (&axis), ==, before);

  beside = probe (&axis, x + 100);
  at = probe (&axis, x);
  g_assert_cmpfloat_with_epsilon (at, to_value (ui_story_day (2020, 11, 1)), 30);
  g_assert_cmpfloat (beside - at, >, 20);
  g_assert_cmpfloat (beside - at, <, 400); /* 1,100 days when all is shown */

  ui_hands_click_on (axis.driver, ATSPI_ROLE_PUSH_BUTTON, "Show the whole time");
  ui_driver_wait (axis.driver, shows_whole (&axis));
  g_assert_cmpfloat (read_value (&axis), ==, at);
}

/* Down to hours, and dragging what is empty looks elsewhere without going there. */
static void
test_pan (void)
{
  g_auto(Axis) axis = start ((const char *[]) { "--at", "1990-01-01", NULL });
  int x = axis.place.x + axis.place.width / 2;
  int bars = axis.place.y - TO_BARS;
  double before = read_value (&axis);
  double at;

  ui_driver_move (axis.driver, x, bars);
  ui_driver_wheel (axis.driver, -10);
  ui_driver_wait (axis.driver, !shows_whole (&axis));
  drag (&axis, x, x - 300, bars);
  ui_driver_rest (axis.driver);
  g_assert_cmpfloat (read_value (&axis), ==, before);
  at = probe (&axis, x - 300);
  g_assert_cmpfloat_with_epsilon (at, to_value ((corridor_story_get_begin (ui_story_get ()) + corridor_story_get_end (ui_story_get ())) / 2), 30);
  g_assert_cmpfloat (probe (&axis, x), >, at + 100);

  ui_driver_move (axis.driver, x, bars);
  ui_driver_wheel (axis.driver, -40);
  ui_driver_rest (axis.driver);
  at = probe (&axis, axis.place.x + 10);
  g_assert_cmpfloat (probe (&axis, axis.place.x + axis.place.width - 10) - at, <=, 0.2); /* of three hours */
}

static void
test_period (void)
{
  g_auto(Axis) axis = start ((const char *[]) { "--at", "1990-01-01", NULL });
  CorridorPeriod *period = corridor_story_lookup_period (ui_story_get (), "blockade");
  int x = time_to_x (&axis, (period->span.start_earliest + period->span.end_latest) / 2);
  int y = axis.place.y - TO_BANDS;
  double before = read_value (&axis);
  double first, last;

  ui_hands_click (axis.driver, x, y);
  ui_hands_click (axis.driver, x, y);
  ui_driver_wait (axis.driver, !shows_whole (&axis));
  g_assert_cmpfloat (read_value (&axis), ==, before);

  first = probe (&axis, axis.place.x + 2);
  last = probe (&axis, axis.place.x + axis.place.width - 2);
  g_assert_cmpfloat (first, <, to_value (period->span.start_earliest));
  g_assert_cmpfloat (first, >, to_value (period->span.start_earliest) - 30);
  g_assert_cmpfloat (last, >, to_value (period->span.end_latest));
  g_assert_cmpfloat (last, <, to_value (period->span.end_latest) + 30);
}

/* The days of "Last 2,000 days", 0 for another mode. */
static int
read_days (Axis *self)
{
  g_autofree char *text = ui_driver_text (self->driver, NULL);
  const char *words = strstr (text, "Last ");
  int days = 0;

  if (words != NULL)
    sscanf (words, "Last %d days", &days);
  return days;
}

/* The far end of the window is a handle: it changes the window and not the time. */
static void
test_window_handle (void)
{
  g_auto(Axis) axis = start ((const char *[]) { "--at", "2020-01-01", "--window", "2000", NULL });
  double before = read_value (&axis);
  int edge = time_to_x (&axis, ui_story_day (2020, 1, 2) - 2000 * CORRIDOR_DAY);
  int x = time_to_x (&axis, ui_story_day (2020, 1, 1));
  int days;

  ui_driver_wait (axis.driver, read_days (&axis) == 2000);
  drag (&axis, edge + 8, edge - 92, track_y (&axis)); /* within 12 px of its middle */
  ui_driver_wait (axis.driver, read_days (&axis) > 2800);
  ui_driver_rest (axis.driver);
  days = read_days (&axis);
  g_assert_cmpint (days, <, 3700);
  g_assert_cmpfloat (read_value (&axis), ==, before);

  /* The other one is the time, and takes the window along. */
  drag (&axis, x, x + 50, track_y (&axis));
  ui_driver_wait (axis.driver, read_value (&axis) > before + 200);
  g_assert_cmpint (read_days (&axis), ==, days);
}

static gboolean
says (Axis       *self,
      const char *date,
      gint64      day)
{
  g_autofree char *expected = g_strdup_printf ("%s, %u things shown", date, ui_story_count (day));
  g_autofree char *description = atspi_accessible_get_description (self->slider, NULL);
  g_autoptr(UiValue) value = atspi_accessible_get_value_iface (self->slider);
  g_autofree char *text = atspi_value_get_text (value, NULL);

  return g_strcmp0 (description, expected) == 0 || g_strcmp0 (text, expected) == 0;
}

/* By the calendar: a month after 31 January is the end of February, and a year after 29 February the 28th. */
static void
test_keys (void)
{
  g_auto(Axis) axis = start ((const char *[]) { "--at", "2024-01-31", NULL });

  ui_driver_wait (axis.driver, says (&axis, "31 January 2024", ui_story_day (2024, 1, 31)));
  ui_driver_press (axis.driver, XK_Right, XK_Shift_L);
  ui_driver_wait (axis.driver, says (&axis, "29 February 2024", ui_story_day (2024, 2, 29)));
  ui_driver_press (axis.driver, XK_Right, XK_Control_L);
  ui_driver_wait (axis.driver, says (&axis, "28 February 2025", ui_story_day (2025, 2, 28)));
  ui_driver_press (axis.driver, XK_Left, 0);
  ui_driver_wait (axis.driver, says (&axis, "27 February 2025", ui_story_day (2025, 2, 27)));

  /* Zoomed in with the keyboard; the axis follows a step out of sight. */
  for (int i = 0; i < 9; i++)
    ui_driver_press (axis.driver, XK_equal, XK_Alt_L);
  ui_driver_wait (axis.driver, !shows_whole (&axis));
  ui_driver_press (axis.driver, XK_Left, XK_Control_L);
  ui_driver_wait (axis.driver, says (&axis, "27 February 2024", ui_story_day (2024, 2, 27)));
  g_assert_cmpfloat_with_epsilon (probe (&axis, axis.place.x + 3), to_value (ui_story_day (2024, 2, 27)), 40);
  ui_driver_press (axis.driver, XK_0, XK_Alt_L);
  ui_driver_wait (axis.driver, shows_whole (&axis));
}

/* What plays waits while the time is held, and goes on from where it is dropped. */
static void
test_scrub_while_playing (void)
{
  g_auto(Axis) axis = start ((const char *[]) { "--at", "1990-01-01", NULL });
  int x = time_to_x (&axis, ui_story_day (2000, 1, 1));
  double held;

  ui_driver_press (axis.driver, XK_space, 0);
  ui_driver_wait (axis.driver, read_value (&axis) > to_value (ui_story_day (1990, 1, 5)));
  ui_driver_move (axis.driver, x, track_y (&axis));
  ui_driver_button (axis.driver, TRUE);
  ui_driver_wait (axis.driver, read_value (&axis) > to_value (ui_story_day (1999, 1, 1)));
  held = read_value (&axis);
  g_usleep (A_WHILE);
  g_assert_cmpfloat (read_value (&axis), ==, held);
  ui_driver_button (axis.driver, FALSE);
  ui_driver_wait (axis.driver, read_value (&axis) > held);
  g_assert_cmpfloat (read_value (&axis), <, held + 20 * 365);
  ui_driver_press (axis.driver, XK_space, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/wheel/about-pointer", test_wheel);
  g_test_add_func ("/axis/drag/pan", test_pan);
  g_test_add_func ("/axis/period/double-click", test_period);
  g_test_add_func ("/axis/window/handle", test_window_handle);
  g_test_add_func ("/axis/keys/calendar", test_keys);
  g_test_add_func ("/axis/play/scrub", test_scrub_while_playing);
  return g_test_run ();
}
