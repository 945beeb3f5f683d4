/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-story.h"

#define OBJECT_PATH "/io/github/corridor_map/Corridor/window/1"

/* As a script on the session bus does. */
static void
set_out (const char *tour)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr(GVariant) reply = NULL;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (bus, APPLICATION_ID, OBJECT_PATH, "org.gtk.Actions", "Activate",
                                       g_variant_new_parsed ("('tour', [<%s>], @a{sv} {})", tour), NULL,
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
}

/* Bar, date and details agree. */
static gboolean
is_at (UiDriver   *driver,
       const char *place,
       gint64      day,
       const char *id)
{
  g_autofree char *words = corridor_calendar_format_words (day, CORRIDOR_PRECISION_DAY);
  g_autoptr(UiAccessible) step = ui_driver_peek (driver, ATSPI_ROLE_LABEL, place);
  g_autoptr(UiAccessible) date = ui_driver_peek (driver, ATSPI_ROLE_LABEL, words);
  g_autoptr(UiAccessible) details = ui_driver_peek (driver, ATSPI_ROLE_INVALID, "Details");
  g_autofree char *text = details != NULL ? ui_driver_text (driver, details) : NULL;

  return step != NULL && date != NULL && text != NULL &&
         ui_eyes_has_line (text, ui_story_title (ui_story_find_phase (id, day)));
}

static void
test_steps (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", NULL });
  gint64 first = ui_story_day (1990, 3, 24);
  gint64 second = ui_story_day (1992, 3, 8);

  g_assert_false (ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Leave the tour"));
  set_out ("no-such-tour");
  set_out ("four-villages");
  ui_driver_wait (driver, is_at (driver, "Step 1 of 10", first, "baghanis-ayrum-1990"));

  ui_driver_press (driver, XK_Page_Up, 0); /* there is nothing before the first */
  ui_driver_press (driver, XK_Page_Down, 0);
  ui_driver_wait (driver, is_at (driver, "Step 2 of 10", second, "kheyrimli-1992"));
  ui_driver_press (driver, XK_Left, XK_Alt_L);
  ui_driver_wait (driver, is_at (driver, "Step 1 of 10", first, "baghanis-ayrum-1990"));
  ui_driver_press (driver, XK_Right, XK_Alt_L);
  ui_driver_wait (driver, is_at (driver, "Step 2 of 10", second, "kheyrimli-1992"));

  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Leave the tour"));
  ui_driver_press (driver, XK_Page_Down, 0); /* no tour, no step: the slider's own key again */
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Next step"));
}

/* A reader who looks around finds the way back. */
static void
test_stray (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", NULL });
  gint64 day = ui_story_day (1990, 3, 24);
  g_autoptr(UiAccessible) back = NULL;

  set_out ("four-villages");
  ui_driver_wait (driver, is_at (driver, "Step 1 of 10", day, "baghanis-ayrum-1990"));
  g_assert_false (ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Back to this step"));

  ui_driver_press (driver, XK_Right, 0);
  back = ui_driver_find (driver, ATSPI_ROLE_PUSH_BUTTON, "Back to this step");
  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Leave the tour"));
  atspi_action_do_action (atspi_accessible_get_action_iface (back), 0, NULL);
  ui_driver_wait (driver, is_at (driver, "Step 1 of 10", day, "baghanis-ayrum-1990"));
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Back to this step"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/tour/steps-by-key", test_steps);
  g_test_add_func ("/ui/tour/stray-and-return", test_stray);

  return g_test_run ();
}
