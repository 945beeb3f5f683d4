/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clip.h"

typedef enum
{
  EDGE_LEFT,
  EDGE_TOP,
  EDGE_RIGHT,
  EDGE_BOTTOM,
  N_EDGES,
} Edge;

gboolean
corridor_clip_holds (CorridorClip         self,
                     const CorridorPoint *points,
                     guint                n_points)
{
  for (guint i = 0; i < n_points; i++)
    if (points[i].x < self.left || points[i].x > self.right || points[i].y < self.top || points[i].y > self.bottom)
      return FALSE;

  return TRUE;
}

/* One side of the box: keeps the part of a segment [from, to] for which p·t <= q. */
static gboolean
cut_side (double  p,
          double  q,
          double *from,
          double *to)
{
  if (p == 0)
    return q >= 0;
  if (p < 0)
    *from = MAX (*from, q / p);
  else
    *to = MIN (*to, q / p);

  return *from <= *to;
}

CorridorPoint
corridor_clip_between (CorridorPoint a,
                       CorridorPoint b,
                       double        t)
{
  return (CorridorPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

gboolean
corridor_clip_segment (CorridorClip  self,
                       CorridorPoint a,
                       CorridorPoint b,
                       double       *from,
                       double       *to)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;

  *from = 0;
  *to = 1;

  return cut_side (-dx, a.x - self.left, from, to) &&
         cut_side (dx, self.right - a.x, from, to) &&
         cut_side (-dy, a.y - self.top, from, to) &&
         cut_side (dy, self.bottom - a.y, from, to);
}

/* How far @p is inside of one edge of the box; negative outside. */
static double
depth (CorridorClip  self,
       Edge          edge,
       CorridorPoint p)
{
  switch (edge)
    {
    case EDGE_LEFT:
      return p.x - self.left;
    case EDGE_TOP:
      return p.y - self.top;
    case EDGE_RIGHT:
      return self.right - p.x;
    case EDGE_BOTTOM:
      return self.bottom - p.y;
    case N_EDGES:
    default:
      g_return_val_if_reached (0);
    }
}

/* Sutherland and Hodgman, "Reentrant polygon clipping", 1974: one edge. */
static void
cut_at_edge (GArray      *from,
             GArray      *to,
             CorridorClip self,
             Edge         edge)
{
  const CorridorPoint *points = (const CorridorPoint *) (gpointer) from->data;

  g_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    {
      CorridorPoint a = points[i == 0 ? from->len - 1 : i - 1];
      CorridorPoint b = points[i];
      double depth_a = depth (self, edge, a);
      double depth_b = depth (self, edge, b);

      if ((depth_a < 0) != (depth_b < 0))
        {
          CorridorPoint cut = corridor_clip_between (a, b, depth_a / (depth_a - depth_b));

          g_array_append_val (to, cut);
        }
      if (depth_b >= 0)
        g_array_append_val (to, b);
    }
}

void
corridor_clip_ring (CorridorClip self,
                    GArray     **ring,
                    GArray     **spare)
{
  for (Edge edge = 0; edge < N_EDGES; edge++)
    {
      GArray *cut = *spare;

      cut_at_edge (*ring, cut, self, edge);
      *spare = *ring;
      *ring = cut;
    }
}
