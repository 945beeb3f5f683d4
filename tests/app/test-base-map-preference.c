/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map-preference.h"
#include "corridor-settings.h"

#define ADDRESS "https://tile.example/{z}/{x}/{y}.png"

static CorridorBaseMap *
make_map (void)
{
  return corridor_base_map_new (CORRIDOR_BASE_MAP_TILES, NULL, "Example", ADDRESS, "© Example", 1, 17, NULL);
}

static CorridorBaseMaps *
start (GSettings *settings)
{
  CorridorBaseMaps *maps = corridor_base_maps_new ();

  corridor_base_map_preference_keep (maps, settings);
  return maps;
}

static GSettings *
open_settings (void)
{
  GSettings *settings = corridor_settings_open ();

  g_assert_nonnull (settings);
  g_settings_reset (settings, "base-maps");
  g_settings_reset (settings, "base-map");
  g_settings_reset (settings, "allowed-base-maps");
  return settings;
}

/* What one start of the program leaves, the next one finds: the maps, the leave and the choice. */
static void
test_next_start (void)
{
  g_autoptr(GSettings) settings = open_settings ();
  g_autoptr(CorridorBaseMaps) first = start (settings);
  g_autoptr(CorridorBaseMaps) second = NULL;
  g_autoptr(CorridorBaseMaps) third = NULL;
  g_autoptr(CorridorBaseMap) map = make_map ();
  CorridorBaseMap *found;

  corridor_base_maps_add (first, map);
  corridor_base_maps_allow (first, map);
  corridor_base_maps_choose (first, map);

  second = start (settings);
  found = corridor_base_maps_get_chosen (second);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (second)), ==, 3);
  g_assert_cmpstr (corridor_base_map_get_id (found), ==, corridor_base_map_get_id (map));
  g_assert_cmpstr (corridor_base_map_get_location (found), ==, ADDRESS);
  g_assert_cmpstr (corridor_base_map_get_attribution (found), ==, "© Example");
  g_assert_cmpuint (corridor_base_map_get_max_zoom (found), ==, 17);
  g_assert_false (corridor_base_maps_is_allowed (second, corridor_base_maps_find (second, CORRIDOR_BASE_MAP_ID_OPENSTREETMAP)));

  g_clear_object (&first); /* its settings are not the second's any more */
  corridor_base_maps_remove (second, found);
  third = start (settings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (third)), ==, 2);
  g_assert_cmpstr (corridor_base_map_get_id (corridor_base_maps_get_chosen (third)), ==, CORRIDOR_BASE_MAP_ID_BUILT_IN);
  g_assert_cmpuint (g_strv_length ((char **) corridor_base_maps_get_allowed (third)), ==, 0);
}

/* A choice in the settings is no leave: whoever wrote it there, the reader was not asked. */
static void
test_no_leave (void)
{
  g_autoptr(GSettings) settings = open_settings ();
  g_autoptr(CorridorBaseMaps) maps = NULL;

  g_settings_set_string (settings, "base-map", CORRIDOR_BASE_MAP_ID_OPENSTREETMAP);
  maps = start (settings);
  g_assert_cmpstr (corridor_base_map_get_id (corridor_base_maps_get_chosen (maps)), ==, CORRIDOR_BASE_MAP_ID_BUILT_IN);
}

/* Maps that nobody can read, twice the same, and one that would take the built-in map's place. */
static void
test_nonsense (void)
{
  g_autoptr(GSettings) settings = open_settings ();
  g_autoptr(CorridorBaseMaps) maps = NULL;
  g_autoptr(GVariant) kept = g_variant_ref_sink (g_variant_new_parsed (
    "[{'kind': <'balloon'>, 'title': <'A'>, 'location': <'b'>},"
    " {'kind': <'tiles'>, 'id': <'x'>, 'title': <'X'>, 'location': <'http://x/'>, 'max-zoom': <uint32 9>},"
    " {'kind': <'tiles'>, 'id': <'x'>, 'title': <'Y'>, 'location': <'http://y/'>, 'max-zoom': <uint32 9>},"
    " {'kind': <'tiles'>, 'id': <'built-in'>, 'title': <'Z'>, 'location': <'http://z/'>, 'max-zoom': <uint32 9>}]"));

  g_settings_set_value (settings, "base-maps", kept);
  g_settings_set_string (settings, "base-map", "no-such-map");
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "Settings, base-maps?0?: kind: expected one of*got \"balloon\"");
  maps = start (settings);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (maps)), ==, 3);
  g_assert_cmpstr (corridor_base_map_get_title (corridor_base_maps_find (maps, "x")), ==, "X");
  g_assert_cmpstr (corridor_base_map_get_id (corridor_base_maps_get_chosen (maps)), ==, CORRIDOR_BASE_MAP_ID_BUILT_IN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base-map-preference/next-start", test_next_start);
  g_test_add_func ("/base-map-preference/no-leave", test_no_leave);
  g_test_add_func ("/base-map-preference/nonsense", test_nonsense);

  return g_test_run ();
}
