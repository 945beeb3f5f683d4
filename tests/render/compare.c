/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare.h"

#include <stdlib.h>

/* Between versions of the font renderer the edges of letters differ a little; what is missing differs much. */
#define TOLERANCE 48
/* How many of 1,000 pixels may differ by more. */
#define MAX_PER_MILLE 2

static guint32 *
row_of (cairo_surface_t *surface,
        int              y)
{
  return (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                 (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
}

static gboolean
differ (guint32 a,
        guint32 b,
        int     tolerance)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (abs ((int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff)) > tolerance)
      return TRUE;

  return FALSE;
}

/* Counts the pixels in which a channel differs by more than @tolerance, and paints them red into @marks (nullable). */
guint
compare_surfaces (cairo_surface_t *a,
                  cairo_surface_t *b,
                  int              tolerance,
                  cairo_surface_t *marks)
{
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  cairo_surface_flush (a);
  cairo_surface_flush (b);

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      if (differ (row_of (a, y)[x], row_of (b, y)[x], tolerance))
        {
          n++;
          if (marks != NULL)
            row_of (marks, y)[x] = 0xffff0000;
        }
  if (marks != NULL)
    cairo_surface_mark_dirty (marks);

  return n;
}

static char *
write_picture (cairo_surface_t *picture,
               const char      *name,
               const char      *what)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "render", NULL);
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, what);
  char *path = g_build_filename (folder, file, NULL);

  g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);

  return path;
}

/* The golden pictures are RGB, and so is what is held against them. */
static cairo_surface_t *
copy_without_alpha (cairo_surface_t *picture)
{
  cairo_surface_t *copy = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (picture),
                                                      cairo_image_surface_get_height (picture));
  cairo_t *cr = cairo_create (copy);
  double scale_x, scale_y;

  cairo_surface_get_device_scale (picture, &scale_x, &scale_y);
  cairo_scale (cr, scale_x, scale_y);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);

  return copy;
}

/* From 1.17.4 on cairo puts letters between pixels, too: all words differ, so there is a picture for each. */
static const char *
get_folder (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? "golden" : "golden-subpixel";
}

/*
 * Holds a picture against tests/render/golden/NAME.png, or its like for a newer cairo. On a difference, the picture and the difference are written to
 * the build folder and their paths told. With CORRIDOR_UPDATE_GOLDEN set, the picture becomes the golden one: look at it!
 */
void
compare_golden (cairo_surface_t *picture,
                const char      *name)
{
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "render", get_folder (), file, NULL);
  cairo_surface_t *actual = copy_without_alpha (picture);
  cairo_surface_t *golden, *expected, *marks;
  guint n_pixels = (guint) (cairo_image_surface_get_width (actual) * cairo_image_surface_get_height (actual));
  guint n;

  if (g_getenv ("CORRIDOR_UPDATE_GOLDEN") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (actual, path), ==, CAIRO_STATUS_SUCCESS);

  golden = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  expected = copy_without_alpha (golden);
  marks = copy_without_alpha (golden);
  n = compare_surfaces (actual, expected, TOLERANCE, marks);
  if (n * 1000 > n_pixels * MAX_PER_MILLE)
    {
      g_autofree char *actual_path = write_picture (actual, name, "actual");
      g_autofree char *marks_path = write_picture (marks, name, "difference");

      g_test_message ("%s: %u of %u pixels differ; painted: %s, difference: %s", path, n, n_pixels, actual_path,
                      marks_path);
      g_test_fail ();
    }

  cairo_surface_destroy (golden);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (marks);
  cairo_surface_destroy (actual);
}
