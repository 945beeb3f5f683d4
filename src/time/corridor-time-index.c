/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

#include <math.h>

#define GRID_SIZE 4294967296.0

CorridorTimeIndex *
corridor_time_index_ref (CorridorTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
corridor_time_index_unref (CorridorTimeIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->places == NULL)
    {
      corridor_z_column_clear (&self->codes);
      g_free (self->groups);
      g_free (self->first_slots);
      g_free (self->extents);
    }
  g_clear_pointer (&self->places, corridor_time_index_unref);
  corridor_span_column_clear (&self->spans);
  corridor_wavelet_matrix_clear (&self->begin_matrix);
  corridor_wavelet_matrix_clear (&self->end_matrix);
  corridor_wavelet_matrix_clear (&self->list_matrix);
  g_clear_pointer (&self->inverse, corridor_time_inverse_free);
  g_free (self->starts);
  g_free (self->first_starts);
  g_free (self->begins);
  g_free (self->ends);
  g_free (self);
}

guint
corridor_time_index_get_n_items (const CorridorTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_items;
}

guint
corridor_time_index_get_n_categories (const CorridorTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_categories;
}

static gsize
measure_places (const CorridorTimeIndex *self)
{
  return self->n_groups * sizeof *self->groups + (self->n_categories + 1) * sizeof *self->first_slots +
         self->n_boxes * sizeof *self->extents + corridor_z_column_get_memory (&self->codes);
}

static gsize
measure_inverse (const CorridorTimeIndex *self)
{
  return corridor_time_inverse_get_memory (self->inverse) + self->first_starts[self->n_categories] * sizeof *self->starts +
         (self->n_categories + 1) * sizeof *self->first_starts;
}

gsize
corridor_time_index_get_memory (const CorridorTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sizeof *self + (self->places == NULL ? measure_places (self) : 0) + (self->inverse != NULL ? measure_inverse (self) : 0) +
         (self->n_begins + self->n_ends) * sizeof (gint64) + corridor_span_column_get_memory (&self->spans) +
         corridor_wavelet_matrix_get_memory (&self->begin_matrix) +
         corridor_wavelet_matrix_get_memory (&self->end_matrix) +
         corridor_wavelet_matrix_get_memory (&self->list_matrix);
}

guint32
corridor_grid_from_unit (double value)
{
  return value < 1 ? (guint32) (value * GRID_SIZE) : G_MAXUINT32;
}

guint64
corridor_grid_extent_below (double size)
{
  return (guint64) ceil (CLAMP (size, 0, 2) * GRID_SIZE);
}

CorridorGridBox
corridor_grid_box (const CorridorUnitBox *box)
{
  return (CorridorGridBox) {
    .min_x = corridor_grid_from_unit (box->min_x),
    .min_y = corridor_grid_from_unit (box->min_y),
    .max_x = corridor_grid_from_unit (box->max_x),
    .max_y = corridor_grid_from_unit (box->max_y),
  };
}

const CorridorTimeGroup *
corridor_time_index_group_of (const CorridorTimeIndex *self,
                              guint                    slot)
{
  guint low = 0;
  guint high = self->n_groups;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->groups[middle].first <= slot)
        low = middle;
      else
        high = middle;
    }

  return &self->groups[low];
}

CorridorGridBox
corridor_time_group_item_box (const CorridorTimeIndex *self,
                              const CorridorTimeGroup *group,
                              guint                    slot)
{
  guint64 code = corridor_z_column_get (&self->codes, slot);
  CorridorTimeExtent extent = { 0, 0 };
  guint32 x, y;

  if (group->is_boxes)
    extent = self->extents[group->first_box + slot - group->first];
  x = corridor_morton_x (code) - corridor_grid_half (extent.width);
  y = corridor_morton_y (code) - corridor_grid_half (extent.height);

  return (CorridorGridBox) { x, y, x + extent.width, y + extent.height };
}

void
corridor_time_index_get_span (const CorridorTimeIndex *self,
                              guint                    slot,
                              gint64                  *begin,
                              gint64                  *end)
{
  g_return_if_fail (self != NULL && begin != NULL && end != NULL);
  g_return_if_fail (slot < self->n_items);

  *begin = self->begins[corridor_span_column_get_begin (&self->spans, slot)];
  *end = self->ends[corridor_span_column_get_end (&self->spans, slot)];
}

CorridorTimeItem
corridor_time_index_get_item (const CorridorTimeIndex *self,
                              guint                    slot)
{
  CorridorTimeItem item = { 0 };
  const CorridorTimeGroup *group;
  CorridorGridBox grid;
  double inset;

  g_return_val_if_fail (self != NULL, item);
  g_return_val_if_fail (slot < self->n_items, item);

  group = corridor_time_index_group_of (self, slot);
  grid = corridor_time_group_item_box (self, group, slot);
  inset = group->is_boxes ? 0 : 0.5;
  item.box.min_x = (grid.min_x + inset) / GRID_SIZE;
  item.box.min_y = (grid.min_y + inset) / GRID_SIZE;
  item.box.max_x = (grid.max_x + 1.0 - inset) / GRID_SIZE;
  item.box.max_y = (grid.max_y + 1.0 - inset) / GRID_SIZE;
  corridor_time_index_get_span (self, slot, &item.begin, &item.end);
  item.category = group->category;
  item.is_box = group->is_boxes;

  return item;
}

gboolean
corridor_time_index_is_below (const CorridorTimeIndex *self,
                              guint                    slot,
                              double                   min_size)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (slot < self->n_items, FALSE);

  return corridor_time_group_is_below (corridor_time_index_group_of (self, slot), corridor_grid_extent_below (min_size));
}

guint
corridor_time_index_get_n_boxes (const CorridorTimeIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_boxes;
}

guint
corridor_time_index_get_box (const CorridorTimeIndex *self,
                             guint                    i)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (i < self->n_boxes, 0);

  for (guint j = 0; j < self->n_groups; j++)
    if (self->groups[j].is_boxes && i - self->groups[j].first_box < self->groups[j].n)
      return self->groups[j].first + i - self->groups[j].first_box;

  g_return_val_if_reached (0);
}
