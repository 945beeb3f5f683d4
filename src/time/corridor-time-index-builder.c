/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-radix-sort-private.h"
#include "corridor-time-index-private.h"

/*
 * Classes of a category: its points, and its boxes by the number of bits of the longer side, but that those of up to so many bits
 * (2.4 m) are one class: nobody looks as close as that.
 */
#define MIN_BITS 8
#define N_CLASSES (2 + 32 - MIN_BITS)

typedef struct
{
  guint              row;
  CorridorTimeExtent extent;
} BoxRow;

struct _CorridorTimeIndexBuilder
{
  guint   n_categories;
  GArray *codes;   /* (owned) (element-type guint64) */
  GArray *begins;  /* (owned) (element-type gint64) */
  GArray *ends;    /* (owned) (element-type gint64) */
  GArray *classes; /* (owned) (element-type guint) N_CLASSES · category + class: the groups in their order */
  GArray *boxes;   /* (owned) (element-type BoxRow) ascending */
};

CorridorTimeIndexBuilder *
corridor_time_index_builder_new (guint n_categories)
{
  CorridorTimeIndexBuilder *self;

  g_return_val_if_fail (n_categories >= 1 && n_categories < G_MAXUINT / N_CLASSES, NULL);

  self = g_new0 (CorridorTimeIndexBuilder, 1);
  self->n_categories = n_categories;
  self->codes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->begins = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->classes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (BoxRow));

  return self;
}

void
corridor_time_index_builder_free (CorridorTimeIndexBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->codes);
  g_array_unref (self->begins);
  g_array_unref (self->ends);
  g_array_unref (self->classes);
  g_array_unref (self->boxes);
  g_free (self);
}

static void
add (CorridorTimeIndexBuilder *self,
     guint64                   code,
     gint64                    begin,
     gint64                    end,
     guint                     group)
{
  g_array_append_val (self->codes, code);
  g_array_append_val (self->begins, begin);
  g_array_append_val (self->ends, end);
  g_array_append_val (self->classes, group);
}

void
corridor_time_index_builder_add_point (CorridorTimeIndexBuilder *self,
                                       double                    x,
                                       double                    y,
                                       gint64                    begin,
                                       gint64                    end,
                                       guint                     category)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (x >= 0 && x <= 1 && y >= 0 && y <= 1);
  g_return_if_fail (begin < end);
  g_return_if_fail (category < self->n_categories);
  g_return_if_fail (self->codes->len < G_MAXINT32);

  add (self, corridor_morton_encode (corridor_grid_from_unit (x), corridor_grid_from_unit (y)), begin, end,
       category * N_CLASSES);
}

void
corridor_time_index_builder_add_box (CorridorTimeIndexBuilder *self,
                                     const CorridorUnitBox    *box,
                                     gint64                    begin,
                                     gint64                    end,
                                     guint                     category)
{
  CorridorGridBox grid;
  guint n_bits;
  BoxRow row;

  g_return_if_fail (self != NULL && box != NULL);
  g_return_if_fail (box->min_x >= 0 && box->min_x <= box->max_x && box->max_x <= 1);
  g_return_if_fail (box->min_y >= 0 && box->min_y <= box->max_y && box->max_y <= 1);
  g_return_if_fail (begin < end);
  g_return_if_fail (category < self->n_categories);
  g_return_if_fail (self->codes->len < G_MAXINT32);

  grid = corridor_grid_box (box);
  row.row = self->codes->len;
  row.extent = (CorridorTimeExtent) { grid.max_x - grid.min_x, grid.max_y - grid.min_y };
  n_bits = g_bit_storage (MAX (row.extent.width, row.extent.height));
  g_array_append_val (self->boxes, row);
  add (self,
       corridor_morton_encode (grid.min_x + corridor_grid_half (row.extent.width),
                               grid.min_y + corridor_grid_half (row.extent.height)),
       begin, end, category * N_CLASSES + 1 + MAX (n_bits, MIN_BITS) - MIN_BITS);
}

/* The rows in order of group, then code. */
static guint *
sort_rows (CorridorTimeIndexBuilder *self)
{
  guint n = self->codes->len;
  CorridorRadixEntry *entries = g_new (CorridorRadixEntry, n);
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    entries[i] = (CorridorRadixEntry) { g_array_index (self->codes, guint64, i), i };
  entries = corridor_radix_sort (entries, n);
  for (guint i = 0; i < n; i++)
    entries[i].key = g_array_index (self->classes, guint, entries[i].row);
  entries = corridor_radix_sort (entries, n);
  for (guint i = 0; i < n; i++)
    order[i] = entries[i].row;
  g_free (entries);

  return order;
}

static guint32 *
rank_times (const GArray *column,
            gint64      **times,
            guint        *n_times)
{
  return corridor_time_rank_all ((const gint64 *) (gconstpointer) column->data, column->len, times, n_times);
}

static guint32 *
permute (guint32     *ranks, /* (transfer full) */
         const guint *order,
         guint        n)
{
  guint32 *permuted = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    permuted[i] = ranks[order[i]];
  g_free (ranks);

  return permuted;
}

static void
fill_codes (CorridorTimeIndex *index,
            const GArray      *codes,
            const guint       *order)
{
  g_autofree guint64 *sorted = g_new (guint64, index->n_items);

  for (guint i = 0; i < index->n_items; i++)
    sorted[i] = g_array_index (codes, guint64, order[i]);
  corridor_z_column_init (&index->codes, sorted, index->n_items);
}

static int
compare_box_rows (gconstpointer a,
                  gconstpointer b)
{
  guint x = ((const BoxRow *) a)->row;
  guint y = ((const BoxRow *) b)->row;

  return x < y ? -1 : x > y;
}

static void
fill_extents (CorridorTimeIndex        *index,
              CorridorTimeIndexBuilder *self,
              CorridorTimeGroup        *group,
              const guint              *order)
{
  for (guint i = 0; i < group->n; i++)
    {
      BoxRow key = { .row = order[group->first + i] };
      guint found;

      if (!g_array_binary_search (self->boxes, &key, compare_box_rows, &found))
        g_return_if_reached ();
      index->extents[group->first_box + i] = g_array_index (self->boxes, BoxRow, found).extent;
      group->reach_x = MAX (group->reach_x, index->extents[group->first_box + i].width);
      group->reach_y = MAX (group->reach_y, index->extents[group->first_box + i].height);
    }
}

static void
fill_groups (CorridorTimeIndex        *index,
             CorridorTimeIndexBuilder *self,
             const guint              *order)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (CorridorTimeGroup));
  guint n_boxes = 0;

  index->n_boxes = self->boxes->len;
  index->extents = g_new (CorridorTimeExtent, index->n_boxes);
  for (guint i = 0; i < index->n_items;)
    {
      guint class = g_array_index (self->classes, guint, order[i]);
      CorridorTimeGroup group = { .first = i, .category = class / N_CLASSES, .is_boxes = class % N_CLASSES > 0 };

      while (i < index->n_items && g_array_index (self->classes, guint, order[i]) == class)
        i++;
      group.n = i - group.first;
      group.first_box = n_boxes;
      if (group.is_boxes)
        {
          fill_extents (index, self, &group, order);
          n_boxes += group.n;
        }
      g_array_append_val (groups, group);
    }
  index->n_groups = groups->len;
  index->groups = (CorridorTimeGroup *) (gpointer) g_array_free (groups, FALSE);
}

static void
fill_first_slots (CorridorTimeIndex *index)
{
  guint category = 0;

  index->first_slots = g_new (guint, index->n_categories + 1);
  for (guint i = 0; i < index->n_groups; i++)
    while (category <= index->groups[i].category)
      index->first_slots[category++] = index->groups[i].first;
  while (category <= index->n_categories)
    index->first_slots[category++] = index->n_items;
}

CorridorTimeIndex *
corridor_time_index_builder_finish (CorridorTimeIndexBuilder  *self,
                                    guint                    **order)
{
  CorridorTimeIndex *index;
  g_autofree guint *rows = NULL;
  g_autofree guint32 *begins = NULL;
  g_autofree guint32 *ends = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  index = g_new0 (CorridorTimeIndex, 1);
  g_atomic_ref_count_init (&index->ref_count);
  index->n_items = self->codes->len;
  index->n_categories = self->n_categories;
  rows = sort_rows (self);
  fill_codes (index, self->codes, rows);
  fill_groups (index, self, rows);
  fill_first_slots (index);
  begins = permute (rank_times (self->begins, &index->begins, &index->n_begins), rows, index->n_items);
  ends = permute (rank_times (self->ends, &index->ends, &index->n_ends), rows, index->n_items);
  corridor_time_index_date (index, begins, ends);
  if (order != NULL)
    *order = g_steal_pointer (&rows);
  corridor_time_index_builder_free (self);

  return index;
}
