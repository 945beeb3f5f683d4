/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-cells-private.h"

/*
 * The descent that finds the cells. It goes through all groups at once, because a cell is one thing on the screen: a node is a
 * range of slots for each group that has items there.
 */

/* Ranges up to this are counted one by one, eight at a time: about the cost of two walks. */
#define SHORT 512

typedef struct
{
  CorridorTimeCells     *cells;
  CorridorTimeCellRange *quarters; /* (owned) for each level the four quarters of a node, with room for all groups each */
  guint                  n_groups;
  guint                 *last_places; /* (owned) of each group */
} Search;

/* The number of the place at @slot, which is a new one unless the group's last is there. */
static guint
add_place (Search *search,
           guint   group,
           guint   slot)
{
  GArray *places = search->cells->places;
  guint *last = &search->last_places[group];

  if (*last == CORRIDOR_TIME_NO_PLACE || g_array_index (places, guint, *last) != slot)
    {
      *last = places->len;
      g_array_append_val (places, slot);
    }

  return *last;
}

static void
add_cell (Search                      *search,
          const CorridorTimeCellRange *ranges,
          guint                        n_ranges,
          guint64                      code)
{
  CorridorTimeCells *cells = search->cells;
  CorridorTimeCellRanges cell = { code, cells->ranges->len, n_ranges };

  for (guint i = 0; i < n_ranges; i++)
    {
      CorridorTimeCellRange range = ranges[i];
      gboolean is_short = range.end - range.first <= SHORT;

      range.first_place = is_short ? CORRIDOR_TIME_NO_PLACE : add_place (search, range.group, range.first);
      range.end_place = is_short ? CORRIDOR_TIME_NO_PLACE : add_place (search, range.group, range.end);
      g_array_append_val (cells->ranges, range);
    }
  g_array_append_val (cells->cells, cell);
}

static void find_cells (Search                      *search,
                        const CorridorTimeCellRange *ranges,
                        guint                        n_ranges,
                        guint64                      code,
                        guint                        shift);

static void
find_in_quarters (Search                      *search,
                  const CorridorTimeCellRange *ranges,
                  guint                        n_ranges,
                  guint64                      code,
                  guint                        shift)
{
  CorridorTimeCellRange *quarters = search->quarters + (gsize) (62 - shift) / 2 * 4 * search->n_groups;
  guint64 size = G_GUINT64_CONSTANT (1) << shift;
  guint n[4] = { 0 };

  for (guint i = 0; i < n_ranges; i++)
    {
      guint places[5] = { [0] = ranges[i].first, [4] = ranges[i].end };

      corridor_z_column_split (&search->cells->index->codes, ranges[i].first, ranges[i].end, code + size, size, places + 1);
      for (guint j = 0; j < 4; j++)
        if (places[j] < places[j + 1])
          quarters[j * search->n_groups + n[j]++] = (CorridorTimeCellRange) { ranges[i].group, places[j], places[j + 1], 0, 0 };
    }
  for (guint j = 0; j < 4; j++)
    find_cells (search, quarters + j * search->n_groups, n[j], code + j * size, shift);
}

static void
find_cells (Search                      *search,
            const CorridorTimeCellRange *ranges,
            guint                        n_ranges,
            guint64                      code,
            guint                        shift)
{
  CorridorGridBox cell = corridor_grid_box_of_cell (code, shift);

  if (n_ranges == 0 || !corridor_grid_box_touches (&search->cells->box, &cell))
    return;

  if (shift == search->cells->shift)
    add_cell (search, ranges, n_ranges, code);
  else
    find_in_quarters (search, ranges, n_ranges, code, shift - 2);
}

static void
find_all (CorridorTimeCells *self)
{
  const CorridorTimeIndex *index = self->index;
  g_autofree CorridorTimeCellRange *root = g_new (CorridorTimeCellRange, index->n_groups);
  Search search = { .cells = self, .last_places = g_new (guint, index->n_groups) };

  for (guint i = 0; i < index->n_groups; i++)
    {
      const CorridorTimeGroup *group = &index->groups[i];

      search.last_places[i] = CORRIDOR_TIME_NO_PLACE;
      if (corridor_time_group_is_below (group, self->min_extent))
        root[search.n_groups++] = (CorridorTimeCellRange) { i, group->first, group->first + group->n, 0, 0 };
    }
  search.quarters = g_new (CorridorTimeCellRange, (gsize) (64 - self->shift) / 2 * 4 * search.n_groups);
  find_cells (&search, root, search.n_groups, 0, 64);
  g_free (search.quarters);
  g_free (search.last_places);
}

/* Out to the edges of the cells. */
static CorridorGridBox
snap (const CorridorUnitBox *box,
      guint                  depth)
{
  guint32 within = depth == 0 ? G_MAXUINT32 : (guint32) ((G_GUINT64_CONSTANT (1) << (32 - depth)) - 1);
  CorridorGridBox grid = corridor_grid_box (box);

  return (CorridorGridBox) { grid.min_x & ~within, grid.min_y & ~within, grid.max_x | within, grid.max_y | within };
}

CorridorTimeCells *
corridor_time_cells_new (const CorridorTimeIndex *index,
                         const CorridorUnitBox   *box,
                         guint                    depth,
                         double                   min_size)
{
  CorridorTimeCells *self;

  g_return_val_if_fail (index != NULL && box != NULL, NULL);
  g_return_val_if_fail (depth <= CORRIDOR_TIME_INDEX_MAX_DEPTH, NULL);

  self = g_new0 (CorridorTimeCells, 1);
  self->index = corridor_time_index_ref ((CorridorTimeIndex *) index);
  self->box = snap (box, depth);
  self->shift = 2 * (CORRIDOR_TIME_INDEX_MAX_DEPTH - depth);
  self->min_extent = corridor_grid_extent_below (min_size);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CorridorTimeCellRanges));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (CorridorTimeCellRange));
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  find_all (self);
  self->active = g_new (guint, self->places->len);
  self->by_category = g_new0 (guint, index->n_categories);
  self->counts = g_new (CorridorTimeRange, index->n_groups);

  return self;
}

void
corridor_time_cells_free (CorridorTimeCells *self)
{
  g_return_if_fail (self != NULL);

  corridor_time_index_unref (self->index);
  g_array_unref (self->cells);
  g_array_unref (self->ranges);
  g_array_unref (self->places);
  g_free (self->active);
  g_free (self->by_category);
  g_free (self->counts);
  g_free (self);
}

gboolean
corridor_time_cells_match (const CorridorTimeCells *self,
                           const CorridorTimeIndex *index,
                           const CorridorUnitBox   *box,
                           guint                    depth,
                           double                   min_size)
{
  CorridorGridBox snapped;

  g_return_val_if_fail (self != NULL && index != NULL && box != NULL, FALSE);
  g_return_val_if_fail (depth <= CORRIDOR_TIME_INDEX_MAX_DEPTH, FALSE);

  snapped = snap (box, depth);

  return self->index == index && self->shift == 2 * (CORRIDOR_TIME_INDEX_MAX_DEPTH - depth) &&
         self->min_extent == corridor_grid_extent_below (min_size) && corridor_grid_box_holds (&self->box, &snapped) &&
         corridor_grid_box_holds (&snapped, &self->box);
}
