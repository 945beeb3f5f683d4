/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-histogram.h"

#include "corridor-session-filter.h"

static void
count_phase (CorridorHistogram    *self,
             const CorridorFilter *filter,
             CorridorPhase        *phase)
{
  CorridorCategory *category = corridor_feature_get_category (corridor_phase_get_feature (phase));
  guint bin, n_spans;
  gint64 start;

  /* Where only what is certain is seen, it comes into view later. */
  if (corridor_filter_find_start (filter, corridor_phase_get_spans (phase, &n_spans), &start) &&
      corridor_histogram_find (self, start, &bin))
    self->counts[bin * self->n_categories + category->order]++;
}

static void
count_phases (CorridorHistogram *self,
              CorridorSession   *session)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (session));
  const CorridorFilter *filter = corridor_session_get_filter (session);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);

      if (corridor_filter_allows (filter, phase))
        count_phase (self, filter, phase);
    }
}

/* @first: the place of the layer's first category among all. */
static void
count_records (CorridorHistogram       *self,
               const CorridorLayerView *view,
               guint                    first)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (view->dataset);
  guint n_categories = corridor_time_index_get_n_categories (index);
  g_autofree guint *counts = g_new (guint, (gsize) self->n_bins * n_categories);

  corridor_time_index_histogram (index, NULL, self->edges, self->n_bins, counts);
  for (guint i = 0; i < n_categories; i++)
    for (guint bin = 0; bin < self->n_bins && !view->filter.hidden[i]; bin++)
      self->counts[bin * self->n_categories + first + i] = counts[(gsize) i * self->n_bins + bin];
}

static void
append_categories (CorridorHistogram *self,
                   GPtrArray         *categories)
{
  for (guint i = 0; i < categories->len; i++)
    g_ptr_array_add (self->categories, corridor_category_ref (g_ptr_array_index (categories, i)));
}

CorridorHistogram *
corridor_histogram_new (CorridorSession *session,
                        GArray          *edges)
{
  CorridorHistogram *self;
  const CorridorLayerView *views;
  guint n_views, first;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (edges != NULL && edges->len > 1, NULL);

  views = corridor_session_get_views (session, &n_views);
  self = g_new0 (CorridorHistogram, 1);
  self->n_bins = edges->len - 1;
  self->edges = g_memdup2 (edges->data, edges->len * sizeof (gint64));
  self->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_category_unref);
  append_categories (self, corridor_story_get_categories (corridor_session_get_story (session)));
  first = self->categories->len;
  for (guint i = 0; i < n_views; i++)
    append_categories (self, corridor_dataset_get_categories (views[i].dataset));
  self->n_categories = self->categories->len;
  self->counts = g_new0 (guint, (gsize) self->n_bins * self->n_categories);

  count_phases (self, session);
  for (guint i = 0; i < n_views; i++)
    {
      count_records (self, &views[i], first);
      first += corridor_dataset_get_categories (views[i].dataset)->len;
    }

  for (guint bin = 0; bin < self->n_bins; bin++)
    self->highest = MAX (self->highest, corridor_histogram_count (self, bin));

  return self;
}

void
corridor_histogram_free (CorridorHistogram *self)
{
  g_ptr_array_unref (self->categories);
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
