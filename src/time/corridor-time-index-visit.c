/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

/*
 * The descent that finds what is to be drawn. It goes through all categories at once, because a cell is one thing on the screen:
 * a node is a range of slots for each of them.
 */

/* So few active points are sorted into cells one by one, rather than by splitting the node further. */
#define FEW 64
#define GRID_SIZE 4294967296.0

typedef struct
{
  guint64 code;
  guint   slot;
  guint   part; /* which of the groups */
} Found;

typedef struct
{
  CorridorTimeProbe         probe;
  const CorridorTimeGroup **groups;      /* (owned) of points, not hidden */
  guint                     n_groups;
  CorridorTimeRange        *ranges;      /* (owned) for each level the four quarters of a node, a range a group each */
  guint                    *by_category; /* (owned) */
  CorridorGridBox           box;         /* whole cells */
  guint                     shift;       /* 2^shift codes are in the smallest cell */
  guint                     max_single;
  Found                     found[FEW];
  guint                     n_found;
  guint                     part;        /* that is being scanned */
  CorridorTimeCellFunc      cell_func;
  CorridorTimeSlotFunc      slot_func;
  gpointer                  user_data;
} Visit;

static void
call_with_cell (Visit   *visit,
                guint64  code,
                guint    n,
                guint    slot)
{
  guint64 at = corridor_z_column_get (&visit->probe.index->codes, slot);
  CorridorTimeCell cell = {
    .x = visit->shift == 64 ? 0 : corridor_morton_x (code >> visit->shift),
    .y = visit->shift == 64 ? 0 : corridor_morton_y (code >> visit->shift),
    .n = n,
    .by_category = visit->by_category,
    .at_x = (corridor_morton_x (at) + 0.5) / GRID_SIZE,
    .at_y = (corridor_morton_y (at) + 0.5) / GRID_SIZE,
  };

  visit->cell_func (&cell, visit->user_data);
}

/* The middle one of the category that has most there: a typical place, and the same at any time. */
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
visit_singles (Visit                   *visit,
               const CorridorTimeRange *ranges)
{
  for (guint i = 0; i < visit->n_groups; i++)
    corridor_time_probe_each (&visit->probe, ranges[i], visit->slot_func, visit->user_data);
}

static void
visit_smallest (Visit                   *visit,
                const CorridorTimeRange *ranges,
                guint64                  code,
                guint                    n)
{
  if (n <= visit->max_single)
    {
      visit_singles (visit, ranges);
      return;
    }

  for (guint i = 0; i < visit->n_groups; i++)
    visit->by_category[visit->groups[i]->category] = corridor_time_range_n_active (&ranges[i]);
  call_with_cell (visit, code, n, choose_place (ranges, visit->n_groups));
}

/* Keeps the found ones in order of code. */
static void
keep_found (guint    slot,
            gpointer user_data)
{
  Visit *visit = user_data;
  guint64 code = corridor_z_column_get (&visit->probe.index->codes, slot);
  CorridorGridBox point = corridor_grid_box_of_cell (code, 0);
  guint i;

  if (!corridor_grid_box_holds (&visit->box, &point))
    return;

  for (i = visit->n_found++; i > 0 && visit->found[i - 1].code > code; i--)
    visit->found[i] = visit->found[i - 1];
  visit->found[i] = (Found) { code, slot, visit->part };
}

/* @ranges: of the node that the cell is in. */
static void
visit_found_cell (Visit                   *visit,
                  const CorridorTimeRange *ranges,
                  const Found             *found,
                  guint                    n)
{
  const CorridorZColumn *codes = &visit->probe.index->codes;
  guint64 code = found->code >> visit->shift << visit->shift;
  guint64 last = code + ((G_GUINT64_CONSTANT (1) << visit->shift) - 1);
  CorridorTimeRange longest = { 0 };

  for (guint i = 0; i < visit->n_groups; i++)
    {
      CorridorTimeRange range = { .first = corridor_z_column_lower_bound (codes, ranges[i].first, ranges[i].end, code) };

      range.end = last == G_MAXUINT64 ? ranges[i].end
                                      : corridor_z_column_lower_bound (codes, range.first, ranges[i].end, last + 1);
      if (range.end - range.first > longest.end - longest.first)
        longest = range;
      visit->by_category[visit->groups[i]->category] = 0;
    }
  for (guint i = 0; i < n; i++)
    visit->by_category[visit->groups[found[i].part]->category]++;
  call_with_cell (visit, code, n, choose_place (&longest, 1));
}

/* The square itself is no cell here: it has its own case. */
static void
visit_few (Visit                   *visit,
           const CorridorTimeRange *ranges)
{
  guint next;

  visit->n_found = 0;
  for (visit->part = 0; visit->part < visit->n_groups; visit->part++)
    corridor_time_probe_each (&visit->probe, ranges[visit->part], keep_found, visit);

  for (guint i = 0; i < visit->n_found; i = next)
    {
      for (next = i + 1; next < visit->n_found; next++)
        if (visit->found[i].code >> visit->shift != visit->found[next].code >> visit->shift)
          break;
      if (next - i > visit->max_single)
        visit_found_cell (visit, ranges, &visit->found[i], next - i);
      else
        for (guint j = i; j < next; j++)
          visit->slot_func (visit->found[j].slot, visit->user_data);
    }
}

static void visit_node (Visit                   *visit,
                        const CorridorTimeRange *ranges,
                        guint64                  code,
                        guint                    shift);

static void
visit_quarters (Visit                   *visit,
                const CorridorTimeRange *ranges,
                guint64                  code,
                guint                    shift)
{
  CorridorTimeRange *quarters = visit->ranges + (gsize) (64 - shift) / 2 * 4 * visit->n_groups;

  for (guint i = 0; i < visit->n_groups; i++)
    {
      CorridorTimeRange parts[4];

      corridor_time_probe_split (&visit->probe, ranges[i], code, shift, parts);
      for (guint j = 0; j < 4; j++)
        quarters[j * visit->n_groups + i] = parts[j];
    }
  for (guint j = 0; j < 4; j++)
    visit_node (visit, quarters + j * visit->n_groups, code + ((guint64) j << shift), shift);
}

static void
visit_node (Visit                   *visit,
            const CorridorTimeRange *ranges,
            guint64                  code,
            guint                    shift)
{
  CorridorGridBox cell = corridor_grid_box_of_cell (code, shift);
  guint n_active = 0;
  guint n = 0;

  for (guint i = 0; i < visit->n_groups; i++)
    {
      n_active += corridor_time_range_n_active (&ranges[i]);
      n += ranges[i].end - ranges[i].first;
    }
  if (n_active == 0 || !corridor_grid_box_touches (&visit->box, &cell))
    return;

  if (shift == visit->shift)
    visit_smallest (visit, ranges, code, n_active);
  else if (n_active <= visit->max_single && corridor_grid_box_holds (&visit->box, &cell))
    visit_singles (visit, ranges);
  else if (n_active <= FEW && n <= CORRIDOR_TIME_SCAN_LIMIT)
    visit_few (visit, ranges);
  else
    visit_quarters (visit, ranges, code, shift - 2);
}

static void
visit_points (Visit                   *visit,
              const CorridorTimeIndex *index,
              const gboolean          *hidden)
{
  CorridorTimeRange *root;

  visit->groups = g_new (const CorridorTimeGroup *, index->n_groups);
  for (guint i = 0; i < index->n_groups; i++)
    if (!index->groups[i].is_boxes && !corridor_time_is_hidden (hidden, index->groups[i].category))
      visit->groups[visit->n_groups++] = &index->groups[i];

  visit->by_category = g_new0 (guint, index->n_categories);
  visit->ranges = g_new (CorridorTimeRange, (gsize) (64 - visit->shift + 2) / 2 * 4 * visit->n_groups);
  root = visit->ranges;
  for (guint i = 0; i < visit->n_groups; i++)
    root[i] = corridor_time_probe_range (&visit->probe, visit->groups[i]->first,
                                         visit->groups[i]->first + visit->groups[i]->n);
  if (visit->n_groups > 0)
    visit_node (visit, root, 0, 64);

  g_free (visit->ranges);
  g_free (visit->by_category);
  g_free (visit->groups);
}

static void
visit_range (const CorridorTimeProbe *probe,
             const CorridorTimeGroup *group,
             CorridorTimeRange        range,
             gpointer                 user_data)
{
  Visit *visit = user_data;

  if (range.end - range.first == 1)
    visit->slot_func (range.first, visit->user_data);
  else
    corridor_time_probe_each (probe, range, visit->slot_func, visit->user_data);
}

/* Out to the edges of the cells. */
static CorridorGridBox
snap (CorridorGridBox box,
      guint           depth)
{
  guint32 within = depth == 0 ? G_MAXUINT32 : (guint32) ((G_GUINT64_CONSTANT (1) << (32 - depth)) - 1);

  return (CorridorGridBox) { box.min_x & ~within, box.min_y & ~within, box.max_x | within, box.max_y | within };
}

void
corridor_time_index_visit (const CorridorTimeIndex  *self,
                           const CorridorUnitBox    *box,
                           const CorridorTimeFilter *filter,
                           guint                     depth,
                           guint                     max_single,
                           CorridorTimeCellFunc      cell_func,
                           CorridorTimeSlotFunc      slot_func,
                           gpointer                  user_data)
{
  Visit visit = { .max_single = max_single, .cell_func = cell_func, .slot_func = slot_func, .user_data = user_data };
  CorridorGridBox grid;

  g_return_if_fail (self != NULL && box != NULL);
  g_return_if_fail (filter != NULL && filter->begin <= filter->end);
  g_return_if_fail (depth <= CORRIDOR_TIME_INDEX_MAX_DEPTH);

  grid = corridor_grid_box (box);
  visit.probe = corridor_time_probe (self, filter);
  visit.box = snap (grid, depth);
  visit.shift = 2 * (CORRIDOR_TIME_INDEX_MAX_DEPTH - depth);
  visit_points (&visit, self, filter->hidden);
  for (guint i = 0; i < self->n_groups; i++)
    if (self->groups[i].is_boxes && !corridor_time_is_hidden (filter->hidden, self->groups[i].category))
      corridor_time_index_each_in_box (&visit.probe, &self->groups[i], grid, visit_range, &visit);
}
