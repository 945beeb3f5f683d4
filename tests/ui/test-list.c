/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <string.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-story.h"

/* Regions that F6 goes round, at most. */
#define MAX_REGIONS 8

static char *
dup_focus (UiDriver *driver)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (driver);

  return focus != NULL ? atspi_accessible_get_name (focus, NULL) : g_strdup ("");
}

/* The first words of the row that has the focus are the title of what the details are about. */
static gboolean
details_follow (UiDriver *driver)
{
  g_autoptr(UiAccessible) details = ui_driver_peek (driver, ATSPI_ROLE_INVALID, "Details");
  g_autofree char *text = details != NULL ? ui_driver_text (driver, details) : g_strdup ("");
  g_autofree char *row = dup_focus (driver);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strlen (lines[i]) > 8 && g_str_has_prefix (row, lines[i]))
      return TRUE;
  return FALSE;
}

/* Arrows go from row to row, and what is selected goes with them. */
static void
test_arrows (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", NULL });

  for (guint i = 0; i < MAX_REGIONS && !ui_eyes_focus_is_row (driver); i++)
    {
      ui_driver_press (driver, XK_F6, 0);
      ui_driver_rest (driver);
    }
  ui_driver_wait (driver, ui_eyes_focus_is_row (driver));
  /* From GTK 4.12 on the first arrow selects the row that has the focus and is not selected, and stays there. */
  ui_driver_press (driver, XK_Up, 0);
  ui_driver_wait (driver, details_follow (driver));
  ui_driver_rest (driver);

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *before = dup_focus (driver);
      g_autofree char *after = NULL;

      ui_driver_press (driver, XK_Up, 0);
      ui_driver_wait (driver, details_follow (driver));
      ui_driver_rest (driver);
      after = dup_focus (driver);
      g_assert_cmpstr (after, !=, before);
      g_assert_true (details_follow (driver));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/list/arrows", test_arrows);

  return g_test_run ();
}
