/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-phase-private.h"

#include "corridor-feature.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CorridorPhase
{
  GObject            parent_instance;
  CorridorFeature   *feature; /* (unowned) (nullable) it owns the phase */
  CorridorFeature   *kept;    /* (owned) (nullable) the same, where the phase owns it instead */
  guint              number;
  CorridorSpan      *spans; /* (owned) [n_spans] in order of start */
  guint              n_spans;
  gint64             end; /* the latest of all spans */
  CorridorText      *title; /* (owned) */
  CorridorText      *text;  /* (owned) (nullable) */
  CorridorState     *state; /* (owned) (nullable) */
  CorridorConfidence confidence;
  GPtrArray         *claims;  /* (owned) (element-type CorridorClaim) */
  GPtrArray         *figures; /* (owned) (element-type CorridorFigure) */
  GPtrArray         *sources; /* (owned) (element-type CorridorSource) */
};

G_DEFINE_FINAL_TYPE (CorridorPhase, corridor_phase, G_TYPE_OBJECT)

static int
compare_times (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const CorridorSpan *x = a;
  const CorridorSpan *y = b;
  int by_start = compare_times (x->start_earliest, y->start_earliest);

  return by_start != 0 ? by_start : compare_times (x->end_latest, y->end_latest);
}

static void
corridor_phase_finalize (GObject *object)
{
  CorridorPhase *self = CORRIDOR_PHASE (object);

  if (self->kept != NULL)
    corridor_feature_lose_phase (self->kept);
  g_clear_object (&self->kept);
  g_free (self->spans);
  corridor_text_unref (self->title);
  g_clear_pointer (&self->text, corridor_text_unref);
  g_clear_pointer (&self->state, corridor_state_unref);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (corridor_phase_parent_class)->finalize (object);
}

static void
corridor_phase_class_init (CorridorPhaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_phase_finalize;
}

static void
corridor_phase_init (CorridorPhase *self)
{
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_claim_unref);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_figure_unref);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
}

CorridorPhase *
corridor_phase_new (const CorridorSpan *spans,
                    guint               n_spans,
                    CorridorText       *title)
{
  CorridorPhase *self;

  g_return_val_if_fail (spans != NULL, NULL);
  g_return_val_if_fail (n_spans > 0, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_PHASE, NULL);
  self->title = corridor_text_ref (title);
  self->n_spans = n_spans;
  self->spans = g_memdup2 (spans, n_spans * sizeof *spans);
  qsort (self->spans, n_spans, sizeof *spans, compare_spans);
  self->end = self->spans[0].end_latest;
  for (guint i = 1; i < n_spans; i++)
    self->end = MAX (self->end, self->spans[i].end_latest);

  return self;
}

void
corridor_phase_attach (CorridorPhase   *self,
                       CorridorFeature *feature,
                       guint            number)
{
  self->feature = feature;
  self->number = number;
}

void
corridor_phase_keep_feature (CorridorPhase   *self,
                             CorridorFeature *feature)
{
  g_return_if_fail (self->kept == NULL);

  self->kept = feature;
}

void
corridor_phase_set_state (CorridorPhase *self,
                          CorridorState *state)
{
  g_return_if_fail (CORRIDOR_IS_PHASE (self));

  g_clear_pointer (&self->state, corridor_state_unref);
  self->state = state != NULL ? corridor_state_ref (state) : NULL;
}

void
corridor_phase_set_text (CorridorPhase *self,
                         CorridorText  *text)
{
  g_return_if_fail (CORRIDOR_IS_PHASE (self));

  g_clear_pointer (&self->text, corridor_text_unref);
  self->text = text != NULL ? corridor_text_ref (text) : NULL;
}

void
corridor_phase_set_confidence (CorridorPhase     *self,
                               CorridorConfidence confidence)
{
  g_return_if_fail (CORRIDOR_IS_PHASE (self));

  self->confidence = confidence;
}

void
corridor_phase_add_claim (CorridorPhase *self,
                          CorridorClaim *claim)
{
  g_return_if_fail (CORRIDOR_IS_PHASE (self));
  g_return_if_fail (claim != NULL);

  g_ptr_array_add (self->claims, claim);
}

void
corridor_phase_add_figure (CorridorPhase  *self,
                           CorridorFigure *figure)
{
  g_return_if_fail (CORRIDOR_IS_PHASE (self));
  g_return_if_fail (figure != NULL);

  g_ptr_array_add (self->figures, figure);
}

void
corridor_phase_add_source (CorridorPhase  *self,
                           CorridorSource *source)
{
  g_return_if_fail (CORRIDOR_IS_PHASE (self));
  g_return_if_fail (source != NULL);

  g_ptr_array_add (self->sources, corridor_source_ref (source));
}

CorridorFeature *
corridor_phase_get_feature (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->feature;
}

guint
corridor_phase_get_number (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), 0);

  return self->number;
}

CorridorText *
corridor_phase_get_title (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->title;
}

CorridorText *
corridor_phase_get_text (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->text;
}

CorridorState *
corridor_phase_get_state (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->state;
}

CorridorConfidence
corridor_phase_get_confidence (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), CORRIDOR_CONFIDENCE_UNKNOWN);

  return self->confidence;
}

GPtrArray *
corridor_phase_get_claims (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->claims;
}

GPtrArray *
corridor_phase_get_figures (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->figures;
}

GPtrArray *
corridor_phase_get_sources (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  return self->sources;
}

const CorridorSpan *
corridor_phase_get_spans (CorridorPhase *self,
                          guint         *n_spans)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);
  g_return_val_if_fail (n_spans != NULL, NULL);

  *n_spans = self->n_spans;
  return self->spans;
}

gint64
corridor_phase_get_begin (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), CORRIDOR_TIME_MIN);

  return self->spans[0].start_earliest;
}

gint64
corridor_phase_get_end (CorridorPhase *self)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), CORRIDOR_TIME_MAX);

  return self->end;
}

gboolean
corridor_phase_starts_within (CorridorPhase *self,
                              gint64         begin,
                              gint64         end)
{
  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), FALSE);

  for (guint i = 0; i < self->n_spans; i++)
    if (self->spans[i].start_earliest >= begin && self->spans[i].start_earliest < end)
      return TRUE;

  return FALSE;
}

CorridorCertainty
corridor_phase_certainty (CorridorPhase *self,
                          gint64         begin,
                          gint64         end)
{
  CorridorCertainty most = CORRIDOR_CERTAINTY_NOT;

  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), CORRIDOR_CERTAINTY_NOT);

  for (guint i = 0; i < self->n_spans; i++)
    most = MAX (most, corridor_span_certainty (&self->spans[i], begin, end));

  return most;
}

char *
corridor_phase_kind_to_words (CorridorPhase *self,
                              const char    *language,
                              const char    *separator)
{
  const char *category;
  const char *state;

  g_return_val_if_fail (CORRIDOR_IS_PHASE (self) && self->feature != NULL, NULL);
  g_return_val_if_fail (separator != NULL, NULL);

  category = corridor_text_get (corridor_feature_get_category (self->feature)->label, language);
  state = self->state != NULL ? corridor_text_get (self->state->label, language) : NULL;
  return g_strjoin (separator, category, state, NULL);
}

char *
corridor_phase_dates_to_words (CorridorPhase *self)
{
  g_autoptr(GPtrArray) words = NULL;

  g_return_val_if_fail (CORRIDOR_IS_PHASE (self), NULL);

  words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->n_spans; i++)
    g_ptr_array_add (words, corridor_span_to_words (&self->spans[i]));
  g_ptr_array_add (words, NULL);

  /* Translators: between spans of time */
  return g_strjoinv (C_("spans", "; "), (char **) words->pdata);
}

int
corridor_phase_compare (CorridorPhase *a,
                        CorridorPhase *b)
{
  int by_begin, by_end, by_feature;
  guint order_a, order_b;

  g_return_val_if_fail (CORRIDOR_IS_PHASE (a) && a->feature != NULL, 0);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (b) && b->feature != NULL, 0);

  by_begin = compare_times (corridor_phase_get_begin (a), corridor_phase_get_begin (b));
  if (by_begin != 0)
    return by_begin;

  by_end = compare_times (a->end, b->end);
  if (by_end != 0)
    return by_end;

  order_a = corridor_feature_get_category (a->feature)->order;
  order_b = corridor_feature_get_category (b->feature)->order;
  if (order_a != order_b)
    return order_a < order_b ? -1 : 1;

  by_feature = strcmp (corridor_feature_get_id (a->feature), corridor_feature_get_id (b->feature));
  if (by_feature != 0)
    return by_feature;

  return (a->number > b->number) - (a->number < b->number);
}
