/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-hidden.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/*
 * The reader's filter, which map, list, histogram, counter, legend and export all obey. Layers have kinds and words of their own,
 * which count as filtered here, too. A record of a layer has no state, and nobody claims anything of it: it is hidden with what of
 * the story has none. Where only what is certain is shown, a record is only while it is so at the time and in the mode shown; one
 * without a date is shown at any time or not at all. Whatever sets it emits #CorridorSession::changed, once, if that changes it;
 * again when what is certain of a large layer has been made out, see corridor_layer_set_only_certain().
 */

/**
 * CorridorFacetValue:
 * @value: (owned): as #CorridorFilter has it
 * @label: (owned) (nullable): its name for readers; %NULL for %CORRIDOR_FACET_NONE
 * @n: how many phases with it, and records, are true at the time shown and allowed by the rest of the filter
 * @shown: whether the filter shows it
 *
 * A value that phases of the story have in a facet; of %CORRIDOR_FACET_NONE of states and claimants there are also the records of
 * layers that are shown.
 */
typedef struct
{
  char         *value;
  CorridorText *label;
  guint         n;
  gboolean      shown;
} CorridorFacetValue;

/**
 * corridor_session_get_filter:
 * @self: a session
 *
 * Returns: (transfer none): valid until the next change
 */
const CorridorFilter *corridor_session_get_filter       (CorridorSession *self);

/**
 * corridor_session_set_filter:
 * @self: a session
 * @filter: what to see; copied
 */
void                  corridor_session_set_filter       (CorridorSession *self, const CorridorFilter *filter);

/**
 * corridor_session_set_value_shown:
 * @self: a session
 * @facet: which facet
 * @value: one of its values, or %CORRIDOR_FACET_NONE
 * @shown: whether phases of that value are seen
 */
void                  corridor_session_set_value_shown  (CorridorSession *self, CorridorFacet facet, const char *value, gboolean shown);

/**
 * corridor_session_set_facet_shown:
 * @self: a session
 * @facet: which facet
 * @shown: whether phases are seen
 *
 * Shows or hides all values that the story has in a facet.
 */
void                  corridor_session_set_facet_shown  (CorridorSession *self, CorridorFacet facet, gboolean shown);

/**
 * corridor_session_set_only_certain:
 * @self: a session
 * @only_certain: whether what is uncertain is hidden, see corridor_filter_get_only_certain()
 */
void                  corridor_session_set_only_certain (CorridorSession *self, gboolean only_certain);

/**
 * corridor_session_is_filtered:
 * @self: a session
 *
 * Returns: whether anything is hidden of the story, or by kind or words of a layer that is shown
 */
gboolean              corridor_session_is_filtered      (CorridorSession *self);

/**
 * corridor_session_clear_filter:
 * @self: a session
 *
 * Hides nothing any more, neither of the story nor by kind or words of layers.
 */
void                  corridor_session_clear_filter     (CorridorSession *self);

/**
 * corridor_session_count_all:
 * @self: a session
 *
 * Returns: how many things are true at the time and in the mode shown, of the story and of the layers that are shown, whether the
 *   filter hides them or not; the "220" of "14 of 220", of which corridor_session_count_visible() has the "14"
 */
guint                 corridor_session_count_all        (CorridorSession *self);

/**
 * corridor_session_count_kinds:
 * @self: a session
 * @layer: one of its layers
 *
 * Counts what of a layer is true at the time and in the mode shown, with its words if it has any, whatever kinds are hidden.
 *
 * Returns: (transfer full): for each category of the layer's dataset how many records
 */
guint                *corridor_session_count_kinds      (CorridorSession *self, CorridorLayer *layer);

/**
 * corridor_session_is_hidden:
 * @self: a session
 * @phase: a phase of the story, or a record of a layer that is shown
 *
 * Returns: whether it is true at the time shown, and the filter hides it
 */
gboolean              corridor_session_is_hidden        (CorridorSession *self, CorridorPhase *phase);

/**
 * corridor_session_get_hidden:
 * @self: a session
 * @n_hidden: (out): how many
 *
 * What is true at the time shown, or on the other day while two are compared, and is not shown because its category or its state
 * is hidden.
 *
 * Returns: (transfer none) (array length=n_hidden): valid until the next change
 */
const CorridorHiddenHit *corridor_session_get_hidden    (CorridorSession *self, guint *n_hidden);

/**
 * corridor_session_reveal:
 * @self: a session
 * @phase: a phase of the story
 * @at: seconds: when it is to be seen
 *
 * Takes away what the filter has against @phase, and nothing else.
 */
void                  corridor_session_reveal           (CorridorSession *self, CorridorPhase *phase, gint64 at);

/**
 * corridor_session_dup_facet:
 * @self: a session
 * @facet: which facet
 *
 * Tells what there is to choose from. O(n) for the phases of the story.
 *
 * Returns: (transfer full) (element-type CorridorFacetValue): categories and states as the story lists them, who claims something
 *   by the number of phases in the whole story; %CORRIDOR_FACET_NONE last
 */
GPtrArray            *corridor_session_dup_facet        (CorridorSession *self, CorridorFacet facet);

G_END_DECLS
