/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-hands.h"
#include "ui-story.h"

/* What the program prints for one who has no window: a line for each thing. */
static guint
count_listed (const char *options)
{
  g_autofree char *command = g_strdup_printf ("%s --at 2023-01-15 --list %s", g_getenv ("CORRIDOR"), options);
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;
  int status;

  g_spawn_command_line_sync (command, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  for (const char *p = output; *p != '\0'; p++)
    n += *p == '\n' ? 1 : 0;
  return n;
}

/* The timeline's count and the list's heading agree with the command line, and the list has no more rows than that. */
static gboolean
agrees (UiDriver   *driver,
        const char *options)
{
  guint n = count_listed (options);
  guint n_all = count_listed ("");
  gboolean filters = *options != '\0';
  g_autofree char *count = filters ? g_strdup_printf ("%u of %u things shown", n, n_all) : g_strdup_printf ("%u things shown", n);
  g_autofree char *heading = filters ? g_strdup_printf ("%u of %u things on 15 January 2023", n, n_all)
                                     : g_strdup_printf ("%u things on 15 January 2023", n);
  g_autoptr(UiAccessible) list = ui_driver_peek (driver, ATSPI_ROLE_LIST, "Events");
  g_autofree char *rows = list != NULL ? ui_driver_text (driver, list) : g_strdup ("");
  g_auto(GStrv) lines = g_strsplit (rows, "\n", -1);

  return ui_driver_shows (driver, ATSPI_ROLE_LABEL, count) && ui_driver_shows (driver, ATSPI_ROLE_LABEL, heading) &&
         g_strv_length (lines) - 2 <= n;
}

/* Set by the command line, narrowed by hand, and cleared with a key. */
static void
test_counter (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", "--claimed-by", "Azerbaijan", NULL });

  g_assert_cmpuint (count_listed ("--claimed-by Azerbaijan"), <, count_listed (""));
  g_assert_cmpuint (count_listed ("--claimed-by Azerbaijan"), >, 0);
  ui_driver_wait (driver, agrees (driver, "--claimed-by Azerbaijan"));
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LABEL, "Claims of: Azerbaijan"));

  ui_hands_click_on (driver, ATSPI_ROLE_PUSH_BUTTON, "Filter");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_CHECK_BOX, "Only what is certain"));
  ui_hands_tab_to (driver, "Only what is certain", 0, 6);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, agrees (driver, "--claimed-by Azerbaijan --certain"));
  ui_driver_press (driver, XK_Escape, 0);

  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_CHECK_BOX, "Only what is certain"));
  ui_driver_hold (driver, XK_Shift_L, TRUE);
  ui_driver_press (driver, XK_f, XK_Control_L);
  ui_driver_hold (driver, XK_Shift_L, FALSE);
  ui_driver_wait (driver, agrees (driver, ""));
  g_assert_false (ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Clear the filter"));
}

/* The chip over the list: one click. And where the list is closed the map says it. */
static void
test_chip (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", "--state", "blockaded", NULL });

  ui_driver_wait (driver, agrees (driver, "--state blockaded"));
  ui_driver_press (driver, XK_F9, 0);
  ui_driver_rest (driver);
  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_LABEL, "Only: Road blockaded"));
  ui_hands_click_on (driver, ATSPI_ROLE_PUSH_BUTTON, "Clear the filter");
  ui_driver_press (driver, XK_F9, 0);
  ui_driver_wait (driver, agrees (driver, ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/filter/counter/command-line", test_counter);
  g_test_add_func ("/ui/filter/chip/map", test_chip);

  return g_test_run ();
}
