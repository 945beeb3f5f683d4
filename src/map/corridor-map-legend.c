/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-legend.h"

#include "corridor-session-filter.h"

static void
toggle_kind (CorridorSession         *session,
             const CorridorLegendRow *row)
{
  CorridorLayer *layer = corridor_session_find_layer_of (session, row->dataset);
  guint category;

  if (layer != NULL && g_ptr_array_find (corridor_dataset_get_categories (row->dataset), row->category, &category))
    corridor_layer_set_category_visible (layer, category, row->hidden);
}

void
corridor_map_legend_toggle (CorridorSession         *session,
                            const CorridorLegendRow *row)
{
  g_autoptr(CorridorFilter) filter = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (session));
  g_return_if_fail (row != NULL);

  if (row->dataset != NULL)
    {
      toggle_kind (session, row);
      return;
    }

  filter = corridor_filter_copy (corridor_session_get_filter (session));
  if (row->hidden || !row->names_state)
    corridor_filter_set_shown (filter, CORRIDOR_FACET_CATEGORY, row->category->id, row->hidden);
  if (row->state != NULL && (row->hidden || row->names_state))
    corridor_filter_set_shown (filter, CORRIDOR_FACET_STATE, row->state->id, row->hidden);
  corridor_session_set_filter (session, filter);
}
