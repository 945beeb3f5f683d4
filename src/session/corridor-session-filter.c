/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"

#include "corridor-session-private.h"

static void
value_free (gpointer data)
{
  CorridorFacetValue *value = data;

  g_free (value->value);
  g_clear_pointer (&value->label, corridor_text_unref);
  g_free (value);
}

const CorridorFilter *
corridor_session_get_filter (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return self->filter;
}

/* Takes @filter. */
static void
take_filter (CorridorSession *self,
             CorridorFilter  *filter)
{
  if (corridor_filter_equal (self->filter, filter))
    {
      corridor_filter_free (filter);
      return;
    }

  corridor_filter_free (self->filter);
  self->query.filter = self->filter = filter;
  corridor_session_filter_changed (self);
}

void
corridor_session_set_filter (CorridorSession      *self,
                             const CorridorFilter *filter)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (filter != NULL);

  take_filter (self, corridor_filter_copy (filter));
}

void
corridor_session_set_value_shown (CorridorSession *self,
                                  CorridorFacet    facet,
                                  const char      *value,
                                  gboolean         shown)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (value != NULL);

  if (corridor_filter_set_shown (self->filter, facet, value, shown))
    corridor_session_filter_changed (self);
}

void
corridor_session_set_facet_shown (CorridorSession *self,
                                  CorridorFacet    facet,
                                  gboolean         shown)
{
  g_autoptr(GPtrArray) values = NULL;
  CorridorFilter *filter;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  values = corridor_session_dup_facet (self, facet);
  filter = corridor_filter_copy (self->filter);
  for (guint i = 0; i < values->len; i++)
    corridor_filter_set_shown (filter, facet, ((CorridorFacetValue *) g_ptr_array_index (values, i))->value, shown);
  take_filter (self, filter);
}

void
corridor_session_set_only_certain (CorridorSession *self,
                                   gboolean         only_certain)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  if (corridor_filter_set_only_certain (self->filter, only_certain))
    corridor_session_ask_again (self);
}

gboolean
corridor_session_is_filtered (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);

  return !corridor_filter_is_empty (self->filter) || corridor_session_are_layers_filtered (self);
}

void
corridor_session_clear_filter (CorridorSession *self)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));

  corridor_session_clear_layer_filters (self);
  take_filter (self, corridor_filter_new ());
}

guint
corridor_session_count_all (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), 0);

  return self->n_all + corridor_session_count_all_records (self);
}

static gboolean
allows (CorridorSession   *self,
        CorridorPhase     *phase,
        CorridorCertainty  certainty)
{
  return corridor_filter_allows (self->filter, phase) && corridor_filter_allows_certainty (self->filter, certainty);
}

/* Whether the view's filter shows it, at its time. */
static gboolean
is_seen (const CorridorLayerView *view,
         CorridorPhase           *record)
{
  guint slot, row;

  return corridor_dataset_find_slot (view->dataset, record, &slot) &&
         corridor_time_index_rank_active (corridor_dataset_get_index (view->dataset), &view->filter, slot, &row);
}

gboolean
corridor_session_is_hidden (CorridorSession *self,
                            CorridorPhase   *phase)
{
  CorridorCertainty certainty;
  const CorridorLayerView *view;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), FALSE);

  certainty = corridor_session_get_certainty (self, phase);
  if (certainty == CORRIDOR_CERTAINTY_NOT)
    return FALSE;

  view = corridor_visible_model_find_record (self->visible, phase);
  return view != NULL ? !is_seen (view, phase) : !allows (self, phase, certainty);
}

const CorridorHiddenHit *
corridor_session_get_hidden (CorridorSession *self,
                             guint           *n_hidden)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (n_hidden != NULL, NULL);

  *n_hidden = self->hidden->len;
  return (const CorridorHiddenHit *) (gpointer) self->hidden->data;
}

void
corridor_session_reveal (CorridorSession *self,
                         CorridorPhase   *phase,
                         gint64           at)
{
  CorridorQuery query;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  query = self->query;
  query.now = at;
  if (corridor_filter_reveal (self->filter, phase, corridor_query_certainty (&query, phase)))
    corridor_session_ask_again (self);
}

/* The values of one facet, in the making. */
typedef struct
{
  CorridorSession *session;
  CorridorFacet    facet;
  GPtrArray       *values;
  GHashTable      *by_value; /* (element-type utf8 CorridorFacetValue) unowned */
  GHashTable      *n_of_all; /* (element-type CorridorFacetValue guint) how many phases of the story have it */
  GPtrArray       *seen; /* (element-type CorridorFacetValue) of the phase at hand */
} Collection;

static CorridorFacetValue *
add_value (Collection   *collection,
           const char   *id,
           CorridorText *label)
{
  CorridorFacetValue *value = g_new0 (CorridorFacetValue, 1);

  value->value = g_strdup (id);
  value->label = label != NULL ? corridor_text_ref (label) : NULL;
  value->shown = corridor_filter_get_shown (collection->session->filter, collection->facet, id);
  g_ptr_array_add (collection->values, value);
  g_hash_table_insert (collection->by_value, value->value, value);
  return value;
}

/* Who claims two things of a phase is counted once. */
static void
see_value (const char   *id,
           CorridorText *label,
           gpointer      user_data)
{
  Collection *collection = user_data;
  CorridorFacetValue *value = g_hash_table_lookup (collection->by_value, id);

  if (value == NULL)
    value = add_value (collection, id, label);
  if (!g_ptr_array_find (collection->seen, value, NULL))
    g_ptr_array_add (collection->seen, value);
}

static gboolean
counts (Collection    *collection,
        CorridorPhase *phase)
{
  CorridorSession *self = collection->session;
  CorridorCertainty certainty = corridor_query_certainty (&self->query, phase);

  return corridor_filter_allows_certainty (self->filter, certainty) &&
         corridor_filter_allows_but (self->filter, phase, collection->facet);
}

static void
collect_phase (Collection    *collection,
               CorridorPhase *phase)
{
  gboolean is_counted = counts (collection, phase);

  g_ptr_array_set_size (collection->seen, 0);
  corridor_facet_foreach (collection->facet, phase, see_value, collection);
  for (guint i = 0; i < collection->seen->len; i++)
    {
      CorridorFacetValue *value = g_ptr_array_index (collection->seen, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (collection->n_of_all, value));

      g_hash_table_insert (collection->n_of_all, value, GUINT_TO_POINTER (n + 1));
      value->n += is_counted ? 1 : 0;
    }
}

/* All records of layers that are shown are among what has no state, and among what has no claims. */
static void
collect_records (Collection *collection)
{
  CorridorFacet other = collection->facet == CORRIDOR_FACET_STATE ? CORRIDOR_FACET_CLAIMANT : CORRIDOR_FACET_STATE;
  CorridorFacetValue *value;
  guint n;

  if (collection->facet == CORRIDOR_FACET_CATEGORY || !corridor_session_count_records (collection->session, &n))
    return;

  value = g_hash_table_lookup (collection->by_value, CORRIDOR_FACET_NONE);
  if (value == NULL)
    value = add_value (collection, CORRIDOR_FACET_NONE, NULL);
  if (corridor_filter_get_shown (collection->session->filter, other, CORRIDOR_FACET_NONE))
    value->n += n;
}

static void
add_listed (Collection *collection)
{
  CorridorStory *story = collection->session->story;
  GPtrArray *categories = corridor_story_get_categories (story);
  GPtrArray *states = corridor_story_get_states (story);

  for (guint i = 0; collection->facet == CORRIDOR_FACET_CATEGORY && i < categories->len; i++)
    add_value (collection, ((CorridorCategory *) categories->pdata[i])->id, ((CorridorCategory *) categories->pdata[i])->label);
  for (guint i = 0; collection->facet == CORRIDOR_FACET_STATE && i < states->len; i++)
    add_value (collection, ((CorridorState *) states->pdata[i])->id, ((CorridorState *) states->pdata[i])->label);
}

/* Most of all first, and none at all last; otherwise as they came. */
static int
compare_values (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const CorridorFacetValue *left = *(CorridorFacetValue *const *) a;
  const CorridorFacetValue *right = *(CorridorFacetValue *const *) b;
  Collection *collection = user_data;
  guint n_left = GPOINTER_TO_UINT (g_hash_table_lookup (collection->n_of_all, left));
  guint n_right = GPOINTER_TO_UINT (g_hash_table_lookup (collection->n_of_all, right));

  if ((left->label == NULL) != (right->label == NULL))
    return left->label == NULL ? 1 : -1;
  if (collection->facet != CORRIDOR_FACET_CLAIMANT || n_left == n_right)
    return 0;
  return n_left > n_right ? -1 : 1;
}

GPtrArray *
corridor_session_dup_facet (CorridorSession *self,
                            CorridorFacet    facet)
{
  g_autoptr(GHashTable) by_value = NULL;
  g_autoptr(GHashTable) n_of_all = NULL;
  g_autoptr(GPtrArray) seen = NULL;
  GPtrArray *phases;
  Collection collection = { .session = self, .facet = facet };

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  collection.by_value = by_value = g_hash_table_new (g_str_hash, g_str_equal);
  collection.n_of_all = n_of_all = g_hash_table_new (NULL, NULL);
  collection.seen = seen = g_ptr_array_new ();
  collection.values = g_ptr_array_new_with_free_func (value_free);
  add_listed (&collection);
  phases = corridor_story_get_phases (self->story);
  for (guint i = 0; i < phases->len; i++)
    collect_phase (&collection, g_ptr_array_index (phases, i));
  collect_records (&collection);

  g_ptr_array_sort_with_data (collection.values, compare_values, &collection); /* which is stable */
  return collection.values;
}

gboolean
corridor_session_get_category_visible (CorridorSession  *self,
                                       CorridorCategory *category)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (category != NULL, FALSE);

  return corridor_filter_get_shown (self->filter, CORRIDOR_FACET_CATEGORY, category->id);
}

void
corridor_session_set_category_visible (CorridorSession  *self,
                                       CorridorCategory *category,
                                       gboolean          visible)
{
  g_return_if_fail (category != NULL);

  corridor_session_set_value_shown (self, CORRIDOR_FACET_CATEGORY, category->id, visible);
}
