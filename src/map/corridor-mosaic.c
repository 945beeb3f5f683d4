/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mosaic.h"

#include "corridor-picture.h"
#include "corridor-pixels.h"

#include <math.h>
#include <string.h>

/* Side of a cell in px: small enough to follow a caption, large enough that a window has some sixty. */
#define CELL 128

struct _CorridorMosaic
{
  cairo_surface_t *canvas; /* (owned) (nullable) kept from one painting to the next, unless it is trimmed */
  int              width;
  int              height;
  int              scale;
  int              n_columns;
  int              n_rows;
  GdkTexture     **cells; /* (owned) (array length=n_columns*n_rows) row by row; %NULL where it is blank */
};

/* The part of the canvas that a cell covers, in device pixels; the last column and row may be cut. */
typedef struct
{
  guchar *data; /* (unowned) its first pixel */
  gsize   stride;
  int     width;
  int     height;
} Patch;

static void
forget (CorridorMosaic *self)
{
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_object (&self->cells[i]);

  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->canvas, cairo_surface_destroy);
  self->n_columns = 0;
  self->n_rows = 0;
}

static void
make_canvas (CorridorMosaic *self)
{
  self->canvas = corridor_pixels_new (self->width * self->scale, self->height * self->scale);
  cairo_surface_set_device_scale (self->canvas, self->scale, self->scale);
}

static void
make_cells (CorridorMosaic *self)
{
  self->n_columns = (self->width + CELL - 1) / CELL;
  self->n_rows = (self->height + CELL - 1) / CELL;
  self->cells = g_new0 (GdkTexture *, self->n_columns * self->n_rows);
}

static Patch
get_patch (CorridorMosaic *self,
           int             column,
           int             row)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (self->canvas);
  int side = CELL * self->scale;

  return (Patch) {
    .data = cairo_image_surface_get_data (self->canvas) + (gsize) (row * side) * stride + (gsize) (column * side) * 4,
    .stride = stride,
    .width = MIN (side, self->width * self->scale - column * side),
    .height = MIN (side, self->height * self->scale - row * side),
  };
}

/* Only what was painted on needs it: the rest of the canvas is as empty as it was made. */
static void
wipe (CorridorMosaic *self)
{
  cairo_surface_flush (self->canvas);

  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    {
      Patch patch = get_patch (self, i % self->n_columns, i / self->n_columns);

      if (self->cells[i] == NULL)
        continue;
      for (int y = 0; y < patch.height; y++)
        memset (patch.data + (gsize) y * patch.stride, 0, (gsize) patch.width * 4);
    }

  cairo_surface_mark_dirty (self->canvas);
}

static gboolean
is_blank_row (const guchar *data,
              gsize         size)
{
  /* A row is blank if its first pixel is, and each pixel is like the one before. */
  return data[0] == 0 && data[1] == 0 && data[2] == 0 && data[3] == 0 && memcmp (data, data + 4, size - 4) == 0;
}

static gboolean
is_blank (const Patch *patch)
{
  for (int y = 0; y < patch->height; y++)
    {
      if (!is_blank_row (patch->data + (gsize) y * patch->stride, (gsize) patch->width * 4))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_like (const Patch *patch,
         GdkTexture  *cell)
{
  cairo_surface_t *pixels = cell != NULL ? corridor_picture_peek_pixels (cell) : NULL;
  const guchar *old;
  gsize stride;

  if (pixels == NULL)
    return FALSE;

  old = cairo_image_surface_get_data (pixels);
  stride = (gsize) cairo_image_surface_get_stride (pixels);
  for (int y = 0; y < patch->height; y++)
    {
      if (memcmp (patch->data + (gsize) y * patch->stride, old + (gsize) y * stride, (gsize) patch->width * 4) != 0)
        return FALSE;
    }

  return TRUE;
}

static GdkTexture *
copy_patch (const Patch *patch)
{
  cairo_surface_t *copy = corridor_pixels_new (patch->width, patch->height);
  guchar *data = cairo_image_surface_get_data (copy);
  gsize stride = (gsize) cairo_image_surface_get_stride (copy);

  for (int y = 0; y < patch->height; y++)
    memcpy (data + (gsize) y * stride, patch->data + (gsize) y * patch->stride, (gsize) patch->width * 4);
  cairo_surface_mark_dirty (copy);

  return corridor_picture_new (copy);
}

static void
update_cell (GdkTexture **cell,
             const Patch *patch)
{
  if (is_blank (patch))
    g_clear_object (cell);
  else if (!is_like (patch, *cell))
    {
      g_clear_object (cell);
      *cell = copy_patch (patch);
    }
}

CorridorMosaic *
corridor_mosaic_new (void)
{
  return g_new0 (CorridorMosaic, 1);
}

void
corridor_mosaic_free (CorridorMosaic *self)
{
  forget (self);
  g_free (self);
}

cairo_t *
corridor_mosaic_begin (CorridorMosaic *self,
                       int             width,
                       int             height,
                       int             scale)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0 && scale > 0, NULL);

  if (self->width != width || self->height != height || self->scale != scale)
    {
      forget (self);
      self->width = width;
      self->height = height;
      self->scale = scale;
      make_cells (self);
    }

  if (self->canvas != NULL)
    wipe (self);
  else
    make_canvas (self);
  return cairo_create (self->canvas);
}

void
corridor_mosaic_end (CorridorMosaic *self,
                     cairo_t        *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  cairo_destroy (cr);
  cairo_surface_flush (self->canvas);

  for (int row = 0; row < self->n_rows; row++)
    {
      for (int column = 0; column < self->n_columns; column++)
        {
          Patch patch = get_patch (self, column, row);

          update_cell (&self->cells[row * self->n_columns + column], &patch);
        }
    }
}

void
corridor_mosaic_trim (CorridorMosaic *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->canvas, cairo_surface_destroy);
}

/* Where a line between cells is, px; the last one is the edge. */
static float
place_line (CorridorMosaic *self,
            int             line,
            int             size,
            double          at,
            double          stretch)
{
  double px = at + MIN (line * CELL, size) * stretch;

  return (float) (round (px * self->scale) / self->scale);
}

void
corridor_mosaic_append (CorridorMosaic *self,
                        GtkSnapshot    *snapshot,
                        CorridorPoint   at,
                        double          stretch,
                        gboolean        for_cairo)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (snapshot != NULL);

  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    {
      int column = i % self->n_columns;
      int row = i / self->n_columns;
      float left = place_line (self, column, self->width, at.x, stretch);
      float top = place_line (self, row, self->height, at.y, stretch);
      float right = place_line (self, column + 1, self->width, at.x, stretch);
      float bottom = place_line (self, row + 1, self->height, at.y, stretch);

      if (self->cells[i] != NULL && right > left && bottom > top)
        corridor_picture_append (self->cells[i], snapshot, &GRAPHENE_RECT_INIT (left, top, right - left, bottom - top), for_cairo);
    }
}
