/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <string.h>

#include "corridor-feature.h"
#include "text-file.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-story.h"

/*
 * The list and the details are a twin of the map: whoever does not see it, or has no pointer, learns and does there by keys
 * what others do on it. The map's other doings have tests of their own: hiding kinds in that of the filter, layers in theirs.
 */

#define MAX_STEPS 40

/* Three at one spot, which on the map are a ring with a number. They come last in the list, which shows the story's before. */
#define RECORD(id, title, category)                                                                                          \
  "{\"type\":\"Feature\",\"id\":\"" id "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46.5,39.6]},"                   \
  "\"properties\":{\"title\":\"" title "\",\"category\":\"" category "\",\"start_date\":\"1950-05-0" id "\",\"end_date\":\"1950-05-31\"}}\n"

static gboolean
details_say (UiDriver   *driver,
             const char *words)
{
  return ui_eyes_part_says (driver, ATSPI_ROLE_PANEL, "Details", words);
}

static void
go_to_list (UiDriver *driver)
{
  for (guint i = 0; i < MAX_STEPS && !ui_eyes_focus_is_row (driver); i++)
    {
      ui_driver_press (driver, XK_F6, 0);
      ui_driver_rest (driver);
    }
  ui_driver_wait (driver, ui_eyes_focus_is_row (driver));
}

/* What a marker, a line or an area tells by its shape, its colour and its place: what kind of thing is where, in what state. */
static void
test_told (void)
{
  static const char *const ids[] = { "lachin-road-new", "stepanakert", "lachin-district" };
  gint64 day = ui_story_day (2022, 12, 12);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      CorridorPhase *phase = ui_story_find_phase (ids[i], day);
      CorridorFeature *feature = corridor_phase_get_feature (phase);
      CorridorState *state = corridor_phase_get_state (phase);
      g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2022-12-12", "--select", ids[i], NULL });

      ui_driver_wait (driver, details_say (driver, ui_story_title (phase)));
      g_assert_true (details_say (driver, corridor_text_get (corridor_feature_get_category (feature)->label, "en")));
      if (state != NULL)
        g_assert_true (details_say (driver, corridor_text_get (state->label, "en")));
      g_assert_true (details_say (driver, corridor_feature_get_geometry (feature)->kind == CORRIDOR_GEOMETRY_POINTS
                                          ? "It is at " : "Its middle is at "));
      g_assert_true (details_say (driver, "° N, "));
    }
}

/* The line of the list that begins with a title. (transfer full) (nullable) */
static char *
dup_row (UiDriver   *driver,
         const char *title)
{
  g_autoptr(UiAccessible) list = ui_driver_peek (driver, ATSPI_ROLE_LIST, "Events");
  g_autofree char *text = list != NULL ? ui_driver_text (driver, list) : g_strdup ("");
  g_auto(GStrv) rows = g_strsplit (text, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    if (g_str_has_prefix (rows[i], title))
      return g_strdup (rows[i]);
  return NULL;
}

static gboolean
list_has (UiDriver   *driver,
          const char *title)
{
  g_autofree char *row = dup_row (driver, title);

  return row != NULL;
}

/* So does a row of the list, in its name: with its title come its dates, and what kind of thing is where, in what state. */
static void
test_row (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2022-12-12", "--select", "lachin-road-new", NULL });
  CorridorPhase *phase = ui_story_find_phase ("lachin-road-new", ui_story_day (2022, 12, 12));
  g_autofree char *dates = corridor_phase_dates_to_words (phase);
  g_autofree char *kind = corridor_phase_kind_to_words (phase, "en", ", ");
  g_autofree char *expected = g_strjoin (", ", ui_story_title (phase), dates, "new on this day", kind, "Lachin road / Berdzor road", NULL);
  g_autofree char *row = NULL;

  g_assert_nonnull (strstr (kind, corridor_text_get (corridor_phase_get_state (phase)->label, "en")));
  ui_driver_wait (driver, list_has (driver, ui_story_title (phase)));
  row = dup_row (driver, ui_story_title (phase));
  g_assert_cmpstr (row, ==, expected);
}

/* What a click on a cluster lists, the arrow keys go through. */
static void
test_cluster (void)
{
  static const char *const records[][2] = { { "Ford", "Raid" }, { "Mill", "Raid" }, { "Bridge", "Rumour" } };
  g_autofree char *path = text_file_write (RECORD ("1", "Ford", "Raid") RECORD ("2", "Mill", "Raid") RECORD ("3", "Bridge", "Rumour"));
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "1950-05-05", path, NULL });

  go_to_list (driver);
  for (int i = 0; i < MAX_STEPS && !details_say (driver, records[0][0]); i++)
    {
      ui_driver_press (driver, XK_Down, 0);
      ui_driver_rest (driver);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      ui_driver_wait (driver, details_say (driver, records[i][0]));
      g_assert_true (details_say (driver, records[i][1]));
      g_assert_true (details_say (driver, "It is at 39.60° N, 46.50° E."));
      ui_driver_press (driver, XK_Down, 0);
    }
  g_unlink (path);
}

static gboolean
focus_says (UiDriver   *driver,
            const char *words)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (driver);
  g_autofree char *text = focus != NULL ? ui_driver_text (driver, focus) : NULL;
  g_autofree char *name = focus != NULL ? atspi_accessible_get_name (focus, NULL) : NULL;

  return (text != NULL && strstr (text, words) != NULL) || (name != NULL && strstr (name, words) != NULL);
}

/* The attribution of a base map is a link on the map; it is one beside its name, too. */
static void
test_attribution (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2022-12-12", NULL });

  ui_driver_press (driver, XK_l, XK_Control_L);
  ui_driver_rest (driver);
  for (int i = 0; i < MAX_STEPS && !focus_says (driver, "OpenStreetMap contributors"); i++)
    {
      ui_driver_press (driver, XK_Tab, 0);
      ui_driver_rest (driver);
    }
  ui_driver_wait (driver, focus_says (driver, "OpenStreetMap contributors"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/twin/told", test_told);
  g_test_add_func ("/ui/twin/row", test_row);
  g_test_add_func ("/ui/twin/cluster", test_cluster);
  g_test_add_func ("/ui/twin/attribution", test_attribution);

  return g_test_run ();
}
