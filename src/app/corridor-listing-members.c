/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-listing-private.h"

void
corridor_listing_add_string (JsonBuilder *builder,
                             const char  *member,
                             const char  *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
corridor_listing_add_certainty (JsonBuilder      *builder,
                                CorridorCertainty certainty)
{
  corridor_listing_add_string (builder, "certainty", certainty == CORRIDOR_CERTAINTY_POSSIBLE ? "possible" : "certain");
}

void
corridor_listing_add_state (JsonBuilder   *builder,
                            CorridorPhase *phase)
{
  CorridorState *state = corridor_phase_get_state (phase);

  corridor_listing_add_string (builder, "state", state != NULL ? state->id : NULL);
}

void
corridor_listing_add_sources (JsonBuilder   *builder,
                              CorridorPhase *phase)
{
  GPtrArray *sources = corridor_phase_get_sources (phase);

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    json_builder_add_string_value (builder, ((CorridorSource *) g_ptr_array_index (sources, i))->id);
  json_builder_end_array (builder);
}
