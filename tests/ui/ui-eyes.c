/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-eyes.h"

#include <string.h>

#include "corridor-calendar.h"

gboolean
ui_eyes_says (UiDriver   *driver,
              const char *words)
{
  g_autofree char *text = ui_driver_text (driver, NULL);

  return strstr (text, words) != NULL;
}

gboolean
ui_eyes_part_says (UiDriver   *driver,
                   AtspiRole   role,
                   const char *name,
                   const char *words)
{
  g_autoptr(UiAccessible) part = ui_driver_peek (driver, role, name);
  g_autofree char *text = part != NULL ? ui_driver_text (driver, part) : NULL;

  return text != NULL && strstr (text, words) != NULL;
}

gboolean
ui_eyes_has_line (const char *text,
                  const char *words)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], words))
      return TRUE;
  return FALSE;
}

gboolean
ui_eyes_details_have (UiDriver   *driver,
                      const char *words)
{
  g_autoptr(UiAccessible) details = ui_driver_peek (driver, ATSPI_ROLE_INVALID, "Details");
  g_autofree char *text = details != NULL ? ui_driver_text (driver, details) : g_strdup ("");

  return ui_eyes_has_line (text, words);
}

gboolean
ui_eyes_focus_is (UiDriver     *driver,
                  UiAccessible *place)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (driver);

  return focus != NULL && ui_driver_is_same (focus, place);
}

gboolean
ui_eyes_focus_left (UiDriver     *driver,
                    UiAccessible *place)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (driver);

  return focus != NULL && !ui_driver_is_same (focus, place);
}

gboolean
ui_eyes_focus_is_row (UiDriver *driver)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (driver);

  return focus != NULL && atspi_accessible_get_role (focus, NULL) == ATSPI_ROLE_LIST_ITEM;
}

gboolean
ui_eyes_is_checked (UiDriver   *driver,
                    const char *name)
{
  g_autoptr(UiAccessible) check = ui_driver_find (driver, ATSPI_ROLE_CHECK_BOX, name);
  g_autoptr(UiStateSet) states = atspi_accessible_get_state_set (check);

  return atspi_state_set_contains (states, ATSPI_STATE_CHECKED);
}

gint64
ui_eyes_time (UiDriver *driver)
{
  g_autoptr(UiAccessible) slider = ui_driver_find (driver, ATSPI_ROLE_SLIDER, "Timeline");
  g_autoptr(UiValue) value = atspi_accessible_get_value_iface (slider);

  return (gint64) (atspi_value_get_current_value (value, NULL) * CORRIDOR_DAY);
}
