/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mosaic.h"

#include <string.h>

/* Side of a cell in px: small enough to follow a caption, large enough that a window has some sixty. */
#define CELL 128

typedef struct
{
  GdkTexture *texture; /* (owned) (nullable) none on a cell that is blank */
  GBytes     *pixels; /* (owned) (nullable) the texture's */
} Cell;

struct _CorridorMosaic
{
  cairo_surface_t *canvas; /* (owned) (nullable) kept from one painting to the next */
  int              width;
  int              height;
  int              scale;
  int              n_columns;
  int              n_rows;
  Cell            *cells; /* (owned) (array length=n_columns*n_rows) row by row */
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
cell_clear (Cell *cell)
{
  g_clear_object (&cell->texture);
  g_clear_pointer (&cell->pixels, g_bytes_unref);
}

static void
drop_canvas (CorridorMosaic *self)
{
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    cell_clear (&self->cells[i]);

  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->canvas, cairo_surface_destroy);
  self->n_columns = 0;
  self->n_rows = 0;
}

static void
make_canvas (CorridorMosaic *self)
{
  self->canvas = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width * self->scale, self->height * self->scale);
  cairo_surface_set_device_scale (self->canvas, self->scale, self->scale);
  self->n_columns = (self->width + CELL - 1) / CELL;
  self->n_rows = (self->height + CELL - 1) / CELL;
  self->cells = g_new0 (Cell, self->n_columns * self->n_rows);
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

      if (self->cells[i].texture == NULL)
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
         GBytes      *pixels)
{
  const guchar *old = pixels != NULL ? g_bytes_get_data (pixels, NULL) : NULL;
  gsize row_size = (gsize) patch->width * 4;

  if (old == NULL)
    return FALSE;

  for (int y = 0; y < patch->height; y++)
    {
      if (memcmp (patch->data + (gsize) y * patch->stride, old + (gsize) y * row_size, row_size) != 0)
        return FALSE;
    }

  return TRUE;
}

static GBytes *
copy_pixels (const Patch *patch)
{
  gsize row_size = (gsize) patch->width * 4;
  guchar *copy = g_malloc (row_size * (gsize) patch->height);

  for (int y = 0; y < patch->height; y++)
    memcpy (copy + (gsize) y * row_size, patch->data + (gsize) y * patch->stride, row_size);

  return g_bytes_new_take (copy, row_size * (gsize) patch->height);
}

static void
update_cell (Cell        *cell,
             const Patch *patch)
{
  if (is_blank (patch))
    {
      cell_clear (cell);
      return;
    }
  if (is_like (patch, cell->pixels))
    return;

  cell_clear (cell);
  cell->pixels = copy_pixels (patch);
  cell->texture = gdk_memory_texture_new (patch->width, patch->height, GDK_MEMORY_DEFAULT,
                                          cell->pixels, (gsize) patch->width * 4);
}

CorridorMosaic *
corridor_mosaic_new (void)
{
  return g_new0 (CorridorMosaic, 1);
}

void
corridor_mosaic_free (CorridorMosaic *self)
{
  drop_canvas (self);
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
      drop_canvas (self);
      self->width = width;
      self->height = height;
      self->scale = scale;
      make_canvas (self);
    }

  wipe (self);
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
corridor_mosaic_append (CorridorMosaic *self,
                        GtkSnapshot    *snapshot)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (snapshot != NULL);

  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    {
      GdkTexture *texture = self->cells[i].texture;

      if (texture == NULL)
        continue;

      gtk_snapshot_append_texture (snapshot, texture,
                                   &GRAPHENE_RECT_INIT ((float) (i % self->n_columns * CELL),
                                                        (float) (i / self->n_columns * CELL),
                                                        (float) gdk_texture_get_width (texture) / (float) self->scale,
                                                        (float) gdk_texture_get_height (texture) / (float) self->scale));
    }
}
