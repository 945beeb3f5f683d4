/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "bundled-story.h"
#include "corridor-corners.h"
#include "corridor-feature.h"
#include "corridor-path.h"

/*
 * Lines and areas of the bundled story as curves: where two share a border they have the same curve, to the last bit or
 * nearly so. Else there would be gaps between areas, or they would overlap.
 */

#define NEAR 1e-6

/* What is drawn between two points. */
typedef struct
{
  CorridorPoint  from;
  CorridorPoint  to;
  GArray        *points; /* (owned) (element-type CorridorPoint) px, from the lesser end to the greater */
} Piece;

/* A view of the whole story so close up that no point is left out and nothing is cut. */
static CorridorViewport
close_view (CorridorStory *story)
{
  CorridorBbox bbox = corridor_story_get_view (story);
  CorridorPoint center = corridor_mercator_project ((CorridorPosition) { (bbox.south + bbox.north) / 2,
                                                                         (bbox.west + bbox.east) / 2 });

  return (CorridorViewport) { center, 13, 300000, 300000 };
}

static gboolean
is_same (CorridorPoint a,
         CorridorPoint b)
{
  return fabs (a.x - b.x) < 1e-6 && fabs (a.y - b.y) < 1e-6;
}

static void
free_piece (gpointer data)
{
  Piece *piece = data;

  g_array_unref (piece->points);
  g_free (piece);
}

static void
add_point (GArray        *points,
           CorridorPoint  point,
           gboolean       reverse)
{
  if (reverse)
    g_array_prepend_val (points, point);
  else
    g_array_append_val (points, point);
}

/* Cuts the outline of a part at its points. */
static void
add_pieces (GPtrArray              *pieces,
            const CorridorGeometry *geometry,
            CorridorPart            part,
            const CorridorPath     *path,
            CorridorRun             run,
            const CorridorViewport *view)
{
  guint at = 0;

  for (guint i = 1; i < part.n_points; i++)
    {
      CorridorPoint from = geometry->points[part.first + i - 1];
      CorridorPoint to = geometry->points[part.first + i];
      CorridorPoint end = corridor_viewport_to_px (view, to);
      gboolean reverse = to.x < from.x || (to.x == from.x && to.y < from.y);
      Piece *piece = g_new0 (Piece, 1);

      *piece = (Piece) { reverse ? to : from, reverse ? from : to, g_array_new (FALSE, FALSE, sizeof (CorridorPoint)) };
      for (;;)
        {
          CorridorPoint px = g_array_index (path->points, CorridorPoint, run.first + at % run.n_points);

          add_point (piece->points, px, reverse);
          if (is_same (px, end) && piece->points->len > 1)
            break;
          at++;
          g_assert_cmpuint (at, <=, run.n_points);
        }
      g_ptr_array_add (pieces, piece);
    }
}

static GPtrArray *
take_pieces (CorridorStory   *story,
             CorridorCorners *corners)
{
  GPtrArray *features = corridor_story_get_features (story);
  GPtrArray *pieces = g_ptr_array_new_with_free_func (free_piece);
  CorridorViewport view = close_view (story);

  for (guint i = 0; i < features->len; i++)
    {
      CorridorGeometry *geometry = corridor_feature_get_geometry (g_ptr_array_index (features, i));
      g_auto(CorridorPath) path = { NULL, };

      if (geometry == NULL || geometry->kind == CORRIDOR_GEOMETRY_POINTS)
        continue;
      corridor_path_init (&path);
      path.corners = corridor_corners_get (corners, geometry);
      corridor_path_outline (&path, geometry, &view, 0);
      g_assert_cmpuint (path.runs->len, ==, geometry->n_parts);
      for (guint j = 0; j < geometry->n_parts; j++)
        add_pieces (pieces, geometry, geometry->parts[j], &path, g_array_index (path.runs, CorridorRun, j), &view);
    }

  return pieces;
}

static double
distance_to_line (CorridorPoint p,
                  CorridorPoint a,
                  CorridorPoint b)
{
  double length = hypot (b.x - a.x, b.y - a.y);

  return length > 0 ? fabs ((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / length : 0;
}

/* How far a piece is from the straight line between its ends, px. */
static double
bulge_of (const Piece *piece)
{
  const CorridorPoint *points = (const CorridorPoint *) (gpointer) piece->points->data;
  double most = 0;

  for (guint i = 1; i + 1 < piece->points->len; i++)
    most = MAX (most, distance_to_line (points[i], points[0], points[piece->points->len - 1]));

  return most;
}

static void
assert_same_piece (const Piece *a,
                   const Piece *b)
{
  g_assert_cmpuint (a->points->len, ==, b->points->len);
  for (guint i = 0; i < a->points->len; i++)
    g_assert_true (is_same (g_array_index (a->points, CorridorPoint, i), g_array_index (b->points, CorridorPoint, i)));
}

static void
test_shared (void)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  g_autoptr(CorridorCorners) corners = corridor_corners_new (story);
  g_autoptr(GPtrArray) pieces = take_pieces (story, corners);
  guint n_shared = 0, n_curved = 0;

  for (guint i = 0; i < pieces->len; i++)
    for (guint j = i + 1; j < pieces->len; j++)
      {
        const Piece *a = g_ptr_array_index (pieces, i);
        const Piece *b = g_ptr_array_index (pieces, j);

        if (a->from.x != b->from.x || a->from.y != b->from.y || a->to.x != b->to.x || a->to.y != b->to.y)
          continue;
        assert_same_piece (a, b);
        n_shared++;
        n_curved += bulge_of (a) > 1 ? 1 : 0;
      }
  g_test_message ("%u pieces, %u shared, %u of these curved", pieces->len, n_shared, n_curved);
  g_assert_cmpuint (n_shared, >, 500);
  g_assert_cmpuint (n_curved, >, 100);
}

static gboolean
is_near (CorridorPoint p,
         const Piece  *piece)
{
  CorridorPoint a = piece->from;
  CorridorPoint b = piece->to;
  double square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
  double along = square > 0 ? CLAMP (((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / square, 0, 1) : 0;

  return hypot (a.x + along * (b.x - a.x) - p.x, a.y + along * (b.y - a.y) - p.y) < NEAR;
}

/* Where a border runs past the corner of another area without having it, it stays straight, for the other runs along it. */
static void
test_passing (void)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  g_autoptr(CorridorCorners) corners = corridor_corners_new (story);
  g_autoptr(GPtrArray) pieces = take_pieces (story, corners);
  guint n_passed = 0;

  for (guint i = 0; i < pieces->len; i++)
    for (guint j = 0; j < pieces->len; j++)
      {
        const Piece *piece = g_ptr_array_index (pieces, i);
        CorridorPoint p = ((const Piece *) g_ptr_array_index (pieces, j))->from;

        if ((p.x == piece->from.x && p.y == piece->from.y) || (p.x == piece->to.x && p.y == piece->to.y) || !is_near (p, piece))
          continue;
        g_assert_cmpfloat (bulge_of (piece), <, 1e-6);
        n_passed++;
      }
  g_assert_cmpuint (n_passed, >, 0);
}

/* A gentle bend has no corner left, a right angle is one still, and without corners to go by nothing changes. */
static void
test_bend (void)
{
  static const CorridorPosition positions[] = { { 40, 45 }, { 40, 45.02 }, { 40.005, 45.04 }, { 40.015, 45.055 }, { 40.03, 45.055 } };
  static const CorridorPart part = { 0, G_N_ELEMENTS (positions) };
  static const guint8 none[G_N_ELEMENTS (positions)] = { 0, };
  g_autoptr(CorridorGeometry) geometry = corridor_geometry_new (CORRIDOR_GEOMETRY_LINES, positions, &part, 1);
  CorridorViewport view = { geometry->anchor, 14, 20000, 20000 };
  g_auto(CorridorPath) path = { NULL, };
  double sharpest = 0;

  corridor_path_init (&path);
  corridor_path_outline (&path, geometry, &view, 0);
  g_assert_cmpuint (path.points->len, ==, geometry->n_points);

  path.corners = none;
  corridor_path_outline (&path, geometry, &view, 0);
  g_assert_cmpuint (path.points->len, >, 50);
  for (guint i = 2; i < path.points->len; i++)
    {
      CorridorPoint a = g_array_index (path.points, CorridorPoint, i - 2);
      CorridorPoint b = g_array_index (path.points, CorridorPoint, i - 1);
      CorridorPoint c = g_array_index (path.points, CorridorPoint, i);

      sharpest = MAX (sharpest, fabs (atan2 (c.y - b.y, c.x - b.x) - atan2 (b.y - a.y, b.x - a.x)));
    }
  g_assert_cmpfloat (sharpest, <, 0.12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corners/bend", test_bend);
  g_test_add_func ("/corners/shared", test_shared);
  g_test_add_func ("/corners/passing", test_passing);

  return g_test_run ();
}
