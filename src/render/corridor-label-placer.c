/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-placer.h"

#include <math.h>

/* Side of a cell, px: about the length of a label. */
#define CELL 64.0
#define TOUCH 1e-3
#define NONE G_MAXUINT

/* A part of the picture. */
typedef struct
{
  cairo_rectangle_t box;
  gboolean          blocked; /* else only shaded */
  gconstpointer     owner; /* (unowned) (nullable) who may cover it */
} Part;

/* One part in the list of one cell. */
typedef struct
{
  guint part;
  guint next;
} Link;

/* Columns and rows of cells, both ends included. */
typedef struct
{
  int left, top, right, bottom;
} Cells;

struct _CorridorLabelPlacer
{
  cairo_rectangle_t region;
  int               n_columns;
  int               n_rows;
  GArray           *cells; /* (owned) (element-type guint) first link of each */
  GArray           *links; /* (owned) (element-type Link) */
  GArray           *parts; /* (owned) (element-type Part) */
};

CorridorLabelPlacer *
corridor_label_placer_new (void)
{
  CorridorLabelPlacer *self = g_new0 (CorridorLabelPlacer, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  corridor_label_placer_reset (self, (cairo_rectangle_t) { 0, 0, 0, 0 });

  return self;
}

void
corridor_label_placer_free (CorridorLabelPlacer *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->links);
  g_array_unref (self->parts);
  g_free (self);
}

void
corridor_label_placer_reset (CorridorLabelPlacer *self,
                             cairo_rectangle_t    region)
{
  guint none = NONE;

  self->region = region;
  self->n_columns = (int) (region.width / CELL) + 1;
  self->n_rows = (int) (region.height / CELL) + 1;
  g_array_set_size (self->links, 0);
  g_array_set_size (self->parts, 0);
  g_array_set_size (self->cells, 0);
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    g_array_append_val (self->cells, none);
}

static Cells
cells_of (const CorridorLabelPlacer *self,
          cairo_rectangle_t          box)
{
  double x = box.x - self->region.x;
  double y = box.y - self->region.y;

  return (Cells) {
    CLAMP ((int) floor (x / CELL), 0, self->n_columns - 1),
    CLAMP ((int) floor (y / CELL), 0, self->n_rows - 1),
    CLAMP ((int) floor ((x + box.width) / CELL), 0, self->n_columns - 1),
    CLAMP ((int) floor ((y + box.height) / CELL), 0, self->n_rows - 1),
  };
}

static guint *
cell_at (CorridorLabelPlacer *self,
         int                  column,
         int                  row)
{
  return &g_array_index (self->cells, guint, row * self->n_columns + column);
}

/* Boxes that touch do not overlap, wherever in the picture rounding has put them. */
static gboolean
overlap (const cairo_rectangle_t *a,
         const cairo_rectangle_t *b)
{
  return a->x + TOUCH < b->x + b->width && b->x + TOUCH < a->x + a->width &&
         a->y + TOUCH < b->y + b->height && b->y + TOUCH < a->y + a->height;
}

static gboolean
is_free (CorridorLabelPlacer *self,
         cairo_rectangle_t    box,
         gboolean             clear,
         gconstpointer        owner)
{
  Cells cells = cells_of (self, box);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      for (guint i = *cell_at (self, column, row); i != NONE;)
        {
          const Link *link = &g_array_index (self->links, Link, i);
          const Part *part = &g_array_index (self->parts, Part, link->part);
          gboolean counts = part->blocked || (clear && (owner == NULL || part->owner != owner));

          if (counts && overlap (&box, &part->box))
            return FALSE;
          i = link->next;
        }

  return TRUE;
}

static gboolean
is_inside (const CorridorLabelPlacer *self,
           cairo_rectangle_t          box)
{
  const cairo_rectangle_t *region = &self->region;

  return box.x >= region->x && box.y >= region->y && box.x + box.width <= region->x + region->width &&
         box.y + box.height <= region->y + region->height;
}

static void
add_part (CorridorLabelPlacer *self,
          cairo_rectangle_t    box,
          gboolean             blocked,
          gconstpointer        owner)
{
  Cells cells = cells_of (self, box);
  Part part = { box, blocked, owner };

  if (!overlap (&box, &self->region))
    return;

  g_array_append_val (self->parts, part);
  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        guint *first = cell_at (self, column, row);
        Link link = { self->parts->len - 1, *first };

        *first = self->links->len;
        g_array_append_val (self->links, link);
      }
}

void
corridor_label_placer_block (CorridorLabelPlacer *self,
                             cairo_rectangle_t    box)
{
  add_part (self, box, TRUE, NULL);
}

void
corridor_label_placer_shade (CorridorLabelPlacer *self,
                             cairo_rectangle_t    box,
                             gconstpointer        owner)
{
  add_part (self, box, FALSE, owner);
}

gboolean
corridor_label_placer_fits (CorridorLabelPlacer *self,
                            cairo_rectangle_t    box,
                            gboolean             clear,
                            gconstpointer        owner)
{
  return is_inside (self, box) && is_free (self, box, clear, owner);
}
