/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>

#include "text-file.h"
#include "ui-audit.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"

/* More than the window has with nothing selected. */
#define MAX_STOPS 60

#define RECORD(id, title)                                                                                                   \
  "{\"type\":\"Feature\",\"id\":\"" id "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46.5,39.6]},"                  \
  "\"properties\":{\"title\":\"" title "\",\"category\":\"" title "\",\"start_date\":\"2022-12-01\",\"end_date\":\"2023-01-31\"}}\n"

/* What scripts and habits rely on. */
static const struct
{
  AtspiRole   role;
  const char *name;
} landmarks[] = {
  { ATSPI_ROLE_LIST, "Events" },
  { ATSPI_ROLE_SLIDER, "Timeline" },
  { ATSPI_ROLE_PANEL, "Map" },
  { ATSPI_ROLE_PANEL, "Details" },
  { ATSPI_ROLE_PUSH_BUTTON, "Play" },
  { ATSPI_ROLE_PUSH_BUTTON, "Previous event" },
  { ATSPI_ROLE_PUSH_BUTTON, "Next event" },
};

static void
assert_no_faults (const GString *faults)
{
  if (faults->len > 0)
    g_error ("What a screen reader cannot make sense of:\n%s", faults->str);
}

static void
audit (UiDriver   *driver,
       const char *where,
       GString    *faults)
{
  guint n;

  ui_driver_rest (driver);
  n = ui_audit_windows (where, faults);
  g_test_message ("%s: %u things to work with", where, n);
  g_assert_cmpuint (n, >, 20);
}

static void
test_window (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", "--select", "lachin-road-new", NULL });
  g_autoptr(GString) faults = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (landmarks); i++)
    ui_driver_wait (driver, ui_driver_shows (driver, landmarks[i].role, landmarks[i].name));
  audit (driver, "details", faults);

  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Pause"));
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Play"));

  ui_driver_press (driver, XK_k, XK_Control_L);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PANEL, "Compare two days"));
  audit (driver, "comparing", faults);
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_press (driver, XK_Escape, 0);
  audit (driver, "nothing selected", faults);
  assert_no_faults (faults);
}

/* Opens what a button opens, judges it, and closes it with Escape, which has to give the focus back. */
static void
audit_popover (UiDriver   *driver,
               const char *button,
               GString    *faults)
{
  g_autoptr(UiAccessible) before = NULL;

  ui_hands_tab_to (driver, button, 0, MAX_STOPS);
  before = ui_driver_focus (driver);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, !ui_eyes_focus_is (driver, before));
  audit (driver, button, faults);
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, ui_eyes_focus_is (driver, before));
}

static void
test_popovers (void)
{
  static const char *const buttons[] = { "Layers", "Main menu", "Tours", "Timeline options", "15 January 2023", "Which events are shown" };
  g_autofree char *path = text_file_write (RECORD ("1", "Ford") RECORD ("2", "Mill") RECORD ("3", "Bridge"));
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", path, NULL });
  g_autoptr(GString) faults = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    audit_popover (driver, buttons[i], faults);
  assert_no_faults (faults);
  g_unlink (path);
}

static void
test_export (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", NULL });
  g_autoptr(GString) faults = g_string_new (NULL);

  ui_driver_press (driver, XK_e, XK_Control_L);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Save…"));
  audit (driver, "export", faults);
  assert_no_faults (faults);
}

static void
test_tour (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", NULL });
  g_autoptr(GString) faults = g_string_new (NULL);

  ui_hands_tab_to (driver, "Tours", 0, MAX_STOPS);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, !ui_driver_has_focus (driver, "Tours"));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PANEL, "Tour"));
  audit (driver, "tour", faults);
  assert_no_faults (faults);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accessibility/names/window", test_window);
  g_test_add_func ("/accessibility/names/popovers", test_popovers);
  g_test_add_func ("/accessibility/names/export", test_export);
  g_test_add_func ("/accessibility/names/tour", test_tour);
  return g_test_run ();
}
