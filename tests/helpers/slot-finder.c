/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "slot-finder.h"

static void
append_slot (guint    slot,
             gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, slot);
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

GArray *
slot_finder_find (const CorridorTimeIndex  *index,
                  const CorridorUnitBox    *box,
                  const CorridorTimeFilter *filter)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (guint));

  corridor_time_index_find_standing (index, box, filter, 0, slots);
  corridor_time_index_visit_boxes (index, box, filter, 0, append_slot, slots);
  slot_finder_sort (slots);
  return slots;
}

void
slot_finder_sort (GArray *slots)
{
  g_array_sort (slots, compare_slots);
}
