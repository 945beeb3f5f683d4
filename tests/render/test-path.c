/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare.h"
#include "corridor-path.h"

/* A path that was cut and thinned has to look like the whole one. */

#define SIDE 200
#define N_POINTS 24
/* How finely the coverage of a pixel is sampled, in each direction. */
#define N_SAMPLES 32
#define TOLERANCE 100

typedef void (*Draw) (cairo_t                *cr,
                      const CorridorGeometry *geometry,
                      const CorridorViewport *view);

/* Points in and far around the picture, so that lines come and go. */
static CorridorGeometry *
random_geometry (CorridorGeometryKind kind)
{
  CorridorPosition positions[N_POINTS];
  CorridorPart parts[] = { { 0, N_POINTS / 2 }, { N_POINTS / 2, N_POINTS / 2 } };

  for (guint i = 0; i < N_POINTS; i++)
    positions[i] = (CorridorPosition) { g_test_rand_double_range (39, 41), g_test_rand_double_range (45, 47) };
  if (kind == CORRIDOR_GEOMETRY_AREAS)
    {
      positions[N_POINTS / 2 - 1] = positions[0];
      positions[N_POINTS - 1] = positions[N_POINTS / 2];
    }

  return corridor_geometry_new (kind, positions, parts, G_N_ELEMENTS (parts));
}

static void
trace_all (cairo_t                *cr,
           const CorridorGeometry *geometry,
           const CorridorViewport *view)
{
  for (guint i = 0; i < geometry->n_parts; i++)
    {
      CorridorPart part = geometry->parts[i];

      cairo_new_sub_path (cr);
      for (guint j = part.first; j < part.first + part.n_points; j++)
        {
          CorridorPoint px = corridor_viewport_to_px (view, geometry->points[j]);

          cairo_line_to (cr, px.x, px.y);
        }
      if (geometry->kind == CORRIDOR_GEOMETRY_AREAS)
        cairo_close_path (cr);
    }
}

static void
trace_cut (cairo_t                *cr,
           const CorridorGeometry *geometry,
           const CorridorViewport *view)
{
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  corridor_path_fill (&path, geometry, view, 4);
  corridor_path_trace (&path, cr);
}

static void
fill_whole (cairo_t                *cr,
            const CorridorGeometry *geometry,
            const CorridorViewport *view)
{
  trace_all (cr, geometry, view);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
}

static void
fill_cut (cairo_t                *cr,
          const CorridorGeometry *geometry,
          const CorridorViewport *view)
{
  trace_cut (cr, geometry, view);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
}

static const double dashes[] = { 9, 5 };

static void
stroke_whole (cairo_t                *cr,
              const CorridorGeometry *geometry,
              const CorridorViewport *view)
{
  for (guint i = 0; i < geometry->n_parts; i++)
    {
      CorridorPart part = geometry->parts[i];

      for (guint j = part.first; j < part.first + part.n_points; j++)
        {
          CorridorPoint px = corridor_viewport_to_px (view, geometry->points[j]);

          cairo_line_to (cr, px.x, px.y);
        }
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_stroke (cr);
    }
}

static void
stroke_cut (cairo_t                *cr,
            const CorridorGeometry *geometry,
            const CorridorViewport *view)
{
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  corridor_path_outline (&path, geometry, view, 8);
  corridor_path_stroke (&path, cr, dashes, G_N_ELEMENTS (dashes));
}

static cairo_surface_t *
draw (Draw                    func,
      const CorridorGeometry *geometry,
      const CorridorViewport *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  /* As on the map. A mitred join would reach far beyond a sharp corner, or not, by where in a dash the corner falls. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 3);
  func (cr, geometry, view);
  cairo_destroy (cr);

  return surface;
}

/* How much of a pixel lies inside, 0 to 255, by the fill rule alone: nothing is painted. */
static int
coverage (Draw                    trace,
          const CorridorGeometry *geometry,
          const CorridorViewport *view,
          int                     x,
          int                     y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  int n_inside = 0;

  trace (cr, geometry, view);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (int i = 0; i < N_SAMPLES * N_SAMPLES; i++)
    if (cairo_in_fill (cr, x + (i % N_SAMPLES + 0.5) / N_SAMPLES, y + (i / N_SAMPLES + 0.5) / N_SAMPLES))
      n_inside++;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return n_inside * 255 / (N_SAMPLES * N_SAMPLES);
}

/*
 * Now and then a picture has one full pixel where edges cross and next to nothing is inside: cairo sums up signed areas
 * into eight bits, and a sum just below nothing comes out as all. That is no fault of the path, so a pixel that differs
 * counts when what is inside differs.
 */
static guint
count_differences (cairo_surface_t        *a,
                   cairo_surface_t        *b,
                   const CorridorGeometry *geometry,
                   const CorridorViewport *view)
{
  cairo_surface_t *marks = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  guint n = 0;

  if (compare_surfaces (a, b, TOLERANCE, marks) > 0)
    for (int y = 0; y < SIDE; y++)
      for (int x = 0; x < SIDE; x++)
        if (cairo_image_surface_get_data (marks)[y * cairo_image_surface_get_stride (marks) + 4 * x + 3] != 0 &&
            ABS (coverage (trace_cut, geometry, view, x, y) - coverage (trace_all, geometry, view, x, y)) > TOLERANCE)
          n++;
  cairo_surface_destroy (marks);

  return n;
}

static void
hold_against (CorridorGeometryKind kind,
              Draw                 cut,
              Draw                 whole,
              guint                max_differences)
{
  guint n_painted = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(CorridorGeometry) geometry = random_geometry (kind);
      CorridorViewport view = { corridor_mercator_project ((CorridorPosition) { 40, 46 }), g_test_rand_double_range (7, 11),
                                SIDE, SIDE };
      cairo_surface_t *empty = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
      cairo_surface_t *a = draw (cut, geometry, &view);
      cairo_surface_t *b = draw (whole, geometry, &view);

      if (kind == CORRIDOR_GEOMETRY_AREAS)
        g_assert_cmpuint (count_differences (a, b, geometry, &view), <=, max_differences);
      else
        g_assert_cmpuint (compare_surfaces (a, b, TOLERANCE, NULL), <=, max_differences);
      n_painted += compare_surfaces (b, empty, 0, NULL);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
      cairo_surface_destroy (empty);
    }
  g_assert_cmpuint (n_painted, >, SIDE * SIDE);
}

static void
test_fill (void)
{
  hold_against (CORRIDOR_GEOMETRY_AREAS, fill_cut, fill_whole, 0);
}

/* Dashes stay where they are on the line: one dash more or less would be about 30 pixels. */
static void
test_stroke (void)
{
  hold_against (CORRIDOR_GEOMETRY_LINES, stroke_cut, stroke_whole, 12);
}

/* However close one looks, a path stays small and near the picture. */
static void
test_zoom (void)
{
  g_autoptr(CorridorGeometry) geometry = random_geometry (CORRIDOR_GEOMETRY_AREAS);
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  for (guint zoom = 0; zoom <= 30; zoom++)
    {
      CorridorViewport view = { geometry->points[3], zoom, SIDE, SIDE };

      for (guint pass = 0; pass < 2; pass++)
        {
          if (pass == 0)
            corridor_path_outline (&path, geometry, &view, 10);
          else
            corridor_path_fill (&path, geometry, &view, 10);
          g_assert_cmpuint (path.points->len, <, 200);
          for (guint i = 0; i < path.points->len; i++)
            {
              CorridorPoint p = g_array_index (path.points, CorridorPoint, i);

              g_assert_true (p.x > -10.1 && p.x < SIDE + 10.1 && p.y > -10.1 && p.y < SIDE + 10.1);
            }
        }
    }
}

/* The edges with a flag and those without are all edges. */
static void
test_edges (void)
{
  g_autoptr(CorridorGeometry) geometry = random_geometry (CORRIDOR_GEOMETRY_AREAS);
  /* So close that no two points are one to the eye, and wide enough to hold them all. */
  CorridorViewport view = { corridor_mercator_project ((CorridorPosition) { 40, 46 }), 20, 4e6, 4e6 };

  for (guint i = 0; i < 200; i++)
    {
      guint8 flags[N_POINTS];
      guint n_edges = 0;

      for (guint j = 0; j < N_POINTS; j++)
        flags[j] = g_test_rand_bit ();
      for (gboolean flag = FALSE; flag <= TRUE; flag++)
        {
          g_auto(CorridorPath) path = { NULL, };

          corridor_path_init (&path);
          corridor_path_edges (&path, geometry, &view, 10, flags, flag);
          for (guint j = 0; j < path.runs->len; j++)
            {
              CorridorRun run = g_array_index (path.runs, CorridorRun, j);

              n_edges += run.closed ? run.n_points : run.n_points - 1;
            }
        }
      g_assert_cmpuint (n_edges, ==, N_POINTS - 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path/fill/cut", test_fill);
  g_test_add_func ("/path/stroke/dashes", test_stroke);
  g_test_add_func ("/path/points/zoom", test_zoom);
  g_test_add_func ("/path/edges/flags", test_edges);

  return g_test_run ();
}
