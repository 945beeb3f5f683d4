/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ui-clipboard.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-story.h"

/* What was seen comes back, as a link or at the next start. The settings are a file here, in the home of the test. */

#define LINK "corridor:?at=2023-01-15&window=30&bbox=46.2,39.5,46.8,39.9&select=lachin-road-new&category=corridor,humanitarian"

static char *
settings_path (void)
{
  return g_build_filename (g_getenv ("XDG_CONFIG_HOME"), "glib-2.0", "settings", "keyfile", NULL);
}

static void
forget_settings (void)
{
  g_autofree char *path = settings_path ();

  g_remove (path);
}

static char *
read_settings (void)
{
  g_autofree char *path = settings_path ();
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : g_strdup ("");
}

static void
write_last_link (const char *link)
{
  g_autofree char *path = settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_strdup_printf ("[io/github/corridor_map/Corridor]\nlast-link='%s'\n", link);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
dup_date (UiDriver *driver)
{
  return corridor_calendar_format_words (ui_eyes_time (driver), CORRIDOR_PRECISION_DAY);
}

static gboolean
slider_says (UiDriver   *driver,
             const char *words)
{
  g_autofree char *text = dup_date (driver);

  return g_str_equal (text, words);
}

static void
copy_link (UiDriver *driver)
{
  ui_driver_hold (driver, XK_Shift_L, TRUE);
  ui_driver_press (driver, XK_c, XK_Control_L);
  ui_driver_hold (driver, XK_Shift_L, FALSE);
}

static gboolean
says (UiDriver   *driver,
      const char *words)
{
  g_autofree char *text = ui_driver_text (driver, NULL);

  return ui_eyes_has_line (text, words);
}

static char *
link_of (UiDriver *driver)
{
  copy_link (driver);
  ui_driver_wait (driver, says (driver, "Link copied"));
  return ui_clipboard_dup_text ();
}

static gboolean
links_to (UiDriver   *driver,
          const char *expected)
{
  g_autofree char *link = link_of (driver);

  g_test_message ("%s", link);
  return g_strcmp0 (link, expected) == 0;
}

static void
test_copy (void)
{
  static const char compared[] = "corridor:?at=2023-01-16&compare=2022-12-01&divider=37.5&bbox=46.2,39.5,46.8,39.9";
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { LINK, NULL });

  ui_driver_wait (driver, slider_says (driver, "15 January 2023"));
  ui_driver_rest (driver); /* the map has its size */
  g_assert_true (links_to (driver, LINK));

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { compared, NULL }), ==, 0);
  ui_driver_wait (driver, slider_says (driver, "16 January 2023"));
  ui_driver_rest (driver);
  g_assert_true (links_to (driver, compared));
}

/* What the window showed before does not shine through. */
static void
test_open (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "1994-05-12", "--since-start", NULL });

  ui_driver_wait (driver, slider_says (driver, "12 May 1994"));
  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { LINK, NULL }), ==, 0);
  ui_driver_wait (driver, slider_says (driver, "15 January 2023"));
  ui_driver_rest (driver);
  g_assert_true (links_to (driver, LINK));

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { "corridor:?at=2020-11-10", NULL }), ==, 0);
  ui_driver_wait (driver, slider_says (driver, "10 November 2020"));
  ui_driver_rest (driver);
  g_assert_true (links_to (driver, "corridor:?at=2020-11-10"));

  g_assert_cmpint (ui_driver_launch_again (driver, (const char *[]) { "corridor:?when=now", NULL }), ==, 2);
  g_assert_true (links_to (driver, "corridor:?at=2020-11-10"));
}

static void
test_comes_back (gconstpointer data)
{
  UiDriver *driver;
  g_autofree char *first = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *link = NULL;

  forget_settings ();
  driver = ui_driver_start (NULL);
  first = dup_date (driver);
  ui_driver_press (driver, XK_Left, XK_Control_L);
  ui_driver_press (driver, XK_Left, XK_Shift_L);
  ui_driver_press (driver, XK_bracketleft, 0);
  ui_driver_press (driver, XK_plus, 0);
  ui_driver_rest (driver);
  moved = dup_date (driver);
  g_assert_cmpstr (moved, !=, first);
  link = link_of (driver);
  g_assert_nonnull (strstr (link, "bbox="));
  g_assert_nonnull (strstr (link, "select="));
  ui_driver_close (driver, GPOINTER_TO_UINT (data));

  driver = ui_driver_start (NULL);
  ui_driver_wait (driver, slider_says (driver, moved));
  ui_driver_rest (driver);
  g_assert_true (links_to (driver, link));
  ui_driver_close (driver, GPOINTER_TO_UINT (data));

  /* From start to start, the view does not creep. */
  driver = ui_driver_start (NULL);
  ui_driver_rest (driver);
  g_assert_true (links_to (driver, link));
  ui_driver_close (driver, GPOINTER_TO_UINT (data));

  driver = ui_driver_start ((const char *[]) { "--reset", NULL });
  ui_driver_wait (driver, slider_says (driver, first));
  ui_driver_stop (driver);
}

/* Looking something up does not lose the reader's place. */
static void
test_arguments (void)
{
  UiDriver *driver;

  write_last_link ("corridor:?at=1994-05-12");
  driver = ui_driver_start ((const char *[]) { "--at", "2020-11-10", NULL });
  ui_driver_wait (driver, slider_says (driver, "10 November 2020"));
  ui_driver_close (driver, XK_w);

  driver = ui_driver_start (NULL);
  ui_driver_wait (driver, slider_says (driver, "12 May 1994"));
  ui_driver_stop (driver);
}

static gboolean
settings_have (const char *words)
{
  g_autofree char *text = read_settings ();

  return strstr (text, words) != NULL;
}

/* A program that is killed has lost seconds, and not all. */
static void
test_killed (void)
{
  UiDriver *driver;

  write_last_link ("corridor:?at=1994-05-12");
  driver = ui_driver_start (NULL);
  ui_driver_wait (driver, slider_says (driver, "12 May 1994"));
  ui_driver_press (driver, XK_Right, 0);
  ui_driver_wait (driver, settings_have ("at=1994-05-13"));
  ui_driver_stop (driver);
}

static void
test_broken (gconstpointer link)
{
  g_autofree char *first = NULL;
  UiDriver *driver;

  forget_settings ();
  driver = ui_driver_start (NULL);
  first = dup_date (driver);
  ui_driver_stop (driver);

  write_last_link (link);
  driver = ui_driver_start (NULL);
  ui_driver_wait (driver, slider_says (driver, first));
  ui_driver_stop (driver);
}

static gboolean
list_shows (UiDriver *driver)
{
  g_autoptr(UiAccessible) button = ui_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, "List of events");
  g_autoptr(UiStateSet) states = atspi_accessible_get_state_set (button);

  return atspi_state_set_contains (states, ATSPI_STATE_PRESSED) || atspi_state_set_contains (states, ATSPI_STATE_CHECKED);
}

static void
test_panes (void)
{
  UiDriver *driver;

  forget_settings ();
  driver = ui_driver_start (NULL);
  ui_driver_wait (driver, list_shows (driver));
  ui_driver_press (driver, XK_F9, 0);
  ui_driver_wait (driver, !list_shows (driver));
  ui_driver_close (driver, XK_w);

  driver = ui_driver_start (NULL);
  ui_driver_rest (driver);
  g_assert_false (list_shows (driver));
  ui_driver_press (driver, XK_F9, 0);
  ui_driver_wait (driver, list_shows (driver));
  ui_driver_close (driver, XK_w);

  driver = ui_driver_start (NULL);
  ui_driver_wait (driver, list_shows (driver));
  ui_driver_stop (driver);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (g_getenv ("XDG_CONFIG_HOME"));
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_test_add_func ("/state/link/copy", test_copy);
  g_test_add_func ("/state/link/open", test_open);
  g_test_add_data_func ("/state/comes-back/closed", GUINT_TO_POINTER (XK_w), test_comes_back);
  g_test_add_data_func ("/state/comes-back/quit", GUINT_TO_POINTER (XK_q), test_comes_back);
  g_test_add_func ("/state/arguments", test_arguments);
  g_test_add_func ("/state/killed", test_killed);
  g_test_add_data_func ("/state/broken/no-link", "nonsense", test_broken);
  g_test_add_data_func ("/state/broken/not-there", "corridor:?at=2022-12-12&select=nowhere", test_broken);
  g_test_add_func ("/state/panes", test_panes);
  return g_test_run ();
}
