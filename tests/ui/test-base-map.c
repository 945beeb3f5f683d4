/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <string.h>

#include "loopback.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"

/* GTK 4.8 tells the name of some buttons twice. (transfer full) (nullable) */
static UiAccessible *
peek_button (UiDriver   *driver,
             const char *name)
{
  g_autofree char *twice = g_strdup_printf ("%s %s", name, name);
  UiAccessible *button = ui_driver_peek (driver, ATSPI_ROLE_PUSH_BUTTON, name);

  return button != NULL ? button : ui_driver_peek (driver, ATSPI_ROLE_PUSH_BUTTON, twice);
}

static void
click (UiDriver   *driver,
       const char *name)
{
  g_autoptr(UiAccessible) button = NULL;
  AtspiRect box;

  ui_driver_rest (driver); /* where it is going to be */
  ui_driver_wait (driver, (button = peek_button (driver, name)) != NULL);
  box = ui_driver_extents (driver, button);
  ui_hands_click (driver, box.x + box.width / 2, box.y + box.height / 2);
}

/* A corner of the map where nothing of the story is. */
static guint
get_map_pixel (UiDriver *driver)
{
  g_autoptr(UiAccessible) map = ui_driver_find (driver, ATSPI_ROLE_INVALID, "Map");
  AtspiRect box = ui_driver_extents (driver, map);

  return ui_driver_pixel (driver, box.x + box.width - 60, box.y + 30);
}

static void
open_list (UiDriver *driver)
{
  ui_driver_press (driver, XK_l, XK_Control_L);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_INVALID, "Base maps"));
}

/* The dialog says what is expected while it is typed, and its test asks for a tile, and only that. */
static void
fill_dialog (UiDriver *driver,
             Loopback *server)
{
  g_autofree char *head = g_strdup_printf ("http://127.0.0.1:%u/{z}/{x}/", loopback_get_port (server));

  open_list (driver);
  ui_hands_tab_to (driver, "Add a map from a server", 0, 12);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Test"));
  ui_driver_rest (driver);

  ui_driver_wait (driver, ui_eyes_says (driver, "Expected the address of a tile"));
  ui_hands_type (driver, "Loop");
  ui_driver_press (driver, XK_Tab, 0);
  ui_driver_rest (driver);
  ui_hands_type (driver, head);
  ui_hands_type (driver, "{w}.png");
  ui_driver_wait (driver, ui_eyes_says (driver, "got {w}"));
  for (gsize i = 0; i < strlen ("{w}.png"); i++)
    ui_driver_press (driver, XK_BackSpace, 0);
  ui_hands_type (driver, "{y}.png");
  ui_driver_wait (driver, !ui_eyes_says (driver, "Expected"));

  g_assert_cmpuint (loopback_count (server), ==, 0);
  click (driver, "Test");
  ui_driver_wait (driver, ui_eyes_says (driver, "It works"));
  g_assert_cmpuint (loopback_count (server), ==, 1);
}

/* Whoever says no is asked again the next time, and the server is not asked for anything. */
static void
refuse_then_agree (UiDriver *driver,
                   Loopback *server)
{
  click (driver, "Add");
  ui_driver_wait (driver, ui_eyes_says (driver, "Show Loop?"));
  ui_driver_wait (driver, ui_eyes_says (driver, "learns where you look"));
  click (driver, "Cancel");
  ui_driver_wait (driver, !ui_eyes_says (driver, "Show Loop?"));
  ui_driver_rest (driver);
  g_assert_cmpuint (loopback_count (server), ==, 1);
  g_assert_cmphex (get_map_pixel (driver), !=, LOOPBACK_RGB);

  open_list (driver);
  ui_hands_tab_to (driver, "Loop", 0, 12);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, ui_eyes_says (driver, "Show Loop?"));
  g_assert_cmpuint (loopback_count (server), ==, 1);
  click (driver, "Show Map");
  ui_driver_wait (driver, !ui_eyes_says (driver, "Show Loop?"));
}

/* Added, refused, agreed to, seen; then its server goes, and the built-in map is there, and a message. */
static void
test_add (void)
{
  g_autoptr(Loopback) server = loopback_start ();
  g_autoptr(UiDriver) driver = ui_driver_start (NULL);
  guint ground;

  ui_driver_rest (driver);
  ground = get_map_pixel (driver);
  g_assert_cmphex (ground, !=, LOOPBACK_RGB);
  g_assert_cmpuint (loopback_count (server), ==, 0);

  fill_dialog (driver, server);
  refuse_then_agree (driver, server);
  ui_driver_wait (driver, get_map_pixel (driver) == LOOPBACK_RGB);
  g_assert_cmpuint (loopback_count (server), >, 1);

  loopback_stop (server);
  ui_driver_press (driver, XK_minus, 0); /* where tiles are wanted that are not there */
  ui_driver_wait (driver, ui_eyes_says (driver, "Loop: 127.0.0.1 refuses connections. The built-in map is shown."));
  ui_driver_wait (driver, get_map_pixel (driver) != LOOPBACK_RGB);

  /* Another map has no such trouble. */
  open_list (driver);
  ui_hands_tab_to (driver, "Built-in map", 0, 12);
  ui_driver_press (driver, XK_space, 0);
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_PUSH_BUTTON, "Close the message"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/base-map/add", test_add);

  return g_test_run ();
}
