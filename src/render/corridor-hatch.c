/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-hatch.h"

#include <math.h>

/*
 * One cell of each hatch is drawn once and repeated: as pixels where the canvas is made of pixels, else as shapes, so
 * that a PDF holds a pattern and not a picture of one.
 */

#define LINE_WIDTH 1.25
#define OPACITY 0.75
/* Enough for every state of a story in both forms; beyond that, old cells go. */
#define MAX_CELLS 256

typedef struct
{
  guint32      rgb;
  CorridorFill fill;
  gboolean     possible;
  gboolean     pixels;
  double       scale;
  double       opacity;
} Key;

struct _CorridorHatches
{
  GHashTable *cells; /* (owned) (element-type Key cairo_pattern_t) */
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return key->rgb * 31 + (guint) key->fill * 4 + (guint) key->possible * 2 + (guint) key->pixels;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *p = a;
  const Key *q = b;

  return p->rgb == q->rgb && p->fill == q->fill && p->possible == q->possible && p->pixels == q->pixels &&
         p->scale == q->scale && p->opacity == q->opacity;
}

static void
free_pattern (gpointer pattern)
{
  cairo_pattern_destroy (pattern);
}

CorridorHatches *
corridor_hatches_new (void)
{
  CorridorHatches *self = g_new0 (CorridorHatches, 1);

  self->cells = g_hash_table_new_full (hash_key, equal_keys, g_free, free_pattern);

  return self;
}

void
corridor_hatches_free (CorridorHatches *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

/* Side of the cell, in px: the wider, the calmer. */
static double
cell_size (CorridorFill fill,
           gboolean     possible)
{
  if (fill == CORRIDOR_FILL_DOTS)
    return possible ? 10 : 6;
  if (fill == CORRIDOR_FILL_CROSS_HATCH)
    return possible ? 14 : 10;

  return possible ? 12 : 8;
}

/* Diagonals through a cell and its neighbours, so that they meet over the edges of the cell. */
static void
draw_diagonals (cairo_t *cr,
                double   size,
                gboolean rising)
{
  for (int i = -1; i <= 1; i++)
    {
      double x = i * size;

      cairo_move_to (cr, x - size, rising ? 2 * size : -size);
      cairo_line_to (cr, x + 2 * size, rising ? -size : 2 * size);
    }
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr,
           double   size)
{
  double at[] = { size / 4, 3 * size / 4 };

  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    {
      cairo_arc (cr, at[i], at[i], LINE_WIDTH * 0.8, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_cell (cairo_t   *cr,
           const Key *key,
           double     size)
{
  const double dashes[] = { size * G_SQRT2 / 4 };

  corridor_theme_set_source (cr, key->rgb, key->opacity);
  cairo_set_line_width (cr, LINE_WIDTH);
  if (key->possible && (key->fill == CORRIDOR_FILL_HATCH || key->fill == CORRIDOR_FILL_BACK_HATCH))
    cairo_set_dash (cr, dashes, 1, 0);

  switch (key->fill)
    {
    case CORRIDOR_FILL_TINT: /* what is possible is hatched, never a plain tint */
    case CORRIDOR_FILL_HATCH:
      draw_diagonals (cr, size, TRUE);
      break;
    case CORRIDOR_FILL_BACK_HATCH:
      draw_diagonals (cr, size, FALSE);
      break;
    case CORRIDOR_FILL_CROSS_HATCH:
      draw_diagonals (cr, size, TRUE);
      draw_diagonals (cr, size, FALSE);
      break;
    case CORRIDOR_FILL_DOTS:
      draw_dots (cr, size);
      break;
    case CORRIDOR_FILL_NONE:
    default:
      break;
    }
}

static cairo_surface_t *
new_cell_surface (const Key *key,
                  double     size)
{
  cairo_rectangle_t extents = { 0, 0, size, size };
  int side = (int) ceil (size * key->scale - 1e-9);
  cairo_surface_t *surface;

  if (!key->pixels)
    return cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_surface_set_device_scale (surface, side / size, side / size);

  return surface;
}

static cairo_pattern_t *
new_cell (const Key *key)
{
  double size = cell_size (key->fill, key->possible);
  cairo_surface_t *surface = new_cell_surface (key, size);
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *pattern;

  draw_cell (cr, key, size);
  pattern = cairo_pattern_create_for_surface (surface);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pattern;
}

static cairo_pattern_t *
lookup_cell (CorridorHatches *self,
             const Key       *key)
{
  cairo_pattern_t *pattern = g_hash_table_lookup (self->cells, key);

  if (pattern != NULL)
    return pattern;

  if (g_hash_table_size (self->cells) >= MAX_CELLS)
    g_hash_table_remove_all (self->cells);
  pattern = new_cell (key);
  g_hash_table_insert (self->cells, g_memdup2 (key, sizeof *key), pattern);

  return pattern;
}

gboolean
corridor_hatch_set_source (const CorridorCanvas *canvas,
                           const CorridorStyle  *style)
{
  Key key = {
    style->rgb, style->fill, style->possible, canvas->pixels, canvas->pixels ? canvas->scale : 1,
    corridor_theme_opacity (canvas->theme, OPACITY),
  };
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;
  CorridorPoint anchor;
  double size;

  if (style->fill == CORRIDOR_FILL_NONE || (style->fill == CORRIDOR_FILL_TINT && !style->possible))
    return FALSE;

  pattern = lookup_cell (canvas->hatches, &key);
  size = cell_size (style->fill, style->possible);
  anchor = corridor_viewport_to_px (&canvas->viewport, canvas->anchor);
  anchor = corridor_canvas_snap (canvas, (CorridorPoint) { fmod (anchor.x, size), fmod (anchor.y, size) });
  cairo_matrix_init_translate (&matrix, -anchor.x, -anchor.y);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_set_source (canvas->cr, pattern);

  return TRUE;
}
