/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-legend.h"

#include "corridor-session-filter.h"

void
corridor_map_legend_toggle (CorridorSession         *session,
                            const CorridorLegendRow *row)
{
  g_autoptr(CorridorFilter) filter = NULL;

  g_return_if_fail (CORRIDOR_IS_SESSION (session));
  g_return_if_fail (row != NULL);

  filter = corridor_filter_copy (corridor_session_get_filter (session));
  if (row->hidden || !row->names_state)
    corridor_filter_set_shown (filter, CORRIDOR_FACET_CATEGORY, row->category->id, row->hidden);
  if (row->state != NULL && (row->hidden || row->names_state))
    corridor_filter_set_shown (filter, CORRIDOR_FACET_STATE, row->state->id, row->hidden);
  corridor_session_set_filter (session, filter);
}
