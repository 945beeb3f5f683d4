/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"
#include "ui-story.h"

/* What is meant stands there before Enter. */
static void
go_to (UiDriver   *driver,
       const char *typed,
       const char *meaning,
       gint64      day)
{
  ui_driver_press (driver, XK_d, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Go to a date"));
  ui_hands_type (driver, typed);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LABEL, meaning));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, ui_eyes_time (driver) == day);
  ui_driver_wait (driver, !ui_driver_has_focus (driver, "Go to a date"));
}

static void
test_typed (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-31", NULL });

  go_to (driver, "19.9.2023", "19 September 2023", ui_story_day (2023, 9, 19));
  go_to (driver, "sep 2022", "September 2022", ui_story_day (2022, 9, 1));
  go_to (driver, "+3d", "4 September 2022", ui_story_day (2022, 9, 4));
  go_to (driver, "31.1.2020", "31 January 2020", ui_story_day (2020, 1, 31));
  go_to (driver, "+1m", "29 February 2020", ui_story_day (2020, 2, 29));
}

static void
test_name (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-31", NULL });
  gint64 before;

  ui_driver_press (driver, XK_d, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Go to a date"));
  ui_hands_type (driver, "blockade");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LABEL, "12 December 2022 · Lachin road blockade"));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, ui_eyes_time (driver) == ui_story_day (2022, 12, 12));

  /* What is no date says what one is, and Enter does nothing. */
  before = ui_eyes_time (driver);
  ui_driver_press (driver, XK_d, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Go to a date"));
  ui_hands_type (driver, "qqq");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LABEL, "expected a date such as 2023-09-19, 19.9.2023, Sep 2023, +3d or today, got \"qqq\""));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_rest (driver);
  g_assert_true (ui_driver_has_focus (driver, "Go to a date"));
  g_assert_cmpint (ui_eyes_time (driver), ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/date/typed", test_typed);
  g_test_add_func ("/ui/date/name", test_name);

  return g_test_run ();
}
