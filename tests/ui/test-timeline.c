/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"
#include "ui-story.h"

/* Microseconds, twice what GTK takes for a long press. The one wait for a time: it is the time that is tested. */
#define LONG_PRESS G_USEC_PER_SEC

/* Everything that tells the date agrees: the slider's value, the date in words, the count, the list. */
static gboolean
shows_day (UiDriver *driver,
           gint64    day)
{
  g_autofree char *words = corridor_calendar_format_words (day, CORRIDOR_PRECISION_DAY);
  g_autofree char *number = g_strdup_printf ("%u things shown", ui_story_count (day));
  g_autoptr(UiAccessible) date = ui_driver_peek (driver, ATSPI_ROLE_LABEL, words);
  g_autoptr(UiAccessible) count = ui_driver_peek (driver, ATSPI_ROLE_LABEL, number);
  g_autoptr(UiAccessible) list = ui_driver_peek (driver, ATSPI_ROLE_LIST, "Events");
  g_autofree char *rows = NULL;

  if (date == NULL || count == NULL || list == NULL || ui_eyes_time (driver) != day)
    return FALSE;
  rows = ui_driver_text (driver, list);
  return ui_story_is_listed_in (rows, day);
}

static void
test_set (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", NULL });
  g_autoptr(UiAccessible) slider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Timeline");
  g_autoptr(UiAccessible) list = ui_driver_find (driver, ATSPI_ROLE_LIST, "Events");
  g_autoptr(UiValue) value = atspi_accessible_get_value_iface (slider);
  gint64 day = ui_story_day (2023, 1, 15);
  CorridorPhase *road = ui_story_find_phase ("lachin-road-new", day);
  g_autofree char *rows = NULL;

  ui_driver_wait (driver, shows_day (driver, ui_story_day (2020, 1, 1)));
  atspi_value_set_current_value (value, (double) day / CORRIDOR_DAY, NULL);
  ui_driver_wait (driver, shows_day (driver, day));

  rows = ui_driver_text (driver, list);
  g_assert_cmpstr (corridor_phase_get_state (road)->id, ==, "blockaded");
  g_assert_true (ui_eyes_has_line (rows, ui_story_title (road)));
  g_assert_nonnull (strstr (ui_story_title (road), "blockaded"));
}

/* Where the middle of the thumb is, near enough to hit it: it is broader than the difference. */
static int
thumb_x (UiDriver *driver)
{
  g_autoptr(UiAccessible) slider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Timeline");
  g_autoptr(UiValue) value = atspi_accessible_get_value_iface (slider);
  AtspiRect place = ui_driver_extents (driver, slider);
  double first = atspi_value_get_minimum_value (value, NULL);
  double last = atspi_value_get_maximum_value (value, NULL);

  return place.x + (int) (place.width * (atspi_value_get_current_value (value, NULL) - first) / (last - first));
}

/* Drags on and sees that all has followed while the button is still down. */
static void
drag (UiDriver *driver,
      int       from,
      int       to,
      int       y)
{
  gint64 before = ui_eyes_time (driver);

  ui_hands_glide (driver, from, to, y);
  ui_driver_wait (driver, to > from ? ui_eyes_time (driver) > before : ui_eyes_time (driver) < before);
  ui_driver_wait (driver, shows_day (driver, ui_eyes_time (driver)));
}

static void
test_drag (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-10-20", NULL });
  g_autoptr(UiAccessible) slider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Timeline");
  AtspiRect place = ui_driver_extents (driver, slider);
  int x = thumb_x (driver);
  int y = place.y + place.height / 2;
  gint64 last;

  ui_driver_move (driver, x, y);
  ui_driver_button (driver, TRUE);
  drag (driver, x, x + 15, y);
  drag (driver, x + 15, x + 60, y);
  drag (driver, x + 60, x - 200, y);
  last = ui_eyes_time (driver);
  g_assert_cmpint (last, ==, corridor_calendar_floor_day (last));
  ui_driver_button (driver, FALSE);

  /* Letting go changes nothing, nor does moving on with no button down. */
  ui_driver_move (driver, x, y);
  ui_driver_wait (driver, shows_day (driver, last));
  g_assert_cmpint (ui_eyes_time (driver), ==, last);
}

/* With Shift the thumb moves finely: by days, not by weeks. */
static void
test_fine (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-10-20", NULL });
  g_autoptr(UiAccessible) slider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Timeline");
  AtspiRect place = ui_driver_extents (driver, slider);
  int x = thumb_x (driver);
  int y = place.y + place.height / 2;
  gint64 before = ui_eyes_time (driver);

  /* The press brings the focus back: from then on the program counts the time. */
  ui_driver_press (driver, XK_Tab, 0);
  ui_driver_wait (driver, !ui_eyes_focus_is (driver, slider));
  ui_driver_move (driver, x, y);
  ui_driver_button (driver, TRUE);
  ui_driver_wait (driver, ui_eyes_focus_is (driver, slider));
  ui_driver_hold (driver, XK_Shift_L, TRUE);
  ui_hands_glide (driver, x, x + 40, y);
  ui_driver_wait (driver, ui_eyes_time (driver) > before);
  g_assert_cmpint (ui_eyes_time (driver), <=, before + 80 * CORRIDOR_DAY);
  ui_driver_button (driver, FALSE);
  ui_driver_hold (driver, XK_Shift_L, FALSE);
  g_assert_cmpint (ui_eyes_time (driver), <=, before + 80 * CORRIDOR_DAY);
}

/* However long the button was down before: a hand, or a busy computer, may hesitate. */
static void
test_slow_hand (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-10-20", NULL });
  g_autoptr(UiAccessible) slider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Timeline");
  AtspiRect place = ui_driver_extents (driver, slider);
  int x = thumb_x (driver);
  int y = place.y + place.height / 2;
  gint64 before = ui_eyes_time (driver);

  ui_driver_press (driver, XK_Tab, 0);
  ui_driver_wait (driver, !ui_eyes_focus_is (driver, slider));
  ui_driver_move (driver, x, y);
  ui_driver_button (driver, TRUE);
  ui_driver_wait (driver, ui_eyes_focus_is (driver, slider));
  g_usleep (LONG_PRESS);
  ui_hands_glide (driver, x, x - 40, y);
  ui_driver_wait (driver, ui_eyes_time (driver) < before - 200 * CORRIDOR_DAY);
  ui_driver_button (driver, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/set/blockade", test_set);
  g_test_add_func ("/timeline/drag/everything-follows", test_drag);
  g_test_add_func ("/timeline/drag/fine", test_fine);
  g_test_add_func ("/timeline/drag/slow-hand", test_slow_hand);
  return g_test_run ();
}
