/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "bundled-basemap.h"
#include "corridor-basemap-private.h"

/* How lines of the base map bend at their points, and where one goes on in another. */

#define WIDTH (1 << 23) /* as wide as cairo can draw */

/* The points of what a path has around a place, in px that are units. */
static GArray *
trace (const CorridorBasemapPaths *paths,
       guint                       row,
       CorridorBasemapVertex       place)
{
  CorridorPoint center = { place.x / CORRIDOR_BASEMAP_UNITS, place.y / CORRIDOR_BASEMAP_UNITS };
  CorridorViewport viewport = { .center = center, .zoom = 20, .width = WIDTH, .height = WIDTH };
  CorridorBasemapFrame frame;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (CorridorPoint));
  cairo_path_t *path;

  corridor_basemap_frame_init (&frame, &viewport, 0);
  g_assert_cmpfloat (frame.scale, ==, 1);
  corridor_basemap_paths_line (paths, row, &frame, cr);
  path = cairo_copy_path (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    for (int j = i + 1; j < i + path->data[i].header.length; j++)
      {
        CorridorPoint point = { path->data[j].point.x - WIDTH / 2, path->data[j].point.y - WIDTH / 2 };

        g_array_append_val (points, point);
      }

  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return points;
}

/* The turn between two steps, degrees. */
static double
turn (CorridorPoint a,
      CorridorPoint b)
{
  return fabs (atan2 (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)) * 180 / G_PI;
}

static CorridorPoint
step (CorridorPoint a,
      CorridorPoint b)
{
  return (CorridorPoint) { b.x - a.x, b.y - a.y };
}

/* Where a path goes to from its start, or backwards from its end. */
static CorridorPoint
first_step (GArray   *points,
            gboolean  at_end)
{
  const CorridorPoint *p = (const CorridorPoint *) (gpointer) points->data;

  for (guint i = 1; i < points->len; i++)
    {
      CorridorPoint to = at_end ? step (p[points->len - 1], p[points->len - 1 - i]) : step (p[0], p[i]);

      if (hypot (to.x, to.y) > 1)
        return to;
    }

  g_assert_not_reached ();
}

/* How sharply a line of two legs, the first to the north, turns at the point between them, degrees. */
static double
corner_of (CorridorBasemapRun run,
           double             degrees)
{
  const guint32 at = 1 << 27;
  const guint32 leg = 1 << 16;
  CorridorBasemapVertex vertices[] = {
    { at, at + leg }, { at, at },
    { (guint32) (at + leg * sin (degrees * G_PI / 180)), (guint32) (at - leg * cos (degrees * G_PI / 180)) },
  };
  g_autoptr(CorridorBasemapPaths) paths = corridor_basemap_paths_new ();
  g_autoptr(GArray) points = NULL;
  const CorridorPoint *p;

  corridor_basemap_paths_add (paths, vertices, G_N_ELEMENTS (vertices), run);
  points = trace (paths, 0, vertices[1]);
  g_assert_cmpuint (points->len, ==, 7); /* two curves */
  p = (const CorridorPoint *) (gpointer) points->data;
  for (guint i = 0; i < G_N_ELEMENTS (vertices); i++) /* which go through all points */
    {
      g_assert_cmpfloat_with_epsilon (p[3 * i].x, (double) vertices[i].x - at, 1);
      g_assert_cmpfloat_with_epsilon (p[3 * i].y, (double) vertices[i].y - at, 1);
    }
  if (hypot (p[3].x - p[2].x, p[3].y - p[2].y) < 1)
    return degrees; /* no bend: the two legs are straight up to the corner */

  return turn (step (p[2], p[3]), step (p[3], p[4]));
}

static void
test_corners (void)
{
  for (double degrees = 10; degrees < 170; degrees += 10)
    {
      g_assert_cmpfloat (corner_of (CORRIDOR_BASEMAP_BENT, degrees), <, 2);
      if (degrees >= 90)
        g_assert_cmpfloat (corner_of (CORRIDOR_BASEMAP_OPEN, degrees), ==, degrees);
      else
        g_assert_cmpfloat (corner_of (CORRIDOR_BASEMAP_OPEN, degrees), <, 2);
    }
}

/* How many lines of a class are at a place: one for each that ends there, two for each that passes. */
static guint
count_at (CorridorBasemap       *basemap,
          CorridorBasemapClass   class,
          CorridorBasemapVertex  place)
{
  guint n = 0;

  for (guint row = basemap->first_of_class[class]; row < basemap->first_of_class[class + 1]; row++)
    {
      guint n_vertices;
      const CorridorBasemapVertex *vertices = corridor_basemap_paths_get (basemap->levels[CORRIDOR_BASEMAP_N_LEVELS - 1], row, &n_vertices);

      for (guint i = 0; i < n_vertices; i++)
        if (vertices[i].x == place.x && vertices[i].y == place.y)
          n += !basemap->features[row].closed && (i == 0 || i + 1 == n_vertices) ? 1 : 2;
    }

  return n;
}

static CorridorBasemapVertex
end_of (const CorridorBasemapPaths *paths,
        guint                       row,
        gboolean                    at_end)
{
  guint n_vertices;
  const CorridorBasemapVertex *vertices = corridor_basemap_paths_get (paths, row, &n_vertices);

  g_assert_cmpuint (n_vertices, >, 1);

  return vertices[at_end ? n_vertices - 1 : 0];
}

/* Where two roads meet end to end, and nothing else, they make one line without a corner. */
static void
test_joints (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  CorridorBasemapPaths *paths = basemap->levels[CORRIDOR_BASEMAP_N_LEVELS - 1];
  guint begin = basemap->first_of_class[CORRIDOR_BASEMAP_ROAD];
  guint end = basemap->first_of_class[CORRIDOR_BASEMAP_ROAD + 1];
  guint n_joints = 0;

  for (guint i = 2 * begin; i < 2 * end; i++) /* an end of a road each */
    for (guint j = i + 1; j < 2 * end; j++)
      {
        CorridorBasemapVertex a = end_of (paths, i / 2, i % 2);
        CorridorBasemapVertex b = end_of (paths, j / 2, j % 2);
        g_autoptr(GArray) from = NULL;
        g_autoptr(GArray) to = NULL;

        if (a.x != b.x || a.y != b.y || count_at (basemap, CORRIDOR_BASEMAP_ROAD, a) != 2)
          continue;
        from = trace (paths, i / 2, a);
        to = trace (paths, j / 2, a);
        g_assert_cmpfloat (turn (first_step (from, i % 2), first_step (to, j % 2)), >, 175);
        n_joints++;
      }
  g_assert_cmpuint (n_joints, >, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/basemap-bends/corners", test_corners);
  g_test_add_func ("/basemap-bends/joints", test_joints);

  return g_test_run ();
}
