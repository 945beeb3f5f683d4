/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>

#include "text-file.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"

#define FEATURE(latitude, title)                                                                                          \
  "{\"type\":\"Feature\",\"id\":\"raid-3\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46," latitude "]},"          \
  "\"properties\":{\"title\":\"" title "\",\"start_date\":\"1950-05-01\",\"end_date\":\"1950-05-31\"}}\n"

#define UNDATED                                                                                                           \
  "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,40]},\"properties\":{\"title\":\"Some time\"}}\n"

/* Long before the story begins, so that nothing else is in the list: newer versions of GTK show a screen reader only the
 * rows that are in view. */
#define RAIDS FEATURE ("40", "Raid on a mill") FEATURE ("95", "Raid on the moon") UNDATED

static gboolean
list_says (UiDriver   *driver,
           const char *words)
{
  return ui_eyes_part_says (driver, ATSPI_ROLE_LIST, "Events", words);
}

/* On the command line; then hidden, shown, and removed with nothing but keys. */
static void
test_hide (void)
{
  g_autofree char *path = text_file_write (RAIDS);
  g_autofree char *title = g_path_get_basename (path);
  g_autofree char *show = g_strdup_printf ("Show %s", title);
  g_autofree char *undated = g_strdup_printf ("Show undated records of %s", title);
  g_autofree char *remove = g_strdup_printf ("Remove %s", title);
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "1950-05-05", path, NULL });

  ui_driver_wait (driver, list_says (driver, "Raid on a mill"));
  ui_driver_press (driver, XK_l, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, show));
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, !list_says (driver, "Raid on a mill"));
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, list_says (driver, "Raid on a mill"));

  ui_hands_tab_to (driver, undated, 0, 6);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, list_says (driver, "Some time"));

  ui_hands_tab_to (driver, remove, XK_Shift_L, 6);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, !list_says (driver, "Raid on a mill"));
  g_unlink (path);
}

/* What is wrong with the file is to be read at any time, not only while the toast is there. */
static void
test_report (void)
{
  g_autofree char *path = text_file_write (RAIDS);
  g_autofree char *title = g_path_get_basename (path);
  g_autofree char *report = g_strdup_printf ("Report on %s", title);
  g_autoptr(UiDriver) driver = ui_driver_start (NULL);
  g_autoptr(UiAccessible) button = NULL;

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { "--at=1950-05-05", path, NULL }), ==, 0);
  ui_driver_wait (driver, list_says (driver, "Raid on a mill"));
  ui_driver_press (driver, XK_l, XK_Control_L);
  button = ui_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, report);
  ui_driver_press (driver, XK_Tab, 0);
  ui_driver_wait (driver, ui_driver_has_focus (driver, report));
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, ui_eyes_part_says (driver, ATSPI_ROLE_LIST, "Faults", "Feature 2, raid-3, line 2: geometry.coordinates[1]: expected"));
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Copy"));
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_LIST, "Faults"));
  g_unlink (path);
}

/* As in any popover, although its entry keeps the key to itself. */
static void
test_escape (void)
{
  g_autofree char *path = text_file_write (RAIDS);
  g_autofree char *title = g_path_get_basename (path);
  g_autofree char *words = g_strdup_printf ("Only records of %s with…", title);
  g_autoptr(UiDriver) driver = ui_driver_start (NULL);

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { "--at=1950-05-05", path, NULL }), ==, 0);
  ui_driver_wait (driver, list_says (driver, "Raid on a mill"));
  ui_driver_press (driver, XK_l, XK_Control_L);
  ui_hands_tab_to (driver, words, 0, 12);
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_has_focus (driver, words));
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/layers/hide-by-key", test_hide);
  g_test_add_func ("/ui/layers/escape", test_escape);
  g_test_add_func ("/ui/layers/report", test_report);

  return g_test_run ();
}
