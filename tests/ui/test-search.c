/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <string.h>

#include "text-file.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"
#include "ui-story.h"

static gboolean
found_says (UiDriver   *driver,
            const char *words)
{
  g_autoptr(UiAccessible) list = ui_driver_peek (driver, ATSPI_ROLE_LIST, "Found");
  g_autofree char *text = list != NULL ? ui_driver_text (driver, list) : NULL;

  return text != NULL && ui_eyes_has_line (text, words);
}

/* Anywhere in the names of its rows. */
static gboolean
found_tells (UiDriver   *driver,
             const char *words)
{
  g_autoptr(UiAccessible) list = ui_driver_peek (driver, ATSPI_ROLE_LIST, "Found");
  g_autofree char *text = list != NULL ? ui_driver_text (driver, list) : NULL;

  return text != NULL && strstr (text, words) != NULL;
}

/* A name is typed, Enter goes there, and Undo comes back. */
static void
test_visit (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", NULL });
  gint64 day = ui_story_day (2024, 4, 23);
  CorridorPhase *phase = ui_story_find_phase ("noyemberyan-0423", day);
  const char *title = ui_story_title (phase);
  g_autofree char *kind = corridor_phase_kind_to_words (phase, "en", ", ");

  ui_driver_press (driver, XK_f, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Search the story"));
  ui_hands_type (driver, "noyemberyan");
  ui_driver_wait (driver, found_says (driver, title));
  g_assert_true (found_tells (driver, kind)); /* as its sign does */
  ui_driver_press (driver, XK_Return, 0);

  ui_driver_wait (driver, ui_eyes_time (driver) == day);
  ui_driver_wait (driver, ui_eyes_details_have (driver, title));
  g_assert_false (ui_driver_shows (driver, ATSPI_ROLE_LIST, "Found"));

  ui_hands_click_on (driver, ATSPI_ROLE_LABEL, "Undo");
  ui_driver_wait (driver, ui_eyes_time (driver) == ui_story_day (2020, 1, 1));
  ui_driver_wait (driver, !ui_eyes_details_have (driver, title));
}

/* Down goes to the list, and Enter there takes the row. */
static void
test_arrows (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", NULL });
  g_autoptr(UiAccessible) entry = NULL;

  ui_driver_press (driver, XK_f, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Search the story"));
  ui_hands_type (driver, "zxqjw");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LABEL, "Nothing has all of these words."));
  for (int i = 0; i < 5; i++)
    ui_driver_press (driver, XK_BackSpace, 0);
  ui_hands_type (driver, "noyemberyan");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LIST, "Found"));
  entry = ui_driver_focus (driver);
  ui_driver_press (driver, XK_Down, 0);
  ui_driver_wait (driver, !ui_driver_has_focus (driver, "Search the story"));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, ui_eyes_time (driver) == ui_story_day (2024, 4, 23));
}

/* The entry keeps Escape to itself, and closes what it is in. */
static void
test_escape (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", NULL });

  ui_driver_press (driver, XK_f, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Search the story"));
  ui_hands_type (driver, "noyemberyan");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_LIST, "Found"));
  ui_driver_press (driver, XK_Escape, 0);
  ui_driver_wait (driver, !ui_driver_has_focus (driver, "Search the story"));
  ui_driver_wait (driver, !ui_driver_shows (driver, ATSPI_ROLE_LIST, "Found"));
  g_assert_cmpint (ui_eyes_time (driver), ==, ui_story_day (2020, 1, 1));
}

#define RECORD                                                                                                            \
  "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46.25,39.75]},"                                 \
  "\"properties\":{\"title\":\"Raid on Zxqşa mill\",\"date\":\"1999-05-05\"}}\n"

/* A record of the reader's own, without its diacritics: with its day, place and layer; Enter goes there, and Undo comes back. */
static void
test_record (void)
{
  g_autofree char *path = text_file_write (RECORD);
  g_autofree char *title = g_path_get_basename (path);
  g_autofree char *where = g_strdup_printf ("Raid on Zxqşa mill, 5 May 1999 · 39.75, 46.25 · %s", title);
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2020-01-01", path, NULL });
  ui_driver_press (driver, XK_f, XK_Control_L);
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Search the story and your data"));
  ui_hands_type (driver, "zxqsa");
  ui_driver_wait (driver, found_says (driver, where));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, ui_eyes_time (driver) == ui_story_day (1999, 5, 5));
  ui_driver_wait (driver, ui_eyes_details_have (driver, "Raid on Zxqşa mill"));

  ui_hands_click_on (driver, ATSPI_ROLE_LABEL, "Undo");
  ui_driver_wait (driver, ui_eyes_time (driver) == ui_story_day (2020, 1, 1));
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/search/visit/undo", test_visit);
  g_test_add_func ("/ui/search/list/arrows", test_arrows);
  g_test_add_func ("/ui/search/escape", test_escape);
  g_test_add_func ("/ui/search/record", test_record);

  return g_test_run ();
}
