/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "text-file.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-story.h"

static gboolean
list_shows (UiDriver *driver,
            gint64    day)
{
  g_autoptr(UiAccessible) list = ui_driver_peek (driver, ATSPI_ROLE_LIST, "Events");
  g_autofree char *rows = list != NULL ? ui_driver_text (driver, list) : g_strdup ("");

  return ui_story_is_listed_in (rows, day);
}

/* A second launch hands a broken file over to the window that is open. */
static void
test_hand_over (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", NULL });
  g_autofree char *path = text_file_write ("{\"type\": \"FeatureCollection\", \"features\": [");
  g_autofree char *name = g_path_get_basename (path);
  gint64 day = ui_story_day (2023, 1, 15);

  ui_driver_wait (driver, list_shows (driver, day));
  ui_driver_launch_again (driver, (const char *[]) { path, NULL });
  ui_driver_wait (driver, ui_eyes_says (driver, name));
  g_assert_true (list_shows (driver, day));
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/broken-file/hand-over/error-and-story-unchanged", test_hand_over);
  return g_test_run ();
}
