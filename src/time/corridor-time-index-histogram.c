/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

/* A walk to either end of a range costs about as much as so many items that are sorted into bins one by one. */
#define ITEMS_PER_WALK 8

typedef struct
{
  const CorridorTimeIndex *index;   /* (unowned) */
  guint                   *edges;   /* (owned) ranks, one more than there are bins */
  CorridorWaveletProbe    *probes;  /* (owned) one an edge */
  guint                    n_bins;
  guint                   *counts;  /* (unowned) */
} Histogram;

static void
init (Histogram    *histogram,
      const gint64 *edges)
{
  const CorridorTimeIndex *index = histogram->index;

  histogram->edges = g_new (guint, histogram->n_bins + 1);
  histogram->probes = g_new (CorridorWaveletProbe, histogram->n_bins + 1);
  for (guint i = 0; i <= histogram->n_bins; i++)
    {
      histogram->edges[i] = corridor_time_rank (index->begins, index->n_begins, edges[i], FALSE);
      histogram->probes[i] = corridor_wavelet_matrix_probe (&index->begin_matrix, histogram->edges[i]);
    }
}

static void
add_by_walks (Histogram *histogram,
              guint      first,
              guint      end,
              guint     *counts)
{
  const CorridorWaveletMatrix *matrix = &histogram->index->begin_matrix;
  const guint places[2] = { first, end };
  guint before = 0;

  for (guint i = 0; i <= histogram->n_bins; i++)
    {
      guint below[2];

      corridor_wavelet_matrix_ranks_below (matrix, &histogram->probes[i], places, below, 2);
      if (i > 0)
        counts[i - 1] += below[1] - below[0] - before;
      before = below[1] - below[0];
    }
}

/* How many of the edges are at the rank or before. */
static guint
edges_up_to (const Histogram *histogram,
             guint            rank)
{
  guint low = 0;
  guint high = histogram->n_bins + 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (histogram->edges[middle] <= rank)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_one_by_one (Histogram *histogram,
                guint      first,
                guint      end,
                guint     *counts)
{
  const CorridorTimeInverse *inverse = histogram->index->inverse;

  for (guint i = first; i < end; i++)
    {
      guint edges = edges_up_to (histogram, corridor_span_column_get_begin (&histogram->index->spans, i));

      if (edges > 0 && edges <= histogram->n_bins && (inverse == NULL || !corridor_bits_get (&inverse->is_inverse, i)))
        counts[edges - 1]++;
    }
}

static void
add_range (const CorridorTimeProbe *probe,
           const CorridorTimeGroup *group,
           CorridorTimeRange        range,
           gpointer                 user_data)
{
  Histogram *histogram = user_data;
  guint *counts = histogram->counts + group->category * histogram->n_bins;

  /* Walks take inverse items along. */
  if (histogram->index->inverse != NULL || range.end - range.first <= histogram->n_bins * ITEMS_PER_WALK)
    add_one_by_one (histogram, range.first, range.end, counts);
  else
    add_by_walks (histogram, range.first, range.end, counts);
}

static void
add_starts (Histogram *histogram,
            guint      category,
            guint     *counts)
{
  guint before = corridor_time_index_count_starts (histogram->index, category, histogram->edges[0]);

  for (guint i = 0; i < histogram->n_bins; i++)
    {
      guint below = corridor_time_index_count_starts (histogram->index, category, histogram->edges[i + 1]);

      counts[i] = below - before;
      before = below;
    }
}

static void
add_all (Histogram *histogram)
{
  const guint *first_slots = histogram->index->first_slots;

  if (histogram->index->inverse != NULL)
    {
      for (guint c = 0; c < histogram->index->n_categories; c++)
        add_starts (histogram, c, histogram->counts + c * histogram->n_bins);
      return;
    }

  for (guint c = 0; c < histogram->index->n_categories; c++)
    if (first_slots[c] < first_slots[c + 1])
      add_by_walks (histogram, first_slots[c], first_slots[c + 1], histogram->counts + c * histogram->n_bins);
}

static void
add_box (Histogram             *histogram,
         const CorridorUnitBox *box)
{
  const CorridorTimeFilter ever = { .begin = CORRIDOR_TIME_MIN, .end = CORRIDOR_TIME_MAX };
  g_auto(CorridorTimeProbe) probe = corridor_time_probe (histogram->index, &ever);

  for (guint i = 0; i < histogram->index->n_groups; i++)
    corridor_time_index_each_in_box (&probe, &histogram->index->groups[i], corridor_grid_box (box), add_range, histogram);
}

void
corridor_time_index_histogram (const CorridorTimeIndex *self,
                               const CorridorUnitBox   *box,
                               const gint64            *edges,
                               guint                    n_bins,
                               guint                   *counts)
{
  Histogram histogram = { .index = self, .n_bins = n_bins, .counts = counts };

  g_return_if_fail (self != NULL && edges != NULL && counts != NULL);
  g_return_if_fail (n_bins >= 1);

  for (guint i = 0; i < n_bins * self->n_categories; i++)
    counts[i] = 0;
  init (&histogram, edges);
  if (box != NULL)
    add_box (&histogram, box);
  else
    add_all (&histogram);
  g_free (histogram.edges);
  g_free (histogram.probes);
}
