/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

/*
 * The list of what is active, in order of begin. Each category has its part of @list_matrix, in that order, which gives the
 * active ones among its first; @begin_matrix gives how many of it begin before some time. The sum over the categories is
 * searched for the time at which the row begins, so that any set of them may be hidden.
 */

typedef struct
{
  const CorridorTimeProbe  *probe; /* (unowned) */
  const CorridorTimeFilter *filter; /* (unowned) */
} List;

/* The active ones in a range of the list of all. */
static guint
count_active (const List *list,
              guint       first,
              guint       end)
{
  const CorridorWaveletMatrix *matrix = &list->probe->index->list_matrix;

  if (first == end)
    return 0;

  return end - first - (corridor_wavelet_matrix_rank_below (matrix, &list->probe->end_below, end) -
                        corridor_wavelet_matrix_rank_below (matrix, &list->probe->end_below, first));
}

/* Where in the list those of the category end that begin before @rank. */
static guint
find_in_list (const List *list,
              guint       category,
              guint       rank)
{
  const CorridorTimeIndex *index = list->probe->index;
  guint first = index->first_slots[category];
  guint end = index->first_slots[category + 1];
  CorridorWaveletProbe probe;

  if (first == end)
    return first;

  probe = corridor_wavelet_matrix_probe (&index->begin_matrix, rank);

  return first + corridor_wavelet_matrix_rank_below (&index->begin_matrix, &probe, end) -
         corridor_wavelet_matrix_rank_below (&index->begin_matrix, &probe, first);
}

/* The active ones that begin before @rank, which is not above that where the filter ends. */
static guint
count_before (const List *list,
              guint       rank)
{
  const CorridorTimeIndex *index = list->probe->index;
  guint count = 0;

  for (guint c = 0; c < index->n_categories; c++)
    if (!corridor_time_is_hidden (list->filter->hidden, c))
      count += count_active (list, index->first_slots[c], find_in_list (list, c, rank));

  return count;
}

/* The @k-th active place from @first on; there is one before @end. */
static guint
find_active (const List *list,
             guint       first,
             guint       end,
             guint       k)
{
  guint low = first;

  while (end - low > 1)
    {
      guint middle = low + (end - low) / 2;

      if (count_active (list, first, middle) <= k)
        low = middle;
      else
        end = middle;
    }

  return low;
}

/* The last rank with at most @k active ones that begin before it. */
static guint
find_rank (const List *list,
           guint       k)
{
  guint low = 0;
  guint high = list->probe->window.begin_below;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (count_before (list, middle) <= k)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* The @n-th, by slot, of the items of the category that begin at @rank. */
static guint
find_slot (const List *list,
           guint       category,
           guint       rank,
           guint       n)
{
  const CorridorWaveletMatrix *matrix = &list->probe->index->begin_matrix;
  guint before = corridor_wavelet_matrix_rank (matrix, rank, list->probe->index->first_slots[category]);

  return corridor_wavelet_matrix_select (matrix, rank, before + n);
}

gboolean
corridor_time_index_nth_active (const CorridorTimeIndex  *self,
                                const CorridorTimeFilter *filter,
                                guint                     k,
                                guint                    *slot)
{
  g_auto(CorridorTimeProbe) probe = { 0 };
  List list = { &probe, filter };
  guint rank;

  g_return_val_if_fail (self != NULL && slot != NULL, FALSE);
  g_return_val_if_fail (filter != NULL && filter->begin <= filter->end, FALSE);

  probe = corridor_time_probe (self, filter);
  if (k >= count_before (&list, probe.window.begin_below))
    return FALSE;

  rank = find_rank (&list, k);
  k -= count_before (&list, rank);
  for (guint c = 0; c < self->n_categories; c++)
    {
      guint first, end, n;

      if (corridor_time_is_hidden (filter->hidden, c))
        continue;
      first = find_in_list (&list, c, rank);
      end = find_in_list (&list, c, rank + 1);
      n = count_active (&list, first, end);
      if (k < n)
        {
          *slot = find_slot (&list, c, rank, find_active (&list, first, end, k) - first);
          return TRUE;
        }
      k -= n;
    }

  g_return_val_if_reached (FALSE);
}

/* The active ones that begin at @rank, as the item does, and have lower slots. */
static guint
count_ties_before (const List *list,
                   guint       category,
                   guint       rank,
                   guint       slot)
{
  const CorridorTimeIndex *index = list->probe->index;
  guint first, before;
  guint count = 0;

  for (guint c = 0; c < category; c++)
    if (!corridor_time_is_hidden (list->filter->hidden, c))
      count += count_active (list, find_in_list (list, c, rank), find_in_list (list, c, rank + 1));
  if (corridor_time_is_hidden (list->filter->hidden, category))
    return count;

  first = find_in_list (list, category, rank);
  before = corridor_wavelet_matrix_rank (&index->begin_matrix, rank, slot) -
           corridor_wavelet_matrix_rank (&index->begin_matrix, rank, index->first_slots[category]);

  return count + count_active (list, first, first + before);
}

gboolean
corridor_time_index_rank_active (const CorridorTimeIndex  *self,
                                 const CorridorTimeFilter *filter,
                                 guint                     slot,
                                 guint                    *k)
{
  g_auto(CorridorTimeProbe) probe = { 0 };
  List list = { &probe, filter };
  guint category, rank;

  g_return_val_if_fail (self != NULL && k != NULL, FALSE);
  g_return_val_if_fail (filter != NULL && filter->begin <= filter->end, FALSE);
  g_return_val_if_fail (slot < self->n_items, FALSE);

  probe = corridor_time_probe (self, filter);
  category = corridor_time_index_group_of (self, slot)->category;
  rank = corridor_span_column_get_begin (&self->spans, slot);
  *k = count_before (&list, MIN (rank, probe.window.begin_below));
  if (rank >= probe.window.begin_below)
    return FALSE;

  *k += count_ties_before (&list, category, rank, slot);

  return !corridor_time_is_hidden (filter->hidden, category) &&
         corridor_span_column_get_end (&self->spans, slot) >= probe.window.end_from;
}
