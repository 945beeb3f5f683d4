/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-maps.h"

#include <libglib-testing/signal-logger.h>

#define ADDRESS "https://tile.example/{z}/{x}/{y}.png"

static CorridorBaseMap *
make_tiles (const char *title)
{
  g_autoptr(GError) error = NULL;
  CorridorBaseMap *map = corridor_base_map_new (CORRIDOR_BASE_MAP_TILES, NULL, title, ADDRESS, "© Example, https://example.org/about.", 2, 17,
                                                &error);

  g_assert_no_error (error);
  return map;
}

/* A map and its variant tell the same; a variant of the settings goes through text, so this one does. */
static void
test_variant (void)
{
  g_autoptr(CorridorBaseMap) map = make_tiles ("  Example ");
  g_autoptr(GVariant) variant = g_variant_ref_sink (corridor_base_map_to_variant (map));
  g_autofree char *text = g_variant_print (variant, TRUE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) parsed = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, &error);
  g_autoptr(CorridorBaseMap) back = corridor_base_map_new_from_variant (parsed, &error);
  g_autofree char *link = NULL;
  g_autofree char *host = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (corridor_base_map_get_kind (back), ==, CORRIDOR_BASE_MAP_TILES);
  g_assert_cmpstr (corridor_base_map_get_id (back), ==, corridor_base_map_get_id (map));
  g_assert_cmpstr (corridor_base_map_get_title (back), ==, "Example");
  g_assert_cmpstr (corridor_base_map_get_location (back), ==, ADDRESS);
  g_assert_cmpstr (corridor_base_map_get_attribution (back), ==, "© Example, https://example.org/about.");
  g_assert_cmpuint (corridor_base_map_get_min_zoom (back), ==, 2);
  g_assert_cmpuint (corridor_base_map_get_max_zoom (back), ==, 17);
  link = corridor_base_map_dup_link (back);
  g_assert_cmpstr (link, ==, "https://example.org/about");
  host = corridor_base_map_dup_host (back);
  g_assert_cmpstr (host, ==, "tile.example");
}

static void
test_variant_bad (void)
{
  static const struct { const char *variant; const char *message; } cases[] = {
    { "{'title': <'T'>, 'location': <'l'>}", "kind: expected one of tiles, mbtiles, style, got \"\"" },
    { "{'kind': <'built-in'>, 'title': <'T'>, 'location': <'l'>}", "kind: expected one of tiles, mbtiles, style, got \"built-in\"" },
    { "{'kind': <'tiles'>, 'title': <' '>, 'location': <'l'>}", "title: expected some text, got none" },
    { "{'kind': <'tiles'>, 'title': <7>, 'location': <'l'>}", "title: expected some text, got none" },
    { "{'kind': <'mbtiles'>, 'title': <'T'>}", "location: expected some text, got none" },
    { "{'kind': <'tiles'>, 'title': <'T'>, 'location': <'l'>, 'min-zoom': <uint32 9>, 'max-zoom': <uint32 8>}",
      "zoom: expected levels from 0 to 22, the first not above the last, got 9 to 8" },
    { "{'kind': <'tiles'>, 'title': <'T'>, 'location': <'l'>, 'max-zoom': <uint32 23>}",
      "zoom: expected levels from 0 to 22, the first not above the last, got 0 to 23" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GVariant) variant = g_variant_parse (G_VARIANT_TYPE_VARDICT, cases[i].variant, NULL, NULL, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (corridor_base_map_new_from_variant (variant, &error));
      g_assert_error (error, CORRIDOR_BASE_MAP_ERROR, CORRIDOR_BASE_MAP_ERROR_VALUE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_given (void)
{
  g_autoptr(CorridorBaseMaps) maps = corridor_base_maps_new ();
  CorridorBaseMap *built_in = corridor_base_maps_find (maps, CORRIDOR_BASE_MAP_ID_BUILT_IN);
  CorridorBaseMap *openstreetmap = corridor_base_maps_find (maps, CORRIDOR_BASE_MAP_ID_OPENSTREETMAP);
  g_autofree char *link = corridor_base_map_dup_link (openstreetmap);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (maps)), ==, 2);
  g_assert_true (corridor_base_maps_get_chosen (maps) == built_in);
  g_assert_false (corridor_base_map_uses_network (built_in));
  g_assert_true (corridor_base_map_uses_network (openstreetmap));
  g_assert_cmpstr (corridor_base_map_get_attribution (openstreetmap), ==, "© OpenStreetMap contributors");
  g_assert_cmpstr (link, ==, "https://www.openstreetmap.org/copyright");
  g_assert_false (corridor_base_maps_is_own (maps, built_in));
  g_assert_false (corridor_base_maps_is_own (maps, openstreetmap));
}

/* Nothing that needs a network is chosen without leave. */
static void
test_leave (void)
{
  g_autoptr(CorridorBaseMaps) maps = corridor_base_maps_new ();
  g_autoptr(CorridorBaseMap) map = make_tiles ("Example");
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();

  corridor_base_maps_add (maps, map);
  gt_signal_logger_connect (log, maps, "notify::chosen");
  gt_signal_logger_connect (log, maps, "notify::allowed");

  g_assert_false (corridor_base_maps_choose (maps, map));
  gt_signal_logger_assert_no_emissions (log);

  corridor_base_maps_allow (maps, map);
  gt_signal_logger_assert_notify_emission_pop (log, maps, "allowed");
  corridor_base_maps_allow (maps, map);
  gt_signal_logger_assert_no_emissions (log);

  g_assert_true (corridor_base_maps_choose (maps, map));
  gt_signal_logger_assert_notify_emission_pop (log, maps, "chosen");
  g_assert_false (corridor_base_maps_is_allowed (maps, corridor_base_maps_find (maps, CORRIDOR_BASE_MAP_ID_OPENSTREETMAP)));
}

/* A map that goes takes the choice and the leave with it. */
static void
test_remove (void)
{
  g_autoptr(CorridorBaseMaps) maps = corridor_base_maps_new ();
  g_autoptr(CorridorBaseMap) map = make_tiles ("Example");

  corridor_base_maps_add (maps, map);
  corridor_base_maps_allow (maps, map);
  corridor_base_maps_choose (maps, map);
  corridor_base_maps_remove (maps, map);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (maps)), ==, 2);
  g_assert_cmpstr (corridor_base_map_get_id (corridor_base_maps_get_chosen (maps)), ==, CORRIDOR_BASE_MAP_ID_BUILT_IN);
  g_assert_false (corridor_base_maps_is_allowed (maps, map));
}

/* Another title is the same map; another address is one that nobody agreed to. */
static void
test_replace (void)
{
  g_autoptr(CorridorBaseMaps) maps = corridor_base_maps_new ();
  g_autoptr(CorridorBaseMap) map = make_tiles ("Example");
  g_autoptr(CorridorBaseMap) renamed = corridor_base_map_new (CORRIDOR_BASE_MAP_TILES, corridor_base_map_get_id (map), "Other", ADDRESS,
                                                              "", 0, 10, NULL);
  g_autoptr(CorridorBaseMap) moved = make_tiles ("Moved");

  corridor_base_maps_add (maps, map);
  corridor_base_maps_allow (maps, map);
  corridor_base_maps_choose (maps, map);

  corridor_base_maps_replace (maps, map, renamed);
  g_assert_true (corridor_base_maps_get_chosen (maps) == renamed);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (maps)), ==, 3);

  corridor_base_maps_replace (maps, renamed, moved);
  g_assert_cmpstr (corridor_base_map_get_id (corridor_base_maps_get_chosen (maps)), ==, CORRIDOR_BASE_MAP_ID_BUILT_IN);
  g_assert_cmpuint (g_strv_length ((char **) corridor_base_maps_get_allowed (maps)), ==, 0);
}

static void
test_trouble (void)
{
  g_autoptr(CorridorBaseMaps) maps = corridor_base_maps_new ();
  g_autoptr(CorridorBaseMap) map = make_tiles ("Example");
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();

  corridor_base_maps_add (maps, map);
  corridor_base_maps_allow (maps, map);
  corridor_base_maps_choose (maps, map);
  gt_signal_logger_connect (log, maps, "notify::trouble");
  corridor_base_maps_set_trouble (maps, "no answer");
  gt_signal_logger_assert_notify_emission_pop (log, maps, "trouble");
  corridor_base_maps_set_trouble (maps, "no answer");
  gt_signal_logger_assert_no_emissions (log);

  /* It is not the next one's. */
  corridor_base_maps_choose (maps, corridor_base_maps_find (maps, CORRIDOR_BASE_MAP_ID_BUILT_IN));
  gt_signal_logger_assert_notify_emission_pop (log, maps, "trouble");
  g_assert_null (corridor_base_maps_get_trouble (maps));
}

/* A style that is a file says itself whom it has its tiles from, so they may be asked for no sooner than any. */
static void
test_style_file (void)
{
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_STYLE, NULL, "File", "file:///maps/style.json", "", 0, 18, NULL);

  g_assert_null (corridor_base_map_dup_host (map));
  g_assert_true (corridor_base_map_uses_network (map));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base-map/variant", test_variant);
  g_test_add_func ("/base-map/variant/bad", test_variant_bad);
  g_test_add_func ("/base-maps/given", test_given);
  g_test_add_func ("/base-maps/leave", test_leave);
  g_test_add_func ("/base-maps/remove", test_remove);
  g_test_add_func ("/base-maps/replace", test_replace);
  g_test_add_func ("/base-maps/trouble", test_trouble);
  g_test_add_func ("/base-maps/style-file", test_style_file);

  return g_test_run ();
}
