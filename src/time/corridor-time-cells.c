/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-cells-private.h"

#define GRID_SIZE 4294967296.0

typedef struct
{
  CorridorTimeCells        *cells;
  const CorridorTimeFilter *filter;
  CorridorTimeProbe         probe;
  guint                     max_single;
  CorridorTimeCellFunc      cell_func;
  CorridorTimeSlotFunc      slot_func;
  gpointer                  user_data;
} Count;

/* The middle item of the group that has most there: a typical place, and the same at any time. */
static guint
choose_place (const CorridorTimeRange *ranges,
              guint                    n)
{
  const CorridorTimeRange *longest = &ranges[0];

  for (guint i = 1; i < n; i++)
    if (ranges[i].end - ranges[i].first > longest->end - longest->first)
      longest = &ranges[i];

  return longest->first + (longest->end - longest->first) / 2;
}

static void
call_with_cell (const Count *count,
                guint64      code,
                guint        n,
                guint        slot)
{
  guint shift = count->cells->shift;
  guint64 at = corridor_z_column_get (&count->cells->index->codes, slot);
  CorridorTimeCell cell = {
    .x = shift == 64 ? 0 : corridor_morton_x (code >> shift),
    .y = shift == 64 ? 0 : corridor_morton_y (code >> shift),
    .n = n,
    .by_category = count->cells->by_category,
    .at_x = (corridor_morton_x (at) + 0.5) / GRID_SIZE,
    .at_y = (corridor_morton_y (at) + 0.5) / GRID_SIZE,
  };

  count->cell_func (&cell, count->user_data);
}

static CorridorTimeRange
count_range (const Count                 *count,
             const CorridorTimeCellRange *range)
{
  const CorridorTimeCells *cells = count->cells;
  CorridorTimeRange counted = { .first = range->first, .end = range->end };

  if (range->first_place == CORRIDOR_TIME_NO_PLACE)
    {
      counted.active_end = corridor_span_column_count (&cells->index->spans, range->first, range->end, count->probe.window);
    }
  else
    {
      counted.active_first = cells->active[range->first_place];
      counted.active_end = cells->active[range->end_place];
    }

  return counted;
}

static void
visit_cell (const Count                  *count,
            const CorridorTimeCellRanges *cell)
{
  CorridorTimeCells *cells = count->cells;
  guint n_ranges = 0;
  guint n = 0;

  for (guint i = 0; i < cell->n_ranges; i++)
    {
      const CorridorTimeCellRange *range = &g_array_index (cells->ranges, CorridorTimeCellRange, cell->first_range + i);
      guint category = cells->index->groups[range->group].category;

      if (corridor_time_is_hidden (count->filter->hidden, category))
        continue;
      cells->counts[n_ranges] = count_range (count, range);
      n += corridor_time_range_n_active (&cells->counts[n_ranges]);
      cells->by_category[category] += corridor_time_range_n_active (&cells->counts[n_ranges++]);
    }

  if (n > count->max_single)
    call_with_cell (count, cell->code, n, choose_place (cells->counts, n_ranges));
  else
    for (guint i = 0; n > 0 && i < n_ranges; i++)
      corridor_time_probe_each (&count->probe, cells->counts[i], count->slot_func, count->user_data);

  for (guint i = 0; n > 0 && i < cells->index->n_categories; i++)
    cells->by_category[i] = 0;
}

void
corridor_time_cells_visit (CorridorTimeCells        *self,
                           const CorridorTimeFilter *filter,
                           guint                     max_single,
                           CorridorTimeCellFunc      cell_func,
                           CorridorTimeSlotFunc      slot_func,
                           gpointer                  user_data)
{
  Count count = {
    .cells = self, .filter = filter, .max_single = max_single, .cell_func = cell_func, .slot_func = slot_func,
    .user_data = user_data,
  };

  g_return_if_fail (self != NULL);
  g_return_if_fail (filter != NULL && filter->begin <= filter->end);

  count.probe = corridor_time_probe (self->index, filter);
  corridor_time_probe_actives (&count.probe, (const guint *) (gpointer) self->places->data, self->active, self->places->len);
  for (guint i = 0; i < self->cells->len; i++)
    visit_cell (&count, &g_array_index (self->cells, CorridorTimeCellRanges, i));
  corridor_time_probe_clear (&count.probe);
}
