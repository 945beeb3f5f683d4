/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "corridor-map-style.h"

#define URL "https://maps.example/styles/light/style.json"

static CorridorMapStyle *
read_style (const char  *text,
            GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return corridor_map_style_new (bytes, URL, error);
}

static CorridorMapStyle *
read_good (const char *text)
{
  g_autoptr(GError) error = NULL;
  CorridorMapStyle *style = read_style (text, &error);

  g_assert_no_error (error);
  return style;
}

static void
test_plain (void)
{
  g_autoptr(CorridorMapStyle) style = read_good (
    "{\"version\": 8, \"name\": \"Light\", \"sources\": {\"world\": {\"type\": \"vector\", \"minzoom\": 2, \"maxzoom\": 14,"
    " \"tiles\": [\"https://t.example/{z}/{x}/{y}.pbf?key=a\"]}}, \"layers\": ["
    "{\"id\": \"sea\", \"type\": \"background\", \"paint\": {\"background-color\": \"#eeeeff\"}},"
    "{\"id\": \"land\", \"type\": \"fill\", \"source\": \"world\", \"source-layer\": \"land\"}]}");
  g_autofree char *text = corridor_map_style_print (style);
  g_autofree char *land = corridor_map_style_print_layer (style, 1);

  g_assert_cmpstr (corridor_map_style_get_source (style), ==, "world");
  g_assert_cmpstr (corridor_map_style_get_tiles (style), ==, "https://t.example/{z}/{x}/{y}.pbf?key=a");
  g_assert_null (corridor_map_style_get_source_url (style));
  g_assert_cmpuint (corridor_map_style_get_min_zoom (style), ==, 2);
  g_assert_cmpuint (corridor_map_style_get_max_zoom (style), ==, 14);
  g_assert_cmpint (corridor_map_style_get_tone (style), ==, CORRIDOR_TONE_LIGHT);
  g_assert_cmpuint (corridor_map_style_get_n_layers (style), ==, 2);
  g_assert_nonnull (strstr (text, "\"id\":\"sea\""));
  g_assert_null (strstr (land, "\"id\":\"sea\""));
  g_assert_nonnull (strstr (land, "\"id\":\"land\""));

  corridor_map_style_leave_out (style, 0);
  g_assert_cmpuint (corridor_map_style_get_n_layers (style), ==, 1);
  g_assert_cmpint (corridor_map_style_get_tone (style), ==, CORRIDOR_TONE_UNKNOWN);
}

/* What cannot be drawn is left out with its source. */
static void
test_several_sources (void)
{
  g_autoptr(CorridorMapStyle) style = read_good (
    "{\"sources\": {\"relief\": {\"type\": \"raster\", \"tiles\": [\"https://t.example/{z}/{x}/{y}.png\"]},"
    " \"few\": {\"type\": \"vector\", \"tiles\": [\"https://few.example/{z}/{x}/{y}\"]},"
    " \"most\": {\"type\": \"vector\", \"tiles\": [\"../../tiles/{z}/{x}/{y}.mvt\"]}}, \"layers\": ["
    "{\"id\": \"a\", \"type\": \"raster\", \"source\": \"relief\"}, {\"id\": \"b\", \"type\": \"fill\", \"source\": \"few\"}, 7,"
    "{\"id\": \"c\", \"type\": \"line\", \"source\": \"most\"}, {\"id\": \"d\", \"type\": \"symbol\", \"source\": \"most\"},"
    "{\"id\": \"e\", \"type\": \"fill-extrusion\", \"source\": \"most\"}]}");
  g_autofree char *text = corridor_map_style_print (style);

  g_assert_cmpstr (corridor_map_style_get_source (style), ==, "most");
  g_assert_cmpstr (corridor_map_style_get_tiles (style), ==, "https://maps.example/tiles/{z}/{x}/{y}.mvt");
  g_assert_cmpuint (corridor_map_style_get_n_layers (style), ==, 2);
  g_assert_null (strstr (text, "relief"));
  g_assert_null (strstr (text, "few"));
}

static void
test_described_source (void)
{
  static const char description[] = "{\"tilejson\": \"2.2.0\", \"tiles\": [\"t/{z}/{x}/{y}.pbf\"], \"maxzoom\": 11.0}";
  static const char empty[] = "{\"tiles\": []}";
  g_autoptr(CorridorMapStyle) style = read_good (
    "{\"sources\": {\"world\": {\"type\": \"vector\", \"url\": \"/data/world.json\"}}, \"layers\": []}");
  g_autoptr(GBytes) bad = g_bytes_new_static (empty, strlen (empty));
  g_autoptr(GBytes) good = g_bytes_new_static (description, strlen (description));
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (corridor_map_style_get_source_url (style), ==, "https://maps.example/data/world.json");
  g_assert_false (corridor_map_style_take_source (style, bad, &error));
  g_assert_error (error, CORRIDOR_MAP_STYLE_ERROR, CORRIDOR_MAP_STYLE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (corridor_map_style_take_source (style, good, &error));
  g_assert_no_error (error);
  g_assert_null (corridor_map_style_get_source_url (style));
  g_assert_cmpstr (corridor_map_style_get_tiles (style), ==, "https://maps.example/data/t/{z}/{x}/{y}.pbf");
  g_assert_cmpuint (corridor_map_style_get_min_zoom (style), ==, 0);
  g_assert_cmpuint (corridor_map_style_get_max_zoom (style), ==, 11);
}

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } bads[] = {
    { "[]", "expected a JSON object" },
    { "{}", "layers: expected an array" },
    { "{\"layers\": {}, \"sources\": {}}", "layers: expected an array" },
    { "{\"layers\": []}", "sources: expected one of the type vector" },
    { "{\"layers\": [], \"sources\": [1]}", "sources: expected one of the type vector" },
    { "{\"layers\": [], \"sources\": {\"a\": {\"type\": \"raster\"}}}", "sources: expected one of the type vector" },
    { "{\"layers\": [], \"sources\": {\"a\": {\"type\": \"vector\"}}}",
      "sources.a: expected tiles, or the url of what says where they are" },
    { "{\"layers\": [], \"sources\": {\"a\": {\"type\": \"vector\", \"tiles\": [7], \"url\": null}}}",
      "sources.a: expected tiles, or the url of what says where they are" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_style (bads[i].text, &error));
      g_assert_error (error, CORRIDOR_MAP_STYLE_ERROR, CORRIDOR_MAP_STYLE_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, bads[i].message);
    }
}

static void
test_tone (void)
{
  static const struct
  {
    const char  *color;
    CorridorTone tone;
  } cases[] = {
    { "\"#111\"", CORRIDOR_TONE_DARK },
    { "\"rgb(240, 240, 230)\"", CORRIDOR_TONE_LIGHT },
    { "[\"interpolate\", 1]", CORRIDOR_TONE_UNKNOWN },
    { "\"no color\"", CORRIDOR_TONE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"sources\": {\"a\": {\"type\": \"vector\", \"tiles\": [\"https://t.example/{z}/{x}/{y}\"]}}, \"layers\": ["
        "{\"type\": \"background\", \"paint\": {\"background-color\": %s}}]}", cases[i].color);
      g_autoptr(CorridorMapStyle) style = read_good (text);

      g_assert_cmpint (corridor_map_style_get_tone (style), ==, cases[i].tone);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-style/plain", test_plain);
  g_test_add_func ("/map-style/several-sources", test_several_sources);
  g_test_add_func ("/map-style/described-source", test_described_source);
  g_test_add_func ("/map-style/bad", test_bad);
  g_test_add_func ("/map-style/tone", test_tone);

  return g_test_run ();
}
