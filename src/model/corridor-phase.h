/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-span.h"
#include "corridor-vocabulary.h"

G_BEGIN_DECLS

typedef struct _CorridorFeature CorridorFeature;

typedef enum
{
  CORRIDOR_CONFIDENCE_UNKNOWN,
  CORRIDOR_CONFIDENCE_LOW,
  CORRIDOR_CONFIDENCE_MEDIUM,
  CORRIDOR_CONFIDENCE_HIGH,
} CorridorConfidence;

/* What is true of a feature during a span. Setters are for whoever builds it; once it belongs to a feature it never changes. */
#define CORRIDOR_TYPE_PHASE (corridor_phase_get_type ())
G_DECLARE_FINAL_TYPE (CorridorPhase, corridor_phase, CORRIDOR, PHASE, GObject)

CorridorPhase       *corridor_phase_new            (const CorridorSpan *spans,
                                                    guint               n_spans,
                                                    CorridorText       *title);
void                 corridor_phase_set_state      (CorridorPhase *self, CorridorState *state);
void                 corridor_phase_set_text       (CorridorPhase *self, CorridorText *text);
void                 corridor_phase_set_confidence (CorridorPhase *self, CorridorConfidence confidence);
void                 corridor_phase_add_claim      (CorridorPhase *self, CorridorClaim *claim);   /* (transfer full) */
void                 corridor_phase_add_figure     (CorridorPhase *self, CorridorFigure *figure); /* (transfer full) */
void                 corridor_phase_add_source     (CorridorPhase *self, CorridorSource *source);

CorridorFeature     *corridor_phase_get_feature    (CorridorPhase *self);
guint                corridor_phase_get_number     (CorridorPhase *self); /* place among the feature's phases, from 0 */
CorridorText        *corridor_phase_get_title      (CorridorPhase *self);
CorridorText        *corridor_phase_get_text       (CorridorPhase *self); /* (nullable) */
CorridorState       *corridor_phase_get_state      (CorridorPhase *self); /* (nullable) */
CorridorConfidence   corridor_phase_get_confidence (CorridorPhase *self);
GPtrArray           *corridor_phase_get_claims     (CorridorPhase *self);
GPtrArray           *corridor_phase_get_figures    (CorridorPhase *self);
GPtrArray           *corridor_phase_get_sources    (CorridorPhase *self);
const CorridorSpan  *corridor_phase_get_spans      (CorridorPhase *self, guint *n_spans);
gint64               corridor_phase_get_begin      (CorridorPhase *self); /* start_earliest of the first span */
gint64               corridor_phase_get_end        (CorridorPhase *self); /* end_latest of the last span */
CorridorCertainty    corridor_phase_certainty      (CorridorPhase *self, gint64 begin, gint64 end);
char                *corridor_phase_dates_to_words (CorridorPhase *self);
int                  corridor_phase_compare        (CorridorPhase *a, CorridorPhase *b); /* by begin, end, category, id, number */

G_END_DECLS
