/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bundled-basemap.h"
#include "corridor-export.h"
#include "stage.h"

/* On a day on which the story has nothing: all names are of the base map. */
static void
set_up (Stage           *stage,
        CorridorBasemap *basemap)
{
  stage_init (stage, 640, 480);
  stage->scene.basemap = basemap;
  stage->scene.viewport = corridor_viewport_fit ((CorridorBbox) { .west = 45, .south = 39, .east = 47.5, .north = 40.5 }, 640, 480, 0);
}

/* How many pixels the names of a scene take. */
static guint
count_ink (const CorridorScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 640, 480);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  guint n = 0;

  corridor_scene_paint_labels (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 640 * 480; i++)
    n += data[4 * i + 3] > 0;
  cairo_surface_destroy (surface);
  return n;
}

/* What lies over the ground has names of its own. They come back with the ground, in the same cache. */
static void
test_names (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_auto(Stage) stage = { 0 };
  guint n;

  set_up (&stage, basemap);
  n = count_ink (&stage.scene);
  g_assert_cmpuint (n, >, 0);

  stage.scene.ground_cover = g_intern_static_string ("© Somebody");
  g_assert_cmpuint (count_ink (&stage.scene), ==, 0);

  stage.scene.ground_cover = NULL;
  g_assert_cmpuint (count_ink (&stage.scene), ==, n);
}

static char *
export_svg (const CorridorScene *scene)
{
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = corridor_export_to_bytes (scene, CORRIDOR_EXPORT_SVG, &options, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static guint
count_texts (const char *svg)
{
  guint n = 0;

  while ((svg = strstr (svg, "<text")) != NULL)
    {
      svg++;
      n++;
    }
  return n;
}

/* An export has the ground, and names where that is from: the map that lies over it on the screen is not in the picture. */
static void
test_export (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_auto(Stage) stage = { 0 };
  g_autofree char *plain = NULL;
  g_autofree char *covered = NULL;

  set_up (&stage, basemap);
  plain = export_svg (&stage.scene);
  stage.scene.ground_cover = g_intern_static_string ("© Somebody");
  covered = export_svg (&stage.scene);

  g_assert_nonnull (strstr (plain, "GSHHG"));
  g_assert_nonnull (strstr (covered, "GSHHG"));
  g_assert_null (strstr (covered, "Somebody"));
  g_assert_cmpuint (count_texts (covered), >, 1);
  g_assert_cmpuint (count_texts (covered), ==, count_texts (plain));
}

static gboolean
is_named_whole (Stage *stage)
{
  return g_str_has_prefix (pango_layout_get_text (stage_furniture (stage)->attribution.text->layout), "Base map: GSHHG");
}

/* On a narrow screen a line is enough to name whom the ground is owed to; a picture that leaves the program says it in full. */
static void
test_narrow (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_auto(Stage) stage = { 0 };
  guint n_shortened = 0;

  set_up (&stage, basemap);
  for (double width = 300; width <= 600; width += 5)
    {
      int n_lines;

      stage.scene.viewport.width = width;
      stage.scene.on_screen = FALSE;
      n_lines = pango_layout_get_line_count (stage_furniture (&stage)->attribution.text->layout);
      g_assert_true (is_named_whole (&stage));

      stage.scene.on_screen = TRUE;
      g_assert_cmpint (is_named_whole (&stage), ==, n_lines == 1);
      g_assert_nonnull (strstr (pango_layout_get_text (stage_furniture (&stage)->attribution.text->layout), "GeoNames"));
      if (n_lines > 1 && pango_layout_get_line_count (stage_furniture (&stage)->attribution.text->layout) == 1)
        n_shortened++;
    }
  g_assert_cmpuint (n_shortened, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ground-cover/names", test_names);
  g_test_add_func ("/ground-cover/export", test_export);
  g_test_add_func ("/ground-cover/narrow", test_narrow);

  return g_test_run ();
}
