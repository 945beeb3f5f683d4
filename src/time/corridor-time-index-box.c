/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

/* So few are compared with the box one by one, rather than split further. */
#define FEW 16

typedef struct
{
  const CorridorTimeProbe *probe;
  const CorridorTimeGroup *group;
  CorridorGridBox          box;
  CorridorGridBox          reach; /* where the middle of a box that touches @box may be */
  CorridorTimeRangeFunc    func;
  gpointer                 user_data;
} Walk;

static void
test_slot (guint    slot,
           gpointer user_data)
{
  Walk *walk = user_data;
  CorridorGridBox item = corridor_time_group_item_box (walk->probe->index, walk->group, slot);
  CorridorTimeRange range = { .first = slot, .end = slot + 1, .active_first = 0, .active_end = 1 };

  if (corridor_grid_box_touches (&walk->box, &item))
    walk->func (walk->probe, walk->group, range, walk->user_data);
}

static void
walk_cell (Walk              *walk,
           CorridorTimeRange  range,
           guint64            code,
           guint              shift)
{
  CorridorGridBox cell = corridor_grid_box_of_cell (code, shift);
  CorridorTimeRange parts[4];

  if (corridor_time_range_n_active (&range) == 0 || !corridor_grid_box_touches (&walk->reach, &cell))
    return;

  if (corridor_grid_box_holds (&walk->box, &cell))
    {
      walk->func (walk->probe, walk->group, range, walk->user_data);
      return;
    }

  if (shift == 0 ||
      (corridor_time_range_n_active (&range) <= FEW && range.end - range.first <= CORRIDOR_TIME_SCAN_LIMIT))
    {
      corridor_time_probe_each (walk->probe, range, test_slot, walk);
      return;
    }

  corridor_time_probe_split (walk->probe, range, code, shift - 2, parts);
  for (guint i = 0; i < 4; i++)
    walk_cell (walk, parts[i], code + ((guint64) i << (shift - 2)), shift - 2);
}

void
corridor_time_index_each_in_box (const CorridorTimeProbe *probe,
                                 const CorridorTimeGroup *group,
                                 CorridorGridBox          box,
                                 CorridorTimeRangeFunc    func,
                                 gpointer                 user_data)
{
  Walk walk = { .probe = probe, .group = group, .box = box, .reach = box, .func = func, .user_data = user_data };

  walk.reach.min_x -= MIN (box.min_x, corridor_grid_half (group->reach_x));
  walk.reach.min_y -= MIN (box.min_y, corridor_grid_half (group->reach_y));
  walk.reach.max_x += MIN (G_MAXUINT32 - box.max_x, corridor_grid_half (group->reach_x));
  walk.reach.max_y += MIN (G_MAXUINT32 - box.max_y, corridor_grid_half (group->reach_y));
  walk_cell (&walk, corridor_time_probe_range (probe, group->first, group->first + group->n), 0, 64);
}

static void
add_active (const CorridorTimeProbe *probe,
            const CorridorTimeGroup *group,
            CorridorTimeRange        range,
            gpointer                 user_data)
{
  guint *count = user_data;

  *count += corridor_time_range_n_active (&range);
}

static guint
count_group (const CorridorTimeProbe *probe,
             const CorridorTimeGroup *group,
             const CorridorUnitBox   *box)
{
  CorridorTimeRange range;
  guint count = 0;

  if (box != NULL)
    {
      corridor_time_index_each_in_box (probe, group, corridor_grid_box (box), add_active, &count);

      return count;
    }

  range = corridor_time_probe_range (probe, group->first, group->first + group->n);

  return corridor_time_range_n_active (&range);
}

guint
corridor_time_index_count (const CorridorTimeIndex  *self,
                           const CorridorUnitBox    *box,
                           const CorridorTimeFilter *filter,
                           guint                    *by_category)
{
  g_auto(CorridorTimeProbe) probe = { 0 };
  guint total = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (filter != NULL && filter->begin <= filter->end, 0);

  probe = corridor_time_probe (self, filter);
  for (guint i = 0; by_category != NULL && i < self->n_categories; i++)
    by_category[i] = 0;
  for (guint i = 0; i < self->n_groups; i++)
    {
      guint count;

      if (corridor_time_is_hidden (filter->hidden, self->groups[i].category))
        continue;
      count = count_group (&probe, &self->groups[i], box);
      total += count;
      if (by_category != NULL)
        by_category[self->groups[i].category] += count;
    }

  return total;
}
