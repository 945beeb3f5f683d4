/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-path.h"

#include "corridor-clip.h"
#include "corridor-curve.h"

#include <math.h>

/* Points closer than this, in px, are one point to the eye. */
#define SAME 0.3
/* A segment is drawn as a curve when it is longer than so many steps, in so many at most. */
#define CURVE_FROM_STEPS 1.25
#define MAX_STEPS 48

void
corridor_path_init (CorridorPath *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (CorridorPoint));
  self->runs = g_array_new (FALSE, FALSE, sizeof (CorridorRun));
  self->corners = NULL;
  self->curve_step = CORRIDOR_PATH_CURVE_STEP;
}

void
corridor_path_clear (CorridorPath *self)
{
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);
}

static CorridorClip
box_of (const CorridorViewport *viewport,
        double                  margin)
{
  return (CorridorClip) { -margin, -margin, viewport->width + margin, viewport->height + margin };
}

static CorridorPoint
point_at (const CorridorPath *self,
          guint               i)
{
  return g_array_index (self->points, CorridorPoint, i);
}

/* What is needed to turn a geometry into px. */
typedef struct
{
  const CorridorGeometry *geometry;
  const guint8           *corners; /* (nullable) */
  double                  curve_step;
  double                  world;
  double                  left, top; /* of the picture in the world, px */
  CorridorClip            box;
} Projection;

static Projection
projection_of (const CorridorPath     *self,
               const CorridorGeometry *geometry,
               const CorridorViewport *viewport,
               CorridorClip            box)
{
  double world = corridor_viewport_world (viewport);

  return (Projection) {
    geometry, self->corners, self->curve_step, world,
    viewport->center.x * world - viewport->width / 2, viewport->center.y * world - viewport->height / 2, box,
  };
}

static CorridorPoint
project (const Projection *projection,
         guint             i)
{
  CorridorPoint p = projection->geometry->points[i];

  return (CorridorPoint) { p.x * projection->world - projection->left, p.y * projection->world - projection->top };
}

/* The point before (@step -1) or after (1) one of a whole line or ring; the point itself at an end and at a corner. */
static CorridorPoint
next_point (const Projection *projection,
            CorridorPart      whole,
            guint             i,
            int               step)
{
  const CorridorPoint *points = projection->geometry->points + whole.first;
  guint last = whole.n_points - 1;
  guint at = i - whole.first;
  gboolean ring = points[0].x == points[last].x && points[0].y == points[last].y;

  if (projection->corners[i] != 0)
    return project (projection, i);
  if (step < 0 && at == 0)
    at = ring ? last - 1 : 0;
  else if (step > 0 && at == last)
    at = ring ? 1 : last;
  else
    at = step < 0 ? at - 1 : at + 1;

  return project (projection, whole.first + at);
}

/* Whether a curve between two points may be seen: it reaches no further beyond their box than a third of their distance. */
static gboolean
is_in_reach (CorridorClip  box,
             CorridorPoint a,
             CorridorPoint b,
             double        length)
{
  double reach = length / 3;

  return MIN (a.x, b.x) - reach <= box.right && MAX (a.x, b.x) + reach >= box.left &&
         MIN (a.y, b.y) - reach <= box.bottom && MAX (a.y, b.y) + reach >= box.top;
}

/* Appends what is between point @i - 1 and point @i of a line or ring, where that is a curve. */
static void
add_curve (GArray           *points,
           const Projection *projection,
           CorridorPart      whole,
           guint             i)
{
  CorridorPoint from = project (projection, i - 1);
  CorridorPoint to = project (projection, i);
  double length = hypot (to.x - from.x, to.y - from.y);
  CorridorCurve curve;
  guint n_steps;

  if (length < CURVE_FROM_STEPS * projection->curve_step || !is_in_reach (projection->box, from, to, length) ||
      (projection->corners[i - 1] != 0 && projection->corners[i] != 0))
    return;

  curve = corridor_curve_through (next_point (projection, whole, i - 1, -1), from, to, next_point (projection, whole, i, 1));
  n_steps = MIN ((guint) ceil (length / projection->curve_step), MAX_STEPS);
  for (guint j = 1; j < n_steps; j++)
    {
      CorridorPoint point = corridor_curve_at (&curve, (double) j / n_steps);

      g_array_append_val (points, point);
    }
}

/*
 * Appends the points of a part of a @whole line or ring in px; returns how many. Those beyond the first that are the @same
 * as the one before are left out.
 */
static guint
project_part (GArray           *points,
              const Projection *projection,
              CorridorPart      part,
              CorridorPart      whole)
{
  guint n_before = points->len;
  CorridorPoint last = { 0, 0 };

  for (guint i = 0; i < part.n_points; i++)
    {
      CorridorPoint px = project (projection, part.first + i);

      if (i > 0 && projection->corners != NULL)
        add_curve (points, projection, whole, part.first + i);
      if (i == 0 || i + 1 == part.n_points || fabs (px.x - last.x) > SAME || fabs (px.y - last.y) > SAME)
        {
          g_array_append_val (points, px);
          last = px;
        }
    }

  return points->len - n_before;
}

static void
start_run (CorridorPath *self,
           CorridorPoint point,
           double        offset)
{
  CorridorRun run = { self->points->len, 1, offset, FALSE };

  g_array_append_val (self->runs, run);
  g_array_append_val (self->points, point);
}

static void
extend_run (CorridorPath *self,
            CorridorPoint point)
{
  g_array_append_val (self->points, point);
  g_array_index (self->runs, CorridorRun, self->runs->len - 1).n_points++;
}

static void
add_cut_line (CorridorPath        *self,
              CorridorClip         box,
              const CorridorPoint *points,
              guint                n_points)
{
  gboolean drawing = FALSE;
  double length = 0;

  for (guint i = 1; i < n_points; i++)
    {
      CorridorPoint a = points[i - 1];
      CorridorPoint b = points[i];
      double segment = hypot (b.x - a.x, b.y - a.y);
      double from, to;

      if (!corridor_clip_segment (box, a, b, &from, &to))
        {
          drawing = FALSE;
        }
      else
        {
          if (!drawing || from > 0)
            start_run (self, corridor_clip_between (a, b, from), length + from * segment);
          extend_run (self, corridor_clip_between (a, b, to));
          drawing = to >= 1;
        }
      length += segment;
    }
}

static gboolean
is_ring (const CorridorPoint *points,
         guint                n_points)
{
  return n_points > 2 && points[0].x == points[n_points - 1].x && points[0].y == points[n_points - 1].y;
}

static void
add_whole (CorridorPath        *self,
           const CorridorPoint *points,
           guint                n_points,
           gboolean             closed)
{
  CorridorRun run = { self->points->len, n_points, 0, closed };

  g_array_append_vals (self->points, points, n_points);
  g_array_append_val (self->runs, run);
}

static void
add_line (CorridorPath     *self,
          const Projection *projection,
          CorridorPart      line,
          CorridorPart      whole)
{
  g_autoptr(GArray) part = g_array_sized_new (FALSE, FALSE, sizeof (CorridorPoint), line.n_points);
  guint n_points = project_part (part, projection, line, whole);
  const CorridorPoint *points = (const CorridorPoint *) (gpointer) part->data;
  CorridorClip box = projection->box;

  if (!corridor_clip_holds (box, points, n_points))
    add_cut_line (self, box, points, n_points);
  else if (projection->geometry->kind == CORRIDOR_GEOMETRY_AREAS && is_ring (points, n_points))
    add_whole (self, points, n_points - 1, TRUE);
  else
    add_whole (self, points, n_points, FALSE);
}

static void
empty (CorridorPath *self)
{
  g_array_set_size (self->points, 0);
  g_array_set_size (self->runs, 0);
}

void
corridor_path_outline (CorridorPath           *self,
                       const CorridorGeometry *geometry,
                       const CorridorViewport *viewport,
                       double                  margin)
{
  Projection projection = projection_of (self, geometry, viewport, box_of (viewport, margin));

  empty (self);
  for (guint i = 0; i < geometry->n_parts; i++)
    add_line (self, &projection, geometry->parts[i], geometry->parts[i]);
}

void
corridor_path_edges (CorridorPath           *self,
                     const CorridorGeometry *geometry,
                     const CorridorViewport *viewport,
                     double                  margin,
                     const guint8           *flags,
                     gboolean                flag)
{
  Projection projection = projection_of (self, geometry, viewport, box_of (viewport, margin));

  empty (self);
  for (guint i = 0; i < geometry->n_parts; i++)
    {
      guint end = geometry->parts[i].first + geometry->parts[i].n_points - 1;

      for (guint first = geometry->parts[i].first; first < end;)
        {
          guint last = first;

          while (last < end && (flags[last] != 0) == (flag != 0))
            last++;
          if (last > first)
            add_line (self, &projection, (CorridorPart) { first, last - first + 1 }, geometry->parts[i]);
          first = MAX (last, first + 1);
        }
    }
}

void
corridor_path_fill (CorridorPath           *self,
                    const CorridorGeometry *geometry,
                    const CorridorViewport *viewport,
                    double                  margin)
{
  g_autoptr(GArray) part = g_array_new (FALSE, FALSE, sizeof (CorridorPoint));
  g_autoptr(GArray) spare = g_array_new (FALSE, FALSE, sizeof (CorridorPoint));
  CorridorClip box = box_of (viewport, margin);
  Projection projection = projection_of (self, geometry, viewport, box);

  empty (self);
  for (guint i = 0; i < geometry->n_parts; i++)
    {
      g_array_set_size (part, 0);
      project_part (part, &projection, geometry->parts[i], geometry->parts[i]);
      if (!corridor_clip_holds (box, (const CorridorPoint *) (gpointer) part->data, part->len))
        corridor_clip_ring (box, &part, &spare);
      if (part->len > 2)
        add_whole (self, (const CorridorPoint *) (gpointer) part->data, part->len, TRUE);
    }
}

static void
trace_run (const CorridorPath *self,
           CorridorRun         run,
           cairo_t            *cr)
{
  CorridorPoint first = point_at (self, run.first);

  cairo_move_to (cr, first.x, first.y);
  for (guint i = 1; i < run.n_points; i++)
    {
      CorridorPoint p = point_at (self, run.first + i);

      cairo_line_to (cr, p.x, p.y);
    }
  if (run.closed)
    cairo_close_path (cr);
}

void
corridor_path_trace (const CorridorPath *self,
                     cairo_t            *cr)
{
  for (guint i = 0; i < self->runs->len; i++)
    trace_run (self, g_array_index (self->runs, CorridorRun, i), cr);
}

void
corridor_path_stroke (const CorridorPath *self,
                      cairo_t            *cr,
                      const double       *dashes,
                      int                 n_dashes)
{
  if (n_dashes == 0)
    {
      cairo_set_dash (cr, NULL, 0, 0);
      corridor_path_trace (self, cr);
      cairo_stroke (cr);
      return;
    }

  for (guint i = 0; i < self->runs->len; i++)
    {
      CorridorRun run = g_array_index (self->runs, CorridorRun, i);

      cairo_set_dash (cr, dashes, n_dashes, run.offset);
      trace_run (self, run, cr);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}
