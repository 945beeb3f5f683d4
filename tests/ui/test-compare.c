/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"

static const char *const arguments[] = { "--at", "2022-12-01", NULL };

/* "50% for 1 December 2022, …" */
static double
read_value (UiAccessible *slider)
{
  g_autofree char *text = atspi_accessible_get_description (slider, NULL);

  return g_ascii_strtod (text, NULL);
}

/* As a screen reader tells a row: what changed, and how. */
static gboolean
tells (UiDriver   *driver,
       const char *what,
       const char *how)
{
  g_autoptr(UiAccessible) row = ui_driver_peek (driver, ATSPI_ROLE_LIST_ITEM, what);
  g_autofree char *description = row != NULL ? atspi_accessible_get_description (row, NULL) : NULL;

  return g_strcmp0 (description, how) == 0;
}

/* What is different from where the slider stood still before, forth and back. */
static void
test_changes (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start (arguments);

  ui_driver_press (driver, XK_F9, XK_Shift_L);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_INVALID, "Details"));
  g_assert_false (ui_eyes_part_says (driver, ATSPI_ROLE_INVALID, "Details", "Changed since"));

  ui_driver_press (driver, XK_Right, XK_Shift_L);
  ui_driver_wait (driver, ui_eyes_part_says (driver, ATSPI_ROLE_INVALID, "Details", "Changed since 1 December 2022"));
  ui_driver_wait (driver, tells (driver, "Lachin road / Berdzor road", "Road open → Road blockaded"));
  g_usleep (G_USEC_PER_SEC);
  ui_driver_press (driver, XK_Left, XK_Shift_L);
  ui_driver_wait (driver, ui_eyes_part_says (driver, ATSPI_ROLE_INVALID, "Details", "Different from 1 January 2023"));
  ui_driver_wait (driver, tells (driver, "Lachin road / Berdzor road", "Road blockaded → Road open"));
}

static UiAccessible *
start_comparing (UiDriver *driver)
{
  ui_driver_press (driver, XK_Right, XK_Shift_L);
  ui_driver_press (driver, XK_k, XK_Control_L);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_INVALID, "Compare two days"));

  return ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Divider");
}

static void
test_divider (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start (arguments);
  g_autoptr(UiAccessible) divider = start_comparing (driver);
  AtspiRect place = ui_driver_extents (driver, divider);
  int x = place.x + place.width / 2;
  int y = place.y + place.height / 2;
  double before;

  g_assert_cmpfloat_with_epsilon (read_value (divider), 50, 0.1);
  ui_driver_move (driver, x, y);
  ui_driver_button (driver, TRUE);
  ui_hands_glide (driver, x, x - 120, y);
  ui_driver_button (driver, FALSE);
  ui_driver_wait (driver, ui_driver_extents (driver, divider).x == place.x - 120);
  g_assert_cmpfloat (read_value (divider), <, 45);

  before = read_value (divider);
  ui_driver_press (driver, XK_Left, 0); /* the drag gave it the focus, and the day stays */
  ui_driver_wait (driver, read_value (divider) == before - 2);
  ui_driver_press (driver, XK_Right, XK_Shift_L);
  ui_driver_wait (driver, read_value (divider) == before + 8);
  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_LABEL, "1 January 2023"));
}

/* A link brings it back where it was; one that does not name it has it in the middle again. */
static void
test_link (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "corridor:?at=2022-12-20&compare=2022-12-01&divider=30", NULL });
  g_autoptr(UiAccessible) divider = NULL;
  AtspiRect place;

  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_SLIDER, "Divider"));
  divider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Divider");
  g_assert_cmpfloat_with_epsilon (read_value (divider), 30, 0.1);
  place = ui_driver_extents (driver, divider);

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { "corridor:?at=2022-12-20&compare=2022-12-01", NULL }), ==, 0);
  ui_driver_wait (driver, read_value (divider) > 49.9);
  ui_driver_wait (driver, ui_driver_extents (driver, divider).x > place.x + 100);
}

static void
test_swap (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start (arguments);
  g_autoptr(UiAccessible) divider = start_comparing (driver);

  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_LABEL, "1 January 2023"));
  ui_hands_click_on (driver, ATSPI_ROLE_PUSH_BUTTON, "Swap the days");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LABEL, "1 December 2022"));

  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_SLIDER, "Divider"));
  g_assert_false (ui_driver_shows (driver, ATSPI_ROLE_INVALID, "Compare two days"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/compare/changes", test_changes);
  g_test_add_func ("/ui/compare/divider", test_divider);
  g_test_add_func ("/ui/compare/link", test_link);
  g_test_add_func ("/ui/compare/swap", test_swap);

  return g_test_run ();
}
