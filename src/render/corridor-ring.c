/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ring.h"

#include <math.h>
#include <string.h>

/*
 * Hardly two rings look the same, and all of them change at every step of the clock: they cannot be drawn once and copied as
 * marks are, and a few arcs each as shapes would take longer than all else in the picture. But their pixels are the same for
 * a radius. So the disc without its arcs is drawn once, along with how much of each pixel the ring covers, and where on the
 * way around it is; a ring is then a copy of the disc and a look-up for each of its pixels.
 *
 * On what is not made of pixels rings are shapes.
 */

#define WIDTH 3.5
#define GAP 1.2 /* between arcs */
#define N_ANGLES 1024
#define MAX_STENCILS 256

/* A pixel of the ring. */
typedef struct
{
  guint32 at; /* its number in the picture */
  guint16 angle; /* 0 to N_ANGLES - 1 */
  guint16 coverage; /* 0 to 256 */
} Pixel;

typedef struct
{
  double        radius;
  double        scale;
  CorridorTheme theme;
} Key;

/* What rings of one radius have in common. */
typedef struct
{
  Key              key;
  double           reach; /* px, half the side of the picture */
  cairo_surface_t *disc; /* (owned) */
  cairo_surface_t *sprite; /* (owned) the ring that is being painted */
  GArray          *pixels; /* (owned) (element-type Pixel) */
} Stencil;

struct _CorridorRings
{
  GHashTable *stencils; /* (owned) (element-type Key Stencil) */
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return ((guint) (key->radius * 4) * 31 + (guint) (key->scale * 8)) * 31 + (guint) key->theme;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *p = a;
  const Key *q = b;

  return p->radius == q->radius && p->scale == q->scale && p->theme == q->theme;
}

static void
free_stencil (gpointer data)
{
  Stencil *stencil = data;

  cairo_surface_destroy (stencil->disc);
  cairo_surface_destroy (stencil->sprite);
  g_array_unref (stencil->pixels);
  g_free (stencil);
}

CorridorRings *
corridor_rings_new (void)
{
  CorridorRings *self = g_new0 (CorridorRings, 1);

  self->stencils = g_hash_table_new_full (hash_key, equal_keys, NULL, free_stencil);

  return self;
}

void
corridor_rings_free (CorridorRings *self)
{
  g_hash_table_unref (self->stencils);
  g_free (self);
}

/* The disc and its casing. */
static void
draw_disc (cairo_t      *cr,
           CorridorTheme theme,
           CorridorPoint px,
           double        radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, px.x, px.y, radius + CORRIDOR_RING_CASING, 0, 2 * G_PI);
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_CASING), corridor_theme_opacity (theme, 0.95));
  cairo_fill (cr);
  cairo_arc (cr, px.x, px.y, radius - WIDTH / 2, 0, 2 * G_PI);
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_PANEL), 1);
  cairo_fill (cr);
}

static void
trace_ring (cairo_t      *cr,
            CorridorPoint px,
            double        radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, px.x, px.y, radius - WIDTH / 2, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_line_width (cr, WIDTH);
}

/* From 0 at the top, clockwise, to N_ANGLES. */
static guint16
angle_of (double x,
          double y)
{
  double turn = atan2 (x, -y) / (2 * G_PI);

  return (guint16) ((guint) ((turn < 0 ? turn + 1 : turn) * N_ANGLES) % N_ANGLES);
}

static GArray *
find_pixels (cairo_surface_t *mask)
{
  GArray *pixels = g_array_new (FALSE, FALSE, sizeof (Pixel));
  const guint8 *data = cairo_image_surface_get_data (mask);
  int stride = cairo_image_surface_get_stride (mask) / 4;
  int size = cairo_image_surface_get_width (mask);

  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      {
        guint32 at = (guint32) (y * stride + x);
        guint alpha = ((const guint32 *) (gconstpointer) data)[at] >> 24;
        Pixel pixel = { at, angle_of (x + 0.5 - size / 2.0, y + 0.5 - size / 2.0), (guint16) (alpha + (alpha >> 7)) };

        if (alpha > 0)
          g_array_append_val (pixels, pixel);
      }

  return pixels;
}

static Stencil *
new_stencil (const CorridorCanvas *canvas,
             Key                   key)
{
  Stencil *self = g_new0 (Stencil, 1);
  CorridorPoint middle;
  cairo_t *cr;

  self->key = key;
  self->reach = ceil ((key.radius + CORRIDOR_RING_CASING + 1) * key.scale) / key.scale;
  middle = (CorridorPoint) { self->reach, self->reach };

  /* The picture of the ring lends itself to be measured first. */
  self->sprite = corridor_canvas_new_sprite (canvas, 2 * self->reach, 2 * self->reach);
  cr = cairo_create (self->sprite);
  trace_ring (cr, middle, key.radius);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->sprite);
  self->pixels = find_pixels (self->sprite);

  self->disc = corridor_canvas_new_sprite (canvas, 2 * self->reach, 2 * self->reach);
  cr = cairo_create (self->disc);
  draw_disc (cr, key.theme, middle, key.radius);
  cairo_destroy (cr);
  cairo_surface_flush (self->disc);

  return self;
}

static Stencil *
find_stencil (const CorridorCanvas *canvas,
              double                radius)
{
  GHashTable *stencils = canvas->rings->stencils;
  Key key = { radius, canvas->scale, canvas->theme };
  Stencil *stencil = g_hash_table_lookup (stencils, &key);

  if (stencil != NULL)
    return stencil;

  if (g_hash_table_size (stencils) >= MAX_STENCILS)
    g_hash_table_remove_all (stencils);
  stencil = new_stencil (canvas, key);
  g_hash_table_insert (stencils, &stencil->key, stencil);

  return stencil;
}

/* How much of the ring's way is one angle, px. */
static double
step_of (double radius)
{
  return 2 * G_PI * (radius - WIDTH / 2) / N_ANGLES;
}

/* Makes the ends of an arc transparent; @soft: angles from an end to where it is opaque. */
static void
soften (guint32 *colors,
        double   begin,
        double   end,
        double   soft,
        double   step)
{
  for (int angle = (int) begin; angle < (int) end && angle < N_ANGLES; angle++)
    {
      double depth = MIN (angle + 0.5 - begin, end - angle - 0.5);
      guint32 alpha = (guint32) (CLAMP (1 - (soft - depth) * step, 0, 1) * 0xff);

      colors[angle] = (colors[angle] & 0xffffff) | alpha << 24;
      if (depth >= soft) /* so it is as far as to the other end */
        angle = MAX (angle, (int) (end - soft) - 1);
    }
}

/* The colour at each angle, opaque but for the gaps and their edges. */
static void
fill_colors (const CorridorRing *ring,
             double              scale,
             guint32            *colors)
{
  double step = step_of (ring->radius) * scale;
  double soft = (GAP / 2 * scale + 0.5) / step;
  double begin = 0;
  int angle = 0;

  for (guint i = 0; i < ring->n_arcs; i++)
    {
      double end = i + 1 < ring->n_arcs ? begin + ring->arcs[i].share * N_ANGLES : N_ANGLES;
      guint32 color = 0xff000000 | ring->arcs[i].rgb;

      while (angle < (int) end)
        colors[angle++] = color;
      if (ring->n_arcs > 1)
        soften (colors, begin, end, soft, step);
      begin = end;
    }
}

/* All channels of @over, which is opaque, over @under by @share of 256; two channels at a time. */
static guint32
blend (guint32 under,
       guint32 over,
       guint32 share)
{
  guint32 rest = 256 - share;
  guint32 low = ((under & 0xff00ff) * rest + (over & 0xff00ff) * share) >> 8;
  guint32 high = ((under >> 8) & 0xff00ff) * rest + ((over >> 8) & 0xff00ff) * share;

  return (low & 0xff00ff) | (high & 0xff00ff00);
}

static void
fill_sprite (Stencil      *self,
             const guint32 *colors)
{
  guint32 *to = (guint32 *) (gpointer) cairo_image_surface_get_data (self->sprite);
  gsize size = (gsize) cairo_image_surface_get_stride (self->sprite) * (gsize) cairo_image_surface_get_height (self->sprite);
  const Pixel *pixels = (const Pixel *) (gpointer) self->pixels->data;

  memcpy (to, cairo_image_surface_get_data (self->disc), size);
  for (guint i = 0; i < self->pixels->len; i++)
    {
      guint32 color = colors[pixels[i].angle];
      guint32 alpha = color >> 24;
      guint32 share = (alpha + (alpha >> 7)) * pixels[i].coverage >> 8;

      to[pixels[i].at] = share == 256 ? color : blend (to[pixels[i].at], color | 0xff000000, share);
    }
  cairo_surface_mark_dirty (self->sprite);
}

static void
paint_pixels (const CorridorCanvas *canvas,
              const CorridorRing   *ring,
              CorridorPoint         px)
{
  Stencil *stencil = find_stencil (canvas, ring->radius);
  guint32 colors[N_ANGLES];

  fill_colors (ring, canvas->scale, colors);
  fill_sprite (stencil, colors);
  corridor_canvas_put_sprite (canvas, stencil->sprite,
                              corridor_canvas_snap (canvas, (CorridorPoint) { px.x - stencil->reach, px.y - stencil->reach }));
}

static void
paint_shapes (const CorridorCanvas *canvas,
              const CorridorRing   *ring,
              CorridorPoint         px)
{
  double radius = ring->radius - WIDTH / 2;
  double gap = ring->n_arcs > 1 ? GAP / 2 / radius : 0;
  double begin = -G_PI / 2;

  cairo_save (canvas->cr);
  draw_disc (canvas->cr, canvas->theme, px, ring->radius);
  cairo_set_line_width (canvas->cr, WIDTH);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < ring->n_arcs; i++)
    {
      double end = begin + 2 * G_PI * ring->arcs[i].share;

      if (end - begin > 2 * gap)
        {
          cairo_new_path (canvas->cr);
          cairo_arc (canvas->cr, px.x, px.y, radius, begin + gap, end - gap);
          corridor_theme_set_source (canvas->cr, ring->arcs[i].rgb, 1);
          cairo_stroke (canvas->cr);
        }
      begin = end;
    }
  cairo_restore (canvas->cr);
}

void
corridor_ring_paint (const CorridorCanvas *canvas,
                     const CorridorRing   *ring,
                     CorridorPoint         px)
{
  if (canvas->pixels)
    paint_pixels (canvas, ring, px);
  else
    paint_shapes (canvas, ring, px);
}
