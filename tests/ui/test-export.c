/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"

/* With nothing but keys: opened, looked at, changed, copied, closed. */
static void
test_keys (void)
{
  static const struct
  {
    AtspiRole   role;
    const char *name;
  } parts[] = {
    { ATSPI_ROLE_PUSH_BUTTON, "Save…" },
    { ATSPI_ROLE_PUSH_BUTTON, "Copy" },
    { ATSPI_ROLE_PUSH_BUTTON, "Print…" },
    { ATSPI_ROLE_INVALID, "Preview" },
    { ATSPI_ROLE_SPIN_BUTTON, "Width" },
    { ATSPI_ROLE_SPIN_BUTTON, "Height" },
    { ATSPI_ROLE_SPIN_BUTTON, "Scale" },
  };
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2022-12-20", NULL });

  ui_driver_press (driver, XK_e, XK_Control_L);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    ui_driver_wait (driver, ui_driver_shows (driver, parts[i].role, parts[i].name));
  ui_driver_wait (driver, ui_eyes_says (driver, " pixels\n"));

  ui_hands_tab_to (driver, "Width", 0, 16); /* the row, from which Enter goes to what it is about */
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_press (driver, XK_a, XK_Control_L);
  for (const char *key = "640"; *key != '\0'; key++)
    ui_driver_press (driver, (guint) *key, 0);
  ui_driver_press (driver, XK_Tab, 0);
  ui_driver_wait (driver, ui_eyes_says (driver, "640 × "));

  ui_hands_tab_to (driver, "Legend", 0, 16);
  ui_driver_press (driver, XK_c, XK_Control_L);
  ui_driver_wait (driver, ui_eyes_says (driver, "Picture copied\n"));
  ui_driver_press (driver, XK_Escape, 0); /* of what came last: the toast, then the window */
  ui_driver_wait (driver, !ui_eyes_says (driver, "Picture copied\n"));
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Save…"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/export/keys", test_keys);

  return g_test_run ();
}
