/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-driver.h"

/*
 * take-screenshot FILE [ARGUMENT…]
 *
 * Starts the program with the arguments and, when its window has come to rest, writes a picture of the screen. Run it
 * with CORRIDOR set to the program, by with-display.sh -a, whose SCREEN is the size of the picture.
 */
int
main (int   argc,
      char *argv[])
{
  g_autoptr(UiDriver) driver = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >=, 2);
  driver = ui_driver_start ((const char *const *) argv + 2);
  ui_driver_move (driver, 0, 0); /* off the map: what the pointer rests on has a tooltip */
  ui_driver_rest (driver);
  ui_driver_save (driver, argv[1]);
  return 0;
}
