/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mark.h"

#include <math.h>

/*
 * Shapes are the first thing that tells categories apart, so they are plain, filled and of about one weight: each has
 * nearly the area of a circle of the radius asked for. A casing keeps them off the ground.
 */

#define CASING 1.6
#define RIM 1.1
#define MAX_MARKS 512

typedef struct
{
  CorridorMark  mark;
  CorridorTheme theme;
  double        scale;
} Key;

struct _CorridorMarks
{
  GHashTable *sprites; /* (owned) (element-type Key cairo_surface_t) */
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return (key->mark.rgb * 31 + (guint) key->mark.shape) * 31 + (guint) (key->mark.radius * 4) * 2 +
         (guint) key->mark.possible;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *p = a;
  const Key *q = b;

  return p->mark.shape == q->mark.shape && p->mark.rgb == q->mark.rgb && p->mark.possible == q->mark.possible &&
         p->mark.radius == q->mark.radius && p->theme == q->theme && p->scale == q->scale;
}

static void
free_sprite (gpointer sprite)
{
  cairo_surface_destroy (sprite);
}

CorridorMarks *
corridor_marks_new (void)
{
  CorridorMarks *self = g_new0 (CorridorMarks, 1);

  self->sprites = g_hash_table_new_full (hash_key, equal_keys, g_free, free_sprite);

  return self;
}

void
corridor_marks_free (CorridorMarks *self)
{
  g_hash_table_unref (self->sprites);
  g_free (self);
}

/* A regular polygon, the first corner at @angle (0 is up); @inner below 1 makes it a star. */
static void
trace_polygon (cairo_t      *cr,
               CorridorPoint px,
               double        radius,
               guint         n_corners,
               double        angle,
               double        inner)
{
  guint n_points = inner < 1 ? 2 * n_corners : n_corners;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < n_points; i++)
    {
      double r = inner < 1 && i % 2 == 1 ? radius * inner : radius;
      double a = angle + 2 * G_PI * i / n_points;

      cairo_line_to (cr, px.x + r * sin (a), px.y - r * cos (a));
    }
  cairo_close_path (cr);
}

/* Twelve corners of an upright cross, turned by @angle. */
static void
trace_plus (cairo_t      *cr,
            CorridorPoint px,
            double        radius,
            double        angle)
{
  static const double corners[12][2] = {
    { -1, -3 }, { 1, -3 }, { 1, -1 }, { 3, -1 }, { 3, 1 }, { 1, 1 },
    { 1, 3 }, { -1, 3 }, { -1, 1 }, { -3, 1 }, { -3, -1 }, { -1, -1 },
  };
  double unit = radius / 2.75;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double x = corners[i][0] * unit;
      double y = corners[i][1] * unit;

      cairo_line_to (cr, px.x + x * cos (angle) - y * sin (angle), px.y + x * sin (angle) + y * cos (angle));
    }
  cairo_close_path (cr);
}

/* A speech bubble: a rounded box with a tail at the lower left, the whole of it about the middle. */
static void
trace_bubble (cairo_t      *cr,
              CorridorPoint px,
              double        radius)
{
  double left = px.x - radius * 1.15;
  double right = px.x + radius * 1.15;
  double top = px.y - radius * 1.05;
  double bottom = px.y + radius * 0.55;
  double corner = radius * 0.45;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - corner, top + corner, corner, -G_PI / 2, 0);
  cairo_arc (cr, right - corner, bottom - corner, corner, 0, G_PI / 2);
  cairo_line_to (cr, px.x, bottom);
  cairo_line_to (cr, px.x - radius * 0.65, bottom + radius * 0.75);
  cairo_line_to (cr, px.x - radius * 0.6, bottom);
  cairo_arc (cr, left + corner, bottom - corner, corner, G_PI / 2, G_PI);
  cairo_arc (cr, left + corner, top + corner, corner, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
trace (cairo_t      *cr,
       CorridorShape shape,
       CorridorPoint px,
       double        radius)
{
  switch (shape)
    {
    case CORRIDOR_SHAPE_SQUARE:
      trace_polygon (cr, px, radius * 1.25, 4, G_PI / 4, 1);
      break;
    case CORRIDOR_SHAPE_DIAMOND:
      trace_polygon (cr, px, radius * 1.25, 4, 0, 1);
      break;
    case CORRIDOR_SHAPE_TRIANGLE:
      trace_polygon (cr, (CorridorPoint) { px.x, px.y + radius * 0.25 }, radius * 1.4, 3, 0, 1);
      break;
    case CORRIDOR_SHAPE_TRIANGLE_DOWN:
      trace_polygon (cr, (CorridorPoint) { px.x, px.y - radius * 0.25 }, radius * 1.4, 3, G_PI, 1);
      break;
    case CORRIDOR_SHAPE_PENTAGON:
      trace_polygon (cr, px, radius * 1.15, 5, 0, 1);
      break;
    case CORRIDOR_SHAPE_HEXAGON:
      trace_polygon (cr, px, radius * 1.1, 6, 0, 1);
      break;
    case CORRIDOR_SHAPE_STAR:
      trace_polygon (cr, px, radius * 1.45, 5, 0, 0.48);
      break;
    case CORRIDOR_SHAPE_PLUS:
      trace_plus (cr, px, radius * 1.2, 0);
      break;
    case CORRIDOR_SHAPE_CROSS:
      trace_plus (cr, px, radius * 1.2, G_PI / 4);
      break;
    case CORRIDOR_SHAPE_OCTAGON:
      trace_polygon (cr, px, radius * 1.08, 8, G_PI / 8, 1);
      break;
    case CORRIDOR_SHAPE_BUBBLE:
      trace_bubble (cr, px, radius);
      break;
    case CORRIDOR_SHAPE_CIRCLE:
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, px.x, px.y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}

static void
draw_mark (cairo_t            *cr,
           CorridorTheme       theme,
           const CorridorMark *mark,
           CorridorPoint       px)
{
  guint32 casing = corridor_theme_ink (theme, CORRIDOR_INK_CASING);
  guint32 edge = corridor_theme_strengthen (theme, mark->rgb);
  guint32 rim = corridor_theme_strengthen (theme, corridor_theme_mix (mark->rgb, corridor_theme_is_dark (theme) ? 0xffffff : 0, 0.35));
  const double dashes[] = { 2.2, 1.6 };

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  trace (cr, mark->shape, px, mark->radius);

  corridor_theme_set_source (cr, casing, corridor_theme_opacity (theme, 0.95));
  cairo_set_line_width (cr, 2 * CASING + RIM);
  cairo_stroke_preserve (cr);
  corridor_theme_set_source (cr, mark->possible ? corridor_theme_mix (mark->rgb, casing, 0.8) : mark->rgb, 1);
  cairo_fill_preserve (cr);
  corridor_theme_set_source (cr, mark->possible ? edge : rim, 1);
  cairo_set_line_width (cr, mark->possible ? 1.6 : RIM);
  if (mark->possible)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Half the side of the picture of a mark, in whole px. */
static double
reach_of (const CorridorMark *mark)
{
  return ceil (mark->radius * 1.65 + CASING + RIM);
}

static cairo_surface_t *
new_sprite (const CorridorCanvas *canvas,
            const CorridorMark   *mark)
{
  double reach = reach_of (mark);
  cairo_surface_t *sprite = corridor_canvas_new_sprite (canvas, 2 * reach, 2 * reach);
  cairo_t *cr = cairo_create (sprite);

  draw_mark (cr, canvas->theme, mark, (CorridorPoint) { reach, reach });
  cairo_destroy (cr);

  return sprite;
}

void
corridor_mark_paint (const CorridorCanvas *canvas,
                     const CorridorMark   *mark,
                     CorridorPoint         px)
{
  Key key = { *mark, canvas->theme, canvas->scale };
  GHashTable *sprites = canvas->marks->sprites;
  double reach = reach_of (mark);
  cairo_surface_t *sprite;

  if (!canvas->pixels)
    {
      draw_mark (canvas->cr, canvas->theme, mark, px);
      return;
    }

  sprite = g_hash_table_lookup (sprites, &key);
  if (sprite == NULL)
    {
      if (g_hash_table_size (sprites) >= MAX_MARKS)
        g_hash_table_remove_all (sprites);
      sprite = new_sprite (canvas, mark);
      g_hash_table_insert (sprites, g_memdup2 (&key, sizeof key), sprite);
    }
  corridor_canvas_put_sprite (canvas, sprite,
                              corridor_canvas_snap (canvas, (CorridorPoint) { px.x - reach, px.y - reach }));
}
