/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-filter.h"

struct _CorridorFilter
{
  GHashTable *hidden[CORRIDOR_N_FACETS]; /* (owned) (element-type utf8) sets */
  gboolean    only_certain;
};

CorridorFilter *
corridor_filter_new (void)
{
  CorridorFilter *self = g_new0 (CorridorFilter, 1);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    self->hidden[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

CorridorFilter *
corridor_filter_copy (const CorridorFilter *self)
{
  CorridorFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = corridor_filter_new ();
  copy->only_certain = self->only_certain;
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      GHashTableIter iter;
      gpointer value;

      g_hash_table_iter_init (&iter, self->hidden[i]);
      while (g_hash_table_iter_next (&iter, &value, NULL))
        g_hash_table_add (copy->hidden[i], g_strdup (value));
    }
  return copy;
}

void
corridor_filter_free (CorridorFilter *self)
{
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    g_hash_table_unref (self->hidden[i]);
  g_free (self);
}

gboolean
corridor_filter_is_empty (const CorridorFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (g_hash_table_size (self->hidden[i]) > 0)
      return FALSE;
  return !self->only_certain;
}

static gboolean
is_same_set (GHashTable *a,
             GHashTable *b)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    if (!g_hash_table_contains (b, value))
      return FALSE;
  return g_hash_table_size (a) == g_hash_table_size (b);
}

gboolean
corridor_filter_equal (const CorridorFilter *a,
                       const CorridorFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (!is_same_set (a->hidden[i], b->hidden[i]))
      return FALSE;
  return a->only_certain == b->only_certain;
}

gboolean
corridor_filter_get_shown (const CorridorFilter *self,
                           CorridorFacet         facet,
                           const char           *value)
{
  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail (value != NULL, TRUE);

  return !g_hash_table_contains (self->hidden[facet], value);
}

gboolean
corridor_filter_set_shown (CorridorFilter *self,
                           CorridorFacet   facet,
                           const char     *value,
                           gboolean        shown)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return shown ? g_hash_table_remove (self->hidden[facet], value) : g_hash_table_add (self->hidden[facet], g_strdup (value));
}

gboolean
corridor_filter_get_only_certain (const CorridorFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->only_certain;
}

gboolean
corridor_filter_set_only_certain (CorridorFilter *self,
                                  gboolean        only_certain)
{
  gboolean changes;

  g_return_val_if_fail (self != NULL, FALSE);

  changes = self->only_certain != !!only_certain;
  self->only_certain = !!only_certain;
  return changes;
}

static const char *
get_state (CorridorPhase *phase)
{
  CorridorState *state = corridor_phase_get_state (phase);

  return state != NULL ? state->id : CORRIDOR_FACET_NONE;
}

static const char *
get_claimant (CorridorPhase *phase,
              guint          i)
{
  const CorridorClaim *claim = g_ptr_array_index (corridor_phase_get_claims (phase), i);

  return corridor_text_get (claim->by, NULL);
}

static gboolean
allows_claims (const CorridorFilter *self,
               CorridorPhase        *phase)
{
  GHashTable *hidden = self->hidden[CORRIDOR_FACET_CLAIMANT];
  guint n_claims = corridor_phase_get_claims (phase)->len;

  if (g_hash_table_size (hidden) == 0)
    return TRUE;
  for (guint i = 0; i < n_claims; i++)
    if (!g_hash_table_contains (hidden, get_claimant (phase, i)))
      return TRUE;
  return n_claims == 0 && !g_hash_table_contains (hidden, CORRIDOR_FACET_NONE);
}

static gboolean
allows_in (const CorridorFilter *self,
           CorridorPhase        *phase,
           CorridorFacet         facet)
{
  GHashTable *hidden = self->hidden[facet];

  switch (facet)
    {
    case CORRIDOR_FACET_CATEGORY:
      return g_hash_table_size (hidden) == 0 ||
             !g_hash_table_contains (hidden, corridor_feature_get_category (corridor_phase_get_feature (phase))->id);
    case CORRIDOR_FACET_STATE:
      return g_hash_table_size (hidden) == 0 || !g_hash_table_contains (hidden, get_state (phase));
    case CORRIDOR_FACET_CLAIMANT:
      return allows_claims (self, phase);
    default:
      g_return_val_if_reached (TRUE);
    }
}

static gboolean
is_vague (CorridorPhase *phase)
{
  return corridor_phase_get_confidence (phase) == CORRIDOR_CONFIDENCE_LOW ||
         corridor_feature_get_uncertainty (corridor_phase_get_feature (phase)) > CORRIDOR_FILTER_EXACT;
}

static gboolean
allows_but (const CorridorFilter *self,
            CorridorPhase        *phase,
            guint                 left_out)
{
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    if (i != left_out && !allows_in (self, phase, (CorridorFacet) i))
      return FALSE;
  return !self->only_certain || !is_vague (phase);
}

gboolean
corridor_filter_allows (const CorridorFilter *self,
                        CorridorPhase        *phase)
{
  return self == NULL || allows_but (self, phase, CORRIDOR_N_FACETS);
}

gboolean
corridor_filter_allows_but (const CorridorFilter *self,
                            CorridorPhase        *phase,
                            CorridorFacet         facet)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return allows_but (self, phase, facet);
}

gboolean
corridor_filter_allows_certainty (const CorridorFilter *self,
                                  CorridorCertainty     certainty)
{
  return certainty == CORRIDOR_CERTAINTY_CERTAIN ||
         (certainty == CORRIDOR_CERTAINTY_POSSIBLE && (self == NULL || !self->only_certain));
}

gboolean
corridor_filter_find_start (const CorridorFilter *self,
                            const CorridorSpan   *span,
                            gint64               *start)
{
  gint64 end;

  g_return_val_if_fail (span != NULL, FALSE);
  g_return_val_if_fail (start != NULL, FALSE);

  if (self != NULL && self->only_certain)
    return corridor_span_get_certain (span, start, &end);

  *start = span->start_earliest;
  return TRUE;
}

typedef struct
{
  CorridorFilter *filter;
  CorridorFacet   facet;
  gboolean        changes;
} Reveal;

static void
reveal_value (const char   *value,
              CorridorText *label,
              gpointer      user_data)
{
  Reveal *reveal = user_data;

  reveal->changes = corridor_filter_set_shown (reveal->filter, reveal->facet, value, TRUE) || reveal->changes;
}

gboolean
corridor_filter_reveal (CorridorFilter   *self,
                        CorridorPhase    *phase,
                        CorridorCertainty certainty)
{
  Reveal reveal = { .filter = self };

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    {
      reveal.facet = (CorridorFacet) i;
      if (!allows_in (self, phase, reveal.facet))
        corridor_facet_foreach (reveal.facet, phase, reveal_value, &reveal);
    }
  if (is_vague (phase) || certainty == CORRIDOR_CERTAINTY_POSSIBLE)
    reveal.changes = corridor_filter_set_only_certain (self, FALSE) || reveal.changes;
  return reveal.changes;
}

static void
visit_claimants (CorridorPhase      *phase,
                 CorridorFacetVisit  visit,
                 gpointer            user_data)
{
  GPtrArray *claims = corridor_phase_get_claims (phase);

  for (guint i = 0; i < claims->len; i++)
    visit (get_claimant (phase, i), ((CorridorClaim *) g_ptr_array_index (claims, i))->by, user_data);
  if (claims->len == 0)
    visit (CORRIDOR_FACET_NONE, NULL, user_data);
}

void
corridor_facet_foreach (CorridorFacet       facet,
                        CorridorPhase      *phase,
                        CorridorFacetVisit  visit,
                        gpointer            user_data)
{
  CorridorCategory *category;
  CorridorState *state;

  g_return_if_fail (CORRIDOR_IS_PHASE (phase));
  g_return_if_fail (visit != NULL);

  switch (facet)
    {
    case CORRIDOR_FACET_CATEGORY:
      category = corridor_feature_get_category (corridor_phase_get_feature (phase));
      visit (category->id, category->label, user_data);
      break;
    case CORRIDOR_FACET_STATE:
      state = corridor_phase_get_state (phase);
      visit (get_state (phase), state != NULL ? state->label : NULL, user_data);
      break;
    case CORRIDOR_FACET_CLAIMANT:
      visit_claimants (phase, visit, user_data);
      break;
    default:
      g_return_if_reached ();
    }
}
