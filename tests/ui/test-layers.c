/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>

#include "ui-driver.h"

#define FEATURE(latitude, title)                                                                                          \
  "{\"type\":\"Feature\",\"id\":\"raid-3\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46," latitude "]},"          \
  "\"properties\":{\"title\":\"" title "\",\"start_date\":\"1950-05-01\",\"end_date\":\"1950-05-31\"}}\n"

#define UNDATED                                                                                                           \
  "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,40]},\"properties\":{\"title\":\"Some time\"}}\n"

/* Long before the story begins, so that nothing else is in the list: newer versions of GTK show a screen reader only the
 * rows that are in view. (transfer full) */
static char *
write_dataset (void)
{
  g_autoptr(GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("corridor-raids-XXXXXX.geojson", &path, &error);

  g_assert_no_error (error);
  g_close (file, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, FEATURE ("40", "Raid on a mill") FEATURE ("95", "Raid on the moon") UNDATED, -1, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
says (UiDriver   *driver,
      AtspiRole   role,
      const char *name,
      const char *words)
{
  g_autoptr(UiAccessible) part = ui_driver_peek (driver, role, name);
  g_autofree char *text = part != NULL ? ui_driver_text (driver, part) : NULL;

  return text != NULL && strstr (text, words) != NULL;
}

static gboolean
list_says (UiDriver   *driver,
           const char *words)
{
  return says (driver, ATSPI_ROLE_LIST, "Events", words);
}

/* By the Tab key, alone or with Shift. More stops than this would be a nuisance on the way. */
static void
tab_to (UiDriver   *driver,
        const char *name,
        guint       modifier)
{
  for (int i = 0; i < 6 && !ui_driver_has_focus (driver, name); i++)
    {
      ui_driver_press (driver, XK_Tab, modifier);
      ui_driver_rest (driver);
    }
  ui_driver_wait (driver, ui_driver_has_focus (driver, name));
}

/* On the command line; then hidden, shown, and removed with nothing but keys. */
static void
test_hide (void)
{
  g_autofree char *path = write_dataset ();
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

  tab_to (driver, undated, 0);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, list_says (driver, "Some time"));

  tab_to (driver, remove, XK_Shift_L);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, !list_says (driver, "Raid on a mill"));
  g_unlink (path);
}

/* What is wrong with the file is to be read at any time, not only while the toast is there. */
static void
test_report (void)
{
  g_autofree char *path = write_dataset ();
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
  ui_driver_wait (driver, says (driver, ATSPI_ROLE_LIST, "Faults", "Feature 2, raid-3, line 2: geometry.coordinates[1]: expected"));
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Copy"));
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_LIST, "Faults"));
  g_unlink (path);
}

/* As in any popover, although its entry keeps the key to itself. */
static void
test_escape (void)
{
  g_autofree char *path = write_dataset ();
  g_autofree char *title = g_path_get_basename (path);
  g_autofree char *words = g_strdup_printf ("Only records of %s with…", title);
  g_autoptr(UiDriver) driver = ui_driver_start (NULL);

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { "--at=1950-05-05", path, NULL }), ==, 0);
  ui_driver_wait (driver, list_says (driver, "Raid on a mill"));
  ui_driver_press (driver, XK_l, XK_Control_L);
  for (int i = 0; i < 12 && !ui_driver_has_focus (driver, words); i++)
    ui_driver_press (driver, XK_Tab, 0);
  ui_driver_wait (driver, ui_driver_has_focus (driver, words));
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
