/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-radix-sort-private.h"
#include "corridor-time-index-private.h"

/* When the items of an index are: what the builder does last, and what another index of the same items has of its own. */

guint32 *
corridor_time_rank_all (const gint64  *column,
                        guint          n,
                        gint64       **times,
                        guint         *n_times)
{
  CorridorRadixEntry *entries = g_new (CorridorRadixEntry, n);
  guint32 *ranks = g_new (guint32, n);
  GArray *different = g_array_new (FALSE, FALSE, sizeof (gint64));

  /* Times before 1970 are negative; turning the highest bit puts them first. */
  for (guint i = 0; i < n; i++)
    entries[i] = (CorridorRadixEntry) { (guint64) column[i] ^ (G_GUINT64_CONSTANT (1) << 63), i };
  entries = corridor_radix_sort (entries, n);
  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || entries[i].key != entries[i - 1].key)
        g_array_append_val (different, column[entries[i].row]);
      ranks[entries[i].row] = different->len - 1;
    }
  g_free (entries);
  *n_times = different->len;
  *times = g_memdup2 (different->data, different->len * sizeof (gint64));
  g_array_unref (different);

  return ranks;
}

/* The slots in order of category, then begin, then slot. Returns: (transfer full) */
static CorridorRadixEntry *
sort_list (const CorridorTimeIndex *index,
           const guint32           *begins,
           guint                    begin_levels)
{
  CorridorRadixEntry *entries = g_new (CorridorRadixEntry, index->n_items);

  for (guint c = 0; c < index->n_categories; c++)
    for (guint i = index->first_slots[c]; i < index->first_slots[c + 1]; i++)
      entries[i] = (CorridorRadixEntry) { (guint64) c << begin_levels | begins[i], i };

  return corridor_radix_sort (entries, index->n_items);
}

static void
fill_starts (CorridorTimeIndex        *index,
             const guint32            *begins,
             const CorridorRadixEntry *list)
{
  guint n = 0;

  index->starts = g_new (guint32, index->n_items - index->inverse->is_inverse.n_ones);
  index->first_starts = g_new (guint, index->n_categories + 1);
  for (guint c = 0; c < index->n_categories; c++)
    {
      index->first_starts[c] = n;
      for (guint i = index->first_slots[c]; i < index->first_slots[c + 1]; i++)
        if (!corridor_bits_get (&index->inverse->is_inverse, list[i].row))
          index->starts[n++] = begins[list[i].row];
    }
  index->first_starts[index->n_categories] = n;
}

void
corridor_time_index_date (CorridorTimeIndex *index,
                          guint32           *begins,
                          guint32           *ends)
{
  guint begin_levels = corridor_wavelet_matrix_levels_for (index->n_begins);
  guint end_levels = corridor_wavelet_matrix_levels_for (index->n_ends);
  guint n_ranks = MAX (index->n_begins, index->n_ends);
  CorridorRadixEntry *list = sort_list (index, begins, begin_levels);
  g_autofree guint32 *list_ends = g_new (guint32, index->n_items);

  corridor_span_column_init (&index->spans, begins, ends, index->n_items, n_ranks);
  index->inverse = corridor_time_inverse_new (begins, ends, index->n_items, index->begins, index->ends, n_ranks);
  if (index->inverse != NULL)
    fill_starts (index, begins, list);
  for (guint i = 0; i < index->n_items; i++)
    list_ends[i] = ends[list[i].row];
  g_free (list);

  corridor_wavelet_matrix_init (&index->begin_matrix, begins, index->n_items, begin_levels);
  corridor_wavelet_matrix_init (&index->end_matrix, ends, index->n_items, end_levels);
  corridor_wavelet_matrix_init (&index->list_matrix, list_ends, index->n_items, end_levels);
}

guint
corridor_time_index_count_starts (const CorridorTimeIndex *self,
                                  guint                    category,
                                  guint                    rank)
{
  guint first = self->first_starts[category];
  guint low = first;
  guint high = self->first_starts[category + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->starts[middle] < rank)
        low = middle + 1;
      else
        high = middle;
    }

  return low - first;
}

CorridorTimeIndex *
corridor_time_index_redate (CorridorTimeIndex *self,
                            const gint64      *begins,
                            const gint64      *ends)
{
  CorridorTimeIndex *index;
  g_autofree guint32 *begin_ranks = NULL;
  g_autofree guint32 *end_ranks = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((begins != NULL && ends != NULL) || self->n_items == 0, NULL);

  index = g_new0 (CorridorTimeIndex, 1);
  g_atomic_ref_count_init (&index->ref_count);
  index->places = corridor_time_index_ref (self->places != NULL ? self->places : self);
  index->n_items = self->n_items;
  index->n_categories = self->n_categories;
  index->n_groups = self->n_groups;
  index->n_boxes = self->n_boxes;
  index->groups = self->groups;
  index->first_slots = self->first_slots;
  index->extents = self->extents;
  index->codes = self->codes;
  begin_ranks = corridor_time_rank_all (begins, self->n_items, &index->begins, &index->n_begins);
  end_ranks = corridor_time_rank_all (ends, self->n_items, &index->ends, &index->n_ends);
  corridor_time_index_date (index, begin_ranks, end_ranks);

  return index;
}
