/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-path.h"

#include "corridor-curve.h"

#include <math.h>

/*
 * Far from the region one shore has ten thousand vertices, and a tile at zoom 14 sees three of them. So each line and
 * ring is cut into chunks with a box around each. A line's chunks outside the view are left out. A ring's are replaced
 * by a straight line from their first vertex to their last: as long as they lie wholly beyond one side of the view,
 * the inside of the ring within the view stays the same, and no artificial edge comes near the picture.
 */
#define SEGMENTS_PER_CHUNK 16

/* Segments longer than this are drawn as curves, so that the corners of the data do not show close up. */
#define CURVE_FROM_PX 4.0

typedef struct
{
  guint32 min_x, min_y, max_x, max_y; /* units */
} Box;

typedef struct
{
  Box    box; /* of the vertices and of what their curves may reach */
  guint  first_segment;
  guint  n_segments;
  double distance; /* units along the path to the first segment */
} Chunk;

typedef struct
{
  Box                   box;
  guint                 first_vertex;
  guint                 n_vertices;
  guint                 first_chunk;
  guint                 n_chunks;
  CorridorBasemapRun    run;
  CorridorBasemapVertex before; /* where it comes from and goes on to: in an open path its ends, unless it is joined to another */
  CorridorBasemapVertex after;
} Path;

struct _CorridorBasemapPaths
{
  GArray *vertices; /* (owned) (element-type CorridorBasemapVertex) */
  GArray *paths; /* (owned) (element-type Path) */
  GArray *chunks; /* (owned) (element-type Chunk) */
};

typedef enum
{
  BEYOND_LEFT = 1 << 0,
  BEYOND_RIGHT = 1 << 1,
  BEYOND_TOP = 1 << 2,
  BEYOND_BOTTOM = 1 << 3,
} Beyond;

static guint
n_segments (const Path *path)
{
  return path->run == CORRIDOR_BASEMAP_CLOSED ? path->n_vertices : path->n_vertices - 1;
}

static const CorridorBasemapVertex *
stored_vertex (const CorridorBasemapPaths *self,
               const Path                 *path,
               guint                       i)
{
  return &g_array_index (self->vertices, CorridorBasemapVertex, path->first_vertex + i);
}

/* @i may be a step before the first vertex or two after the last: around the ring, or where the line comes from or goes on to. */
static CorridorPoint
vertex_at (const CorridorBasemapPaths *self,
           const Path                 *path,
           gint64                      i)
{
  const CorridorBasemapVertex *vertex;
  gint64 n = path->n_vertices;

  if (path->run == CORRIDOR_BASEMAP_CLOSED)
    i += i < 0 ? n : i >= n ? -n : 0;

  if (i < 0)
    vertex = &path->before;
  else if (i >= n)
    vertex = &path->after;
  else
    vertex = stored_vertex (self, path, (guint) i);

  return (CorridorPoint) { vertex->x, vertex->y };
}

/* The curve of a segment, units. */
static CorridorCurve
curve_of (const CorridorBasemapPaths *self,
          const Path                 *path,
          guint                       segment)
{
  CorridorPoint before = vertex_at (self, path, (gint64) segment - 1);
  CorridorPoint from = vertex_at (self, path, segment);
  CorridorPoint to = vertex_at (self, path, (gint64) segment + 1);
  CorridorPoint after = vertex_at (self, path, (gint64) segment + 2);

  return path->run == CORRIDOR_BASEMAP_BENT ? corridor_curve_bend (before, from, to, after)
                                            : corridor_curve_through (before, from, to, after);
}

static void
box_include (Box           *box,
             CorridorPoint  point,
             double         reach)
{
  box->min_x = MIN (box->min_x, (guint32) MAX (point.x - reach, 0));
  box->min_y = MIN (box->min_y, (guint32) MAX (point.y - reach, 0));
  box->max_x = MAX (box->max_x, (guint32) (point.x + reach) + 1); /* the next whole unit */
  box->max_y = MAX (box->max_y, (guint32) (point.y + reach) + 1);
}

static void
box_unite (Box       *box,
           const Box *other)
{
  box->min_x = MIN (box->min_x, other->min_x);
  box->min_y = MIN (box->min_y, other->min_y);
  box->max_x = MAX (box->max_x, other->max_x);
  box->max_y = MAX (box->max_y, other->max_y);
}

static Beyond
box_beyond (const Box                  *box,
            const CorridorBasemapFrame *frame)
{
  return (box->max_x < frame->min_x ? BEYOND_LEFT : 0) | (box->min_x > frame->max_x ? BEYOND_RIGHT : 0) |
         (box->max_y < frame->min_y ? BEYOND_TOP : 0) | (box->min_y > frame->max_y ? BEYOND_BOTTOM : 0);
}

static const Path *
path_in_frame (const CorridorBasemapPaths *self,
               guint                       row,
               const CorridorBasemapFrame *frame)
{
  const Path *path = &g_array_index (self->paths, Path, row);

  return path->n_chunks > 0 && box_beyond (&path->box, frame) == 0 ? path : NULL;
}

static const Chunk *
chunk_at (const CorridorBasemapPaths *self,
          const Path                 *path,
          guint                       i)
{
  return &g_array_index (self->chunks, Chunk, path->first_chunk + i);
}

static CorridorPoint
to_px (const CorridorBasemapFrame *frame,
       CorridorPoint               point)
{
  return (CorridorPoint) { (point.x - frame->left) * frame->scale, (point.y - frame->top) * frame->scale };
}

static CorridorPoint
chunk_start (const CorridorBasemapPaths *self,
             const Path                 *path,
             const Chunk                *chunk,
             const CorridorBasemapFrame *frame)
{
  return to_px (frame, vertex_at (self, path, chunk->first_segment));
}

/* Continues cairo's path, which is at the start of the chunk, to its end. */
static void
trace_chunk (const CorridorBasemapPaths *self,
             const Path                 *path,
             const Chunk                *chunk,
             const CorridorBasemapFrame *frame,
             cairo_t                    *cr)
{
  CorridorPoint from = chunk_start (self, path, chunk, frame);

  for (guint i = chunk->first_segment; i < chunk->first_segment + chunk->n_segments; i++)
    {
      CorridorPoint to = to_px (frame, vertex_at (self, path, (gint64) i + 1));

      if (corridor_point_distance (from, to) > CURVE_FROM_PX)
        {
          CorridorCurve curve = curve_of (self, path, i);
          CorridorPoint a = to_px (frame, curve.first);
          CorridorPoint b = to_px (frame, curve.second);

          cairo_curve_to (cr, a.x, a.y, b.x, b.y, to.x, to.y);
        }
      else
        cairo_line_to (cr, to.x, to.y);

      from = to;
    }
}

static void
move_to_chunk (const CorridorBasemapPaths *self,
               const Path                 *path,
               const Chunk                *chunk,
               const CorridorBasemapFrame *frame,
               cairo_t                    *cr)
{
  CorridorPoint start = chunk_start (self, path, chunk, frame);

  cairo_move_to (cr, start.x, start.y);
}

CorridorBasemapPaths *
corridor_basemap_paths_new (void)
{
  CorridorBasemapPaths *self = g_new (CorridorBasemapPaths, 1);

  self->vertices = g_array_new (FALSE, FALSE, sizeof (CorridorBasemapVertex));
  self->paths = g_array_new (FALSE, FALSE, sizeof (Path));
  self->chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));

  return self;
}

void
corridor_basemap_paths_free (CorridorBasemapPaths *self)
{
  g_array_unref (self->vertices);
  g_array_unref (self->paths);
  g_array_unref (self->chunks);
  g_free (self);
}

static double
add_chunk (CorridorBasemapPaths *self,
           const Path           *path,
           guint                 first_segment,
           double                along)
{
  Chunk chunk = {
    .box = { G_MAXUINT32, G_MAXUINT32, 0, 0 },
    .first_segment = first_segment,
    .n_segments = MIN (SEGMENTS_PER_CHUNK, n_segments (path) - first_segment),
    .distance = along,
  };

  for (guint i = first_segment; i < first_segment + chunk.n_segments; i++)
    {
      CorridorPoint from = vertex_at (self, path, i);
      CorridorPoint to = vertex_at (self, path, (gint64) i + 1);
      double length = corridor_point_distance (from, to);

      /* No control point is further than that from its end of the segment, and no curve leaves its points' hull. */
      box_include (&chunk.box, from, length / 3);
      box_include (&chunk.box, to, length / 3);
      along += length;
    }

  g_array_append_val (self->chunks, chunk);

  return along;
}

void
corridor_basemap_paths_add (CorridorBasemapPaths        *self,
                            const CorridorBasemapVertex *vertices,
                            guint                        n_vertices,
                            CorridorBasemapRun           run)
{
  Path path = {
    .box = { G_MAXUINT32, G_MAXUINT32, 0, 0 },
    .first_vertex = self->vertices->len,
    .first_chunk = self->chunks->len,
    .run = run,
  };

  if (n_vertices >= (run == CORRIDOR_BASEMAP_CLOSED ? 3u : 2u))
    {
      double along = 0;

      path.n_vertices = n_vertices;
      path.before = vertices[0];
      path.after = vertices[n_vertices - 1];
      g_array_append_vals (self->vertices, vertices, n_vertices);
      for (guint i = 0; i < n_segments (&path); i += SEGMENTS_PER_CHUNK)
        {
          along = add_chunk (self, &path, i, along);
          box_unite (&path.box, &g_array_index (self->chunks, Chunk, self->chunks->len - 1).box);
        }
      path.n_chunks = self->chunks->len - path.first_chunk;
    }

  g_array_append_val (self->paths, path);
}

const CorridorBasemapVertex *
corridor_basemap_paths_get (const CorridorBasemapPaths *self,
                            guint                       row,
                            guint                      *n_vertices)
{
  const Path *path = &g_array_index (self->paths, Path, row);

  *n_vertices = path->n_vertices;
  return stored_vertex (self, path, 0);
}

void
corridor_basemap_paths_join (CorridorBasemapPaths *self,
                             guint                 row,
                             gboolean              at_end,
                             guint                 other,
                             gboolean              other_at_end)
{
  Path *path = &g_array_index (self->paths, Path, row);
  const Path *other_path = &g_array_index (self->paths, Path, other);

  if (path->n_vertices == 0 || other_path->n_vertices == 0)
    return;

  *(at_end ? &path->after : &path->before) = *stored_vertex (self, other_path, other_at_end ? other_path->n_vertices - 2 : 1);
}

static guint32
to_units (double value)
{
  return (guint32) CLAMP (value, 0, CORRIDOR_BASEMAP_UNITS);
}

void
corridor_basemap_frame_init (CorridorBasemapFrame   *frame,
                             const CorridorViewport *viewport,
                             double                  margin)
{
  CorridorPoint min, max, corner;

  corridor_viewport_bounds (viewport, margin, &min, &max);
  corner = corridor_viewport_from_px (viewport, (CorridorPoint) { 0, 0 });

  *frame = (CorridorBasemapFrame) {
    .viewport = *viewport,
    .scale = corridor_viewport_world (viewport) / CORRIDOR_BASEMAP_UNITS,
    .left = corner.x * CORRIDOR_BASEMAP_UNITS,
    .top = corner.y * CORRIDOR_BASEMAP_UNITS,
    .min_x = to_units (floor (min.x * CORRIDOR_BASEMAP_UNITS)),
    .min_y = to_units (floor (min.y * CORRIDOR_BASEMAP_UNITS)),
    .max_x = to_units (ceil (max.x * CORRIDOR_BASEMAP_UNITS)),
    .max_y = to_units (ceil (max.y * CORRIDOR_BASEMAP_UNITS)),
  };
}

void
corridor_basemap_paths_fill (const CorridorBasemapPaths *self,
                             guint                       row,
                             const CorridorBasemapFrame *frame,
                             cairo_t                    *cr)
{
  const Path *path = path_in_frame (self, row, frame);
  Beyond skipped = 0; /* the sides that all chunks since the last drawn vertex are beyond */

  if (path == NULL)
    return;

  move_to_chunk (self, path, chunk_at (self, path, 0), frame, cr);
  for (guint i = 0; i < path->n_chunks; i++)
    {
      const Chunk *chunk = chunk_at (self, path, i);
      Beyond beyond = box_beyond (&chunk->box, frame);

      if (skipped != 0 && (skipped & beyond) == 0)
        {
          CorridorPoint start = chunk_start (self, path, chunk, frame);

          cairo_line_to (cr, start.x, start.y);
          skipped = 0;
        }

      if (beyond == 0)
        trace_chunk (self, path, chunk, frame, cr);
      else
        skipped = skipped != 0 ? skipped & beyond : beyond;
    }
  cairo_close_path (cr);
}

void
corridor_basemap_paths_line (const CorridorBasemapPaths *self,
                             guint                       row,
                             const CorridorBasemapFrame *frame,
                             cairo_t                    *cr)
{
  const Path *path = path_in_frame (self, row, frame);
  gboolean connected = FALSE;

  if (path == NULL)
    return;

  for (guint i = 0; i < path->n_chunks; i++)
    {
      const Chunk *chunk = chunk_at (self, path, i);
      gboolean visible = box_beyond (&chunk->box, frame) == 0;

      if (visible)
        {
          if (!connected)
            move_to_chunk (self, path, chunk, frame, cr);
          trace_chunk (self, path, chunk, frame, cr);
        }
      connected = visible;
    }
}

void
corridor_basemap_paths_each (const CorridorBasemapPaths *self,
                             guint                       row,
                             const CorridorBasemapFrame *frame,
                             cairo_t                    *cr,
                             CorridorBasemapDraw         draw,
                             gpointer                    user_data)
{
  const Path *path = path_in_frame (self, row, frame);

  if (path == NULL)
    return;

  for (guint i = 0; i < path->n_chunks; i++)
    {
      const Chunk *chunk = chunk_at (self, path, i);

      if (box_beyond (&chunk->box, frame) != 0)
        continue;

      cairo_new_path (cr);
      move_to_chunk (self, path, chunk, frame, cr);
      trace_chunk (self, path, chunk, frame, cr);
      draw (cr, chunk->distance * frame->scale, user_data);
    }
  cairo_new_path (cr);
}
