/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-span.h"
#include "corridor-vocabulary.h"

G_BEGIN_DECLS

typedef struct _CorridorFeature CorridorFeature;

/**
 * CorridorConfidence:
 *
 * How sure the makers of the story are.
 */
typedef enum
{
  CORRIDOR_CONFIDENCE_UNKNOWN,
  CORRIDOR_CONFIDENCE_LOW,
  CORRIDOR_CONFIDENCE_MEDIUM,
  CORRIDOR_CONFIDENCE_HIGH,
} CorridorConfidence;

/**
 * CorridorPhase:
 *
 * What is true of a feature during a span, or during several. The setters and adders are for whoever builds it; once it
 * belongs to a feature it never changes, and any thread may read it.
 */
#define CORRIDOR_TYPE_PHASE (corridor_phase_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPhase, corridor_phase, CORRIDOR, PHASE, GObject)

/**
 * corridor_phase_new:
 * @spans: (array length=n_spans): when it is true; copied and put in order of start
 * @n_spans: at least 1
 * @title: a short sentence
 *
 * Returns: (transfer full): a phase of no feature yet
 */
CorridorPhase       *corridor_phase_new            (const CorridorSpan *spans,
                                                    guint               n_spans,
                                                    CorridorText       *title);

/**
 * corridor_phase_set_state:
 * @self: a phase
 * @state: (nullable): of a line or an area; a new reference is taken
 */
void                 corridor_phase_set_state      (CorridorPhase *self, CorridorState *state);

/**
 * corridor_phase_set_text:
 * @self: a phase
 * @text: (nullable): what is told of it; a new reference is taken
 */
void                 corridor_phase_set_text       (CorridorPhase *self, CorridorText *text);

/**
 * corridor_phase_set_confidence:
 * @self: a phase
 * @confidence: how sure the makers of the story are
 */
void                 corridor_phase_set_confidence (CorridorPhase *self, CorridorConfidence confidence);

/**
 * corridor_phase_add_claim:
 * @self: a phase
 * @claim: (transfer full): what somebody says of it
 */
void                 corridor_phase_add_claim      (CorridorPhase *self, CorridorClaim *claim);

/**
 * corridor_phase_add_figure:
 * @self: a phase
 * @figure: (transfer full): a number that belongs to it
 */
void                 corridor_phase_add_figure     (CorridorPhase *self, CorridorFigure *figure);

/**
 * corridor_phase_add_source:
 * @self: a phase
 * @source: what it rests on; a new reference is taken
 */
void                 corridor_phase_add_source     (CorridorPhase *self, CorridorSource *source);

/* What is returned belongs to the phase. */

/**
 * corridor_phase_get_feature:
 * @self: a phase
 *
 * Returns: (transfer none) (nullable): the feature whose phase it is, for as long as that lives: hold the story, not
 *   only a phase of it. %NULL before corridor_feature_add_phase() and after the feature's end. A phase that came from
 *   corridor_feature_into_phase() keeps its feature itself.
 */
CorridorFeature     *corridor_phase_get_feature    (CorridorPhase *self);

/**
 * corridor_phase_get_number:
 * @self: a phase
 *
 * Returns: its place among the feature's phases, from 0
 */
guint                corridor_phase_get_number     (CorridorPhase *self);

/**
 * corridor_phase_get_title:
 * @self: a phase
 *
 * Returns: a short sentence
 */
CorridorText        *corridor_phase_get_title      (CorridorPhase *self);

/**
 * corridor_phase_get_text:
 * @self: a phase
 *
 * Returns: (nullable): what is told of it
 */
CorridorText        *corridor_phase_get_text       (CorridorPhase *self);

/**
 * corridor_phase_get_state:
 * @self: a phase
 *
 * Returns: (nullable): of a line or an area
 */
CorridorState       *corridor_phase_get_state      (CorridorPhase *self);

/**
 * corridor_phase_get_confidence:
 * @self: a phase
 *
 * Returns: how sure the makers of the story are
 */
CorridorConfidence   corridor_phase_get_confidence (CorridorPhase *self);

/**
 * corridor_phase_get_claims:
 * @self: a phase
 *
 * Returns: (element-type CorridorClaim): as in the story
 */
GPtrArray           *corridor_phase_get_claims     (CorridorPhase *self);

/**
 * corridor_phase_get_figures:
 * @self: a phase
 *
 * Returns: (element-type CorridorFigure): as in the story
 */
GPtrArray           *corridor_phase_get_figures    (CorridorPhase *self);

/**
 * corridor_phase_get_sources:
 * @self: a phase
 *
 * Returns: (element-type CorridorSource): as in the story
 */
GPtrArray           *corridor_phase_get_sources    (CorridorPhase *self);

/**
 * corridor_phase_get_spans:
 * @self: a phase
 * @n_spans: (out): how many, at least 1
 *
 * Returns: (array length=n_spans): when it is true, in order of start
 */
const CorridorSpan  *corridor_phase_get_spans      (CorridorPhase *self, guint *n_spans);

/**
 * corridor_phase_get_begin:
 * @self: a phase
 *
 * Returns: seconds, the first moment at which it may be true, or %CORRIDOR_TIME_MIN
 */
gint64               corridor_phase_get_begin      (CorridorPhase *self);

/**
 * corridor_phase_get_end:
 * @self: a phase
 *
 * Returns: seconds, the moment from which on it cannot be true any more, or %CORRIDOR_TIME_MAX
 */
gint64               corridor_phase_get_end        (CorridorPhase *self);

/**
 * corridor_phase_starts_within:
 * @self: a phase
 * @begin: seconds, inclusive
 * @end: seconds, exclusive
 *
 * Tells whether one of its spans starts in [@begin, @end), at the earliest: what may start on several days starts on the
 * first of them.
 */
gboolean             corridor_phase_starts_within  (CorridorPhase *self, gint64 begin, gint64 end);

/**
 * corridor_phase_certainty:
 * @self: a phase
 * @begin: seconds, inclusive
 * @end: seconds, exclusive, after @begin
 *
 * Tells whether it is true at a moment of [@begin, @end): the most that corridor_span_certainty() says of any of its spans.
 */
CorridorCertainty    corridor_phase_certainty      (CorridorPhase *self, gint64 begin, gint64 end);

/**
 * corridor_phase_kind_to_words:
 * @self: a phase of a feature
 * @language: (nullable): a BCP 47 tag, %NULL for English
 * @separator: what to put between the two: " · " for eyes, ", " for ears
 *
 * Returns: (transfer full): what its sign stands for, as "Lachin road · blockaded": the category, and the state where there is one
 */
char                *corridor_phase_kind_to_words  (CorridorPhase *self,
                                                    const char    *language,
                                                    const char    *separator);

/**
 * corridor_phase_dates_to_words:
 * @self: a phase
 *
 * Returns: (transfer full): its spans as corridor_span_to_words() has them, with "; " between them
 */
char                *corridor_phase_dates_to_words (CorridorPhase *self);

/**
 * corridor_phase_compare:
 * @a: a phase of a feature
 * @b: a phase of a feature
 *
 * The order of every list of phases: by begin, end, order of the category, id of the feature and number. Total within a story.
 *
 * Returns: below 0, 0 or above 0
 */
int                  corridor_phase_compare        (CorridorPhase *a, CorridorPhase *b);

G_END_DECLS
