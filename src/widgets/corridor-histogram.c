/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-histogram.h"

static void
count_phase (CorridorHistogram *self,
             CorridorPhase     *phase)
{
  CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));
  guint bin;

  if (corridor_histogram_find (self, corridor_phase_get_begin (phase), &bin))
    self->counts[bin * self->n_categories + category->order]++;
}

CorridorHistogram *
corridor_histogram_new (CorridorSession *session,
                        GArray          *edges)
{
  CorridorStory *story;
  CorridorHistogram *self;
  GPtrArray *phases;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (edges != NULL && edges->len > 1, NULL);

  story = corridor_session_get_story (session);
  phases = corridor_story_get_phases (story);
  self = g_new0 (CorridorHistogram, 1);
  self->n_bins = edges->len - 1;
  self->edges = g_memdup2 (edges->data, edges->len * sizeof (gint64));
  self->n_categories = corridor_story_get_categories (story)->len;
  self->counts = g_new0 (guint, (gsize) self->n_bins * self->n_categories);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));

      if (corridor_session_get_category_visible (session, category))
        count_phase (self, phase);
    }

  for (guint bin = 0; bin < self->n_bins; bin++)
    self->highest = MAX (self->highest, corridor_histogram_count (self, bin));

  return self;
}

void
corridor_histogram_free (CorridorHistogram *self)
{
  g_free (self->counts);
  g_free (self->edges);
  g_free (self);
}

gboolean
corridor_histogram_find (const CorridorHistogram *self,
                         gint64                   time,
                         guint                   *bin)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bin != NULL, FALSE);

  high = self->n_bins;
  if (time < self->edges[0] || time >= self->edges[high])
    return FALSE;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->edges[middle] <= time)
        low = middle;
      else
        high = middle;
    }

  *bin = low;
  return TRUE;
}

guint
corridor_histogram_count (const CorridorHistogram *self,
                          guint                    bin)
{
  guint count = 0;

  g_return_val_if_fail (bin < self->n_bins, 0);

  for (guint i = 0; i < self->n_categories; i++)
    count += self->counts[bin * self->n_categories + i];

  return count;
}
