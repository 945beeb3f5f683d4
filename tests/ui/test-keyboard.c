/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-story.h"

/* Microseconds without a new focus after which the arrow is taken to be at the end of the list. */
#define END_OF_LIST G_USEC_PER_SEC

/* More stops than the window has in the story's longest details; a walk that takes longer is in a trap. */
#define MAX_STOPS 300

/* The parts of the window that a walk must come by. */
static const char *const parts[] = { "Events", "Map", "Details", "Timeline" };

/* The names on the way from what has the focus up to the window, each between bars. */
static char *
focus_path (UiDriver *driver)
{
  GString *path = g_string_new ("|");
  UiAccessible *place = ui_driver_focus (driver);

  while (place != NULL)
    {
      g_autofree char *name = atspi_accessible_get_name (place, NULL);
      UiAccessible *parent = atspi_accessible_get_parent (place, NULL);

      if (name != NULL && *name != '\0')
        g_string_append_printf (path, "%s|", name);
      g_object_unref (place);
      place = parent;
    }
  return g_string_free (path, FALSE);
}

static gboolean
path_has (const char *path,
          const char *part)
{
  g_autofree char *wanted = g_strdup_printf ("|%s|", part);

  return strstr (path, wanted) != NULL;
}

static gboolean
focus_is_in (UiDriver   *driver,
             const char *part)
{
  g_autofree char *path = focus_path (driver);

  return path_has (path, part);
}

static void
tick_off (UiDriver *driver,
          gboolean *seen)
{
  g_autofree char *path = focus_path (driver);

  g_test_message ("The focus is at %s", path);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    seen[i] = seen[i] || path_has (path, parts[i]);
}

/* Presses a key until the focus comes back to where it was, and ticks off the parts it came by. */
static void
walk_round (UiDriver *driver,
            guint     keysym,
            guint     modifier,
            gboolean *seen)
{
  g_autoptr(UiAccessible) first = ui_driver_focus (driver);

  for (guint i = 0; i < MAX_STOPS; i++)
    {
      g_autoptr(UiAccessible) place = ui_driver_focus (driver);
      g_autoptr(UiAccessible) next = NULL;

      tick_off (driver, seen);
      ui_driver_press (driver, keysym, modifier);
      ui_driver_wait (driver, ui_eyes_focus_left (driver, place));
      next = ui_driver_focus (driver);
      if (ui_driver_is_same (next, first))
        return;
    }
  ui_driver_fail (driver, G_STRLOC, "the focus to come round");
}

static void
assert_all_seen (const gboolean *seen)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!seen[i])
      g_error ("The focus never came to %s", parts[i]);
}

static void
test_tab (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2024-04-23", "--select", "sevan-0423", NULL });
  gboolean forth[G_N_ELEMENTS (parts)] = { FALSE };
  gboolean back[G_N_ELEMENTS (parts)] = { FALSE };

  ui_driver_wait (driver, focus_is_in (driver, "Timeline"));
  walk_round (driver, XK_Tab, 0, forth);
  assert_all_seen (forth);
  walk_round (driver, XK_Tab, XK_Shift_L, back);
  assert_all_seen (back);
}

static void
test_regions (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", "--select", "lachin-road-new", NULL });
  gboolean seen[G_N_ELEMENTS (parts)] = { FALSE };

  walk_round (driver, XK_F6, 0, seen);
  assert_all_seen (seen);
}

static gboolean
focus_has (UiDriver   *driver,
           const char *title)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (driver);
  g_autofree char *text = focus != NULL ? ui_driver_text (driver, focus) : g_strdup ("");

  return ui_eyes_has_line (text, title);
}

/* Goes through the rows one way until it comes to one or to the end of the list. */
static gboolean
go_to_row (UiDriver   *driver,
           guint       keysym,
           const char *title)
{
  for (guint i = 0; i < MAX_STOPS && !focus_has (driver, title); i++)
    {
      g_autoptr(UiAccessible) place = ui_driver_focus (driver);

      ui_driver_press (driver, keysym, 0);
      if (!ui_driver_comes_true (ui_eyes_focus_left (driver, place), END_OF_LIST))
        return FALSE;
    }
  return TRUE;
}

/* Reaches the list with F6, a row with the arrows, and selects it with Enter. */
static void
test_select (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2023-01-15", NULL });
  const char *title = ui_story_title (ui_story_find_phase ("lachin-road-new", ui_story_day (2023, 1, 15)));

  for (guint i = 0; i <= G_N_ELEMENTS (parts) && !focus_is_in (driver, "Events"); i++)
    {
      g_autoptr(UiAccessible) place = ui_driver_focus (driver);

      ui_driver_press (driver, XK_F6, 0);
      ui_driver_wait (driver, ui_eyes_focus_left (driver, place));
    }
  g_assert_true (focus_is_in (driver, "Events"));

  g_assert_true (go_to_row (driver, XK_Down, title) || go_to_row (driver, XK_Up, title));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, ui_eyes_details_have (driver, title));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyboard/tab/no-trap", test_tab);
  g_test_add_func ("/keyboard/f6/every-region", test_regions);
  g_test_add_func ("/keyboard/enter/selects", test_select);
  return g_test_run ();
}
