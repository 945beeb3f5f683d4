/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-columns-private.h"

#define BLOCK_LENGTH 65536

/* What the index is made of: not needed after that. */
typedef struct
{
  gint64            begin;
  gint64            end;
  CorridorGridPoint point;
  guint             category;
  gboolean          is_outline; /* then its box is the next outline's */
} Sight;

struct _CorridorRecordColumns
{
  guint                  n;
  GPtrArray             *sights; /* (owned) (element-type Sight*) blocks */
  GPtrArray             *offsets; /* (owned) (element-type guint64*) blocks */
  GPtrArray             *lengths; /* (owned) (element-type guint32*) blocks */
  CorridorDatasetColumns sparse; /* its arrays, with rows for slots, and its ends */
};

static void
clear_outline (gpointer data)
{
  corridor_outline_unref (((CorridorOutlineOf *) data)->outline);
}

static GArray *
new_outlines (void)
{
  GArray *outlines = g_array_new (FALSE, FALSE, sizeof (CorridorOutlineOf));

  g_array_set_clear_func (outlines, clear_outline);
  return outlines;
}

CorridorRecordColumns *
corridor_record_columns_new (void)
{
  CorridorRecordColumns *self = g_new0 (CorridorRecordColumns, 1);

  self->sights = g_ptr_array_new_with_free_func (g_free);
  self->offsets = g_ptr_array_new_with_free_func (g_free);
  self->lengths = g_ptr_array_new_with_free_func (g_free);
  self->sparse.bounds = g_array_new (FALSE, FALSE, sizeof (CorridorLooseBounds));
  self->sparse.parts = g_array_new (FALSE, FALSE, sizeof (CorridorPartOf));
  self->sparse.outlines = new_outlines ();
  return self;
}

void
corridor_record_columns_free (CorridorRecordColumns *self)
{
  g_ptr_array_unref (self->sights);
  g_ptr_array_unref (self->offsets);
  g_ptr_array_unref (self->lengths);
  g_array_unref (self->sparse.bounds);
  g_array_unref (self->sparse.parts);
  g_array_unref (self->sparse.outlines);
  g_free (self);
}

guint
corridor_record_columns_get_n (CorridorRecordColumns *self)
{
  return self->n;
}

static void
extend (CorridorRecordColumns *self,
        CorridorGridPoint      min,
        CorridorGridPoint      max)
{
  CorridorDatasetColumns *ends = &self->sparse;

  if (!ends->has_extent)
    {
      ends->min = min;
      ends->max = max;
      ends->has_extent = TRUE;
      return;
    }
  ends->min = (CorridorGridPoint) { MIN (ends->min.x, min.x), MIN (ends->min.y, min.y) };
  ends->max = (CorridorGridPoint) { MAX (ends->max.x, max.x), MAX (ends->max.y, max.y) };
}

static void
extend_range (CorridorRecordColumns *self,
              gint64                 time)
{
  CorridorDatasetColumns *ends = &self->sparse;

  if (time == CORRIDOR_TIME_MIN || time == CORRIDOR_TIME_MAX)
    return;

  ends->begin = ends->has_range ? MIN (ends->begin, time) : time;
  ends->end = ends->has_range ? MAX (ends->end, time) : time;
  ends->has_range = TRUE;
}

static void
add_bounds (CorridorRecordColumns *self,
            const CorridorRecord  *record)
{
  CorridorLooseBounds bounds = { self->n, record->start_latest, record->end_earliest };

  extend_range (self, record->start_earliest);
  extend_range (self, record->start_latest);
  extend_range (self, record->end_earliest);
  extend_range (self, record->end_latest);
  if (record->start_latest != record->start_earliest || record->end_earliest != record->end_latest)
    g_array_append_val (self->sparse.bounds, bounds);
}

static void
add_outline (CorridorRecordColumns *self,
             CorridorOutline       *outline)
{
  CorridorUnitBox box = corridor_outline_get_box (outline);
  CorridorOutlineOf entry = { self->n, corridor_outline_ref (outline) };

  g_array_append_val (self->sparse.outlines, entry);
  extend (self, corridor_grid_point ((CorridorPoint) { box.min_x, box.min_y }),
          corridor_grid_point ((CorridorPoint) { box.max_x, box.max_y }));
}

/* Returns: where row number @row is in its column, the block of which is made when it is the first in it. */
static gpointer
reach (GPtrArray *blocks,
       guint      row,
       gsize      size)
{
  if (row / BLOCK_LENGTH == blocks->len)
    g_ptr_array_add (blocks, g_malloc_n (BLOCK_LENGTH, size));
  return (char *) g_ptr_array_index (blocks, row / BLOCK_LENGTH) + (row % BLOCK_LENGTH) * size;
}

void
corridor_record_columns_add (CorridorRecordColumns *self,
                             const CorridorRecord  *record)
{
  CorridorPartOf part = { self->n, record->place.part };
  Sight *sight = reach (self->sights, self->n, sizeof (Sight));

  *sight = (Sight) {
    .begin = record->is_dated ? record->start_earliest : CORRIDOR_TIME_MIN,
    .end = record->is_dated ? record->end_latest : CORRIDOR_TIME_MAX,
    .category = record->category,
    .is_outline = record->outline != NULL,
  };
  if (record->outline != NULL)
    {
      add_outline (self, record->outline);
    }
  else
    {
      sight->point = corridor_grid_point (record->point);
      extend (self, sight->point, sight->point);
    }
  if (record->is_dated)
    add_bounds (self, record);
  if (record->place.part != 0)
    g_array_append_val (self->sparse.parts, part);
  *(guint64 *) reach (self->offsets, self->n, sizeof (guint64)) = record->place.offset;
  *(guint32 *) reach (self->lengths, self->n, sizeof (guint32)) = record->place.length;
  self->n++;
}

static void
fill_index (CorridorRecordColumns    *self,
            CorridorTimeIndexBuilder *builder,
            const guint              *orders,
            gboolean                  is_last)
{
  guint n_outlines = 0;

  for (guint i = 0; i < self->n; i++)
    {
      Sight *block = g_ptr_array_index (self->sights, i / BLOCK_LENGTH);
      const Sight *sight = &block[i % BLOCK_LENGTH];

      if (sight->is_outline)
        {
          CorridorUnitBox box = corridor_outline_get_box (
            g_array_index (self->sparse.outlines, CorridorOutlineOf, n_outlines++).outline);

          corridor_time_index_builder_add_box (builder, &box, sight->begin, sight->end, orders[sight->category]);
        }
      else
        {
          corridor_time_index_builder_add_point (builder, (sight->point.x + 0.5) / CORRIDOR_GRID_SIZE,
                                                 (sight->point.y + 0.5) / CORRIDOR_GRID_SIZE, sight->begin, sight->end,
                                                 orders[sight->category]);
        }
      if (is_last && i % BLOCK_LENGTH == BLOCK_LENGTH - 1)
        g_clear_pointer (&self->sights->pdata[i / BLOCK_LENGTH], g_free);
    }
}

/* Copies a sparse column. Each element begins with its row, which becomes the slot. */
static GArray *
arrange_sparse (GArray      *rows,
                GArray      *into,
                const guint *slots)
{
  guint size = g_array_get_element_size (rows);

  g_array_append_vals (into, rows->data, rows->len);
  for (guint i = 0; i < into->len; i++)
    {
      guint *place = (guint *) (gpointer) (into->data + (gsize) i * size);

      *place = slots[*place];
    }
  g_array_sort (into, corridor_dataset_compare_slots);
  return into;
}

static void
arrange_all_sparse (CorridorRecordColumns  *self,
                    const guint            *order,
                    CorridorDatasetColumns *columns)
{
  g_autofree guint *slots = NULL;

  if (self->sparse.bounds->len + self->sparse.parts->len + self->sparse.outlines->len > 0)
    {
      slots = g_new (guint, self->n);
      for (guint i = 0; i < self->n; i++)
        slots[order[i]] = i;
    }

  columns->bounds = arrange_sparse (self->sparse.bounds, g_array_new (FALSE, FALSE, sizeof (CorridorLooseBounds)), slots);
  columns->parts = arrange_sparse (self->sparse.parts, g_array_new (FALSE, FALSE, sizeof (CorridorPartOf)), slots);
  columns->outlines = arrange_sparse (self->sparse.outlines, new_outlines (), slots);
  for (guint i = 0; i < columns->outlines->len; i++)
    corridor_outline_ref (g_array_index (columns->outlines, CorridorOutlineOf, i).outline);
}

/*
 * corridor_record_columns_arrange:
 * @orders: the place in the dataset's list of each category that records were added with
 * @is_last: whether the records are not needed any more; then only free and get_n may follow
 * @columns: (out caller-allocates): all of it
 *
 * Builds the index and brings the columns into its order.
 */
void
corridor_record_columns_arrange (CorridorRecordColumns  *self,
                                 const guint            *orders,
                                 guint                   n_categories,
                                 gboolean                is_last,
                                 CorridorDatasetColumns *columns)
{
  CorridorTimeIndexBuilder *builder = corridor_time_index_builder_new (n_categories);
  g_autofree guint *order = NULL;

  *columns = self->sparse; /* for the ends */
  fill_index (self, builder, orders, is_last);
  if (is_last)
    g_ptr_array_set_size (self->sights, 0);
  columns->index = corridor_time_index_builder_finish (builder, &order);

  columns->offsets = g_new (guint64, self->n);
  columns->lengths = g_new (guint32, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      guint row = order[i];

      columns->offsets[i] = ((const guint64 *) g_ptr_array_index (self->offsets, row / BLOCK_LENGTH))[row % BLOCK_LENGTH];
      columns->lengths[i] = ((const guint32 *) g_ptr_array_index (self->lengths, row / BLOCK_LENGTH))[row % BLOCK_LENGTH];
    }
  arrange_all_sparse (self, order, columns);
}
