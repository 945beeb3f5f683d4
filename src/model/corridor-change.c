/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change.h"

CorridorFeature *
corridor_change_get_feature (const CorridorChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->before != NULL || self->after != NULL, NULL);

  return corridor_phase_get_feature (self->after != NULL ? self->after : self->before);
}

/* The side of a change that is @now, or that was before it. */
static void
set_side (CorridorChange    *change,
          const CorridorHit *hit,
          gboolean           is_after)
{
  if (is_after)
    {
      change->after = hit->phase;
      change->after_certainty = hit->certainty;
    }
  else
    {
      change->before = hit->phase;
      change->before_certainty = hit->certainty;
    }
}

/* Hits come in order of their begin: a later one of the same feature replaces an earlier, unless it is less certain. */
static void
take_state (CorridorChange    *change,
            const CorridorHit *hit,
            gboolean           is_after)
{
  CorridorPhase *taken = is_after ? change->after : change->before;
  CorridorCertainty certainty = is_after ? change->after_certainty : change->before_certainty;

  if (taken == NULL || hit->certainty == CORRIDOR_CERTAINTY_CERTAIN || certainty == CORRIDOR_CERTAINTY_POSSIBLE)
    set_side (change, hit, is_after);
}

/* What each feature that stays is like on a day. */
static void
collect_states (CorridorStory *story,
                CorridorQuery  query,
                gint64         day,
                GHashTable    *states,
                gboolean       is_after)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));

  query.now = day;
  query.mode = CORRIDOR_MODE_ON_DAY;
  corridor_story_query (story, &query, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const CorridorHit *hit = &g_array_index (hits, CorridorHit, i);
      CorridorFeature *feature = corridor_phase_get_feature (hit->phase);
      CorridorChange *change = g_hash_table_lookup (states, feature);

      if (corridor_feature_is_event (feature))
        continue;
      if (change == NULL)
        {
          change = g_new0 (CorridorChange, 1);
          g_hash_table_insert (states, feature, change);
        }
      take_state (change, hit, is_after);
    }
}

static void
append_states (CorridorStory       *story,
               const CorridorQuery *query,
               gint64               from,
               gint64               to,
               GArray              *changes)
{
  g_autoptr(GHashTable) states = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer change;

  collect_states (story, *query, from, states, FALSE);
  collect_states (story, *query, to, states, TRUE);

  g_hash_table_iter_init (&iter, states);
  while (g_hash_table_iter_next (&iter, NULL, &change))
    {
      const CorridorChange *state = change;

      if (state->before != state->after || state->before_certainty != state->after_certainty)
        g_array_append_val (changes, *state);
    }
}

static void
append_events (CorridorStory       *story,
               const CorridorQuery *query,
               gint64               from,
               gint64               to,
               GArray              *changes)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  CorridorQuery between = *query;
  gint64 begin = MIN (from, to) + CORRIDOR_DAY;
  gint64 end = MAX (from, to) + CORRIDOR_DAY;

  between.now = MAX (from, to);
  between.mode = CORRIDOR_MODE_WINDOW;
  between.window_days = (guint) MAX ((end - begin) / CORRIDOR_DAY, 1);
  corridor_story_query (story, &between, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const CorridorHit *hit = &g_array_index (hits, CorridorHit, i);
      CorridorChange change = { NULL };

      if (!corridor_feature_is_event (corridor_phase_get_feature (hit->phase)) ||
          !corridor_phase_starts_within (hit->phase, begin, end))
        continue;
      set_side (&change, hit, to > from);
      g_array_append_val (changes, change);
    }
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const CorridorChange *change_a = a;
  const CorridorChange *change_b = b;
  guint importance_a = corridor_feature_get_importance (corridor_change_get_feature (change_a));
  guint importance_b = corridor_feature_get_importance (corridor_change_get_feature (change_b));

  if (importance_a != importance_b)
    return importance_a < importance_b ? -1 : 1;

  return corridor_phase_compare (change_a->after != NULL ? change_a->after : change_a->before,
                                 change_b->after != NULL ? change_b->after : change_b->before);
}

void
corridor_story_compare (CorridorStory       *self,
                        const CorridorQuery *query,
                        gint64               from,
                        gint64               to,
                        GArray              *changes)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self));
  g_return_if_fail (query != NULL);
  g_return_if_fail (changes != NULL);

  from = corridor_calendar_floor_day (from);
  to = corridor_calendar_floor_day (to);
  g_array_set_size (changes, 0);
  if (from == to)
    return;

  append_states (self, query, from, to, changes);
  append_events (self, query, from, to, changes);
  g_array_sort (changes, compare_changes);
}
