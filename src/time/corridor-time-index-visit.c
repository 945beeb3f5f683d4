/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-cells.h"
#include "corridor-time-index-private.h"

/* What is to be drawn: what stands in cells, and the boxes that are large enough to be seen. */

typedef struct
{
  CorridorTimeSlotFunc func;
  gpointer             user_data;
} Visit;

static void
visit_range (const CorridorTimeProbe *probe,
             const CorridorTimeGroup *group,
             CorridorTimeRange        range,
             gpointer                 user_data)
{
  Visit *visit = user_data;

  if (range.end - range.first == 1)
    visit->func (range.first, visit->user_data);
  else
    corridor_time_probe_each (probe, range, visit->func, visit->user_data);
}

static void
append_slot (guint    slot,
             gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, slot);
}

void
corridor_time_index_visit_boxes (const CorridorTimeIndex  *self,
                                 const CorridorUnitBox    *box,
                                 const CorridorTimeFilter *filter,
                                 double                    min_size,
                                 CorridorTimeSlotFunc      func,
                                 gpointer                  user_data)
{
  Visit visit = { func, user_data };
  g_auto(CorridorTimeProbe) probe = { 0 };
  guint64 below;

  g_return_if_fail (self != NULL && box != NULL);
  g_return_if_fail (filter != NULL && filter->begin <= filter->end);

  probe = corridor_time_probe (self, filter);
  below = corridor_grid_extent_below (min_size);
  for (guint i = 0; i < self->n_groups; i++)
    if (!corridor_time_group_is_below (&self->groups[i], below) &&
        !corridor_time_is_hidden (filter->hidden, self->groups[i].category))
      corridor_time_index_each_in_box (&probe, &self->groups[i], corridor_grid_box (box), visit_range, &visit);
}

/* Boxes that stand in cells are as their middles to whoever looks for them there. */
void
corridor_time_index_find_standing (const CorridorTimeIndex  *self,
                                   const CorridorUnitBox    *box,
                                   const CorridorTimeFilter *filter,
                                   double                    min_size,
                                   GArray                   *slots)
{
  Visit visit = { append_slot, slots };
  g_auto(CorridorTimeProbe) probe = { 0 };
  guint64 below;

  g_return_if_fail (self != NULL && box != NULL && slots != NULL);
  g_return_if_fail (filter != NULL && filter->begin <= filter->end);

  g_array_set_size (slots, 0);
  probe = corridor_time_probe (self, filter);
  below = corridor_grid_extent_below (min_size);
  for (guint i = 0; i < self->n_groups; i++)
    {
      CorridorTimeGroup group = self->groups[i];

      if (!corridor_time_group_is_below (&group, below) || corridor_time_is_hidden (filter->hidden, group.category))
        continue;
      group.is_boxes = FALSE;
      group.reach_x = group.reach_y = 0;
      corridor_time_index_each_in_box (&probe, &group, corridor_grid_box (box), visit_range, &visit);
    }
}
