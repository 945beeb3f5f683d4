/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-hidden.h"

/* The filter without what it hides by kind. */
static CorridorFilter *
copy_rest (CorridorStory        *story,
           const CorridorFilter *filter)
{
  CorridorFilter *rest = corridor_filter_copy (filter);
  GPtrArray *categories = corridor_story_get_categories (story);
  GPtrArray *states = corridor_story_get_states (story);

  for (guint i = 0; i < categories->len; i++)
    corridor_filter_set_shown (rest, CORRIDOR_FACET_CATEGORY, ((CorridorCategory *) categories->pdata[i])->id, TRUE);
  for (guint i = 0; i < states->len; i++)
    corridor_filter_set_shown (rest, CORRIDOR_FACET_STATE, ((CorridorState *) states->pdata[i])->id, TRUE);
  corridor_filter_set_shown (rest, CORRIDOR_FACET_STATE, CORRIDOR_FACET_NONE, TRUE);

  return rest;
}

static CorridorHiddenHit
ask_why (const CorridorFilter *filter,
         CorridorHit           hit)
{
  CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (hit.phase));
  CorridorState *state = corridor_phase_get_state (hit.phase);

  return (CorridorHiddenHit) {
    .hit = hit,
    .by_category = !corridor_filter_get_shown (filter, CORRIDOR_FACET_CATEGORY, category->id),
    .by_state = !corridor_filter_get_shown (filter, CORRIDOR_FACET_STATE, state != NULL ? state->id : CORRIDOR_FACET_NONE),
  };
}

void
corridor_hidden_collect (CorridorStory       *story,
                         const CorridorQuery *query,
                         GArray              *hidden)
{
  g_autoptr(CorridorFilter) rest = NULL;
  g_autoptr(GArray) hits = NULL;
  CorridorQuery ask;

  g_return_if_fail (CORRIDOR_IS_STORY (story));
  g_return_if_fail (query != NULL);
  g_return_if_fail (hidden != NULL);

  if (query->filter == NULL)
    return;
  rest = copy_rest (story, query->filter);
  if (corridor_filter_equal (rest, query->filter))
    return;

  ask = *query;
  ask.filter = rest;
  hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  corridor_story_query (story, &ask, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      CorridorHiddenHit found = ask_why (query->filter, g_array_index (hits, CorridorHit, i));

      if (found.by_category || found.by_state)
        g_array_append_val (hidden, found);
    }
}

gboolean
corridor_hidden_equal (const GArray            *kept,
                       const CorridorHiddenHit *hidden,
                       guint                    n_hidden)
{
  if (kept->len != n_hidden)
    return FALSE;

  for (guint i = 0; i < n_hidden; i++)
    {
      const CorridorHiddenHit *was = &g_array_index (kept, CorridorHiddenHit, i);

      if (was->hit.phase != hidden[i].hit.phase || was->hit.certainty != hidden[i].hit.certainty ||
          was->by_category != hidden[i].by_category || was->by_state != hidden[i].by_state)
        return FALSE;
    }

  return TRUE;
}
