/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "corridor-dataset-reader.h"
#include "corridor-scene.h"
#include "corridor-session-filter.h"
#include "text-file.h"
#include "ui-driver.h"
#include "ui-eyes.h"
#include "ui-hands.h"
#include "ui-story.h"

/* Of the map's fit of a box into its widget. */
#define PADDING 24

#define DAY     "2023-01-15"
#define IN_WORDS "15 January 2023"

static const CorridorBbox SHOWN = { .west = 45.4, .south = 39.0, .east = 47.4, .north = 40.4 };

/* What the map ought to show, worked out here by the same painters without a window. */
typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorScene    scene;
  AtspiRect        map;
} Expected;

static void
expect (Expected *self,
        UiDriver *driver)
{
  g_autoptr(UiAccessible) map = ui_driver_find (driver, ATSPI_ROLE_INVALID, "Map");

  self->map = ui_driver_extents (driver, map);
  self->session = corridor_session_new (ui_story_get ());
  corridor_session_set_now (self->session, ui_story_day (2023, 1, 15));
  self->scene = (CorridorScene) {
    .story = ui_story_get (),
    .query = *corridor_session_get_query (self->session),
    .viewport = corridor_viewport_fit (SHOWN, self->map.width, self->map.height, PADDING),
  };
  self->scene.hits = corridor_session_get_hits (self->session, &self->scene.n_hits);
}

static void
expected_clear (Expected *self)
{
  g_clear_object (&self->session);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Expected, expected_clear)

/* Puts the pointer on the row of a category, or of a state alone. */
static void
point_at_row (UiDriver       *driver,
              const Expected *expected,
              const char     *category,
              const char     *state)
{
  for (int y = 0; y < expected->map.height; y += 3)
    {
      CorridorLegendRow row;

      if (!corridor_scene_pick_legend (&expected->scene, (CorridorPoint) { 60, y }, &row))
        continue;
      if (state != NULL ? row.names_state && g_str_equal (row.state->id, state)
                        : !row.names_state && g_str_equal (row.category->id, category))
        {
          ui_driver_move (driver, expected->map.x + 60, expected->map.y + y + 6);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
click_row (UiDriver       *driver,
           const Expected *expected,
           const char     *category,
           const char     *state)
{
  point_at_row (driver, expected, category, state);
  ui_driver_button (driver, TRUE);
  ui_driver_button (driver, FALSE);
}

/* The counter at the timeline and the heading of the list. */
static gboolean
counts (UiDriver       *driver,
        const Expected *expected)
{
  guint n = corridor_session_count_visible (expected->session);
  guint n_all = corridor_session_count_all (expected->session);
  g_autofree char *numbers = n < n_all ? g_strdup_printf ("%u of %u", n, n_all) : g_strdup_printf ("%u", n);
  g_autofree char *count = g_strdup_printf ("%s things shown", numbers);
  g_autofree char *heading = g_strdup_printf ("%s things on " IN_WORDS, numbers);

  return ui_driver_shows (driver, ATSPI_ROLE_LABEL, count) && ui_driver_shows (driver, ATSPI_ROLE_LABEL, heading);
}

/* The colour of a post of the peacekeepers, where nothing else is. */
static guint
look_at_post (UiDriver       *driver,
              const Expected *expected)
{
  const CorridorPosition post = { .latitude = 40.1614, .longitude = 46.2881 };
  CorridorPoint px = corridor_viewport_to_px (&expected->scene.viewport, corridor_mercator_project (post));

  return ui_driver_pixel (driver, expected->map.x + (int) px.x, expected->map.y + (int) px.y);
}

/* A category, from the map, the counter and the list, and back by a second click on the same spot. */
static void
test_category (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", DAY, "--bbox", "45.4,39.0,47.4,40.4", NULL });
  g_auto(Expected) expected = { NULL, };
  CorridorCategory *category = corridor_story_lookup_category (ui_story_get (), "peacekeepers");
  guint shown = category->color.light;

  expect (&expected, driver);
  ui_driver_wait (driver, counts (driver, &expected));
  ui_driver_wait (driver, look_at_post (driver, &expected) == shown); /* the window may have drawn the map at another size before */
  point_at_row (driver, &expected, "peacekeepers", NULL);

  click_row (driver, &expected, "peacekeepers", NULL);
  corridor_session_set_category_visible (expected.session, category, FALSE);
  ui_driver_wait (driver, counts (driver, &expected));
  ui_driver_wait (driver, look_at_post (driver, &expected) != shown);
  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_LABEL, "Without: Peacekeepers"));

  ui_driver_button (driver, TRUE);
  ui_driver_button (driver, FALSE);
  corridor_session_set_category_visible (expected.session, category, TRUE);
  ui_driver_wait (driver, counts (driver, &expected));
  ui_driver_wait (driver, look_at_post (driver, &expected) == shown);
}

/* A state alone; and the pane that keyboards and screen readers choose in says the same. */
static void
test_state (void)
{
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", DAY, "--bbox", "45.4,39.0,47.4,40.4", NULL });
  g_auto(Expected) expected = { NULL, };

  expect (&expected, driver);
  ui_driver_wait (driver, counts (driver, &expected));
  click_row (driver, &expected, NULL, "blockaded");
  corridor_session_set_value_shown (expected.session, CORRIDOR_FACET_STATE, "blockaded", FALSE);
  ui_driver_wait (driver, counts (driver, &expected));
  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_LABEL, "Without: Road blockaded"));

  ui_hands_click_on (driver, ATSPI_ROLE_PUSH_BUTTON, "Filter");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_CHECK_BOX, "Road blockaded"));
  g_assert_false (ui_eyes_is_checked (driver, "Road blockaded"));
  g_assert_true (ui_eyes_is_checked (driver, "Peacekeepers"));
}

#define RECORD(longitude, kind)                                                                                           \
  "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" longitude ",39.7]},"                     \
  "\"properties\":{\"title\":\"A " kind "\",\"kind\":\"" kind "\",\"date\":\"1950-05-05\"}}\n"

static void
expect_layer (Expected   *expected,
              const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_autoptr(CorridorLayer) layer = NULL;

  g_assert_no_error (error);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (expected->session, layer);
  corridor_session_set_now (expected->session, ui_story_day (1950, 5, 5));
  expected->scene.on_screen = TRUE;
  expected->scene.query = *corridor_session_get_query (expected->session);
  expected->scene.hits = corridor_session_get_hits (expected->session, &expected->scene.n_hits);
  expected->scene.layers = corridor_session_get_views (expected->session, &expected->scene.n_layers);
}

/* Where @n_hidden of the records are hidden. */
static gboolean
layer_counts (UiDriver       *driver,
              const Expected *expected,
              guint           n_hidden)
{
  guint n_all = corridor_session_count_all (expected->session);
  g_autofree char *count = n_hidden > 0 ? g_strdup_printf ("%u of %u things shown", n_all - n_hidden, n_all)
                                        : g_strdup_printf ("%u things shown", n_all);

  return ui_driver_shows (driver, ATSPI_ROLE_LABEL, count);
}

/* A kind of a layer of the reader's own, by a click and back by another; and by the pane from the keyboard. */
static void
test_layer (void)
{
  g_autofree char *path = text_file_write (RECORD ("46.2", "raid") RECORD ("46.6", "raid") RECORD ("46.9", "talk"));
  g_autofree char *title = g_path_get_basename (path);
  g_autofree char *check = g_strdup_printf ("%s: raid", title);
  g_autoptr(UiDriver) driver = ui_driver_start ((const char *[]) { "--at", "1950-05-05", "--bbox", "45.4,39.0,47.4,40.4", path, NULL });
  g_auto(Expected) expected = { NULL, };

  ui_driver_rest (driver);
  expect (&expected, driver);
  expect_layer (&expected, path);
  ui_driver_wait (driver, layer_counts (driver, &expected, 0));
  click_row (driver, &expected, "raid", NULL);
  ui_driver_wait (driver, layer_counts (driver, &expected, 2));
  g_assert_true (ui_driver_shows (driver, ATSPI_ROLE_LABEL, "Without: raid"));
  ui_driver_button (driver, TRUE); /* the row is still there */
  ui_driver_button (driver, FALSE);
  ui_driver_wait (driver, layer_counts (driver, &expected, 0));

  ui_hands_click_on (driver, ATSPI_ROLE_PUSH_BUTTON, "Filter");
  ui_driver_wait (driver, ui_driver_shows (driver, ATSPI_ROLE_CHECK_BOX, check));
  g_assert_true (ui_eyes_is_checked (driver, check));
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/legend/category", test_category);
  g_test_add_func ("/ui/legend/state", test_state);
  g_test_add_func ("/ui/legend/layer", test_layer);

  return g_test_run ();
}
