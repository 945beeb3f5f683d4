/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-histogram.h"

static void
count_phase (CorridorHistogram *self,
             CorridorStory     *story,
             CorridorPhase     *phase)
{
  CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));
  gint64 begin = corridor_story_get_begin (story);
  gint64 length = corridor_story_get_end (story) - begin;
  gint64 start = corridor_phase_get_begin (phase);
  guint bin;

  if (start < begin || start >= begin + length)
    return;

  bin = (guint) ((double) (start - begin) / (double) length * self->n_bins);
  self->counts[MIN (bin, self->n_bins - 1) * self->n_categories + category->order]++;
}

CorridorHistogram *
corridor_histogram_new (CorridorSession *session,
                        guint            n_bins)
{
  CorridorStory *story;
  CorridorHistogram *self;
  GPtrArray *phases;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (n_bins > 0, NULL);

  story = corridor_session_get_story (session);
  phases = corridor_story_get_phases (story);
  self = g_new0 (CorridorHistogram, 1);
  self->n_bins = n_bins;
  self->n_categories = corridor_story_get_categories (story)->len;
  self->counts = g_new0 (guint, (gsize) n_bins * self->n_categories);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));

      if (corridor_session_get_category_visible (session, category))
        count_phase (self, story, phase);
    }

  for (guint bin = 0; bin < n_bins; bin++)
    self->highest = MAX (self->highest, corridor_histogram_count (self, bin));

  return self;
}

void
corridor_histogram_free (CorridorHistogram *self)
{
  g_free (self->counts);
  g_free (self);
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
