/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-index-private.h"

guint
corridor_time_rank (const gint64 *times,
                    guint         n,
                    gint64        time,
                    gboolean      inclusive)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (times[middle] < time || (inclusive && times[middle] == time))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

CorridorTimeProbe
corridor_time_probe (const CorridorTimeIndex  *index,
                     const CorridorTimeFilter *filter)
{
  CorridorTimeProbe probe = { .index = index };

  probe.window.begin_below = corridor_time_rank (index->begins, index->n_begins, filter->end, FALSE);
  probe.window.end_from = corridor_time_rank (index->ends, index->n_ends, filter->begin, TRUE);
  probe.begin_below = corridor_wavelet_matrix_probe (&index->begin_matrix, probe.window.begin_below);
  probe.begin_below.is_all |= probe.window.begin_below == index->n_begins;
  probe.end_below = corridor_wavelet_matrix_probe (&index->end_matrix, probe.window.end_from);
  if (index->inverse != NULL)
    probe.missed = corridor_time_inverse_ask (index->inverse, probe.window);

  return probe;
}

void
corridor_time_probe_clear (CorridorTimeProbe *probe)
{
  g_clear_pointer (&probe->missed, corridor_time_missed_unref);
}

/* What is over has not always begun. */
static guint
count_missed (const CorridorTimeProbe *probe,
              guint                    slot)
{
  return probe->missed != NULL ? corridor_time_inverse_rank (probe->index->inverse, probe->missed, slot) : 0;
}

/* But for that a difference of two counts is enough. */
static guint
count_active (const CorridorTimeProbe *probe,
              guint                    slot)
{
  return corridor_wavelet_matrix_rank_below (&probe->index->begin_matrix, &probe->begin_below, slot) -
         corridor_wavelet_matrix_rank_below (&probe->index->end_matrix, &probe->end_below, slot) + count_missed (probe, slot);
}

void
corridor_time_probe_actives (const CorridorTimeProbe *probe,
                             const guint             *slots,
                             guint                   *active,
                             guint                    n)
{
  guint over[CORRIDOR_WAVELET_MAX_PLACES];

  for (guint i = 0, length; i < n; i += length)
    {
      length = MIN (n - i, CORRIDOR_WAVELET_MAX_PLACES);
      corridor_wavelet_matrix_ranks_below (&probe->index->begin_matrix, &probe->begin_below, slots + i, active + i, length);
      corridor_wavelet_matrix_ranks_below (&probe->index->end_matrix, &probe->end_below, slots + i, over, length);
      for (guint j = 0; j < length; j++)
        active[i + j] += count_missed (probe, slots[i + j]) - over[j];
    }
}

static gboolean
is_short (guint first,
          guint end)
{
  return end - first <= CORRIDOR_TIME_SCAN_LIMIT;
}

CorridorTimeRange
corridor_time_probe_range (const CorridorTimeProbe *probe,
                           guint                    first,
                           guint                    end)
{
  CorridorTimeRange range = { .first = first, .end = end };

  if (is_short (first, end))
    {
      range.active_end = corridor_span_column_count (&probe->index->spans, first, end, probe->window);
    }
  else
    {
      range.active_first = count_active (probe, first);
      range.active_end = count_active (probe, end);
    }

  return range;
}

/* The active items before each of the three inner ends of the parts, which are in @range. */
static void
count_on (const CorridorTimeProbe *probe,
          const CorridorTimeRange *range,
          const guint             *ends,
          guint                   *active)
{
  const CorridorTimeIndex *index = probe->index;
  guint n_active = corridor_time_range_n_active (range);
  gboolean is_all = n_active == range->end - range->first;
  guint over[3];

  if (n_active == 0 || is_all)
    {
      for (guint i = 0; i < 3; i++)
        active[i] = range->active_first + (is_all ? ends[i] - range->first : 0);
      return;
    }

  if (is_short (range->first, range->end))
    {
      for (guint i = 0; i < 3; i++)
        active[i] = (i == 0 ? range->active_first : active[i - 1]) +
                    corridor_span_column_count (&index->spans, i == 0 ? range->first : ends[i - 1], ends[i], probe->window);
      return;
    }

  corridor_wavelet_matrix_ranks_below (&index->begin_matrix, &probe->begin_below, ends, active, 3);
  corridor_wavelet_matrix_ranks_below (&index->end_matrix, &probe->end_below, ends, over, 3);
  for (guint i = 0; i < 3; i++)
    active[i] += count_missed (probe, ends[i]) - over[i];
}

void
corridor_time_probe_split (const CorridorTimeProbe *probe,
                           CorridorTimeRange        range,
                           guint64                  code,
                           guint                    shift,
                           CorridorTimeRange        parts[4])
{
  guint64 size = G_GUINT64_CONSTANT (1) << shift;
  guint ends[4] = { [3] = range.end };
  guint active[4] = { [3] = range.active_end };

  corridor_z_column_split (&probe->index->codes, range.first, range.end, code + size, size, ends);
  count_on (probe, &range, ends, active);
  for (guint i = 0; i < 4; i++)
    {
      parts[i].first = i == 0 ? range.first : ends[i - 1];
      parts[i].active_first = i == 0 ? range.active_first : active[i - 1];
      parts[i].end = ends[i];
      parts[i].active_end = active[i];
    }
}

static void
scan (const CorridorTimeProbe *probe,
      CorridorTimeRange        range,
      CorridorTimeSlotFunc     func,
      gpointer                 user_data)
{
  guint slots[CORRIDOR_TIME_SCAN_LIMIT];
  guint n = corridor_span_column_collect (&probe->index->spans, range.first, range.end, probe->window, slots);

  for (guint i = 0; i < n; i++)
    func (slots[i], user_data);
}

void
corridor_time_probe_each (const CorridorTimeProbe *probe,
                          CorridorTimeRange        range,
                          CorridorTimeSlotFunc     func,
                          gpointer                 user_data)
{
  CorridorTimeRange half = range;

  if (range.active_first == range.active_end)
    return;

  if (is_short (range.first, range.end))
    {
      scan (probe, range, func, user_data);
      return;
    }

  half.end = range.first + (range.end - range.first) / 2;
  half.active_end = count_active (probe, half.end);
  corridor_time_probe_each (probe, half, func, user_data);
  half.first = half.end;
  half.active_first = half.active_end;
  half.end = range.end;
  half.active_end = range.active_end;
  corridor_time_probe_each (probe, half, func, user_data);
}
