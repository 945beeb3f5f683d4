/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <X11/keysym.h>

#include "corridor-viewport.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"
#include "ui-story.h"

/* Of the map's fit of a box into its widget. */
#define PADDING 24

typedef struct
{
  int x;
  int y;
} Spot;

/* Where a place is on the screen when the map shows a box. */
static Spot
find_spot (UiDriver         *driver,
           CorridorBbox      shown,
           CorridorPosition  place)
{
  g_autoptr(UiAccessible) map = ui_driver_find (driver, ATSPI_ROLE_INVALID, "Map");
  AtspiRect widget = ui_driver_extents (driver, map);
  CorridorViewport viewport = corridor_viewport_fit (shown, widget.width, widget.height, PADDING);
  CorridorPoint px = corridor_viewport_to_px (&viewport, corridor_mercator_project (place));

  return (Spot) { widget.x + (int) px.x, widget.y + (int) px.y };
}

static void
click_at (UiDriver         *driver,
          CorridorBbox      shown,
          CorridorPosition  place)
{
  Spot spot = find_spot (driver, shown, place);

  ui_hands_click (driver, spot.x, spot.y);
}

/* The details have the phase's title and every publisher of its sources. */
static gboolean
details_tell (UiDriver      *driver,
              CorridorPhase *phase)
{
  g_autoptr(UiAccessible) details = ui_driver_peek (driver, ATSPI_ROLE_INVALID, "Details");
  g_autofree char *text = NULL;
  GPtrArray *sources = corridor_phase_get_sources (phase);

  if (details == NULL)
    return FALSE;
  text = ui_driver_text (driver, details);
  for (guint i = 0; i < sources->len; i++)
    {
      CorridorSource *source = g_ptr_array_index (sources, i);

      if (strstr (text, source->publisher) == NULL || strstr (text, source->title) == NULL)
        return FALSE;
    }
  return sources->len > 0 && ui_eyes_has_line (text, ui_story_title (phase));
}

static void
test_marker (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2024-04-23", "--bbox", "44.6,40.4,45.6,40.9", NULL });
  CorridorBbox shown = { .west = 44.6, .south = 40.4, .east = 45.6, .north = 40.9 };
  CorridorPhase *phase = ui_story_find_phase ("sevan-0423", ui_story_day (2024, 4, 23));
  CorridorGeometry *geometry = corridor_feature_get_geometry (corridor_phase_get_feature (phase));
  CorridorPosition place = corridor_mercator_unproject (geometry->anchor);

  g_assert_false (details_tell (driver, phase));
  click_at (driver, shown, place);
  ui_driver_wait (driver, details_tell (driver, phase));
}

/* On bare ground there is nothing to select, and what was selected is let go. */
static void
test_ground (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "2024-04-23", "--bbox", "44.6,40.4,45.6,40.9",
                                                                   "--select", "sevan-0423", NULL });
  CorridorBbox shown = { .west = 44.6, .south = 40.4, .east = 45.6, .north = 40.9 };
  CorridorPhase *phase = ui_story_find_phase ("sevan-0423", ui_story_day (2024, 4, 23));

  ui_driver_wait (driver, details_tell (driver, phase));
  click_at (driver, shown, (CorridorPosition) { .latitude = 40.45, .longitude = 45.0 });
  ui_driver_wait (driver, !details_tell (driver, phase));
}

/* What a screen reader is told of the map. */
static gboolean
map_tells (UiDriver   *driver,
           const char *words)
{
  g_autoptr(UiAccessible) map = ui_driver_peek (driver, ATSPI_ROLE_PANEL, "Map");
  g_autofree char *description = map != NULL ? atspi_accessible_get_description (map, NULL) : NULL;

  return description != NULL && strstr (description, words) != NULL;
}

static void
go_to_map (UiDriver *driver)
{
  for (int i = 0; i < 6 && !ui_driver_has_focus (driver, "Map"); i++)
    {
      ui_driver_press (driver, XK_F6, 0);
      ui_driver_rest (driver);
    }
  ui_driver_wait (driver, ui_driver_has_focus (driver, "Map"));
}

/* With keys alone: the map tells what is in its middle, and Enter selects it, or tells that there is nothing. */
static void
test_middle (void)
{
  g_autoptr(UiDriver) driver = NULL;
  CorridorPhase *phase = ui_story_find_phase ("sevan-0423", ui_story_day (2024, 4, 23));
  CorridorGeometry *geometry = corridor_feature_get_geometry (corridor_phase_get_feature (phase));
  CorridorPosition place = corridor_mercator_unproject (geometry->anchor);
  g_autofree char *middle = g_strconcat ("In the middle: ", ui_story_title (phase), NULL);
  g_autofree char *selected = g_strconcat ("Selected: ", ui_story_title (phase), NULL);
  g_autofree char *bbox = g_strdup_printf ("%.5f,%.5f,%.5f,%.5f", place.longitude - 0.2, place.latitude - 0.1,
                                           place.longitude + 0.2, place.latitude + 0.1);

  driver = ui_driver_start ((const char *[]) { "--at", "2024-04-23", "--bbox", bbox, NULL });
  go_to_map (driver);
  ui_driver_wait (driver, map_tells (driver, middle));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, map_tells (driver, selected));
  ui_driver_wait (driver, details_tell (driver, phase));

  for (int i = 0; i < 2; i++)
    ui_driver_press (driver, XK_Up, 0);
  ui_driver_wait (driver, !map_tells (driver, ui_story_title (phase)));
  ui_driver_press (driver, XK_Return, 0);
  ui_driver_wait (driver, map_tells (driver, "Nothing here"));
  g_assert_true (details_tell (driver, phase));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/click/marker", test_marker);
  g_test_add_func ("/map/click/ground", test_ground);
  g_test_add_func ("/map/keys/middle", test_middle);
  return g_test_run ();
}
