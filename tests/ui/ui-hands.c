/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-hands.h"

#include <X11/keysym.h>
#include <string.h>

#include "ui-eyes.h"

#define GLIDE 4 /* px from one place to the next */

void
ui_hands_click (UiDriver *driver,
                int       x,
                int       y)
{
  ui_driver_move (driver, x, y);
  ui_driver_button (driver, TRUE);
  ui_driver_button (driver, FALSE);
}

void
ui_hands_click_on (UiDriver   *driver,
                   AtspiRole   role,
                   const char *name)
{
  g_autoptr(UiAccessible) target = ui_driver_find (driver, role, name);
  AtspiRect place = ui_driver_extents (driver, target);

  ui_hands_click (driver, place.x + place.width / 2, place.y + place.height / 2);
}

void
ui_hands_glide (UiDriver *driver,
                int       from,
                int       to,
                int       y)
{
  for (int x = from; x != to; x += CLAMP (to - x, -GLIDE, GLIDE))
    ui_driver_move (driver, x, y);
  ui_driver_move (driver, to, y);
}

/* ASCII and the names of keys have the same numbers. */
void
ui_hands_type (UiDriver   *driver,
               const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean shifted = g_ascii_isupper (*c) || strchr ("~!@#$%^&*()_+{}|:\"<>?", *c) != NULL;

      ui_driver_press (driver, (guint) *c, shifted ? XK_Shift_L : 0);
    }
}

void
ui_hands_tab_to (UiDriver   *driver,
                 const char *name,
                 guint       modifier,
                 int         n)
{
  for (int i = 0; i < n && !ui_driver_has_focus (driver, name); i++)
    {
      g_autoptr(UiAccessible) place = ui_driver_focus (driver);

      ui_driver_press (driver, XK_Tab, modifier);
      ui_driver_wait (driver, place == NULL || ui_eyes_focus_left (driver, place));
    }
  ui_driver_wait (driver, ui_driver_has_focus (driver, name));
}
