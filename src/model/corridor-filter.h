/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"

G_BEGIN_DECLS

/**
 * CorridorFacet:
 * @CORRIDOR_FACET_CATEGORY: what kind of thing it is: the id of a category
 * @CORRIDOR_FACET_STATE: in what state it is: the id of a state, or %CORRIDOR_FACET_NONE
 * @CORRIDOR_FACET_CLAIMANT: who says something of it: the English name, or %CORRIDOR_FACET_NONE where nobody claims anything
 *
 * By what phases are told apart. Each has one category and at most one state; it may have claims of several.
 */
typedef enum
{
  CORRIDOR_FACET_CATEGORY,
  CORRIDOR_FACET_STATE,
  CORRIDOR_FACET_CLAIMANT,
} CorridorFacet;

#define CORRIDOR_N_FACETS   3
#define CORRIDOR_FACET_NONE "" /* the value of a phase that has none */

/* A place that is not known to this many metres has a halo as soon as the map draws any. */
#define CORRIDOR_FILTER_EXACT 3000.0

/**
 * CorridorFilter:
 *
 * Which phases of a story a reader wants to see, whatever the time: per facet the values that are hidden, and whether what is
 * uncertain is. A phase with several values in a facet is seen while one of them is. A new filter hides nothing.
 */
typedef struct _CorridorFilter CorridorFilter;

/**
 * corridor_filter_new:
 *
 * Returns: (transfer full): a filter that hides nothing
 */
CorridorFilter *corridor_filter_new      (void);

/**
 * corridor_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): a filter that hides the same
 */
CorridorFilter *corridor_filter_copy     (const CorridorFilter *self);

/**
 * corridor_filter_free:
 * @self: (transfer full): a filter
 */
void            corridor_filter_free     (CorridorFilter *self);

/**
 * corridor_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it hides nothing
 */
gboolean        corridor_filter_is_empty (const CorridorFilter *self);

/**
 * corridor_filter_equal:
 * @a: a filter
 * @b: a filter
 *
 * Returns: whether both hide the same
 */
gboolean        corridor_filter_equal    (const CorridorFilter *a, const CorridorFilter *b);

/**
 * corridor_filter_get_shown:
 * @self: a filter
 * @facet: which facet
 * @value: one of its values
 *
 * Returns: whether phases of that value are seen
 */
gboolean        corridor_filter_get_shown (const CorridorFilter *self, CorridorFacet facet, const char *value);

/**
 * corridor_filter_set_shown:
 * @self: a filter
 * @facet: which facet
 * @value: one of its values
 * @shown: whether phases of that value are seen
 *
 * Returns: whether that was a change
 */
gboolean        corridor_filter_set_shown (CorridorFilter *self, CorridorFacet facet, const char *value, gboolean shown);

/**
 * corridor_filter_get_only_certain:
 * @self: a filter
 *
 * Uncertain is what is only possible at the time shown, what the makers of the story are not confident of (low), and what is not
 * known to be within %CORRIDOR_FILTER_EXACT of where it is drawn.
 *
 * Returns: whether what is uncertain is hidden
 */
gboolean        corridor_filter_get_only_certain (const CorridorFilter *self);

/**
 * corridor_filter_set_only_certain:
 * @self: a filter
 * @only_certain: whether what is uncertain is hidden
 *
 * Returns: whether that was a change
 */
gboolean        corridor_filter_set_only_certain (CorridorFilter *self, gboolean only_certain);

/**
 * corridor_filter_allows:
 * @self: (nullable): a filter; %NULL hides nothing
 * @phase: a phase of a feature
 *
 * Returns: whether it is seen at some time; then corridor_filter_allows_certainty() decides
 */
gboolean        corridor_filter_allows           (const CorridorFilter *self, CorridorPhase *phase);

/**
 * corridor_filter_allows_certainty:
 * @self: (nullable): a filter; %NULL hides nothing
 * @certainty: of a phase at the time shown
 *
 * Returns: whether a phase that corridor_filter_allows() is seen at that time
 */
gboolean        corridor_filter_allows_certainty (const CorridorFilter *self, CorridorCertainty certainty);

/**
 * corridor_filter_allows_but:
 * @self: a filter
 * @phase: a phase of a feature
 * @facet: what is not looked at
 *
 * Returns: whether it would be seen if nothing was hidden in @facet
 */
gboolean        corridor_filter_allows_but       (const CorridorFilter *self, CorridorPhase *phase, CorridorFacet facet);

/**
 * corridor_filter_find_start:
 * @self: (nullable): a filter
 * @span: a span of a phase that is allowed
 * @start: (out): seconds
 *
 * Finds when the span comes into view: when it may start first, or where only what is certain is seen, when it has started for
 * certain.
 *
 * Returns: whether it ever does
 */
gboolean        corridor_filter_find_start       (const CorridorFilter *self, const CorridorSpan *span, gint64 *start);

/**
 * corridor_filter_reveal:
 * @self: a filter
 * @phase: a phase of a feature
 * @certainty: at the time shown
 *
 * Shows what has to be shown for the phase to be seen, and no more.
 *
 * Returns: whether that was a change
 */
gboolean        corridor_filter_reveal           (CorridorFilter *self, CorridorPhase *phase, CorridorCertainty certainty);

/**
 * CorridorFacetVisit:
 * @value: a value
 * @label: (nullable): its name for readers; %NULL for %CORRIDOR_FACET_NONE
 *
 * Called by corridor_facet_foreach().
 */
typedef void (*CorridorFacetVisit) (const char *value, CorridorText *label, gpointer user_data);

/**
 * corridor_facet_foreach:
 * @facet: which facet
 * @phase: a phase of a feature
 * @visit: called with each of its values; at least once, and with who claims several things several times
 * @user_data: for @visit
 */
void            corridor_facet_foreach           (CorridorFacet       facet,
                                                  CorridorPhase      *phase,
                                                  CorridorFacetVisit  visit,
                                                  gpointer            user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorFilter, corridor_filter_free)

G_END_DECLS
